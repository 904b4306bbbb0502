import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyHouse } from './copy-house.ts'
import { readAsked } from './generate.ts'

const copy = copyHouse()
afterAll(() => copy.remove())

/** The types of the new module and what it imports, instead of the whole house. */
const typesOf = (module: string, half: 'server' | 'browser'): void => {
  const only = half === 'server' ? `modules/${module}/*.ts` : `modules/${module}/ui/**/*`
  const config = { extends: `./tsconfig.${half}.json`, include: [only, 'modules/papers/fontkit.d.ts'] }
  writeFileSync(join(copy.folder, `tsconfig.new-${half}.json`), JSON.stringify(config))
  copy.run('bin/node', 'node_modules/typescript/bin/tsc', '-p', `tsconfig.new-${half}.json`)
}

test('a new module has sound types and keeps the rules at once', () => {
  expect(copy.run('bin/new-module', 'site-visits', '走访')).toContain('modules/site-visits/ui/list-screen.tsx')
  expect(copy.run('bin/rules')).toContain('The house rules hold.')
  typesOf('site-visits', 'server')
  typesOf('site-visits', 'browser')
}, 300_000)

test('a name that can’t be one is refused with the way to write it', () => {
  expect(() => readAsked(['SiteVisits'])).toThrow('site-visits')
  expect(() => readAsked(['advice'])).toThrow('bin/new-module advice')
  expect(readAsked(['site-visits', '走访'])).toEqual({ module: 'site-visits', noun: 'siteVisit', zh: '走访' })
})
