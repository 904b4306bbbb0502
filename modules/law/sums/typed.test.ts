import { expect, test } from 'vitest'
import { findCalculator } from './calculators.ts'
import { askedAbout, askedFields, typedInput, writtenIn } from './typed.ts'

const { input: delay } = findCalculator('delayInterest')!
const { input: estate } = findCalculator('inheritance')!
const { input: wages } = findCalculator('wageArrears')!

test('a fault is about the field of its path, one of a list about the list, another about none', () => {
  const [rows, lists] = [askedFields(delay), askedFields(estate)]
  expect(askedAbout(rows, 'payments.1.day', {})?.name).toBe('payments.1.day')
  expect(askedAbout(lists, 'lines.1', {})?.name).toBe('lines')
  expect([askedAbout(rows, 'payments', {}), askedAbout(lists, 'estate.1', {})]).toEqual([undefined, undefined])
})

test('rows left empty are not sent, and a fault of one that was is told where it was typed', () => {
  const rows = askedFields(delay)
  const typed = { 'payments.0.day': ' ', 'payments.1.fen': '五万', 'payments.2.day': '2026-04-05' }
  expect(typedInput(delay, typed)['payments']).toEqual([{ fen: '五万' }, { day: '2026-04-05' }])
  expect(askedAbout(rows, 'payments.0.fen', typed)?.name).toBe('payments.1.fen')
  expect(askedAbout(rows, 'payments.1.fen', typed)?.name).toBe('payments.2.fen')
})

test('before anybody wrote a field has its usual; written on, it keeps what was typed, also nothing; a tick posted without a word is as it stands of itself', () => {
  for (const asked of [delay, estate, wages].flatMap(askedFields)) {
    expect(writtenIn(asked, undefined)).toBe(asked.usual)
    expect(writtenIn(asked, { [asked.name]: '七' })).toBe('七')
    expect(writtenIn(asked, {})).toBe(asked.usual)
    expect(writtenIn(asked, { [asked.name]: '' })).toBe(asked.unit === 'yes' ? asked.usual : '')
  }
})

test('money in yuan, and words for a number go on as words to be refused', () => {
  expect(typedInput(wages, { monthlyWage: '６，５００', months: '三' })).toMatchObject({
    monthlyWage: 650_000,
    months: '三',
  })
})
