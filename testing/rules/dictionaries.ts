import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from './tree.ts'

/** The keys of a dictionary, nested ones with their path; a sentence made by a function counts as one key. */
const keysOf = (words: unknown, prefix = ''): string[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, value]) => keysOf(value, prefix ? `${prefix}.${key}` : key))
    : [prefix]

const without = (keys: readonly string[], others: readonly string[]): string[] =>
  keys.filter((key) => !others.includes(key))

const compare = (words: Record<string, unknown>): string[] => {
  const missing = ['zh', 'en'].filter((language) => typeof words[language] !== 'object')
  if (missing.length > 0) return [`It must export zh and en; ${missing.join(' and ')} is missing.`]
  const [zh, en] = [keysOf(words['zh']), keysOf(words['en'])]
  return [
    ...without(zh, en).map((key) => `English lacks "${key}".`),
    ...without(en, zh).map((key) => `Chinese lacks "${key}".`),
  ]
}

export const dictionaries: Rule = {
  name: 'dictionaries',
  check: async (tree) => {
    const paths = [...tree.files.keys()].filter((path) => /^modules\/[^/]+\/words\.ts$/.test(path))
    const found = await Promise.all(
      paths.map(async (path) => {
        try {
          const words = (await import(pathToFileURL(join(tree.root, path)).href)) as Record<string, unknown>
          return compare(words).map((sentence) => ({ path, line: 1, sentence }))
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error)
          return [{ path, line: 1, sentence: `It can't be loaded: ${reason}` }]
        }
      }),
    )
    return found.flat()
  },
}
