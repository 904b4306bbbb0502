import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { fenOf, yuan } from './yuan.ts'

describe('yuan', () => {
  test('groups thousands and shows the fraction only when there is one', () => {
    expect([0, 5, 100, 1950000, 1950050, -123456].map(yuan)).toEqual([
      '0',
      '0.05',
      '1',
      '19,500',
      '19,500.50',
      '-1,234.56',
    ])
  })
  test('reads what people type, full width and with a unit', () => {
    expect(['12000', '12,000.5', '１２００元', '￥ 0.05'].map(fenOf)).toEqual([1200000, 1200050, 120000, 5])
  })
  test('takes nothing for an amount that is none', () => {
    expect(['', '一万', '1.234', '-5', '1e4', '12.'].map(fenOf)).toEqual(Array(6).fill(undefined))
  })
  test('what it shows it can read back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (fen) => fenOf(yuan(fen)) === fen))
  })
})
