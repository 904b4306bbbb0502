import { offTopic } from '../../search/off-topic-data.ts'
import { fold } from '../../search/tokens.ts'
import { labelledQuestions } from '../labelled-questions-data.ts'
import { learnTopics, type TopicExample } from '../learn-topics.ts'
import { learnedTopics, type TopicModel } from '../topic-model.ts'
import { unseenQuestions } from '../unseen-questions-data.ts'
import { readDangers, withoutEverydayWords } from './read-danger.ts'
import { dangersTaught, harmlessTaught } from './taught-data.ts'
import { soundsLikeDanger, soundsLikeDangerLater, toldDangers, toldLater } from './told-dangers-data.ts'

type Told = 'danger' | 'harmless'
export type DangerModel = TopicModel<Told>
export type DangerExample = TopicExample<Told>

const plainOf = (text: string): string => withoutEverydayWords(fold(text).replace(/\s+/g, ''))
const lines = (text: string): string[] => text.trim().split('\n')
const examples = (text: string, topic: Told): DangerExample[] =>
  lines(text).map((line) => ({ folded: plainOf(line), topic }))

/** Questions labelled for their urgency; what may become a danger soon, and sounds like one, teaches neither. */
const labelled = (table: string): DangerExample[] =>
  lines(table).flatMap((line): DangerExample[] => {
    const [services = '', urgencies = '', , question = ''] = line.split('|')
    const folded = plainOf(question)
    if (urgencies === 'now' && services.startsWith('police')) return [{ folded, topic: 'danger' }]
    if (urgencies.includes('now')) return []
    if (urgencies.includes('soon') && readDangers(folded).length > 0) return []
    return [{ folded, topic: 'harmless' }]
  })

/** What is no matter of law at all is no danger either; the other half is the test. */
const offTopicTaught = offTopic.filter((_, at) => at % 2 === 0)

/** All that the learned reading of dangers is taught, by the list it stands in. */
export const dangerLessons = (): readonly (readonly DangerExample[])[] => [
  [
    ...examples(dangersTaught, 'danger'),
    ...examples(harmlessTaught, 'harmless'),
    ...examples(offTopicTaught.join('\n'), 'harmless'),
  ],
  [...examples(toldDangers, 'danger'), ...examples(soundsLikeDanger, 'harmless')],
  [...examples(toldLater, 'danger'), ...examples(soundsLikeDangerLater, 'harmless')],
  labelled(labelledQuestions),
  labelled(unseenQuestions),
]

let learned: DangerModel | undefined

/** Learned when first asked, in about a tenth of a second, from the lines of this folder alone. */
export const dangerModel = (): DangerModel => (learned ??= learnTopics(dangerLessons().flat()))

/** How much the words of a folded question without blanks and everyday words speak for a danger: above zero rather yes, as a logit. */
export const dangerLogit = (model: DangerModel, folded: string): number => {
  const logits = learnedTopics(model, folded)
  return (logits.get('danger') ?? 0) - (logits.get('harmless') ?? 0)
}

const clauses = /[^,。!?;:、]+/g

/** The clause that speaks most for a danger. */
export const clauseOfDanger = (model: DangerModel, folded: string): string => {
  let best = ''
  let highest = -Infinity
  for (const [clause] of folded.matchAll(clauses)) {
    const logit = dangerLogit(model, clause)
    if (logit > highest && clause.length > 1) [best, highest] = [clause, logit]
  }
  return best
}
