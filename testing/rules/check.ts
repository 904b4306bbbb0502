import { browserRules } from './browser.ts'
import { dictionaries } from './dictionaries.ts'
import { fileRules } from './files.ts'
import { importRules } from './imports.ts'
import { length } from './lengths.ts'
import { stylesheets } from './stylesheets.ts'
import { tableRules } from './tables.ts'
import type { Breach, Rule, Tree } from './tree.ts'

export const rules: readonly Rule[] = [
  ...importRules,
  ...browserRules,
  ...tableRules,
  length,
  ...fileRules,
  dictionaries,
  stylesheets,
]

/** Every breach of every rule, by file and line. */
export const check = async (tree: Tree): Promise<(Breach & { readonly rule: string })[]> => {
  const found = await Promise.all(
    rules.map(async (rule) => {
      const breaches = await rule.check(tree)
      return breaches.map((each) => ({ ...each, rule: rule.name }))
    }),
  )
  return found.flat().sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line || a.rule.localeCompare(b.rule))
}
