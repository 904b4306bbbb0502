import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { exampleJsonl, newerVersion } from '../corpus/example-statute.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { buildIndex } from '../search/index-build.ts'
import { corpusTerms, type CorpusTerms } from './corpus-terms.ts'
import { learnMeanings } from './learn-meanings.ts'
import { placing } from './meaning.ts'
import { ranksOf } from './ranks.ts'
import { settled, type Space } from './space.ts'
import { taught } from './teach-space.ts'
import { askedOf } from './terms.ts'

let corpus: CorpusTerms
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'law-space-'))
  const { laws, articles } = exampleJsonl([newerVersion])
  await writeFile(join(folder, 'laws.jsonl'), laws)
  await writeFile(join(folder, 'articles.jsonl'), articles)
  corpus = corpusTerms(await buildIndex(await readCorpus(folder)))
  await rm(folder, { recursive: true })
})

const dimensions = 6
const begun = (words: string): Space => {
  const { hashes, vectors } = learnMeanings(corpus, dimensions, 1)
  const more = askedOf(words).words.hashes.filter((hash) => corpus.words.termOf(hash) < 0)
  const asked = new Float32Array((hashes.length + more.length) * dimensions)
  asked.set(vectors)
  return {
    dimensions,
    asked: { hashes: Uint32Array.from([...hashes, ...more]), vectors: asked },
    said: { hashes, vectors },
  }
}

test('words no statute has lead to the article they were taught with, and the space begun from stays as it was', () => {
  const [pigeons, scooters] = ['鸽子飞进来', '滑板车没人挪']
  const start = begun(`${pigeons} ${scooters}`)
  const before = start.asked.vectors.slice()
  const [first, last] = [0, corpus.size - 1]
  const lessons = [
    { bag: askedOf(pigeons).words, document: first, weight: 1 },
    { bag: askedOf(scooters).words, document: last, weight: 1 },
  ]
  const lookup = (space: Space) => {
    const { place, nearness, everyNearness } = placing(corpus, settled(space))
    const every = new Float32Array(corpus.size)
    const vector = place(askedOf('鸽子').words)
    everyNearness(vector, every)
    expect(every[last]).toBeCloseTo(nearness(vector, last), 5)
    return { near: every[first]!, far: every[last]! }
  }
  expect(lookup(start)).toEqual({ near: 0, far: 0 })
  const by = { rounds: 60, rate: 0.2, others: 8 }
  const { near, far } = lookup(taught(corpus, start, lessons, by))
  expect(near).toBeGreaterThan(far + 0.3)
  expect(start.asked.vectors).toEqual(before)
  expect(taught(corpus, start, lessons, by)).toEqual(taught(corpus, start, lessons, by))
})

test('places count from the highest; equal values keep their order, and nothing comes last', () => {
  expect([...ranksOf([2, 5, 5, 0], 0)]).toEqual([2, 0, 1, 4])
  expect([...ranksOf([-2, -1])]).toEqual([1, 0])
})
