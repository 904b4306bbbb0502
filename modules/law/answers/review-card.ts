import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { findCard } from '../guides/cards.ts'
import type { Card } from '../guides/cards.ts'
import type { CardReview, CardShown } from './contract.ts'
import { reviewCard as contract } from './contract.ts'

/** What a review was of: every word, article and period of the card. */
export const cardDigest = ({ reviewer: _, ...words }: Card): string =>
  createHash('sm3').update(JSON.stringify(words)).digest('hex')

type Row = { card: string; digest: string; stands: boolean; by: string; at: string }

/** The last word of this office on each card, by the card's id. */
export const readReviews = async (tx: Tx, me: Principal): Promise<ReadonlyMap<string, Row>> => {
  const found =
    await sql<Row>`select distinct on (card_id) card_id card, digest, stands, reviewer_name by, happened_at at
    from law.card_reviews where office_id = any (${me.offices}::uuid[]) order by card_id, recorded_at desc, id desc`.execute(
      tx,
    )
  return new Map(found.rows.map((row) => [row.card, row]))
}

export const reviewOf = (card: Card, row: Row | undefined): CardReview => {
  if (!row?.stands) return { state: 'unreviewed', on: null, by: null }
  return { state: row.digest === cardDigest(card) ? 'reviewed' : 'changed', on: todayIn(row.at), by: row.by }
}

/** The card with what this office's lawyers say of it. */
export const withReview = async (tx: Tx, me: Principal, shown: CardShown): Promise<CardShown> => {
  const card = findCard(shown.id)
  if (!card || me.offices.length === 0) return shown
  return { ...shown, review: reviewOf(card, (await readReviews(tx, me)).get(card.id)) }
}

/**
 * A lawyer has read a card and stands for its words, or takes that back. A card whose words are others than those that
 * were read is refused, so that nobody signs what they have not seen.
 */
export const reviewCard = action(contract, async ({ tx, me, input, now }) => {
  const card = findCard(input.card)
  const office = me.offices[0]
  if (!card || !office) throw new Refused('card-unknown', { card: input.card }, 'card')
  const digest = cardDigest(card)
  if (digest !== input.digest) throw new Refused('card-reworded', { card: card.title.zh }, 'digest')
  await sql`insert into law.card_reviews (id, office_id, card_id, digest, stands, reviewer_id, reviewer_name, happened_at, recorded_at, recorded_by, on_behalf_of)
    values (${newId()}, ${office}, ${card.id}, ${digest}, ${input.stands}, ${me.id}, ${me.name}, ${now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  return {
    card: card.id,
    review: reviewOf(card, { card: card.id, digest, stands: input.stands, by: me.name, at: now }),
  }
})
