import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerPeriod, PeriodRefused } from './answer-period.ts'
import { periodRules } from './rules-data.ts'

const corpus = join(
  process.env['FENGQIAO_LAW_DATA'] ?? join(import.meta.dirname, '../../../../shared/data/law'),
  'articles.jsonl',
)
const lastDay = (rule: string, start: string) => answerPeriod({ rule, start }).deadline.lastDay

/** Derived by hand from the articles and the notices of 2024 to 2026. */
test.each([
  ['confirm.apply', '2026-01-31', '2026-03-02'],
  ['confirm.apply', '2026-01-16', '2026-02-24'],
  ['civil.appeal.judgment', '2026-01-30', '2026-02-14'],
  ['civil.appeal.judgment', '2026-02-01', '2026-02-24'],
  ['civil.appeal.ruling', '2026-02-05', '2026-02-24'],
  ['civil.appeal.ruling', '2026-09-23', '2026-10-08'],
  ['limitation.general', '2023-02-28', '2026-02-28'],
  ['guarantee.period', '2025-08-31', '2026-02-28'],
  ['guarantee.period', '2024-08-31', '2025-02-28'],
  ['divorce.withdraw', '2026-03-01', '2026-03-31'],
  ['divorce.certificate', '2026-03-31', '2026-04-30'],
  ['reconsider.review', '2026-02-13', '2026-02-27'],
  ['reconsider.review', '2026-09-24', '2026-10-09'],
  ['reconsider.correct', '2026-09-28', '2026-10-16'],
  ['reconsider.apply', '2026-03-10', '2026-05-09'],
  ['admin.sue', '2025-08-31', '2026-02-28'],
  ['admin.sue.afterReconsider', '2026-04-20', '2026-05-06'],
  ['notary.issue', '2026-04-28', '2026-05-21'],
  ['consumer.return', '2026-01-29', '2026-02-05'],
  ['labor.sueAward', '2026-06-04', '2026-06-22'],
  ['workInjury.employer', '2026-05-02', '2026-06-01'],
  ['workInjury.worker', '2024-02-29', '2025-02-28'],
  ['enforcement.apply', '2024-02-29', '2026-02-28'],
  ['legacy.accept', '2026-02-04', '2026-04-07'],
  ['arbitration.annul', '2026-02-28', '2026-08-28'],
  ['arbitration.annul', '2026-03-01', '2026-06-01'],
  ['protectionOrder.valid', '2026-08-31', '2027-02-28'],
  ['protectionOrder.decide', '2026-03-01T10:30:00+08:00', '2026-03-04'],
])('%s from %s ends on %s', (rule, start, day) => {
  const { deadline } = answerPeriod({ rule, start })
  expect((deadline.known ? deadline : deadline.provisional).lastDay).toBe(day)
})

test('a year without a holiday notice answers unknown, with a day for planning only', () => {
  const { deadline } = answerPeriod({ rule: 'limitation.general', start: '2026-02-13' })
  expect(deadline).toMatchObject({ known: false, lastDay: null, provisional: { lastDay: '2029-02-13' } })
})

test('an interruption in time starts a limitation anew, one after its end does not, an exclusion knows none', () => {
  const again = answerPeriod({ rule: 'labor.arbitration', start: '2024-05-10', interrupted: '2025-03-03' })
  expect(again.changes).toEqual(['interrupted'])
  expect(again.deadline.lastDay).toBe('2026-03-03')
  const late = answerPeriod({ rule: 'labor.arbitration', start: '2024-05-10', interrupted: '2025-06-03' })
  expect(late.changes).toEqual(['interruption-after-the-end'])
  expect(late.deadline.lastDay).toBe('2025-05-12')
  expect(answerPeriod({ rule: 'guarantee.period', start: '2025-08-31', interrupted: '2025-10-01' }).changes).toEqual([])
})

test('an obstacle in the last six months leaves six months after it; an earlier one changes nothing', () => {
  const stood = answerPeriod({ rule: 'limitation.general', start: '2022-11-10', suspendedUntil: '2025-10-20' })
  expect(stood).toMatchObject({ changes: ['suspended'], deadline: { lastDay: '2026-04-20' } })
  const early = answerPeriod({ rule: 'limitation.general', start: '2022-11-10', suspendedUntil: '2025-03-20' })
  expect(early).toMatchObject({ changes: ['obstacle-before-the-last-half-year'], deadline: { lastDay: '2025-11-10' } })
})

test('the outer limit cuts where its day is known', () => {
  const asked = { rule: 'revoke.creditor', start: '2026-03-02', capStart: '2021-04-12' }
  expect(answerPeriod(asked).deadline).toMatchObject({ capped: true, lastDay: '2026-04-13' })
})

test('a limitation is told as a risk, never as lost', () => {
  const { notes } = answerPeriod({ rule: 'limitation.general', start: '2022-11-10' })
  expect(notes.map(({ zh }) => zh).join()).toContain('不等于权利没有了')
})

test('an unknown rule and an impossible day are named with the remedy', () => {
  expect(() => answerPeriod({ rule: 'nope', start: '2026-01-01' })).toThrow(PeriodRefused)
  expect(() => answerPeriod({ rule: 'nope', start: '2026-01-01' })).toThrow('law deadline --list')
  expect(() => answerPeriod({ rule: 'confirm.apply', start: '2026-02-30' })).toThrow('2026-01-31')
})

test('every rule can be counted, has its words in both languages, and no two rows of one id hold on the same day', () => {
  for (const rule of periodRules) {
    expect(rule.title.zh && rule.title.en && rule.start.zh && rule.start.en, rule.id).toBeTruthy()
    expect(lastDay(rule.id, rule.since ?? rule.until ?? '2026-01-05'), rule.id).not.toBe(undefined)
  }
  const days = ['2025-06-01', '2026-02-28', '2026-03-01', '2026-11-01']
  for (const day of days) {
    const holding = periodRules
      .filter(({ since = '', until = '9' }) => since <= day && day <= until)
      .map(({ id }) => id)
    expect(new Set(holding).size, day).toBe(holding.length)
  }
})

describe.runIf(existsSync(corpus))('with the corpus (skipped where it is not)', () => {
  test('every article of a rule marked as read is in it', () => {
    const ids = new Set(
      readFileSync(corpus, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    )
    const missing = periodRules
      .filter(({ mark, practice }) => mark === 'read' && !practice)
      .flatMap(({ id, basis }) => basis.filter((article) => !ids.has(article)).map((article) => `${id}: ${article}`))
    expect(missing).toEqual([])
  })
})
