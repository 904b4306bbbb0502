import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  'sum-refused': '{zh}',
  'figure-value-wrong': '“数值”读不出来：钱按元填，如 9543.50；利率按百分数填，如 3.85。',
  'figure-day-wrong':
    '年度数据填数据那一年的1月1日，不是公布的那年：2025年的平均工资填 2025-01-01，当年的还没有。别的数据不能晚于今天。',
} as const

export const en: Same<typeof zh> = {
  'sum-refused': '{en}',
  'figure-value-wrong': '“Value” can’t be read: money in yuan, as 9543.50; a rate in percent, as 3.85.',
  'figure-day-wrong':
    '“Holds from” of a yearly statistic is 1 January of the year it tells of, not of the year it came out: 2025-01-01 for the wages of 2025, and that year must be over; others not after today.',
}
