import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { sourceOf } from './source.ts'

const roots: string[] = []
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })))

const houseOf = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'rules-'))
  roots.push(root)
  for (const [path, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  return root
}

const run = (root: string) => {
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout }
}

describe('bin/rules', () => {
  test('passes a house in order and prints how long its files are', () => {
    const { status, stdout } = run(
      houseOf({ 'kernel/a.ts': 'export const a = 1\n', 'kernel/b.ts': 'export const b = 1\n\nexport const c = 1\n' }),
    )
    expect(stdout).toContain('Hand-written: 2 files, median 1 lines, 95th percentile 3')
    expect(stdout).toContain('The house rules hold.')
    expect(status).toBe(0)
  })
  test('fails with file, line, rule and sentence; what git ignores is not read', () => {
    const { status, stdout } = run(
      houseOf({ '.gitignore': 'dist/\n', 'dist/utils.ts': '', 'kernel/a.ts': '\nexport const a: any = 1\n' }),
    )
    expect(stdout).toContain('kernel/a.ts:2 no-any "any" is not a type here')
    expect(stdout).toContain('Breaches of the house rules: 1.')
    expect(stdout).not.toContain('dist/')
    expect(status).toBe(1)
  })
  test('compares the keys of both languages, nested and in both directions', () => {
    const { stdout } = run(
      houseOf({
        'modules/a/words.ts':
          "export const zh = { title: '甲', state: { open: '开', done: '完' } }\nexport const en = { title: 'A', state: { open: 'open' }, more: 'x' }\n",
        'modules/b/words.ts':
          'export const zh = { n: (n: number) => `${n}件` }\nexport const en = { n: (n: number) => `${n} cases` }\n',
        'modules/c/words.ts': 'export const zh = {}\n',
        'modules/d/words.ts': "import './missing.ts'\n",
      }),
    )
    const told = stdout.split('\n').filter((line) => line.includes(' dictionaries '))
    expect(told).toEqual([
      'modules/a/words.ts:1 dictionaries English lacks "state.done".',
      'modules/a/words.ts:1 dictionaries Chinese lacks "more".',
      'modules/c/words.ts:1 dictionaries It must export zh and en; en is missing.',
      expect.stringContaining("modules/d/words.ts:1 dictionaries It can't be loaded: Cannot find module"),
    ])
  })
})

describe('reading a source', () => {
  const importsOf = (text: string) =>
    sourceOf('a.tsx', text).imports.map(
      ({ specifier, line, typeOnly }) => `${line} ${typeOnly ? 'type ' : ''}${specifier}`,
    )
  test('imports of every form are found with their lines', () => {
    expect(
      importsOf(
        [
          "import a, { b as c } from './a.ts'",
          "import * as d from './d.ts'",
          "import './e.css'",
          "import type { F } from './f.ts'",
          "import { type G, type H } from './g.ts'",
          "import { type I, j } from './i.ts'",
          "export * from './k.ts'",
          "export type { L } from './l.ts'",
          'import {',
          "  m, // from './n.ts'",
          "} from './m.ts'",
          "const o = await import('./o.ts')",
          "import type from './p.ts'",
          'import q from "./q.ts"',
        ].join('\n'),
      ),
    ).toEqual([
      '1 ./a.ts',
      '2 ./d.ts',
      '3 ./e.css',
      '4 type ./f.ts',
      '5 type ./g.ts',
      '6 ./i.ts',
      '7 ./k.ts',
      '8 type ./l.ts',
      '11 ./m.ts',
      '12 ./o.ts',
      '13 ./p.ts',
      '14 ./q.ts',
    ])
  })
  test('strings, templates, comments and regular expressions hide what only looks like code', () => {
    expect(
      importsOf("const a = `\nimport './a.ts'\n${b ? `${'}'}` : ''}\nimport './c.ts'\n`\nimport './d.ts'"),
    ).toEqual(['6 ./d.ts'])
    expect(importsOf("/*\nimport './a.ts'\n*/\n// import './b.ts'\nconst r = /[/'`\"]/g\nimport './c.ts'")).toEqual([
      '6 ./c.ts',
    ])
    expect(importsOf("const x = <p>don't</p>\nconst y = a / b / c\nimport './d.ts'")).toEqual(['3 ./d.ts'])
    expect(importsOf("const x = <A b={c} /> // it's\nimport './d.ts'")).toEqual(['2 ./d.ts'])
  })
})
