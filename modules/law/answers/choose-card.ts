import { cardsFor, findCard } from '../guides/cards.ts'
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
const mostCards = 4

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
 * The card that answers a question, undefined where none surely does, and others it may be about. The danger comes
 * first, then the card's own lay words; what merely shares words with the question is offered, never shown as the answer.
 */
export const chooseCard = (
  question: string,
  { urgency, urgencyReasons }: Pick<Triage, 'urgency' | 'urgencyReasons'>,
): { readonly card: Card | undefined; readonly others: readonly Card[] } => {
  const danger = urgency === 'now' ? cardOfDanger[urgencyReasons[0]?.meaning ?? ''] : undefined
  const sure = [...(danger ? [danger] : []), ...byWords(question)]
  const card = sure[0] ? findCard(sure[0]) : undefined
  const near = [...sure.flatMap((id) => findCard(id) ?? []), ...cardsFor(question, mostCards)]
  return { card, others: [...new Set(near)].filter((each) => each !== card).slice(0, mostCards - 1) }
}

/** Ids named by the rules, for the test that every one of them is a card. */
export const cardIdsNamed: readonly string[] = [
  ...new Set([...rules.map(({ id }) => id), ...Object.values(cardOfDanger)]),
]
