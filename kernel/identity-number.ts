import { isDay, type Day } from './calendar.ts'

export type IdentityProblem = 'id-length' | 'id-date' | 'id-check-digit'
export type IdentityNumber = {
  readonly number: string
  readonly birthday: Day
  readonly sex: 'male' | 'female'
  /** The county-level code of the first registration; not where the person lives now. */
  readonly region: string
}
export type ReadIdentityNumber =
  ({ readonly ok: true } & IdentityNumber) | { readonly ok: false; readonly problem: IdentityProblem }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const OLDEST = '1900-01-01'

/** The last character for the first seventeen digits (GB 11643, ISO 7064 MOD 11-2). */
export const identityCheckDigit = (seventeen: string): string =>
  '10X98765432'.charAt(weights.reduce((sum, weight, place) => sum + weight * Number(seventeen[place]), 0) % 11)

/** An 18-character resident identity number, as typed; the birthday may not lie after `today`. */
export const readIdentityNumber = (text: string, today: Day): ReadIdentityNumber => {
  const number = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { ok: false, problem: 'id-length' }
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birthday) || birthday < OLDEST || birthday > today) return { ok: false, problem: 'id-date' }
  if (identityCheckDigit(number) !== number[17]) return { ok: false, problem: 'id-check-digit' }
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female'
  return { ok: true, number, birthday, sex, region: number.slice(0, 6) }
}

/** `5101**********0316`; a text too short to hide anything is hidden whole. */
export const maskIdentityNumber = (number: string): string =>
  number.length > 12 ? number.slice(0, 4) + '*'.repeat(number.length - 8) + number.slice(-4) : '*'.repeat(number.length)
