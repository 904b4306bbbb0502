import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { shortYuan } from '@fengqiao/kernel/money.ts'
import { fenOf } from './yuan.ts'

describe('yuan', () => {
  test('reads what people type, full width and with a unit', () => {
    expect(['12000', '12,000.5', '１２００元', '￥ 0.05'].map(fenOf)).toEqual([1200000, 1200050, 120000, 5])
  })
  test('takes nothing for an amount that is none', () => {
    expect(['', '一万', '1.234', '-5', '1e4', '12.'].map(fenOf)).toEqual(Array(6).fill(undefined))
  })
  test('what it shows it can read back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (fen) => fenOf(shortYuan(fen)) === fen))
  })
})
