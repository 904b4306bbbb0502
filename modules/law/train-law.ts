import { dirname } from 'node:path'
import { corpusVersions, loadIndex } from './corpus-store.ts'
import { corpusTerms } from './rank/corpus-terms.ts'
import { keepModel } from './rank/model-in-use.ts'
import { readExamples, type Unusable } from './rank/read-examples.ts'
import { learnTopics } from './triage/learn-topics.ts'
import { taughtTopicExamples } from './triage/taught-topics.ts'
import { keepTopics } from './triage/topics-in-use.ts'
import { effort, train, type Told } from './rank/train.ts'

export type TrainReport = {
  readonly questions: number
  readonly topics: number
  readonly bytes: number
  readonly unusable: readonly Unusable[]
}

/**
 * Learns from a folder of questions, answered or sorted by topic, and keeps what it learned for the questions to come:
 * a ranking of the imported corpus, and beside it the words of the topics.
 * Undefined where no corpus was imported.
 */
export const trainLaw = async (
  dir: string,
  folder: string,
  tell: Told,
  out?: string,
): Promise<TrainReport | undefined> => {
  const [corpus] = await corpusVersions(dir)
  if (!corpus) return undefined
  const terms = corpusTerms(await loadIndex(dir, corpus))
  const { examples, topics, unusable } = await readExamples(folder, (id) => terms.number.has(id))
  if (topics.length > 0) await keepTopics(out ? dirname(out) : dir, learnTopics([...taughtTopicExamples(), ...topics]))
  const counted = { questions: examples.length, topics: topics.length, unusable }
  if (examples.length === 0) return { ...counted, bytes: 0 }
  return { ...counted, bytes: await keepModel(dir, train(terms, examples, effort, tell), out) }
}
