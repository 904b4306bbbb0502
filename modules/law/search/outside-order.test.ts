import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { importCorpus } from '../corpus-store.ts'
import { exampleJsonl, newerVersion, olderVersion } from '../corpus/example-statute.ts'
import { openLaw } from '../open-law.ts'
import { outsideModelOf } from './outside-model.ts'
import { outsideFailures, outsideOrder, tryOutsideModel } from './outside-order.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import type { Hit } from './search-index.ts'

type Sent = { path: string; key: string | undefined; body: { query?: string; documents?: string[]; input?: string[] } }
type Reply = (sent: Sent) => { status?: number; location?: string; body: string } | 'hang'

let root: string
let dir: string
let stub: Server
let base: string
let reply: Reply
let sent: Sent[]
let law: ReturnType<typeof openLaw>
let found: readonly Hit[]

/** A model's server on this machine; it answers what the test tells it to. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'law-outside-'))
  dir = join(root, 'law')
  const folder = join(root, 'source')
  await importCorpus(dir, await readCorpusOf(folder))
  stub = createServer((request, response) => {
    let text = ''
    request.on('data', (part: Buffer) => (text += part.toString()))
    request.on('end', () => {
      const one = { path: request.url!, key: request.headers.authorization, body: JSON.parse(text) as Sent['body'] }
      sent.push(one)
      const answer = reply(one)
      if (answer !== 'hang')
        response.writeHead(answer.status ?? 200, answer.location ? { location: answer.location } : {}).end(answer.body)
    })
  })
  await new Promise<void>((ready) => stub.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(stub.address() as AddressInfo).port}/v1`
  law = openLaw(dir, { ...clock, outside: outsideModelOf(settings({ FENGQIAO_RERANK_WEIGHT: '0.9' })) })
  found = (await openLaw(dir, clock).search({ query, limit: 50 }))!.hits
})
beforeEach(() => {
  sent = []
})
afterEach(async () => {
  for (const name of await readdir(dir)) if (name.endsWith('.txt')) await rm(join(dir, name))
})
afterAll(async () => {
  stub.closeAllConnections()
  stub.close()
  await rm(root, { recursive: true })
})

const readCorpusOf = async (folder: string) => {
  await mkdir(folder)
  const { laws, articles } = exampleJsonl([newerVersion, olderVersion])
  await writeFile(join(folder, 'laws.jsonl'), laws)
  await writeFile(join(folder, 'articles.jsonl'), articles)
  return readCorpus(folder)
}

const settings = (more: NodeJS.ProcessEnv = {}) => ({
  FENGQIAO_RERANK_URL: base,
  FENGQIAO_RERANK_MODEL: 'invented',
  FENGQIAO_RERANK_KEY: 'secret',
  ...more,
})
let now = 0
const clock = { today: () => '2026-11-24', monotonic: () => now }
const query = '楼道灯不亮了谁来更换，电费谁出'
const named = (hits: readonly Hit[]) => hits.map(({ id, version }) => `${id} ${version}`)
/** The order the model gives to what the search finds by itself. */
const ordering = (more?: NodeJS.ProcessEnv) => {
  const order = outsideOrder(outsideModelOf(settings(more))!, { dir, ...clock })
  return async () => named(await order(query, found))
}

/** Likes what tells of a ladder, and nothing else. */
const liking = (text: string) => (text.includes('梯子') ? 1 : 0)
const scoring: Reply = ({ body }) => ({
  body: JSON.stringify({
    results: body.documents!.map((text, index) => ({ index, relevance_score: liking(text) })).toReversed(),
  }),
})
const embedding: Reply = ({ body }) => ({
  body: JSON.stringify({
    data: body.input!.map((text, index) => ({ index, embedding: text === query || liking(text) ? [1, 0] : [0.2, 1] })),
  }),
})

test.each([
  ['rerank', scoring, '/v1/rerank'],
  ['embeddings', embedding, '/v1/embeddings'],
] as const)(
  'scores of a model (%s) bring its article forward; the others keep their order',
  async (kind, good, path) => {
    reply = good
    const before = named(found)
    const after = await ordering({ FENGQIAO_RERANK_KIND: kind, FENGQIAO_RERANK_WEIGHT: '0.9' })()
    const liked = '示例街道楼道灯条例#8-1 2024-05-20'
    expect(before.indexOf(liked)).toBeGreaterThan(0)
    expect(after[0]).toBe(liked)
    const rest = (ids: string[]) => ids.filter((id) => id !== liked && id.endsWith('2024-05-20'))
    expect(rest(after)).toEqual(rest(before))
    expect(sent[0]).toMatchObject({ path, key: 'Bearer secret', body: { model: 'invented' } })
  },
)

test('a text that is no longer law is not sent and keeps its place', async () => {
  reply = scoring
  const old = (ids: string[]) => ids.flatMap((id, at) => (id.endsWith('2019-03-01') ? [`${at} ${id}`] : []))
  const before = old(named(found))
  expect(before.length).toBeGreaterThan(5)
  expect(old(await ordering({ FENGQIAO_RERANK_WEIGHT: '1' })())).toEqual(before)
  expect(sent[0]!.body.documents).toHaveLength(found.length - before.length)
})

test('leaf by leaf the same articles come as on one long page', async () => {
  reply = scoring
  const leaf = async (limit: number, offset = 0) => named((await law.search({ query, limit, offset }))!.hits)
  const whole = await leaf(12)
  expect(whole).not.toEqual(named(found).slice(0, 12))
  expect([...(await leaf(6)), ...(await leaf(6, 6))]).toEqual(whole)
  expect((await law.search({ query, limit: 6 }))!.more).toBe(true)
})

