import { posix } from 'node:path'
import { at, isDoor, isTest, type Breach, type Rule, type Tree } from './tree.ts'
import { isScript, type Source } from './source.ts'

const scripts = (tree: Tree): Source[] => [...tree.files.values()].filter(({ path }) => isScript(path))

/** Every match of a pattern in one layer of a file, each a breach. */
const matches = (source: Source, layer: string, pattern: RegExp, sentence: (match: string) => string): Breach[] =>
  [...layer.matchAll(pattern)].map((match) => at(source, match.index + match[0].search(/\S/), sentence(match[0])))

const banned = /^(?:utils?|helpers?|common|misc|managers?|service|handlers?|base|types)$/
const bannedEnd = /-(?:utils?|helpers?|managers?|service|handlers?)$/

const names: Rule = {
  name: 'names',
  check: (tree) =>
    scripts(tree).flatMap(({ path }) => {
      const stem = posix.basename(path).replace(/\..*$/, '')
      const segments = [...posix.dirname(path).split('/'), stem]
      const word = segments.find((segment) => banned.test(segment)) ?? (bannedEnd.test(stem) ? stem : undefined)
      return word ? [{ path, line: 1, sentence: `"${word}" says nothing; name the file after what it does.` }] : []
    }),
}

const anyType = /(?<=(?:[:<,|&]|=>?|\b(?:as|extends|is|satisfies|keyof|readonly))\s*)any\b(?!\s*(?:[:(.]|\?[.:]))/g
const noAny: Rule = {
  name: 'no-any',
  check: (tree) =>
    scripts(tree).flatMap((source) =>
      matches(source, source.code, anyType, () => '"any" is not a type here; write unknown and narrow it.'),
    ),
}

const switchedOff = /@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable|biome-ignore|prettier-ignore/g
const noSuppression: Rule = {
  name: 'no-suppression',
  check: (tree) =>
    scripts(tree).flatMap((source) =>
      matches(source, source.comments, switchedOff, (found) => `${found} hides a finding; mend what it points at.`),
    ),
}

const clock = /\bnew\s+Date\(\s*\)|\bnew\s+Date\b(?!\s*\()|\bDate\.now\b/g
const handedInTime: Rule = {
  name: 'handed-in-time',
  check: (tree) =>
    scripts(tree)
      .filter(({ path }) => path.startsWith('modules/') && !isTest(path))
      .flatMap((source) =>
        matches(source, source.code, clock, () => 'The machinery hands in `now`; a module does not look at the clock.'),
      ),
}

const reExport = /^[ \t]*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^{}]*\})\s*from\s*(['"])\s*\1[;\s]*/gm
const importing = /^[ \t]*import\s+[^'"]*?from\s*(['"])\s*\1[;\s]*/gm
const exportList = /^[ \t]*export\s+(?:type\s+)?\{[^{}]*\}[;\s]*/gm

const forwarding: Rule = {
  name: 'forwarding',
  check: (tree) =>
    scripts(tree)
      .filter(({ path }) => !isDoor(path))
      .flatMap((source) => {
        const left = source.code.replace(reExport, '').replace(importing, '').replace(exportList, '').trim()
        const forwards = left === '' && /\bexport\b/.test(source.code) && source.imports.length > 0
        const sentence = 'This file only forwards; import from where the thing is and delete it.'
        return forwards ? [{ path: source.path, line: 1, sentence }] : []
      }),
}

const secrets: readonly (readonly [RegExp, string])[] = [
  [
    /\/work\/(?:main|shared|\.library)\b|(?<![\w.])\/(?:root|home\/[a-z]\w*)\//g,
    'names a path of one machine; write it relative to the project.',
  ],
  [
    /\b(?:registry|mirrors)\.[a-z0-9-]+\.[a-z]{2,}|\bnpmmirror\.com|[\w-]\.jfrog\.io|\bpypi\.org/g,
    'names a package registry; leave it to the reader’s own settings.',
  ],
]

const noMachine: Rule = {
  name: 'no-machine',
  check: (tree) =>
    [...tree.files.values()]
      .filter(({ path }) => path !== 'package-lock.json')
      .flatMap((source) =>
        secrets.flatMap(([pattern, told]) => matches(source, source.text, pattern, (found) => `"${found}" ${told}`)),
      ),
}

const helpless = /操作失败|操作成功|系统(?:异常|错误|繁忙)|未知错误|[Uu]nknown error|[Ss]omething went wrong/g

const saysSomething: Rule = {
  name: 'says-something',
  check: (tree) =>
    scripts(tree)
      .filter(({ path }) => !isTest(path) && path !== 'testing/rules/files.ts')
      .flatMap((source) =>
        [source.strings, source.code].flatMap((layer) =>
          matches(source, layer, helpless, (found) => `“${found}” helps nobody; name the field and the remedy.`),
        ),
      ),
}

const readmes = /(?:^|\/)README[^/]*\.md$|^HOUSE\.md$/
const commandNamed = /(?<![\w./-])bin\/([a-z][\w-]*)|\bnpm run ([a-z][\w:-]*)|\bnpm (test|start)\b/g

const documented: Rule = {
  name: 'documented',
  check: (tree) => {
    const manifest = JSON.parse(tree.files.get('package.json')?.text ?? '{}') as { scripts?: Record<string, string> }
    return [...tree.files.values()]
      .filter(({ path }) => readmes.test(path))
      .flatMap((source) =>
        [...source.text.matchAll(commandNamed)].flatMap((match) => {
          const script = match[2] ?? match[3]
          const exists = script ? Object.hasOwn(manifest.scripts ?? {}, script) : tree.files.has(`bin/${match[1]}`)
          const sentence = `"${match[0]}" does not exist; correct the text or add the command.`
          return exists ? [] : [at(source, match.index, sentence)]
        }),
      )
  },
}

export const fileRules: readonly Rule[] = [
  names,
  noAny,
  noSuppression,
  handedInTime,
  forwarding,
  noMachine,
  documented,
  saysSomething,
]
