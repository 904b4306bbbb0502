import { buildIndex } from '../../search/index-build.ts'
import { readCorpus } from '../../corpus/read-corpus.ts'
import { corpusTerms } from '../corpus-terms.ts'
import { readExamples } from '../read-examples.ts'
import { effort, type Told } from '../train.ts'
import { heldOut, type HeldOut } from './held-out.ts'
import { interval, mean, measured, type Measured } from './measures.ts'
import { rungs } from './rungs.ts'

export { folds } from '../train.ts'
export { effort }

export type Asked = {
  /** a folder that `law import` reads */
  readonly corpus: string
  /** a folder that `law train` reads; every file of it is a set of its own */
  readonly questions: string
  readonly folds: number
  readonly seeds: number
  readonly trees: number
}

const digits = (value: number) => value.toFixed(3).replace('0.', '.')

/** One set as a Markdown table: a rung a line, each measure with the interval of its paired difference to the rung before. */
const table = (
  name: string,
  questions: readonly HeldOut[],
  goldOf: (found: HeldOut) => ReadonlySet<number>,
): string => {
  const pooled = questions.map((one) => {
    const gold = goldOf(one)
    return one.read.documents.filter((document) => gold.has(document)).length / gold.size
  })
  let before: readonly Measured[] | undefined
  const lines = rungs.map((rung) => {
    const each = questions.map((one) => measured(rung.rank(one), goldOf(one)))
    const cells = ([0, 1, 2] as const).map((at) => {
      const value = digits(mean(each.map((measure) => measure[at])))
      if (!before) return value
      const [low, high] = interval(each.map((measure, question) => measure[at] - before![question]![at]))
      return `${value} (${digits(low)} to ${digits(high)})`
    })
    before = each
    return `| ${rung.name} | ${cells.join(' | ')} |`
  })
  return [
    `### ${name}: ${questions.length} questions, ${digits(mean(pooled))} of the articles among the candidates`,
    '',
    '| rung | Recall@10 | Recall@100 | MRR@10 |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}

/** Measures every rung of the statute search on questions whose fold nothing was learned from; Markdown. */
export const ladder = async (asked: Asked, tell: Told): Promise<string> => {
  const corpus = corpusTerms(await buildIndex(await readCorpus(asked.corpus)))
  const { examples, files } = await readExamples(asked.questions, (id) => corpus.number.has(id))
  const by = { seeds: asked.seeds, growing: { ...effort.growing, trees: asked.trees } }
  const chosen = Array.from({ length: asked.folds }, (_, fold) => fold)
  const found = heldOut(corpus, examples, by, tell, chosen)
  const fileOf = new Map(examples.map((example, at) => [example, files[at]!]))
  const goldOf = ({ example }: HeldOut) => new Set(example.articles.map((id) => corpus.number.get(id)!))
  const tables = [...new Set(files)].flatMap((file) => {
    const whole = found.filter(({ example }) => fileOf.get(example) === file)
    const novel = whole.filter((one) => one.novel)
    return [
      ...(whole.length > 0 ? [table(file, whole, goldOf)] : []),
      ...(novel.length > 0 ? [table(`${file}, articles no lesson was about`, novel, goldOf)] : []),
    ]
  })
  return [
    `${examples.length} questions, ${found.length} asked, ${asked.seeds} × ${asked.trees} trees`,
    '',
    ...tables,
  ].join('\n')
}
