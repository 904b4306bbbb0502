import { execFileSync, type StdioOptions } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix } from 'node:path'
import { lineAt, sourceOf, type Import, type Source } from './source.ts'

export type Breach = { readonly path: string; readonly line: number; readonly sentence: string }
export type Rule = { readonly name: string; readonly check: (tree: Tree) => Breach[] | Promise<Breach[]> }

export type Workspace = {
  readonly folder: string
  readonly name: string
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
}

export type Tree = {
  readonly root: string
  readonly files: ReadonlyMap<string, Source>
  readonly workspaces: readonly Workspace[]
}

/** What an import leads to: a file of the house, a door that does not exist, Node itself or a package. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly workspace?: Workspace }
  | { readonly kind: 'no-door' | 'no-workspace'; readonly workspace?: Workspace }
  | { readonly kind: 'node' | 'package'; readonly name: string }

const workspaceFolder = /^(?:(?:apps|modules)\/[^/]+|kernel|database|design|testing)(?=\/)/

export const folderOf = (path: string): string | undefined => workspaceFolder.exec(path)?.[0]
export const moduleOf = (path: string): string | undefined => /^modules\/([^/]+)\//.exec(path)?.[1]
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
export const at = ({ path, text }: Source, index: number, sentence: string): Breach => ({
  path,
  line: lineAt(text, index),
  sentence,
})

const workspaceOf = (folder: string, manifest: string): Workspace => {
  const read = JSON.parse(manifest) as { name?: string; dependencies?: object; devDependencies?: object }
  return {
    folder,
    name: read.name ?? `@fengqiao/${posix.basename(folder)}`,
    dependencies: Object.keys(read.dependencies ?? {}),
    devDependencies: Object.keys(read.devDependencies ?? {}),
  }
}

export const treeOf = (texts: Readonly<Record<string, string>>, root = ''): Tree => {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, sourceOf(path, text)]))
  const folders = new Set([...files.keys()].flatMap((path) => folderOf(path) ?? []))
  const workspaces = [...folders].map((folder) => workspaceOf(folder, texts[`${folder}/package.json`] ?? '{}'))
  return { root, files, workspaces }
}

const LARGEST = 2_000_000
const binary = /\.(?:png|jpe?g|webp|gif|ico|pdf|docx|xlsx|ttf|otf|woff2?|zip|gz|wasm|mp[34]|webm)$/i

const listed = (root: string): string => {
  try {
    const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore']
    return execFileSync('git', options, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, stdio })
  } catch (cause) {
    throw new Error('bin/rules reads the files git knows: install git and run it inside a clone.', { cause })
  }
}

/** Every file git tracks or would track, but for pictures and the like. */
export const readTree = (root: string): Tree => {
  const texts: Record<string, string> = {}
  for (const path of new Set(listed(root).split('\0'))) {
    if (path === '' || binary.test(path)) continue
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    if (stat?.isFile() && stat.size < LARGEST) texts[path] = readFileSync(join(root, path), 'utf8')
  }
  return treeOf(texts, root)
}

const doors: Readonly<Record<string, readonly string[]>> = {
  '': ['index.ts'],
  contract: ['contract.ts'],
  ui: ['ui/index.ts', 'ui/index.tsx'],
}
const doorFiles = new Set(Object.values(doors).flat())
export const isDoor = (path: string): boolean =>
  moduleOf(path) !== undefined && doorFiles.has(path.replace(/^modules\/[^/]+\//, ''))

/** A further door stands in the module's own package.json, where everybody sees it. */
const ownDoor = (tree: Tree, folder: string, sub: string): readonly string[] | undefined => {
  const declared = tree.files.get(`${folder}/package.json`)?.text
  const exported = declared
    ? (JSON.parse(declared) as { exports?: Record<string, string> }).exports?.[`./${sub}`]
    : undefined
  return exported ? [exported.replace('./', '')] : undefined
}

const nodeModules = new Set(builtinModules)

export const targetOf = (tree: Tree, from: string, { specifier }: Import): Target => {
  if (specifier.startsWith('.')) {
    return { kind: 'file', path: posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) }
  }
  if (specifier.startsWith('node:') || nodeModules.has(specifier)) return { kind: 'node', name: specifier }
  const [scope, name, ...below] = specifier.split('/')
  if (scope !== '@fengqiao') return { kind: 'package', name: specifier }
  const workspace = tree.workspaces.find((each) => each.name === `${scope}/${name}`)
  if (!workspace) return { kind: 'no-workspace' }
  const { folder } = workspace
  const sub = below.join('/')
  if (!folder.startsWith('modules/')) return { kind: 'file', path: `${folder}/${sub}`, workspace }
  const door = doors[sub] ?? ownDoor(tree, folder, sub)
  if (!door) return { kind: 'no-door', workspace }
  const file = door.find((each) => tree.files.has(`${folder}/${each}`)) ?? door[0]
  return { kind: 'file', path: `${folder}/${file}`, workspace }
}
