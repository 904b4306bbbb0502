import { Worker } from 'node:worker_threads'
import { corpusVersions } from './corpus-store.ts'
import { CorpusRefused, type Sentence } from './corpus/corpus.ts'
import type { LawClock, LawStatus, OpenedLaw } from './open-law.ts'
import type { OutsideModel } from './search/outside-model.ts'
import { topicsInUse } from './triage/topics-in-use.ts'

type Answering = Exclude<keyof OpenedLaw, 'topics' | 'close'>

/** How the thread is opened, what it is asked and what it answers: copies, so nothing but plain values. */
export type Opening = { readonly dir: string; readonly outside: OutsideModel | undefined }
export type Asked = {
  readonly number: number
  readonly today: string
  readonly what: Answering
  readonly given: readonly unknown[]
}
export type Answered =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: unknown }
  | {
      readonly number: number
      readonly refused: { readonly file: string; readonly line: number | undefined; readonly sentence: Sentence }
    }

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }

/**
 * The index lies in long arrays outside this heap (32 MB live in it, twice that while a newer corpus takes over). A bound
 * has them swept in time: without one the thread held 40 MB more after 262 stories.
 */
const heap = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 }

const settle = ({ resolve, reject }: Waiting, answered: Answered): void => {
  if ('value' in answered) resolve(answered.value)
  else if ('refused' in answered) {
    const { file, line, sentence } = answered.refused
    reject(new CorpusRefused(file, line, sentence))
  } else reject(answered.error)
}

/**
 * The statutes of one data folder as `openLaw` opens them, in a thread of their own: to load the index takes seconds and
 * a long story a twentieth of one, and neither keeps anybody else's request waiting. The thread begins with the first
 * question; should it end, those waiting are told and the next question begins another. It keeps no process alive.
 */
export const openLawAside = (dir: string, { today, outside }: Omit<LawClock, 'monotonic'>): OpenedLaw => {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let asked = 0
  let topics: ReturnType<OpenedLaw['topics']> | undefined

  const ended = (own: Worker, reason: unknown) => {
    if (thread !== own) return
    thread = undefined
    const told = [...waiting.values()]
    waiting.clear()
    for (const { reject } of told) reject(reason)
  }
  const begin = (): Worker => {
    const opening: Opening = { dir, outside }
    const own = new Worker(new URL('./law-thread.ts', import.meta.url), {
      name: 'law',
      workerData: opening,
      resourceLimits: heap,
    })
    own.on('message', (answered: Answered) => {
      const one = waiting.get(answered.number)
      waiting.delete(answered.number)
      if (waiting.size === 0) own.unref()
      if (one) settle(one, answered)
    })
    own.on('error', (error) => ended(own, error))
    own.on('exit', () => ended(own, new Error('the thread that searches the law has ended')))
    return own
  }
  const from =
    <What extends Answering>(what: What) =>
    (...given: Parameters<OpenedLaw[What]>): ReturnType<OpenedLaw[What]> =>
      new Promise<unknown>((resolve, reject) => {
        thread ??= begin()
        thread.ref()
        asked += 1
        waiting.set(asked, { resolve, reject })
        thread.postMessage({ number: asked, today: today(), what, given } satisfies Asked)
      }) as ReturnType<OpenedLaw[What]>

  const askStatus = from('status')
  return {
    ready: from('ready'),
    search: from('search'),
    cardsFor: from('cardsFor'),
    show: from('show'),
    byNumber: from('byNumber'),
    neighbours: from('neighbours'),
    citedWith: from('citedWith'),
    articlesOf: from('articlesOf'),
    laws: from('laws'),
    versions: from('versions'),
    /** Asked before the first question it starts no thread. */
    status: async (): Promise<LawStatus> => {
      if (thread) return askStatus()
      const [corpus] = await corpusVersions(dir)
      return corpus ? { state: 'not-loaded', corpus } : { state: 'no-corpus' }
    },
    topics: () => (topics ??= topicsInUse(dir)),
    close: async () => {
      await thread?.terminate()
    },
  }
}
