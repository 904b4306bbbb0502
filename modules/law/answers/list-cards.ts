import { preparedAction } from '@fengqiao/kernel/action.ts'
import { cards, cardsFor, findCard } from '../guides/cards.ts'
import { answerWithProof } from './answer-with-proof.ts'
import { listCards as contract } from './contract.ts'
import { cardDigest, readReviews, reviewOf } from './review-card.ts'

const mostFound = 20

export const listCards = preparedAction(
  contract,
  async ({ input, today, ports }) => {
    const card = input.card ? findCard(input.card) : undefined
    return card ? answerWithProof({ question: card.title.zh, card: card.id, articles: 1 }, today, ports) : undefined
  },
  async ({ tx, me, input, prepared }) => {
    const reviews = await readReviews(tx, me)
    const chosen = input.words === '' ? cards : cardsFor(input.words, mostFound)
    const card = input.card ? findCard(input.card) : undefined
    return {
      rows: chosen.map((each) => ({
        id: each.id,
        title: each.title,
        articles: each.articles.length,
        review: reviewOf(each, reviews.get(each.id)),
      })),
      card:
        card && prepared?.card
          ? {
              ...prepared.card,
              review: reviewOf(card, reviews.get(card.id)),
              digest: cardDigest(card),
              periods: prepared.periods,
            }
          : null,
      mayReview: me.roles.includes('lawyer'),
    }
  },
)
