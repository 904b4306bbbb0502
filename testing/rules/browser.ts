import { folderOf, isTest, moduleOf, targetOf, type Rule, type Tree } from './tree.ts'
import { isScript, type Import, type Source } from './source.ts'

const kernelForBrowsers = new Set(
  [
    'days',
    'deadline-words',
    'calendar',
    'calendar-data',
    'money',
    'identity-number',
    'phone',
    'receipt-code',
    'bigrams',
    'contract',
    'field',
    'refused',
    'judge',
    'questions',
  ].map((name) => `kernel/${name}.ts`),
)

const serverOnly = new Set([
  'pg',
  'kysely',
  'ws',
  'exceljs',
  'docx',
  'file-type',
  'fontkit',
  'vite',
  '@hono/node-server',
  '@hono/zod-openapi',
  '@myriaddreamin/typst-ts-node-compiler',
  '@node-rs/jieba',
  '@peculiar/x509',
  'otpauth',
])
const honoForBrowsers = /^hono\/(?:client|jsx|html|css)\b/

export const isBrowserSafe = (path: string): boolean =>
  !isTest(path) &&
  isScript(path) &&
  (/^modules\/[^/]+\/(?:(?:ui|contract)\/.+|(?:contract|words|workflow|intake)\.ts)$/.test(path) ||
    (path.startsWith('design/') && !path.startsWith('design/page/')) ||
    kernelForBrowsers.has(path))

const nameOfPackage = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const isServerOnly = (tree: Tree, path: string, imported: Import): boolean => {
  const target = targetOf(tree, path, imported)
  if (target.kind === 'node') return true
  if (target.kind !== 'package') return false
  const name = nameOfPackage(target.name)
  return name === 'hono' ? !honoForBrowsers.test(target.name) : serverOnly.has(name)
}

type Way = readonly string[] | undefined

/** The way from a file to something only a server has, through the house's own files; undefined when there is none. */
const wayToServer = (tree: Tree, path: string, ways: Map<string, Way>): Way => {
  if (ways.has(path)) return ways.get(path)
  ways.set(path, undefined)
  const source = tree.files.get(path)
  for (const imported of source?.imports ?? []) {
    const way = stepToServer(tree, path, imported, ways)
    if (way) {
      ways.set(path, way)
      return way
    }
  }
  return undefined
}

const stepToServer = (tree: Tree, path: string, imported: Import, ways: Map<string, Way>): Way => {
  if (imported.typeOnly) return undefined
  if (isServerOnly(tree, path, imported)) return [imported.specifier]
  const target = targetOf(tree, path, imported)
  const further = target.kind === 'file' ? wayToServer(tree, target.path, ways) : undefined
  return target.kind === 'file' && further ? [target.path, ...further] : undefined
}

const forBrowsers = (tree: Tree): Source[] => [...tree.files.values()].filter(({ path }) => isBrowserSafe(path))

const browserSafe: Rule = {
  name: 'browser-safe',
  check: (tree) => {
    const ways = new Map<string, Way>()
    return forBrowsers(tree).flatMap(({ path, imports }) =>
      imports.flatMap((imported) => {
        const way = stepToServer(tree, path, imported, ways)
        const sentence = `This file runs in browsers, and this import brings in ${way?.join(' → ')}.`
        return way ? [{ path, line: imported.line, sentence }] : []
      }),
    )
  },
}

const ownForUi = /^modules\/[^/]+\/(?:contract|words|workflow)\.ts$/

const inUi = (tree: Tree): Source[] => forBrowsers(tree).filter(({ path }) => /^modules\/[^/]+\/ui\//.test(path))

const uiImports: Rule = {
  name: 'ui-imports',
  check: (tree) =>
    inUi(tree).flatMap(({ path, imports }) =>
      imports.flatMap((imported) => {
        const target = targetOf(tree, path, imported)
        if (target.kind !== 'file') return []
        const own = moduleOf(target.path) === moduleOf(path)
        const allowed = own
          ? target.path.startsWith(`modules/${moduleOf(path)}/ui/`) || ownForUi.test(target.path)
          : moduleOf(target.path)
            ? /\/(?:contract|ui)$/.test(imported.specifier)
            : folderOf(target.path) === 'design'
              ? !target.path.startsWith('design/page/')
              : kernelForBrowsers.has(target.path)
        if (allowed) return []
        const may = 'ui/ imports design, its own contract, words and workflow, and doors ending in /contract or /ui'
        return [{ path, line: imported.line, sentence: `${may}; not ${target.path}.` }]
      }),
    ),
}

export const browserRules: readonly Rule[] = [browserSafe, uiImports]
