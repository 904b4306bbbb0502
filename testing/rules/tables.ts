import { at, isTest, moduleOf, type Rule, type Tree } from './tree.ts'
import type { Source } from './source.ts'

const inSql = /\b(?:from|into|update|join|table|using|only)\s+"?(\w+)"?\."?(\w+)/gi
const kyselyCalls = [
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'using',
  'from',
  'table',
  'ref',
  '(?:inner|left|right|full|cross)Join',
].join('|')
/** `schema.table.column`, in SQL and as the name of a column. */
const column = /(?<![\w.@/])"?([a-z_]+)"?\."?([a-z_]+)"?\."?[a-z_]+\b(?![./(])/g
const inKysely = new RegExp(`\\b(?:${kyselyCalls})(?:<[^<>()]*>)?\\(\\s*\\[?\\s*$`)
const createTable = /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?\."?(\w+)/gi
const quoted = /(['"])(\w+)\.(\w+)(?: as \w+)?\1/g
const advance = 'modules/casework/advance.ts'

const schemaOf = (module: string): string => module.replaceAll('-', '_')

const realTables = (tree: Tree): Set<string> =>
  new Set(
    [...tree.files.values()]
      .filter(({ path }) => /^database\/migrations\/.*\.sql$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(createTable)].map(([, schema, table]) => `${schema}.${table}`)),
  )

type Named = { readonly schema: string; readonly table: string; readonly index: number }

const named = (match: RegExpExecArray, group: number): Named => ({
  schema: match[group] ?? '',
  table: match[group + 1] ?? '',
  index: match.index,
})

/** Each `schema.table` a file names in SQL, or as a string that is a Kysely argument or the name of a real table. */
const tablesNamed = (source: Source, real: ReadonlySet<string>): Named[] => {
  const { code, strings, text } = source
  const inStrings = [...text.matchAll(quoted)]
    .filter(({ index }) => strings.slice(index + 1, index + 3).trim() !== '')
    .map((match) => named(match, 2))
    .filter(
      ({ schema, table, index }) =>
        real.has(`${schema}.${table}`) || inKysely.test(code.slice(Math.max(0, index - 80), index)),
    )
  const columns = [...strings.matchAll(column)]
    .map((match) => named(match, 1))
    .filter(({ schema, table }) => real.has(`${schema}.${table}`))
  return [...[...strings.matchAll(inSql)].map((match) => named(match, 1)), ...inStrings, ...columns]
}

const ownTables: Rule = {
  name: 'own-tables',
  check: (tree) => {
    const real = realTables(tree)
    const modules = new Set([...tree.files.keys()].flatMap((path) => moduleOf(path) ?? []).map(schemaOf))
    // a test of a screen reads what the screen gets, never another's table
    const bound = [...tree.files.values()].filter(
      ({ path }) => /^(?:modules|apps)\//.test(path) && (!isTest(path) || /\/ui\//.test(path)),
    )
    return bound.flatMap((source) => {
      const module = moduleOf(source.path)
      return tablesNamed(source, real).flatMap(({ schema, table, index }) => {
        const name = `${schema}.${table}`
        if (schema === 'kernel') return [at(source, index, `${name} is the kernel's; call the kernel instead.`)]
        if (!module || !modules.has(schema) || schema === schemaOf(module)) return []
        return [at(source, index, `${name} is another module's; read its published view or go through its door.`)]
      })
    })
  },
}

const updatesState = [
  /\bupdate\s+casework\.(?:machines|matters)\b[\s\S]{0,400}?\bset\b(?:(?!\bwhere\b)[\s\S]){0,400}?\bstate\s*=/gi,
  /\bon\s+conflict\b[\s\S]{0,200}?\bdo\s+update\s+set\b(?:(?!\bwhere\b)[\s\S]){0,200}?\bstate\s*=/gi,
]
const kyselyUpdate =
  /updateTable\(\s*['"]casework\.(?:machines|matters)['"]\s*\)[\s\S]{0,200}?\.set\(\s*(?:\{[^}]*?\bstate\b|['"]state['"])/g
const insertion = /\binsert\s+into\s+casework\.machines\b/gi

const oneWriter: Rule = {
  name: 'one-writer',
  check: (tree) =>
    [...tree.files.values()]
      .filter(({ path }) => /^(?:modules|apps|kernel)\//.test(path) && path !== advance && !isTest(path))
      .flatMap((source) => {
        const { strings } = source
        const sql = updatesState
          .flatMap((pattern) => [...strings.matchAll(pattern)])
          .filter(({ 0: found, index }) =>
            /casework\.(?:machines|matters)/i.test(strings.slice(Math.max(0, index - 400), index + found.length)),
          )
        const inserted = moduleOf(source.path) === 'casework' ? [] : [...strings.matchAll(insertion)]
        return [...sql, ...inserted, ...source.text.matchAll(kyselyUpdate)].map((match) =>
          at(source, match.index, `Only ${advance} writes the state of a matter; make a move instead.`),
        )
      }),
}

export const tableRules: readonly Rule[] = [ownTables, oneWriter]
