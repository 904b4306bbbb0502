import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

const said = (pieces: { words: string }[]) => pieces.map(({ words }) => words).join('')

test('a short article is shown whole, its words marked', () => {
  expect(excerptOf('楼道灯的电费由住户分担。', [{ start: 4, end: 6 }])).toEqual([
    { words: '楼道灯的', hit: false },
    { words: '电费', hit: true },
    { words: '由住户分担。', hit: false },
  ])
})

test('a long one opens at the sentence that answers, with dots where words are left out', () => {
  const text = `${'第一句很长很长。'.repeat(40)}电费由住户分担。${'后面的话。'.repeat(60)}`
  const start = text.indexOf('电费')
  const pieces = excerptOf(text, [{ start, end: start + 2 }])
  expect(said(pieces)).toMatch(/^……电费由住户分担。.*……$/)
  expect(pieces[1]).toEqual({ words: '电费', hit: true })
})

test('whatever is marked, the pieces are a part of the text and no mark is lost in what is shown', () => {
  const ranges = fc
    .uniqueArray(fc.nat(600), { minLength: 2, maxLength: 20 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) =>
      Array.from({ length: Math.floor(cuts.length / 2) }, (_, at) => ({
        start: cuts[2 * at]!,
        end: cuts[2 * at + 1]!,
      })),
    )
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 600, unit: fc.constantFrom('甲', '。', '乙') }),
      ranges,
      (text, all) => {
        const within = all.filter(({ end }) => end <= text.length)
        const pieces = excerptOf(text, within)
        const shown = pieces.filter(({ words }) => words !== '……')
        expect(text).toContain(said(shown))
        if (text.length <= 200) {
          expect(said(shown)).toBe(text)
          expect(shown.filter(({ hit }) => hit).map(({ words }) => words)).toEqual(
            within.map(({ start, end }) => text.slice(start, end)),
          )
        }
      },
    ),
  )
})
