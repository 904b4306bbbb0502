import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capitalFigures, formatYuan, moneyRead, parseYuan, shortYuan, yuanText } from './money.ts'

/** Reads capital figures back by the grammar of spoken numbers, independently of how they were written. */
const readFigures = (words: string): number => {
  const [, head = '', jiao, cents] = /^人民币(?:(.+)元)?零?(?:(.)角)?零?(?:(.)分)?整?$/.exec(words) ?? []
  const digit = (figure = '零') => '零壹贰叁肆伍陆柒捌玖'.indexOf(figure)
  const read = (part: string): number => {
    for (const [unit, size] of [
      ['亿', 1e8],
      ['万', 1e4],
      ['仟', 1000],
      ['佰', 100],
      ['拾', 10],
    ] as const) {
      const at = part.lastIndexOf(unit)
      if (at >= 0) return read(part.slice(0, at)) * size + read(part.slice(at + 1))
    }
    return digit(part.replaceAll('零', '') || '零')
  }
  return Math.round(read(head) * 100) + digit(jiao) * 10 + digit(cents)
}

test('read, thousands stand apart, fen only where there are some, and a range says so in its language', () => {
  expect([0, 5, 100, 1950000, 1950050, -123456].map(shortYuan)).toEqual([
    '0',
    '0.05',
    '1',
    '19,500',
    '19,500.50',
    '-1,234.56',
  ])
  const [sum, range] = [
    { least: 1_950_000, most: 1_950_000 },
    { least: 1_950_000, most: 2_000_050 },
  ]
  expect([moneyRead(sum, 'zh'), moneyRead(range, 'zh')]).toEqual(['19,500 元', '19,500 元 到 20,000.50 元'])
  expect([moneyRead(sum, 'en'), moneyRead(range, 'en')]).toEqual(['¥19,500', '¥19,500 to ¥20,000.50'])
})

describe('capital figures', () => {
  test.each([
    [5_000_000, '人民币伍万元整'],
    [0, '人民币零元整'],
    [1, '人民币壹分'],
    [10, '人民币壹角整'],
    [100, '人民币壹元整'],
    [1005, '人民币壹拾元零伍分'],
    [1050, '人民币壹拾元伍角整'],
    [140_950, '人民币壹仟肆佰零玖元伍角整'],
    [600_714, '人民币陆仟零柒元壹角肆分'],
    [168_032, '人民币壹仟陆佰捌拾元叁角贰分'],
    [10_700_053, '人民币壹拾万柒仟元伍角叁分'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [32_504, '人民币叁佰贰拾伍元零肆分'],
    [10_050_000, '人民币壹拾万零伍佰元整'],
    [10_000_500, '人民币壹拾万零伍元整'],
    [1_000_000_000, '人民币壹仟万元整'],
    [10_000_000_100, '人民币壹亿零壹元整'],
    [10_001_000_000, '人民币壹亿零壹万元整'],
    [10_050_000_000, '人民币壹亿零伍拾万元整'],
    [100_000_000_000_000, '人民币壹万亿元整'],
  ])('%d fen are %s', (fen, words) => expect(capitalFigures(fen)).toBe(words))

  const wellFormed = (fen: number) => {
    const words = capitalFigures(fen)
    return (
      readFigures(words) === fen &&
      !/零零|零[元万亿角分]|零整|^人民币零(?!元整)/.test(words.replace('人民币零元整', ''))
    )
  }
  test('each sum up to 3,000.00 yuan, and each whole yuan up to 200,000, reads back and holds no stray 零', () => {
    const wrong = []
    for (let fen = 0; fen <= 300_000; fen += 1) if (!wellFormed(fen)) wrong.push(fen)
    for (let yuan = 3_000; yuan <= 200_000; yuan += 1) if (!wellFormed(yuan * 100)) wrong.push(yuan * 100)
    expect(wrong).toEqual([])
  })
  test('any sum up to ten thousand 亿 reads back', () =>
    fc.assert(fc.property(fc.nat({ max: 100_000_000_000_000 }), wellFormed), { numRuns: 5000 }))
  test('sums of few digits among many zeros read back', () => {
    const sparse = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(sparse, (parts) => wellFormed(parts.reduce((sum, [place, digit]) => sum + digit * 10 ** place, 0))),
      { numRuns: 5000 },
    )
  })
  test('no two sums share their words', () => {
    expect(new Set(Array.from({ length: 200_000 }, (_, n) => capitalFigures(n * 37))).size).toBe(200_000)
  })
  test('what is no sum is refused', () => {
    for (const bad of [-1, 0.5, NaN, Infinity, 2e14]) expect(() => capitalFigures(bad)).toThrow(RangeError)
  })
})

describe('sums in digits', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [123_456_789, '1,234,567.89'],
    [-123_456, '-1,234.56'],
  ])('%d fen are %s', (fen, text) => expect(formatYuan(fen)).toBe(text))
  test('plain text has no separators', () => expect(yuanText(123_456_789)).toBe('1234567.89'))
  test.each([
    ['50,000.5', 5_000_050],
    ['50000', 5_000_000],
    ['￥５００．２５', 50_025],
    ['1.5万元', 1_500_000],
    ['0.01', 1],
    ['12.', 1_200],
    ['人民币 3,000 元', 300_000],
    ['12.500', 1_250],
    ['0.000001万', 1],
    ['-0', 0],
  ])('%s is %d fen', (text, fen) => expect(parseYuan(text)).toEqual({ ok: true, fen }))
  test.each([
    ['', 'money-not-a-sum'],
    ['5,00', 'money-not-a-sum'],
    ['50,5', 'money-not-a-sum'],
    ['1.2.3', 'money-not-a-sum'],
    ['五万', 'money-not-a-sum'],
    ['1e3', 'money-not-a-sum'],
    ['-3', 'money-negative'],
    ['0.001', 'money-below-fen'],
    ['9999999999999999', 'money-too-large'],
  ])('%s is refused: %s', (text, problem) => expect(parseYuan(text)).toEqual({ ok: false, problem }))
  test('what was formatted parses back', () =>
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000_000_000 }), (fen) => {
        expect(parseYuan(formatYuan(fen))).toEqual({ ok: true, fen })
        expect(parseYuan(yuanText(fen))).toEqual({ ok: true, fen })
      }),
    ))
})
