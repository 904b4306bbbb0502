import { familyCardsEn } from './family-cards-en-data.ts'
import { harmConsumerCardsEn } from './harm-consumer-cards-en-data.ts'
import { labourCardsEn } from './labour-cards-en-data.ts'
import { moneyHomeCardsEn } from './money-home-cards-en-data.ts'
import { publicCardsEn } from './public-cards-en-data.ts'

const lines = { Decides: 'decides', Bring: 'bring', Mind: 'mind', Where: 'where', Cost: 'cost' } as const
type Line = (typeof lines)[keyof typeof lines]

/** What a card says, in one language. */
export type CardWords = Readonly<Record<Line, string>>

const wordsOf = (paragraph: string): [string, CardWords] => {
  const [id = '', ...rest] = paragraph.trim().split('\n')
  const said: Record<Line, string> = { decides: '', bring: '', mind: '', where: '', cost: '' }
  for (const line of rest) {
    const gap = line.indexOf(' ')
    const name = lines[line.slice(0, gap) as keyof typeof lines]
    if (!name) throw new RangeError(`Card ${id}: “${line.slice(0, 12)}…” begins with no known word.`)
    said[name] = line.slice(gap + 1).trim()
  }
  return [id, said]
}

/** The cards in English, by their ids. Nobody of an office reviews them: the Chinese words are the card. */
export const cardsInEnglish: ReadonlyMap<string, CardWords> = new Map(
  [labourCardsEn, familyCardsEn, moneyHomeCardsEn, harmConsumerCardsEn, publicCardsEn].flatMap((group) =>
    group.trim().split('\n\n').map(wordsOf),
  ),
)
