import { corpusVersions, loadIndex } from './corpus-store.ts'
import { corpusTerms } from './rank/corpus-terms.ts'
import { keepModel } from './rank/model-in-use.ts'
import { readExamples, type Unusable } from './rank/read-examples.ts'
import { effort, train, type Told } from './rank/train.ts'

export type TrainReport = { readonly questions: number; readonly bytes: number; readonly unusable: readonly Unusable[] }

/**
 * Learns a ranking for the imported corpus from a folder of answered questions and keeps it for the searches to come.
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
  const { examples, unusable } = await readExamples(folder, (id) => terms.number.has(id))
  if (examples.length === 0) return { questions: 0, bytes: 0, unusable }
  return {
    questions: examples.length,
    bytes: await keepModel(dir, train(terms, examples, effort, tell), out),
    unusable,
  }
}
