import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { exampleJsonl, newerVersion } from '../corpus/example-statute.ts'
import { buildIndex, type LawIndexData } from '../search/index-build.ts'
import { packLists, readList } from '../search/postings.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { searchIndex } from '../search/search-index.ts'
import { highest } from '../search/highest.ts'
import { bagIndex } from './bag-index.ts'
import { corpusTerms } from './corpus-terms.ts'
import { noAnswer, type Example } from './learned.ts'
import { readModel, writeModel } from './model-file.ts'
import { findRanker } from './model-in-use.ts'
import { forestOf } from './forest.ts'
import { rankerOf } from './ranker.ts'
import { askedOf, bagOf } from './terms.ts'
import { train, type Effort } from './train.ts'
import { behind, learnTranslation } from './translation.ts'
import { growTrees } from './grow-trees.ts'
import { scoreOf } from './trees.ts'

const little: Effort = {
  seeds: 1,
  growing: { trees: 12, leaves: 4, rate: 0.2, leastInLeaf: 1, ridge: 0.1, featureShare: 1, questionShare: 1 },
}
const quiet = () => undefined

let data: LawIndexData
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'law-rank-'))
  const { laws, articles } = exampleJsonl([newerVersion])
  await writeFile(join(folder, 'laws.jsonl'), laws)
  await writeFile(join(folder, 'articles.jsonl'), articles)
  data = await buildIndex(await readCorpus(folder))
  await rm(folder, { recursive: true })
})

test('the highest scores come best first, and equal ones in their order', () => {
  expect(highest(Float32Array.from([0, 3, 1, 3, 2]), 3)).toEqual([1, 3, 4])
  expect(highest(Float32Array.from([1, 1, 1, 2, 1]), 3)).toEqual([3, 0, 1])
  expect(highest(Float32Array.from([0, -1]), 3)).toEqual([])
  expect(highest(Float32Array.from([1]), 0)).toEqual([])
})

test('a bag with the rarer word of a question scores higher', () => {
  const scores = new Float32Array(3)
  bagIndex([bagOf(['工资', '押金']), bagOf(['工资']), bagOf(['工资', '房租'])], 1, 0.5).addScores(
    bagOf(['工资', '房租']),
    1,
    scores,
  )
  expect(highest(scores, 1)).toEqual([2])
})

test('a word learns what it is called in the other texts', () => {
  const pair = (source: number[], target: number[]) => ({
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    weight: 1,
  })
  const learned = learnTranslation([pair([1, 2], [10, 20]), pair([1, 3], [10, 30]), pair([2, 3], [20, 30])], 8, 0.01)
  const bestOf = (target: number) => behind(learned, target).toSorted((one, other) => other[1] - one[1])[0]![0]
  expect([bestOf(10), bestOf(20), bestOf(30)]).toEqual([1, 2, 3])
})

test('trees put first what the first feature says, also in a question they have not seen', () => {
  const features = Float32Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? ((at / 2) % 4 === 1 ? 5 : 1) : at))
  const rows = {
    width: 2,
    features,
    relevant: Uint8Array.from({ length: 20 }, (_, row) => Number(row % 4 === 1)),
    starts: [0, 4, 8, 12, 16, 20],
  }
  const trees = growTrees(rows, { ...little.growing, seed: 3 })
  expect(scoreOf(trees, Float32Array.from([5, 100]), 0)).toBeGreaterThan(scoreOf(trees, Float32Array.from([1, 100]), 0))
  expect(growTrees(rows, { ...little.growing, seed: 3 })).toEqual(trees)
})

test('trees laid behind one another give every row the sum that each alone gives it', () => {
  const features = Float32Array.from({ length: 40 }, (_, at) => (at * 7) % 11)
  const relevant = Uint8Array.from({ length: 20 }, (_, row) => Number(row % 5 === 2))
  const trees = growTrees({ width: 2, features, relevant, starts: [0, 10, 20] }, { ...little.growing, seed: 3 })
  const each = Array.from({ length: 20 }, (_, row) => scoreOf(trees, features, row * 2))
  expect(new Set(each).size).toBeGreaterThan(1)
  expect([...forestOf(trees, 2)(features)]).toEqual(each)
})

test('packed lists are read back as they were, also counts above 127 and wide gaps', () => {
  const entries = [
    [0, 3, 1],
    [2, 0, 255],
    [0, 20_000, 2],
    [2, 3_000_000, 128],
  ] as const
  const lists = packLists(3, (take) => entries.forEach(([list, number, times]) => take(list, number, times)))
  const read = [0, 1, 2].map((list) => {
    const { numbers, times, count } = readList(lists, list)
    return Array.from(numbers.subarray(0, count), (number, at) => [list, number, times[at]])
  })
  expect(read.flat()).toEqual([entries[0], entries[2], entries[1], entries[3]])
})

test('what is learned from questions finds their article by lay words the statute does not use, also from the file', () => {
  const corpus = corpusTerms(data)
  const target = [...corpus.number.keys()][0]!
  const other = [...corpus.number.keys()].at(-1)!
  const examples: Example[] = Array.from({ length: 20 }, (_, at) => ({
    asked: askedOf(at % 2 === 0 ? `隔壁老王家的鸽子第${at}次飞进来怎么办` : `滑板车停在楼道里${at}天没人挪`),
    answer: noAnswer,
    articles: [at % 2 === 0 ? target : other],
  }))
  const model = train(corpus, examples, little, quiet)
  const file = writeModel(model)
  const read = readModel(file)!
  expect(writeModel(read).equals(file)).toBe(true)
  const index = searchIndex(data, rankerOf(data, read))
  const first = (query: string) => index.search({ query, today: '2026-11-24' }).hits[0]!.id
  expect(first('鸽子飞进我家')).toBe(target)
  expect(first('滑板车挡路')).toBe(other)
})

test('a damaged ranking of the office is passed over, and questions are answered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'law-damaged-'))
  await writeFile(join(folder, 'ranking.model'), 'no model')
  const index = searchIndex(data, await findRanker(folder, data))
  expect(index.search({ query: '楼道灯的电费怎么分担', today: '2026-11-24' }).hits[0]!.no).toBe(9)
  await rm(folder, { recursive: true })
})
