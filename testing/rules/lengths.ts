import { isTest, type Breach, type Rule, type Tree } from './tree.ts'
import { isScript, type Source } from './source.ts'

export const LONGEST = { file: 300, test: 400, contract: 500, usual: 180 } as const

const exempt = [
  /(?:^|\/)(?:(?:[\w-]+-)?words|[\w-]+-data|workflow|contract|dictionary)\.ts$/,
  /(?:^|\/)dictionaries\//,
  /^database\/(?:schema\.ts$|migrations\/)/,
]
const isHandWritten = (path: string): boolean => isScript(path) || path.endsWith('.css') || path.startsWith('bin/')
const measured = (tree: Tree): Source[] =>
  [...tree.files.values()].filter(({ path }) => isHandWritten(path) && !exempt.some((each) => each.test(path)))

export type Distribution = {
  readonly count: number
  readonly median: number
  readonly p95: number
  readonly longest: readonly Source[]
}

/** How long the hand-written files are, tests apart. */
export const lengthsOf = (tree: Tree, tests = false): Distribution => {
  const files = measured(tree)
    .filter(({ path }) => isTest(path) === tests)
    .toSorted((a, b) => a.lines - b.lines)
  const share = (part: number) => files[Math.ceil(files.length * part) - 1]?.lines ?? 0
  return { count: files.length, median: share(0.5), p95: share(0.95), longest: files.slice(-5).toReversed() }
}

/** A contract is a table of fields and may be longer, until it covers more than one can hold in mind. */
const longContracts = (tree: Tree): Breach[] =>
  [...tree.files.values()].flatMap(({ path, lines }) => {
    const sentence = `${lines} lines; at most ${LONGEST.contract}. Part it by phase into contract/, and let contract.ts list the parts.`
    return path.endsWith('/contract.ts') && lines > LONGEST.contract
      ? [{ path, line: LONGEST.contract + 1, sentence }]
      : []
  })

export const length: Rule = {
  name: 'length',
  check: (tree) => {
    const tooLong = measured(tree).flatMap(({ path, lines }) => {
      const most = isTest(path) ? LONGEST.test : LONGEST.file
      const sentence = `${lines} lines; at most ${most}. Part it by what it does.`
      return lines > most ? [{ path, line: most + 1, sentence }] : []
    })
    tooLong.push(...longContracts(tree))
    const { p95, longest } = lengthsOf(tree)
    if (p95 <= LONGEST.usual || !longest[0]) return tooLong
    const sentence = `The 95th percentile of file lengths is ${p95}; at most ${LONGEST.usual}. Part the longest files.`
    return [...tooLong, { path: longest[0].path, line: 1, sentence }]
  },
}
