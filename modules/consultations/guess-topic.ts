import { topicHints } from './topic-terms-data.ts'
import { topicNames } from './topics.ts'
import type { Topic } from './topics.ts'

/** What a line is most likely about, by the words in it; undefined where none or two topics are as likely. */
export const guessTopic = (line: string): Topic | undefined => {
  const [first, second] = topicNames
    .map((topic) => ({ topic, n: (topicHints[topic] ?? []).filter((word) => line.includes(word)).length }))
    .toSorted((one, other) => other.n - one.n)
  return first && first.n > 0 && first.n > (second?.n ?? 0) ? first.topic : undefined
}
