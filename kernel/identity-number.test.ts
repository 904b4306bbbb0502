import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { identityCheckDigit, maskIdentityNumber, readIdentityNumber } from './identity-number.ts'

const today = '2026-11-23'
const made = fc
  .tuple(fc.integer({ min: 110_000, max: 659_999 }), fc.nat(46_000), fc.integer({ min: 0, max: 999 }))
  .map(([region, days, order]) => {
    const seventeen = `${region}${addDays('1900-01-01', days).replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return seventeen + identityCheckDigit(seventeen)
  })

describe('a resident identity number', () => {
  test('of the standard’s own example tells birthday, sex and region', () =>
    expect(readIdentityNumber('11010519491231002x', today)).toEqual({
      ok: true,
      number: '11010519491231002X',
      birthday: '1949-12-31',
      sex: 'female',
      region: '110105',
    }))
  test('is read through spaces and full-width digits', () =>
    expect(readIdentityNumber('１１０１０５ 19491231 002Ｘ', today)).toMatchObject({
      ok: true,
      number: '11010519491231002X',
    }))
  test.each([
    ['', 'id-length'],
    ['1101051949123100', 'id-length'],
    ['11010519491231002XX', 'id-length'],
    ['1101051949123100X2', 'id-length'],
    ['01010519491231002X', 'id-length'],
    ['110105490123100', 'id-length'],
    ['110105194913310020', 'id-date'],
    ['110105194902300021', 'id-date'],
    ['110105189912310025', 'id-date'],
    ['110105202611240020', 'id-date'],
    ['110105194912310021', 'id-check-digit'],
    ['110105194912310012', 'id-check-digit'],
  ])('%s is refused: %s', (text, problem) => expect(readIdentityNumber(text, today)).toEqual({ ok: false, problem }))
  test('whose bearer is born today is read, born tomorrow is not', () => {
    const born = (day: string) => {
      const seventeen = `510108${day.replaceAll('-', '')}003`
      return readIdentityNumber(seventeen + identityCheckDigit(seventeen), today)
    }
    expect(born(today)).toMatchObject({ ok: true, sex: 'male', birthday: today })
    expect(born('2026-11-24')).toEqual({ ok: false, problem: 'id-date' })
  })
  test('with one wrong digit is never read', () =>
    fc.assert(
      fc.property(made, fc.nat(17), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        expect(readIdentityNumber(number, today).ok).toBe(true)
        const old = number[place] === 'X' ? 0 : Number(number[place])
        const wrong =
          number.slice(0, place) + String((old + (number[place] === 'X' ? by - 1 : by)) % 10) + number.slice(place + 1)
        expect(readIdentityNumber(wrong, today).ok).toBe(false)
      }),
    ))
})

describe('masking', () => {
  test('keeps four and four', () => expect(maskIdentityNumber('510108198803120316')).toBe('5101**********0316'))
  test('never shows a birthday, whatever is masked', () => {
    fc.assert(fc.property(made, (number) => !maskIdentityNumber(number).includes(number.slice(6, 14))))
    expect(maskIdentityNumber('51010819')).toBe('********')
  })
})
