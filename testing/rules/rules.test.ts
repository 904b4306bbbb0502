import { describe, expect, test } from 'vitest'
import { rules } from './check.ts'
import { treeOf } from './tree.ts'

type Files = Readonly<Record<string, string>>

const pkg = (name: string, ...dependencies: string[]) =>
  JSON.stringify({
    name: `@fengqiao/${name}`,
    dependencies: Object.fromEntries(dependencies.map((each) => [`@fengqiao/${each}`, '*'])),
  })

const house: Files = {
  'package.json': '{"scripts":{"test":"bin/test","rules":"bin/rules"}}',
  'bin/rules': '#!/bin/sh\n',
  'apps/server/package.json': pkg('server', 'kernel'),
  'apps/server/cli.ts': 'export const cli = 1\n',
  'kernel/package.json': pkg('kernel', 'database'),
  'kernel/days.ts': 'export const day = 1\n',
  'kernel/tx.ts': "import pg from 'pg'\nexport const tx = pg\n",
  'design/package.json': pkg('design', 'kernel'),
  'design/parts/button.tsx': 'export const Button = 1\n',
  'design/page/html.ts': "import { Hono } from 'hono'\nexport const html = Hono\n",
  'database/package.json': pkg('database'),
  'database/migrations/0001.sql':
    'create table casework.machines (state text);\ncreate table people.persons (id uuid);\ncreate table casework.matters (state text);\n',
  'testing/package.json': pkg('testing', 'kernel'),
  'testing/cast.ts': 'export const cast = 1\n',
  'modules/casework/package.json': pkg('casework', 'kernel'),
  'modules/casework/index.ts': 'export const open = 1\n',
  'modules/casework/contract.ts': 'export const contract = 1\n',
  'modules/casework/ui/index.tsx': 'export const Timeline = 1\n',
  'modules/people/package.json': pkg('people', 'kernel'),
  'modules/people/index.ts': 'export const find = 1\n',
  'modules/mediation/package.json': pkg('mediation', 'kernel', 'design', 'casework'),
  'modules/mediation/index.ts': "export { agree } from './agree.ts'\n",
  'modules/mediation/agree.ts': 'export const agree = 1\n',
  'modules/mediation/words.ts': 'export const zh = {}\nexport const en = {}\n',
  'modules/mediation/contract.ts': 'export const contract = 1\n',
}

const breaches = async (name: string, files: Files): Promise<string[]> => {
  const rule = rules.find((each) => each.name === name)
  if (!rule) throw new Error(`no rule ${name}`)
  return (await rule.check(treeOf({ ...house, ...files }))).map(({ path, line }) => `${path}:${line}`)
}

const A = 'modules/mediation/a.ts'
const UI = 'modules/mediation/ui/list.tsx'
const off = (what: string) => `// ${what}\n`

