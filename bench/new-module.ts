import { copyHouse } from '../testing/new-module/copy-house.ts'

/** A module written by bin/new-module in a copy of the house: all types, the rules, its own tests and its state picture. */
const copy = copyHouse()
const began = performance.now()
const told = (step: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${step}`)
try {
  copy.run('bin/new-module', 'site-visits', '走访')
  told('written')
  copy.run('bin/types')
  told('types of the whole house')
  copy.run('bin/rules')
  copy.run('bin/lint')
  told('rules and lint')
  const run = ['node_modules/vitest/vitest.mjs', 'run', '--mode', 'test']
  const tests = copy.run('bin/node', ...run, 'modules/site-visits', 'apps/server/print-pictures.test.ts')
  told(/Tests .*passed.*/.exec(tests)?.[0] ?? 'tests passed')
} finally {
  copy.remove()
}
