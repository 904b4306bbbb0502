import { describe, expect, test } from 'vitest'
import { capitalFigures, chineseDate, chineseMoment, chineseOrdinal, chineseSpan, figures, money } from './figures.ts'

describe('capital figures', () => {
  test.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [105, '壹元零伍分'],
    [150, '壹元伍角整'],
    [1_000_000, '壹万元整'],
    [1_000_100, '壹万零壹元整'],
    [1_050_000, '壹万零伍佰元整'],
    [5_000_000, '伍万元整'],
    [500_000, '伍仟元整'],
    [1_010_100, '壹万零壹佰零壹元整'],
    [10_000_500, '壹拾万零伍元整'],
    [12_345_678, '壹拾贰万叁仟肆佰伍拾陆元柒角捌分'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [1_000_001_000_000, '壹佰亿零壹万元整'],
    [200_000_000_000, '贰拾亿元整'],
  ])('%i fen reads %s', (fen, words) => expect(capitalFigures(fen)).toBe(words))

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d fen is refused', (fen) => {
    expect(() => capitalFigures(fen)).toThrow('金额须为')
  })
})

test('figures group by thousands and keep the fen', () => {
  expect(figures(5_000_000)).toBe('50,000.00')
  expect(figures(123_456_705)).toBe('1,234,567.05')
  expect(money(500_000)).toBe('人民币5,000.00元（大写：伍仟元整）')
})

test('dates are written out, and left open when unknown', () => {
  expect(chineseDate('2026-03-02')).toBe('2026年3月2日')
  expect(chineseDate(undefined)).toBe('　　年　　月　　日')
  expect(chineseMoment('2026-03-02T09:05')).toBe('2026年3月2日9时05分')
  expect(chineseSpan('2026-03-02T09:05', '2026-03-02T10:00')).toBe('2026年3月2日9时05分至10时00分')
  expect(chineseSpan('2026-03-02T23:05', '2026-03-03T00:10')).toBe('2026年3月2日23时05分至2026年3月3日0时10分')
})

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
])('%i is %s', (value, word) => {
  expect(chineseOrdinal(value)).toBe(word)
})