/** Rule, bad text, good text, both in the file named; a bad one is found on the line named. */
const pairs: readonly [rule: string, path: string, bad: string, good: string, line?: number][] = [
  ['layers', 'kernel/judge.ts', "import { agree } from '@fengqiao/mediation'", "import { day } from './days.ts'"],
  [
    'layers',
    'kernel/judge.ts',
    "import { Button } from '@fengqiao/design/parts/button.tsx'",
    "import type { DB } from '@fengqiao/database/schema.ts'",
  ],
  ['layers', A, "import { main } from '@fengqiao/server/main.ts'", "import { day } from '@fengqiao/kernel/days.ts'"],
  [
    'layers',
    A,
    "import { cast } from '@fengqiao/testing/cast.ts'",
    "// import { cast } from '@fengqiao/testing/cast.ts'",
  ],
  [
    'layers',
    'design/parts/list.tsx',
    "import { agree } from '@fengqiao/mediation'",
    "import { day } from '@fengqiao/kernel/days.ts'",
  ],
  ['relative-reach', A, "import { open } from '../casework/index.ts'", "import { agree } from './agree.ts'"],
  ['relative-reach', A, "import { day } from '../../kernel/days.ts'", "import { day } from '@fengqiao/kernel/days.ts'"],
  [
    'relative-reach',
    'modules/mediation/ui/b.ts',
    "\nconst late = await import('../../../package.json')",
    "import { contract } from '../contract.ts'",
    2,
  ],
  ['doors', A, "import { open } from '@fengqiao/casework/open.ts'", "import { open } from '@fengqiao/casework'"],
  ['doors', A, "import { x } from '@fengqiao/nowhere'", "import { contract } from '@fengqiao/casework/contract'"],
  [
    'doors',
    'journeys/day.ts',
    "import { agree } from '../modules/mediation/agree.ts'",
    "import { agree } from '@fengqiao/mediation'",
  ],
  ['declared', A, "import { find } from '@fengqiao/people'", "import { open } from '@fengqiao/casework'"],
  [
    'declared',
    A,
    "export {\n  find,\n} from '@fengqiao/people'",
    "const text = `\nimport { find } from '@fengqiao/people'\n`",
    3,
  ],
  ['declared', A, "export const find = () => import('@fengqiao/people')", "const url = 'import(@fengqiao/people)'"],
  [
    'casework-alone',
    'modules/casework/open.ts',
    "import type { Person } from '@fengqiao/people'",
    "import { day } from '@fengqiao/kernel/days.ts'",
  ],
  ['browser-safe', UI, "import { readFileSync } from 'node:fs'", "import { day } from '@fengqiao/kernel/days.ts'"],
  ['browser-safe', UI, "import fs from 'fs'", "import { useState } from 'react'"],
  [
    'browser-safe',
    'modules/mediation/contract.ts',
    "import { sql } from 'kysely'",
    "import type { Selectable } from 'kysely'",
  ],
  [
    'browser-safe',
    'modules/mediation/contract/opening.ts',
    "import { tx } from '@fengqiao/kernel/tx.ts'",
    "import { day } from '@fengqiao/kernel/days.ts'",
  ],
  [
    'browser-safe',
    'modules/mediation/workflow.ts',
    "import { tx } from '@fengqiao/kernel/tx.ts'",
    "import { type tx } from '@fengqiao/kernel/tx.ts'",
  ],
  [
    'browser-safe',
    'design/parts/list.tsx',
    "import { html } from '../page/html.ts'",
    "import { Button } from './button.tsx'",
  ],
  ['browser-safe', 'kernel/money.ts', "import { Hono } from 'hono'", "import { hc } from 'hono/client'"],
  ['ui-imports', UI, "import { agree } from '../agree.ts'", "import { zh } from '../words.ts'"],
  ['ui-imports', UI, "import { open } from '@fengqiao/casework'", "import { Timeline } from '@fengqiao/casework/ui'"],
  [
    'ui-imports',
    UI,
    "import { tx } from '@fengqiao/kernel/tx.ts'",
    "import { Button } from '@fengqiao/design/parts/button.tsx'",
  ],
  ['ui-imports', UI, "import { html } from '@fengqiao/design/page/html.ts'", "import { Row } from './row.tsx'"],
  [
    'own-tables',
    A,
    'sql`select 1\n  from people.persons`',
    'sql`select 1\n  from published.persons join mediation.cases`',
    2,
  ],
  ['own-tables', A, "db.selectFrom('casework.matters as m')", "db.selectFrom('mediation.cases as c')"],
  ['own-tables', A, "const table = 'people.persons'", "const topic = 'people.changed'"],
  ['own-tables', A, 'sql`update "people"."persons" set x = 1`', '// update people.persons set x = 1'],
  ['own-tables', A, 'sql`insert into kernel.audit values (1)`', 'sql`insert into mediation.audit values (1)`'],
  ['own-tables', 'apps/server/main.ts', 'sql`delete from kernel.audit`', 'sql`select 1`'],
  ['own-tables', A, "db.where('people.persons.id', '=', id)", "db.where('mediation.cases.id', '=', id)"],
  ['own-tables', A, 'sql`where people.persons.id = ${id}`', 'sql`where mediation.cases.id = ${id}`'],
  ['own-tables', UI, 'const q = `delete from people.persons`', 'const q = `delete from mediation.cases`'],
  [
    'own-tables',
    'modules/mediation/ui/a.test.ts',
    'sql`select 1 from people.persons`',
    'sql`select 1 from mediation.cases`',
  ],
  [
    'one-writer',
    'modules/casework/reopen.ts',
    'sql`update casework.machines set state = ${to} where id = ${id}`',
    "sql`update casework.machines set version = 2 where state = 'open'`",
  ],
  [
    'one-writer',
    'modules/casework/reopen.ts',
    "db.updateTable('casework.machines').set({ state: to })",
    "db.updateTable('casework.machines').set({ version: 2 })",
  ],
  [
    'one-writer',
    'modules/casework/reopen.ts',
    'sql`update casework.matters m set closed_at = null, state = ${to} where id = ${id}`',
    "sql`update casework.matters set version = 2 where state = 'open'`",
  ],
  [
    'one-writer',
    'modules/casework/reopen.ts',
    "db.updateTable('casework.matters').set({ state: to })",
    "db.updateTable('casework.matters').set({ title })",
  ],
  [
    'one-writer',
    A,
    "sql`insert into casework.machines (state) values ('x')`",
    "sql`insert into mediation.machines (state) values ('x')`",
  ],
  ['names', 'kernel/utils.ts', '', ''],
  ['no-any', A, 'const read = (x?: any) => x', 'const read = (x: unknown) => z.any() // any'],
  ['no-any', A, '\nconst all: Record<string, any> = {}', "const any = 'any'\nconst row = { any: 1 }", 2],
  ['no-any', A, 'const x: any = y', 'const x = list.any(y)'],
  ['no-any', A, 'const x = y as any', 'type Row = { a: 1, any?: string }'],
  ['no-any', UI, 'type Row = any[]', "const el = <p>If you have any, don't: any of them</p>"],
  ['no-suppression', A, off(['@ts', 'ignore'].join('-')), off('ignored on purpose')],
  [
    'no-suppression',
    A,
    off(['eslint', 'disable-next-line'].join('-')),
    `const text = '${['eslint', 'disable'].join('-')}'`,
  ],
  ['handed-in-time', A, 'const now = new Date()', 'const then = new Date(now)'],
  ['handed-in-time', A, 'const now = Date.now()', "const text = 'Date.now()'"],
  ['says-something', A, "const told = '操作失败'", '// never “操作失败”'],
  ['says-something', UI, 'const el = <p>系统繁忙，请稍后再试</p>', 'const el = <p>电话少一位，请对照后改</p>'],
  ['forwarding', A, "export { agree } from './agree.ts'", "export { agree } from './agree.ts'\nexport const more = 1"],
  [
    'forwarding',
    A,
    "import { agree } from './agree.ts'\n// forwards\nexport { agree }",
    "import { agree } from './agree.ts'\nagree()",
  ],
  ['no-machine', 'README.md', `see ${'/work'}/main/kernel`, 'see kernel/ and https://example.gov.cn/work/1'],
  ['no-machine', '.npmrc', ['registry=https://registry', 'example', 'com'].join('.'), 'save-exact=true'],
  ['documented', 'README.md', 'Run `bin/fly`.', 'Run `bin/rules` or `npm test`, after `npm ci`.'],
  ['documented', 'HOUSE.md', '\n\nRun `npm run fly`.', 'Run `npm run rules`; bin/ holds the commands.', 3],
]

