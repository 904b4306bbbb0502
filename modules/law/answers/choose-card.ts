import { findCard } from '../guides/cards.ts'
import type { Card } from '../guides/cards.ts'
import { fold } from '../search/tokens.ts'
import type { Triage } from '../triage/triage.ts'
import { cardOfDanger, cardRules } from './card-rules-data.ts'

const rules = cardRules
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', weight = ''] = line.split('|', 2)
    return { id, weight: Number(weight), pattern: new RegExp(line.slice(id.length + weight.length + 2)) }
  })

const longestRead = 4000

/** Where the same trouble stands in many cards, the longer words found are the surer. */
const byWords = (question: string): string[] => {
  const text = fold(question.slice(0, longestRead)).replace(/\s+/g, '')
  const scores = new Map<string, number>()
  for (const { id, weight, pattern } of rules) {
    const found = pattern.exec(text)
    if (found) scores.set(id, (scores.get(id) ?? 0) + weight + Math.min(found[0].length, 12) / 24)
  }
  return [...scores].sort(([, one], [, other]) => other - one).map(([id]) => id)
}

/**
 * The cards that surely answer a question, the surest first; none where nothing does. The danger comes first, then the
 * card's own lay words.
 */
export const sureCards = (
  question: string,
  { urgency, urgencyReasons }: Pick<Triage, 'urgency' | 'urgencyReasons'>,
): readonly Card[] => {
  const danger = urgency === 'now' ? cardOfDanger[urgencyReasons[0]?.meaning ?? ''] : undefined
  return [...(danger ? [danger] : []), ...byWords(question)].flatMap((id) => findCard(id) ?? [])
}

/** How many cards are asked for that merely share words with a question: these are offered, never shown as the answer. */
export const mostCards = 4

/** The card that answers a question, and others it may be about: `near` are those that share words with it. */
export const chooseCard = (
  question: string,
  triaged: Pick<Triage, 'urgency' | 'urgencyReasons'>,
  near: readonly Card[],
): { readonly card: Card | undefined; readonly others: readonly Card[] } => {
  const sure = sureCards(question, triaged)
  const [card] = sure
  return {
    card,
    others: [...new Set([...sure, ...near])].filter((each) => each !== card).slice(0, mostCards - 1),
  }
}

/** Ids named by the rules, for the test that every one of them is a card. */
export const cardIdsNamed: readonly string[] = [
  ...new Set([...rules.map(({ id }) => id), ...Object.values(cardOfDanger)]),
]
