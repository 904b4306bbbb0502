import { folderOf, isTest, moduleOf, targetOf, type Breach, type Rule, type Tree, type Workspace } from './tree.ts'
import type { Import, Source } from './source.ts'

type Layer = 'apps' | 'modules' | 'kernel' | 'database' | 'design' | 'testing'

/** What each layer may import beside its own workspace. The cast and the fakes of `testing` are the demo's too. */
const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
  apps: ['apps', 'modules', 'kernel', 'database', 'design', 'testing'],
  modules: ['modules', 'kernel', 'database', 'design'],
  kernel: ['database'],
  database: ['kernel'],
  design: ['kernel'],
  testing: ['apps', 'modules', 'kernel', 'database', 'design'],
}

const layerOf = (path: string): Layer | undefined => folderOf(path)?.split('/')[0] as Layer | undefined

const eachImport = (tree: Tree, look: (source: Source, imported: Import) => string | undefined) =>
  [...tree.files.values()].flatMap((source) =>
    source.imports.flatMap((imported) => {
      const sentence = look(source, imported)
      return sentence ? [{ path: source.path, line: imported.line, sentence }] : []
    }),
  )

const layers: Rule = {
  name: 'layers',
  check: (tree) =>
    eachImport(tree, ({ path }, imported) => {
      const target = targetOf(tree, path, imported)
      const from = layerOf(path)
      if (target.kind !== 'file' || !from) return
      const to = layerOf(target.path)
      if (!to || folderOf(target.path) === folderOf(path)) return
      if (mayImport[from].includes(to) || (isTest(path) && to === 'testing')) return
      return `${from} may not import ${folderOf(target.path)}; imports go apps → modules → kernel.`
    }),
}

const relativeReach: Rule = {
  name: 'relative-reach',
  check: (tree) =>
    eachImport(tree, ({ path }, imported) => {
      const target = targetOf(tree, path, imported)
      const own = folderOf(path)
      if (!own || target.kind !== 'file' || target.workspace || target.path.startsWith(`${own}/`)) return
      if (!folderOf(target.path) && !moduleOf(path)) return
      return `"${imported.specifier}" leaves ${own}; go through a door, @fengqiao/….`
    }),
}

const doors: Rule = {
  name: 'doors',
  check: (tree) =>
    eachImport(tree, ({ path }, imported) => {
      const target = targetOf(tree, path, imported)
      if (target.kind === 'no-workspace') return `"${imported.specifier}" is no workspace of this house.`
      if (target.kind === 'no-door') {
        const name = target.workspace?.name
        return `"${imported.specifier}" is no door; a module is entered by ${name}, ${name}/contract or ${name}/ui.`
      }
      if (target.kind === 'file' && !target.workspace && !folderOf(path) && moduleOf(target.path)) {
        return `"${imported.specifier}" reaches into a module; go through its door, @fengqiao/${moduleOf(target.path)}.`
      }
      return undefined
    }),
}

/** What a workspace says it needs; a test may also use what it needs for development, and always `testing`. */
const declares = (own: Workspace, path: string, name: string): boolean =>
  own.name === name ||
  own.dependencies.includes(name) ||
  (isTest(path) && (own.devDependencies.includes(name) || name === '@fengqiao/testing'))

/** `testing` is a tool of the whole house, like journeys and bench, and declares nothing. */
const declared: Rule = {
  name: 'declared',
  check: (tree) =>
    eachImport(tree, ({ path }, imported) => {
      const target = targetOf(tree, path, imported)
      const own = tree.workspaces.find(({ folder }) => folder === folderOf(path))
      if (!own || own.folder === 'testing' || !('workspace' in target) || !target.workspace) return
      if (declares(own, path, target.workspace.name)) return
      return `${target.workspace.name} is not among the dependencies of ${own.folder}/package.json.`
    }),
}

const caseworkAlone: Rule = {
  name: 'casework-alone',
  check: (tree) =>
    eachImport(tree, ({ path }, imported) => {
      const target = targetOf(tree, path, imported)
      if (moduleOf(path) !== 'casework' || !('workspace' in target)) return
      const folder = target.workspace?.folder ?? ''
      if (!folder.startsWith('modules/') || folder === 'modules/casework') return
      return `casework imports no other module, and this is ${folder}; let that module hand it in.`
    }),
}

const cycles: Rule = {
  name: 'cycles',
  check: (tree) => {
    const uses = new Map<string, Map<string, { path: string; line: number }>>()
    for (const { folder, name, dependencies } of tree.workspaces) {
      if (!folder.startsWith('modules/')) continue
      const place = { path: `${folder}/package.json`, line: 1 }
      uses.set(name, new Map(dependencies.map((each) => [each, place])))
    }
    for (const source of tree.files.values()) {
      const own = tree.workspaces.find(({ folder }) => folder === folderOf(source.path))
      if (!own || isTest(source.path)) continue
      for (const imported of source.imports) {
        const target = targetOf(tree, source.path, imported)
        if (!('workspace' in target) || !target.workspace || target.workspace === own) continue
        uses.get(own.name)?.set(target.workspace.name, { path: source.path, line: imported.line })
      }
    }
    const told = new Set<string>()
    const walk = (name: string, way: readonly string[]): { path: string; line: number; sentence: string }[] => {
      const round = way.indexOf(name)
      if (round >= 0) {
        const ring = way.slice(round)
        const key = [...ring].sort().join(' ')
        if (told.has(key)) return []
        told.add(key)
        const place = uses.get(ring.at(-1) ?? '')?.get(name) ?? { path: 'package.json', line: 1 }
        return [{ ...place, sentence: `Modules import each other in a ring: ${[...ring, name].join(' → ')}.` }]
      }
      const next = [...(uses.get(name)?.keys() ?? [])].filter((each) => uses.has(each))
      return next.flatMap((each) => walk(each, [...way, name]))
    }
    return [...uses.keys()].flatMap((name) => walk(name, []))
  },
}

/** Files that need each other to run are one file, or lack a third; types alone may look both ways. */
const rings: Rule = {
  name: 'rings',
  check: (tree) => {
    const uses = (path: string) =>
      (tree.files.get(path)?.imports ?? []).flatMap((imported) => {
        const target = targetOf(tree, path, imported)
        return imported.typeOnly || target.kind !== 'file' ? [] : [{ path: target.path, line: imported.line }]
      })
    const done = new Set<string>()
    const walk = (path: string, way: readonly string[]): Breach[] =>
      uses(path).flatMap((used) => {
        const round = way.indexOf(used.path)
        if (round >= 0) {
          const ring = [...way.slice(round), used.path].join(' → ')
          return [{ path, line: used.line, sentence: `Files import each other in a ring: ${ring}.` }]
        }
        if (done.has(used.path)) return []
        done.add(used.path)
        return walk(used.path, [...way, used.path])
      })
    return [...tree.files.keys()].flatMap((path) => {
      if (done.has(path)) return []
      done.add(path)
      return walk(path, [path])
    })
  },
}

export const importRules: readonly Rule[] = [layers, relativeReach, doors, declared, caseworkAlone, cycles, rings]