describe('each rule finds the bad and passes the good', () => {
  test.each(pairs.map(([rule, path, bad, good, line = 1]) => ({ rule, path, bad, good, line })))(
    '$rule: $bad',
    async ({ rule, path, bad, good, line }) => {
      expect(await breaches(rule, { [path]: `${bad}\n` })).toEqual([`${path}:${line}`])
      expect(await breaches(rule, { [path === 'kernel/utils.ts' ? 'kernel/read-day.ts' : path]: `${good}\n` })).toEqual(
        [],
      )
    },
  )
})

test('a class of the desk is laid out in one stylesheet', async () => {
  const sheet = 'modules/mediation/ui/list.css'
  const found = (text: string) => breaches('one-sheet', { 'design/parts/a.css': '.row { margin: 0 }\n', [sheet]: text })
  expect(await found('/* .row { } */\n.b, .row { gap: 0 }\n')).toEqual([`${sheet}:2`])
  expect(await found('.b .row { gap: 0 }\n.row > a, .rows { gap: 0 }\n@media print { .row { gap: 0 } }\n')).toEqual([])
})

test('a house in order breaks no rule', async () => {
  for (const { name } of rules.filter((rule) => rule.name !== 'dictionaries'))
    expect(await breaches(name, {}), name).toEqual([])
})

