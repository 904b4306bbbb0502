import { describe, expect, test } from 'vitest'
import { answerPeriod } from './answer-period.ts'
import { explainPeriod } from './explain.ts'
import { periodRules } from './rules/rules-data.ts'

const told = (rule: string, start: string, more = {}) => explainPeriod(answerPeriod({ rule, start, ...more }), 'zh')

test('the sentence says from when, how long and the last day, with its day of the week', () => {
  expect(told('civil.appeal.judgment', '2026-01-30').sentence).toBe(
    '从判决书送达之日（2026年1月30日）的第二天起数 15 天，最后一天是 2026年2月14日（星期六）。',
  )
  expect(told('confirm.apply', '2026-01-30').sentence).toContain(
    '2026年3月2日（2026年3月1日 是星期日，顺延到这一天，星期一）',
  )
})

test('a worked Saturday, a holiday and a month without that day are told', () => {
  expect(told('civil.appeal.judgment', '2026-01-30').steps.join()).toContain('按国务院通知这天上班，不顺延')
  expect(told('civil.appeal.judgment', '2026-02-01').steps.at(-1)).toBe(
    '2026年2月16日 是春节假期，顺延到 2026年2月24日（星期二）。',
  )
  expect(told('guarantee.period', '2025-08-31').steps[1]).toContain('没有 31 日，取月末 2026年2月28日')
})

test('working days tell the rest days they stepped over; counting back goes back', () => {
  expect(told('reconsider.review', '2026-02-13').steps).toEqual([
    '2026年2月13日（星期五）：收到复议申请之日，当天不算。',
    '中间跳过休息日 9 天（春节）。',
    '第 1 个工作日是 2026年2月14日，第 5 个工作日是 2026年2月27日（星期五）。',
  ])
  const back = told('penalty.hearing.notice', '2026-03-20')
  expect(back.sentence).toContain('往回数 7 个工作日，当天不算，最晚在 2026年3月10日')
  expect(back.steps.join()).toContain('往回第 1 个工作日是 2026年3月19日，第 7 个工作日是 2026年3月11日')
  expect(back.steps.at(-1)).toContain('通知当天也不算，要在它前一个工作日 2026年3月10日')
})

test('hours are told by the clock, an interruption and an unknown year in words', () => {
  expect(told('protectionOrder.decide', '2026-03-01T10:30').sentence).toContain('2026年3月4日 11:00')
  expect(told('protectionOrder.decide', '2026-03-01').steps.at(-1)).toContain('2026年3月4日 24:00')
  expect(told('protectionOrder.decide', '2026-03-01').steps[0]).toBe(
    '2026年3月1日：法院受理申请之时；从 2026年3月2日 00:00 起算。',
  )
  const again = told('labor.arbitration', '2024-05-10', { interrupted: '2025-03-03' })
  expect(again.sentence).toContain('时效在 2025年3月3日 中断')
  expect(told('limitation.general', '2026-02-13').sentence).toContain('2029 年的放假安排还没有公布')
  const capped = told('revoke.creditor', '2026-03-02', { capStart: '2021-04-12' })
  expect(capped.steps.join()).toContain('最长期限先到')
})

describe('every rule, in both languages', () => {
  test('is told without a hole in its sentence', () => {
    for (const rule of periodRules) {
      const answer = answerPeriod({ rule: rule.id, start: rule.since ?? rule.until ?? '2026-01-30' })
      for (const language of ['zh', 'en'] as const) {
        const { sentence, steps } = explainPeriod(answer, language)
        expect([sentence, ...steps].join('\n'), rule.id).not.toMatch(/[{}]|undefined|null|NaN/)
        expect(steps.length, rule.id).toBeGreaterThan(1)
      }
    }
  })
})
