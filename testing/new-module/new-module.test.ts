import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readAsked } from './generate.ts'

const root = resolve(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'fq-new-module-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const run = (command: string, ...words: string[]): string => {
  const { FENGQIAO_TEST_CLUSTER: _, VITEST: __, ...env } = process.env
  try {
    return execFileSync(join(copy, command), words, {
      cwd: copy,
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${command} ${words.join(' ')}\n${stdout.slice(-4000)}${stderr.slice(-2000)}`, { cause: error })
  }
}

/** The house as git knows it, on the packages that are here; its own workspaces are the copy's. */
const copyHouse = (): void => {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  for (const path of listed.split('\0')) {
    if (path === '' || !statSync(join(root, path), { throwIfNoEntry: false })?.isFile()) continue
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(join(root, path), join(copy, path))
  }
  const packages = join(root, 'node_modules')
  mkdirSync(join(copy, 'node_modules/@fengqiao'), { recursive: true })
  for (const name of readdirSync(packages))
    if (name !== '@fengqiao' && name !== '.cache') symlinkSync(join(packages, name), join(copy, 'node_modules', name))
  for (const name of readdirSync(join(packages, '@fengqiao')))
    symlinkSync(readlinkSync(join(packages, '@fengqiao', name)), join(copy, 'node_modules/@fengqiao', name))
  execFileSync('git', ['init', '--quiet'], { cwd: copy })
}

test('a new module has sound types, keeps the rules, and its tests pass at once', () => {
  copyHouse()
  expect(run('bin/new-module', 'site-visits', '走访')).toContain('modules/site-visits/ui/list-screen.tsx')
  run('bin/types')
  expect(run('bin/rules')).toContain('The house rules hold.')
  const pictures = 'apps/server/print-pictures.test.ts'
  const tests = run(
    'bin/node',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--mode',
    'test',
    'modules/site-visits',
    pictures,
  )
  expect(tests).toMatch(/6 passed/)
}, 600_000)

test('a name that can’t be one is refused with the way to write it', () => {
  expect(() => readAsked(['SiteVisits'])).toThrow('site-visits')
  expect(() => readAsked(['advice'])).toThrow('bin/new-module advice')
  expect(readAsked(['site-visits', '走访'])).toEqual({ module: 'site-visits', noun: 'siteVisit', zh: '走访' })
})