test('a server file reached through two others is told with its way', async () => {
  const rule = rules.find(({ name }) => name === 'browser-safe')
  const tree = treeOf({
    ...house,
    [A]: "import { tx } from '@fengqiao/kernel/tx.ts'\nexport const a = tx\n",
    'modules/mediation/intake.ts': "import { a } from './a.ts'\n",
  })
  const found = await rule?.check(tree)
  expect(found?.map(({ sentence }) => sentence)).toEqual([
    'This file runs in browsers, and this import brings in modules/mediation/a.ts → kernel/tx.ts → pg.',
  ])
})

test('files in a ring are found once, wherever it is entered; a ring of types is none', async () => {
  const ring = {
    'kernel/a.ts': "import { b } from './b.ts'\nexport const a = b\n",
    'kernel/b.ts': "import { x } from './x.ts'\nimport { c } from './c.ts'\nexport const b = [c, x]\n",
    'kernel/c.ts': "import { b } from '@fengqiao/kernel/b.ts'\nexport const c = () => b\n",
    'kernel/x.ts': 'export const x = 1\n',
  }
  expect(await breaches('rings', ring)).toEqual(['kernel/c.ts:1'])
  const byType = { ...ring, 'kernel/c.ts': "import type { b } from './b.ts'\nexport type c = typeof b\n" }
  expect(await breaches('rings', byType)).toEqual([])
})

test('modules in a ring are found once, by import or by package.json', async () => {
  const byPackage = {
    'modules/people/package.json': pkg('people', 'mediation'),
    'modules/mediation/package.json': pkg('mediation', 'people'),
  }
  expect(await breaches('cycles', byPackage)).toHaveLength(1)
  const byImport = { 'modules/people/a.ts': "import '@fengqiao/mediation'\n", [A]: "import '@fengqiao/people'\n" }
  expect(await breaches('cycles', byImport)).toHaveLength(1)
  expect(
    await breaches('cycles', {
      [A]: "import '@fengqiao/people'\n",
      'modules/people/a.test.ts': "import '@fengqiao/mediation'\n",
    }),
  ).toEqual([])
})

describe('lengths', () => {
  const lines = (n: number) => 'const x = 1\n'.repeat(n)
  const short = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`kernel/short-${n}.ts`, lines(20)]))
  test('a file of 301 lines, a test of 401, and nothing exempt', async () => {
    expect(await breaches('length', { ...short, [A]: lines(301) })).toEqual([`${A}:301`])
    expect(await breaches('length', { ...short, [A]: lines(300), 'modules/mediation/a.test.ts': lines(400) })).toEqual(
      [],
    )
    expect(await breaches('length', { 'modules/mediation/a.test.ts': lines(401) })).toEqual([
      'modules/mediation/a.test.ts:401',
    ])
    expect(await breaches('length', { ...short, 'modules/mediation/contract.ts': lines(500) })).toEqual([])
    expect(await breaches('length', { ...short, 'modules/mediation/contract.ts': lines(501) })).toEqual([
      'modules/mediation/contract.ts:501',
    ])
    const exempt = [
      'modules/mediation/words.ts',
      'kernel/calendar-data.ts',
      'modules/mediation/workflow.ts',
      'database/schema.ts',
      'design/dictionaries/zh.ts',
    ]
    expect(await breaches('length', Object.fromEntries(exempt.map((path) => [path, lines(900)])))).toEqual([])
  })
  test('many files near the limit break the percentile though none is too long', async () => {
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`kernel/part-${n}.ts`, lines(200)]))
    expect(await breaches('length', many)).toHaveLength(1)
  })
})
