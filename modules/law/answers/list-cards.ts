import { preparedAction } from '@fengqiao/kernel/action.ts'
import { cards, findCard } from '../guides/cards.ts'
import { answerWithProof } from './answer-with-proof.ts'
import { listCards as contract } from './contract.ts'
import { cardDigest, readReviews, reviewOf } from './review-card.ts'

const mostFound = 20

export const listCards = preparedAction(
  contract,
  async ({ input, today, ports }) => {
    const card = input.card ? findCard(input.card) : undefined
    return {
      named: input.words === '' ? undefined : await ports.law.cardsFor(input.words, mostFound),
      proof: card && (await answerWithProof({ question: card.title.zh, card: card.id, articles: 1 }, today, ports)),
    }
  },
  async ({ tx, me, input, prepared: { named, proof } }) => {
    const reviews = await readReviews(tx, me)
    const chosen = named?.flatMap((id) => findCard(id) ?? []) ?? cards
    const card = input.card ? findCard(input.card) : undefined
    return {
      rows: chosen.map((each) => ({
        id: each.id,
        title: each.title,
        articles: each.articles.length,
        review: reviewOf(each, reviews.get(each.id)),
      })),
      card:
        card && proof?.card
          ? {
              ...proof.card,
              review: reviewOf(card, reviews.get(card.id)),
              digest: cardDigest(card),
              periods: proof.periods,
            }
          : null,
      mayReview: me.roles.includes('lawyer'),
    }
  },
)
