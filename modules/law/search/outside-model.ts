import { outsideAddress, readAtMost } from './outside-server.ts'
import { longestQuestion } from './search-index.ts'
import { withoutPersonal } from './without-personal.ts'

const kinds = ['rerank', 'embeddings'] as const
type Kind = (typeof kinds)[number]

/** A model of somebody's own that reads question and articles; its addresses follow the OpenAI-compatible servers. */
export type OutsideModel = {
  readonly kind: Kind
  /** What stands before `/rerank` and `/embeddings`, such as http://localhost:8000/v1. */
  readonly base: string
  readonly key: string | undefined
  readonly model: string
  /** The share of the order it decides, 0 to 1. */
  readonly weight: number
  readonly timeoutMs: number
}

declare module '@fengqiao/kernel/ports.ts' {
  interface Ports {
    /** Where questions go to have the articles found reordered; absent unless `FENGQIAO_RERANK_URL` is set. */
    readonly outsideModel?: { readonly host: string }
  }
}

export type OutsideProblem = 'timeout' | 'away' | `status-${number}` | 'shape'

export class NotScored extends Error {
  readonly problem: OutsideProblem
  constructor(problem: OutsideProblem) {
    super(problem)
    this.problem = problem
  }
}

const longestDocument = 1500
/** Common servers take no more texts than this at once. */
const batch = 32
/** Thirty-two vectors of 8,192 numbers written in full take about six. */
const mostReplyBytes = 8 * 2 ** 20

const wrong = (name: string, zh: string, en: string): Error =>
  new Error(`FENGQIAO_RERANK_${name}：${zh} / FENGQIAO_RERANK_${name}: ${en}`)

const numberOf = (env: NodeJS.ProcessEnv, name: string, otherwise: number, least: number, most: number): number => {
  const typed = env[`FENGQIAO_RERANK_${name}`]
  if (!typed) return otherwise
  const number = Number(typed)
  if (!(number >= least && number <= most))
    throw wrong(name, `要在 ${least} 和 ${most} 之间，请改正`, `must lie between ${least} and ${most}; correct it`)
  return number
}

/**
 * The model set up by `FENGQIAO_RERANK_URL`, `_KIND`, `_MODEL`, `_KEY`, `_WEIGHT` and `_TIMEOUT` (milliseconds); undefined
 * where no address is set. Throws one sentence in two languages that names the setting which is wrong.
 */
export const outsideModelOf = (env: NodeJS.ProcessEnv): OutsideModel | undefined => {
  const base = env['FENGQIAO_RERANK_URL']
  if (!base) return undefined
  outsideAddress('FENGQIAO_RERANK_URL', base)
  const kind = kinds.find((each) => each === (env['FENGQIAO_RERANK_KIND'] || 'rerank'))
  if (!kind) throw wrong('KIND', '只能是 rerank 或 embeddings，请改正', 'must be rerank or embeddings; correct it')
  const model = env['FENGQIAO_RERANK_MODEL']
  if (!model) throw wrong('MODEL', '没有写模型名，请补上', 'names no model; add it')
  return {
    kind,
    base: base.replace(/\/+$/, ''),
    key: env['FENGQIAO_RERANK_KEY'] || undefined,
    model,
    weight: numberOf(env, 'WEIGHT', 0.3, 0, 1),
    timeoutMs: numberOf(env, 'TIMEOUT', 1500, 50, 10_000),
  }
}

const readReply = async (response: Response): Promise<unknown> => {
  const text = await readAtMost(response, mostReplyBytes)
  if (text === undefined) throw new NotScored('shape')
  try {
    return JSON.parse(text)
  } catch {
    throw new NotScored('shape')
  }
}

const postOnce = async (
  { base, key }: OutsideModel,
  path: string,
  body: object,
  signal: AbortSignal,
): Promise<unknown> => {
  try {
    const response = await fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw new NotScored(`status-${response.status}`)
    }
    return await readReply(response)
  } catch (error) {
    if (error instanceof NotScored) throw error
    throw new NotScored(signal.aborted ? 'timeout' : 'away')
  }
}

/** Once more where the connection broke: one kept open from an earlier question may have been closed at the other end. */
const post = (...given: Parameters<typeof postOnce>): Promise<unknown> =>
  postOnce(...given).catch((error: unknown) => {
    if (error instanceof NotScored && error.problem === 'away') return postOnce(...given)
    throw error
  })

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

/** One row for each of `count` texts, put in their order by `index`; anything else is refused. */
const rowsOf = <T>(list: unknown, count: number, read: (row: unknown) => T | undefined): T[] => {
  const found = new Map<number, T>()
  if (!Array.isArray(list) || list.length !== count) throw new NotScored('shape')
  for (const row of list) {
    const [index, value] = [field(row, 'index'), read(row)]
    if (typeof index !== 'number' || value === undefined) throw new NotScored('shape')
    found.set(index, value)
  }
  return Array.from({ length: count }, (_, at) => {
    const value = found.get(at)
    if (value === undefined) throw new NotScored('shape')
    return value
  })
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const scoreOf = (row: unknown) => [field(row, 'relevance_score'), field(row, 'score')].find(isNumber)
const vectorOf = (row: unknown) => {
  const vector = field(row, 'embedding')
  return Array.isArray(vector) && vector.length > 0 && vector.every(isNumber) ? vector : undefined
}

const cosine = (one: readonly number[], other: readonly number[]): number => {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * b[at]!, 0)
  const length = Math.sqrt(dot(one, one) * dot(other, other))
  if (one.length !== other.length || !(length > 0)) throw new NotScored('shape')
  return dot(one, other) / length
}

const rerank = async (model: OutsideModel, query: string, documents: readonly string[], signal: AbortSignal) => {
  const reply = await post(model, '/rerank', { model: model.model, query, documents }, signal)
  return rowsOf(field(reply, 'results') ?? field(reply, 'data'), documents.length, scoreOf)
}

const embed = async (model: OutsideModel, query: string, documents: readonly string[], signal: AbortSignal) => {
  const texts = [query, ...documents]
  const batches = Array.from({ length: Math.ceil(texts.length / batch) }, (_, at) =>
    texts.slice(at * batch, (at + 1) * batch),
  )
  const vectors = await Promise.all(
    batches.map(async (input) => {
      const reply = await post(model, '/embeddings', { model: model.model, input }, signal)
      return rowsOf(field(reply, 'data'), input.length, vectorOf)
    }),
  )
  const [asked, ...found] = vectors.flat()
  return found.map((vector) => cosine(asked!, vector))
}

const askers = { rerank, embeddings: embed }

/** One finite score a text, or `NotScored`. What leads to a person is taken out of the question here and nowhere later. */
export const scoresFor = (model: OutsideModel, question: string, texts: readonly string[]): Promise<number[]> =>
  askers[model.kind](
    model,
    withoutPersonal(question).slice(0, longestQuestion),
    texts.map((text) => text.slice(0, longestDocument)),
    AbortSignal.timeout(model.timeoutMs),
  )
