import { highest } from '../search/highest.ts'
import { bagIndex, type BagIndex } from '../rank/bag-index.ts'
import { bagOf } from '../rank/terms.ts'
import { bigramsOf, fold, wordsOf } from '../search/tokens.ts'
import { familyCards } from './family-cards-data.ts'
import { harmConsumerCards } from './harm-consumer-cards-data.ts'
import { labourCards } from './labour-cards-data.ts'
import { moneyHomeCards } from './money-home-cards-data.ts'
import { publicCards } from './public-cards-data.ts'

/** One matter in plain words. Nobody of an office has checked a card until its `reviewer` is named. */
export type Card = {
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly decides: string
  readonly bring: string
  readonly mind: string
  readonly where: string
  readonly cost: string
  /** Ids of articles, such as 民法典#577. */
  readonly articles: readonly string[]
  /** Ids of the deadline engine's rules. */
  readonly periods: readonly string[]
  readonly reviewer: string | null
}

const lines = {
  关键: 'decides',
  要带: 'bring',
  别错过: 'mind',
  去哪里: 'where',
  费用: 'cost',
  法条: 'articles',
  期限: 'periods',
} as const
type Line = (typeof lines)[keyof typeof lines]

const cardOf = (paragraph: string): Card => {
  const [heading = '', ...rest] = paragraph.trim().split('\n')
  const [id = '', zh = '', en = ''] = heading.split(' | ')
  const said: Partial<Record<Line, string>> = {}
  for (const line of rest) {
    const gap = line.indexOf(' ')
    const name = lines[(gap < 0 ? line : line.slice(0, gap)) as keyof typeof lines]
    if (!name) throw new RangeError(`Card ${id}: “${line.slice(0, 12)}…” begins with no known word.`)
    said[name] = gap < 0 ? '' : line.slice(gap + 1).trim()
  }
  const list = (text: string | undefined) => (text ?? '').split(' ').filter(Boolean)
  const { decides = '', bring = '', mind = '', where = '', cost = '' } = said
  const articles = list(said.articles)
  return {
    id,
    title: { zh, en },
    decides,
    bring,
    mind,
    where,
    cost,
    articles,
    periods: list(said.periods),
    reviewer: null,
  }
}

export const cards: readonly Card[] = [
  labourCards,
  familyCards,
  moneyHomeCards,
  harmConsumerCards,
  publicCards,
].flatMap((group) => group.trim().split('\n\n').map(cardOf))

const termsOf = (text: string): string[] => {
  const folded = fold(text)
  return [...wordsOf(folded), ...bigramsOf(folded)]
}

/** Made at the first question: loading the dictionary of words takes as long as a whole start. */
let index: BagIndex | undefined
const indexed = (): BagIndex =>
  (index ??= bagIndex(
    cards.map(({ title, decides, bring }) => bagOf(termsOf(`${title.zh} ${title.zh} ${title.zh} ${decides} ${bring}`))),
    1.2,
    0.6,
  ))

/** The cards that speak of what a question asks, best first. */
export const cardsFor = (question: string, count: number): Card[] => {
  const scores = new Float32Array(cards.length)
  indexed().addScores(bagOf(termsOf(question)), 1, scores)
  return highest(scores, count).map((at) => cards[at]!)
}

export const findCard = (id: string): Card | undefined => cards.find((card) => card.id === id)
