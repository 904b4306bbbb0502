import { parentPort, workerData } from 'node:worker_threads'
import { CorpusRefused } from './corpus/corpus.ts'
import type { Answered, Asked, Opening } from './open-law-aside.ts'
import { openLaw } from './open-law.ts'

/* The thread that owns the index: everything that takes long is done here, and answers go back as copies. */

if (!parentPort) throw new Error('law-thread is started by openLawAside, not by itself')
const asker = parentPort
const { dir, outside } = workerData as Opening
let day = ''
const law = openLaw(dir, { today: () => day, outside })

const failureOf = (error: unknown) =>
  error instanceof CorpusRefused
    ? { refused: { file: error.file, line: error.line, sentence: error.sentence } }
    : { error }

asker.on('message', ({ number, today, what, given }: Asked) => {
  day = today
  const answer = (answered: Answered) => asker.postMessage(answered)
  const call = law[what] as (...given: readonly unknown[]) => Promise<unknown>
  call(...given).then(
    (value) => answer({ number, value }),
    (error: unknown) => answer({ number, ...failureOf(error) }),
  )
})
