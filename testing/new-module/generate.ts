import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Asked = {
  /** The folder under modules/, plural and kebab-case: `site-visits`. */
  readonly module: string
  /** One of them, as it stands in code: `siteVisit`. */
  readonly noun: string
  /** What the office calls it. */
  readonly zh: string
}

const template = join(import.meta.dirname, 'template')

const camel = (kebab: string): string => kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const kebab = (camelled: string): string => camelled.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** `bin/new-module site-visits [走访] [siteVisit]`; throws a sentence where a name can't be one. */
export const readAsked = ([
  module = '',
  zh = '新事项',
  noun = camel(module).replace(/s$/, ''),
]: readonly string[]): Asked => {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(module))
    throw new Error(
      `模块名要用小写英文，如 site-visits。 / A module is named in small letters and hyphens, as site-visits.`,
    )
  if (!/^[a-z][A-Za-z]*$/.test(noun) || noun === camel(module))
    throw new Error(
      `请写明单数：bin/new-module ${module} ${zh} 单数。 / Name one of them: bin/new-module ${module} ${zh} NOUN.`,
    )
  return { module, noun, zh }
}

const fill = (text: string, { module, noun, zh }: Asked): string => {
  const facts: Record<string, string> = {
    module,
    moduleName: camel(module),
    schema: module.replaceAll('-', '_'),
    Noun: capital(noun),
    file: kebab(noun),
    noun,
    zh,
  }
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => facts[name] ?? hole)
}

const nextMigration = (root: string): string => {
  const numbers = readdirSync(join(root, 'database/migrations')).map((name) => Number(name.slice(0, 4)))
  return String(Math.max(...numbers) + 1).padStart(4, '0')
}

const write = (root: string, path: string, text: string): string => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  return path
}

/** Adds the module's line to the server's list, where the compiler then holds it. */
const mount = (root: string, { module }: Asked): void => {
  const file = join(root, 'apps/server/mount.ts')
  const name = camel(module)
  const text = readFileSync(file, 'utf8')
  const listed = text.replace(/(export const modules: readonly Module\[\] = \[)([^\]]*?),?\s*\]/, `$1$2, ${name}]`)
  writeFileSync(file, `import { ${name} } from '@fengqiao/${module}'\n${listed}`)
}

const declare = (root: string, { module }: Asked): void => {
  const file = join(root, 'apps/server/package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> }
  manifest.dependencies[`@fengqiao/${module}`] = '*'
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
}

/**
 * Writes one noun with three states, two screens, one paper and its tests, its table and its line in the server;
 * returns the files. `database/schema.ts` and the lock file follow by their own commands.
 */
export const generate = (root: string, asked: Asked): string[] => {
  const files = readdirSync(template, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmpl'))
  const written = files.map((name) => {
    const text = fill(readFileSync(join(template, name), 'utf8'), asked)
    const own = name.replace(/\.tmpl$/, '').replace(/\bnoun(?=s?\.)/, kebab(asked.noun))
    const path =
      own === 'migration.sql'
        ? `database/migrations/${nextMigration(root)}-${asked.module}.sql`
        : `modules/${asked.module}/${own}`
    return write(root, path, text)
  })
  mount(root, asked)
  declare(root, asked)
  const link = join(root, 'node_modules/@fengqiao', asked.module)
  symlinkSync(join('../../modules', asked.module), link)
  return written
}