test('the question leaves without the numbers in it', async () => {
  reply = scoring
  await law.search({ query: `${query}，打13800138000，川A12345，li@example.com` })
  expect(sent[0]!.body.query).toBe(`${query}，打〔号码〕，〔车牌〕，〔邮箱〕`)
  expect(JSON.stringify(sent)).not.toMatch(/13800138000|12345|li@/)
})

test('an article asked for by number is nobody’s business outside', async () => {
  reply = scoring
  const { hits } = (await law.search({ query: '示例街道楼道灯条例第七条' }))!
  expect(hits[0]).toMatchObject({ no: 7, byNumber: true })
  expect(sent).toEqual([])
})

const body =
  (value: unknown): Reply =>
  () => ({ body: JSON.stringify(value) })
const many = (score: unknown) =>
  (({ body: { documents } }) => ({
    body: JSON.stringify({ results: documents!.map((_, index) => ({ index, relevance_score: score })) }),
  })) satisfies Reply

test.each<[string, Reply, string, string?]>([
  ['hangs', () => 'hang', 'timeout'],
  ['answers rubbish', () => ({ body: '<html>' }), 'shape'],
  ['answers nothing', body(null), 'shape'],
  ['scores too few', body({ results: [{ index: 0, relevance_score: 1 }] }), 'shape'],
  ['scores one twice', (one) => ({ body: scoredTwice(one) }), 'shape'],
  ['gives words for scores', many('high'), 'shape'],
  ['gives vectors of different lengths', (one) => ({ body: uneven(one) }), 'shape', 'embeddings'],
  ['gives vectors of nothing', (one) => ({ body: zeros(one) }), 'shape', 'embeddings'],
  ['is out of order', () => ({ status: 503, body: '{}' }), 'status-503'],
])('where the model %s the built-in order stands and the failure is counted', async (_, bad, problem, kind) => {
  reply = bad
  const outside = { FENGQIAO_RERANK_TIMEOUT: '200', FENGQIAO_RERANK_WEIGHT: '1', FENGQIAO_RERANK_KIND: kind }
  expect(await ordering(outside)()).toEqual(named(found))
  expect([...(await outsideFailures(dir))]).toEqual([[problem, 1]])
  expect(await tryOutsideModel(outsideModelOf(settings(outside))!)).toBe(problem)
})

const scoredTwice = ({ body: { documents } }: Sent) =>
  JSON.stringify({ results: documents!.map((_, index) => ({ index: Math.max(1, index), score: index })) })
const uneven = ({ body: { input } }: Sent) =>
  JSON.stringify({ data: input!.map((_, index) => ({ index, embedding: index ? [1, 2] : [1] })) })
const zeros = ({ body: { input } }: Sent) =>
  JSON.stringify({ data: input!.map((_, index) => ({ index, embedding: [0, 0] })) })

test('after a failure the model rests half a minute, then is asked again', async () => {
  reply = () => ({ status: 500, body: '' })
  const order = ordering()
  await order()
  await order()
  expect(sent).toHaveLength(1)
  now += 30_001
  await order()
  expect(sent).toHaveLength(2)
  expect([...(await outsideFailures(dir))]).toEqual([['status-500', 2]])
})

test('scores all alike, or a weight of nothing, leave the order as it was', async () => {
  reply = many(0.5)
  expect(await ordering({ FENGQIAO_RERANK_WEIGHT: '1' })()).toEqual(named(found))
  expect(sent).toHaveLength(1)
  reply = scoring
  expect(await ordering({ FENGQIAO_RERANK_WEIGHT: '0' })()).toEqual(named(found))
  expect(sent).toHaveLength(1)
})

test('a server that sends elsewhere is not followed', async () => {
  reply = (one) => (one.path === '/v1/rerank' ? { status: 307, location: `${base}/elsewhere`, body: '' } : scoring(one))
  expect(await ordering()()).toEqual(named(found))
  expect(new Set(sent.map(({ path }) => path))).toEqual(new Set(['/v1/rerank']))
})

test('a model that is not there is told as away', async () => {
  expect(await tryOutsideModel(outsideModelOf(settings({ FENGQIAO_RERANK_URL: 'http://127.0.0.1:9/v1' }))!)).toBe(
    'away',
  )
})

test.each([
  [{ FENGQIAO_RERANK_URL: 'file:///etc/passwd' }, 'FENGQIAO_RERANK_URL'],
  [{ FENGQIAO_RERANK_KIND: 'chat' }, 'FENGQIAO_RERANK_KIND'],
  [{ FENGQIAO_RERANK_MODEL: '' }, 'FENGQIAO_RERANK_MODEL'],
  [{ FENGQIAO_RERANK_WEIGHT: '1.5' }, 'FENGQIAO_RERANK_WEIGHT'],
  [{ FENGQIAO_RERANK_TIMEOUT: 'soon' }, 'FENGQIAO_RERANK_TIMEOUT'],
])('a setting that is wrong is one sentence naming it: %o', (env, setting) => {
  expect(() => outsideModelOf(settings(env))).toThrow(setting)
})

test('without an address there is no model', () => {
  expect(outsideModelOf({ FENGQIAO_RERANK_MODEL: 'invented' })).toBeUndefined()
})
