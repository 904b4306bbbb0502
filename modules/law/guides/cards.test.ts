import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { periodRules } from '../periods/rules/rules-data.ts'
import { cardsInEnglish } from './cards-in-english.ts'
import { cards, cardsFor } from './cards.ts'

const corpus = join(
  process.env['FENGQIAO_LAW_DATA'] ?? join(import.meta.dirname, '../../../../shared/data/law'),
  'articles.jsonl',
)

test('there are at least eighty cards, each whole and under a name of its own', () => {
  expect(cards.length).toBeGreaterThanOrEqual(80)
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
  for (const { id, title, decides, bring, mind, where, cost, articles } of cards) {
    expect(
      [title.zh, title.en, decides, bring, mind, where, cost].every((text) => text.length > 1),
      id,
    ).toBe(true)
    expect(articles.length, id).toBeGreaterThan(0)
  }
})

test('every card is said in English too, whole and without Chinese but for names of things, with the telephones of the Chinese', () => {
  expect([...cardsInEnglish.keys()].toSorted()).toEqual(cards.map(({ id }) => id).toSorted())
  const telephones = (text: string) =>
    [...new Set(text.match(/(?<!\d)(?:1[12]\d|1\d{4}|96110)(?!\d)/g) ?? [])].toSorted()
  for (const { id, decides, bring, mind, where, cost } of cards) {
    const english = cardsInEnglish.get(id)!
    for (const said of Object.values(english)) {
      expect(said.length, id).toBeGreaterThan(3)
      expect(said.replace(/定金|订金|押金/g, ''), id).not.toMatch(/\p{Script=Han}/u)
    }
    const whole = [decides, bring, mind, where, cost].join('\n')
    expect(telephones(Object.values(english).join('\n')), id).toEqual(telephones(whole))
  }
})

test('every period a card names is one the deadline engine counts', () => {
  const known = new Set(periodRules.map(({ id }) => id))
  expect(cards.flatMap(({ periods }) => periods).filter((id) => !known.has(id))).toEqual([])
})

test.each([
  ['老板拖欠我三个月工资怎么办', 'wages-unpaid'],
  ['楼上漏水把我家天花板泡坏了', 'leak-upstairs'],
  ['房东不退押金', 'rent-deposit'],
  ['被狗咬了谁赔', 'dog-bite'],
  ['想离婚他不同意', 'divorce-contested'],
  ['判决了对方不给钱', 'enforcement'],
  ['被罚款不服', 'fine-unfair'],
])('“%s” finds its card among the first three', (question, id) => {
  expect(cardsFor(question, 3).map((card) => card.id)).toContain(id)
})

describe.runIf(existsSync(corpus))('with the corpus (skipped where it is not)', () => {
  test('every article a card cites is in it', () => {
    const ids = new Set(
      readFileSync(corpus, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    )
    expect(
      cards.flatMap(({ id, articles }) =>
        articles.filter((article) => !ids.has(article)).map((article) => `${id}: ${article}`),
      ),
    ).toEqual([])
  })
})

test.each([
  ['work-injury', 'workInjury.worker'],
  ['traffic-accident', 'traffic.mediationApply'],
  ['fake-goods', 'limitation.general'],
  ['prepaid-card', 'limitation.general'],
])('the card %s names first the day its reader may miss, not one of an authority', (id, first) => {
  expect(cards.find((each) => each.id === id)!.periods[0]).toBe(first)
})

test.each(['support-parents', 'inherit-law'])('the card %s names no day of another matter', (id) => {
  expect(cards.find((each) => each.id === id)!.periods).toEqual([])
})
