import { describe, expect, it } from 'vitest'
import { answerPeriod, PeriodRefused } from './answer-period.ts'
import type { PeriodQuestion } from './pages/period-question.ts'
import { derivedDates } from './derived-dates-data.ts'
import { derivedTurns } from './derived-turns-data.ts'

const lastDayOf = (question: PeriodQuestion): string => {
  try {
    const { deadline } = answerPeriod(question)
    return deadline.known ? deadline.lastDay : 'unknown'
  } catch (error) {
    if (error instanceof PeriodRefused)
      return error.code === 'before-the-law' ? 'unknown' : `refused: ${error.sentence.en}`
    throw error
  }
}

const rules = [...new Set(derivedDates.map(([rule]) => rule))]

describe('last days derived from the article by somebody who did not write the rules', () => {
  it.each(rules)('%s ends on the derived days', (rule) => {
    const rows = derivedDates.filter(([id]) => id === rule)
    const computed = rows.map(([, start, , why]) => [start, lastDayOf({ rule, start }), why])
    expect(computed).toEqual(rows.map(([, start, expected, why]) => [start, expected, why]))
  })

  it.each(derivedTurns)('%s, knowing %j, ends on %s: %s', (rule, known, expected) => {
    expect(lastDayOf({ rule, ...known })).toBe(expected)
  })

  it('has at least 450 of them, none twice', () => {
    const keys = derivedDates.map(([rule, start]) => `${rule} ${start}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(derivedDates.length).toBeGreaterThanOrEqual(450)
  })
})
