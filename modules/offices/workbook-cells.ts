import type { CellValue } from 'exceljs'
import { same, type FaultCode, type Facts } from './workbook-fault-words.ts'
import type { Column } from './workbook-sheets-data.ts'

export type Value = string | number | string[]

type Wrong = { code: FaultCode; facts?: Facts }
export type Reading = { value?: Value; wrong?: Wrong }

const wrong = (code: FaultCode, facts?: Facts): Reading => ({ wrong: { code, facts } })

const longest = 200
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isRealDay = (year: number, month: number, day: number): boolean => {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
  return year >= 1900 && year <= 2100 && day >= 1 && day <= (monthDays[month - 1] ?? 0) + (leap ? 1 : 0)
}

const two = (part: string) => part.padStart(2, '0')

const dayOf = (text: string): string | undefined => {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  return isRealDay(Number(year), Number(month), Number(day)) ? `${year}-${two(month)}-${two(day)}` : undefined
}

const monthOf = (text: string): string | undefined => {
  const [, year = '', month = ''] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text) ?? []
  return isRealDay(Number(year), Number(month), 1) ? `${year}-${two(month)}` : dayOf(text)?.slice(0, 7)
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The last character of an 18-character identity number (GB 11643: weights, modulus 11). */
export const identityCheck = (first17: string): string =>
  '10X98765432'.charAt(weights.reduce((sum, weight, at) => sum + weight * Number(first17[at]), 0) % 11)

const isIdentityNumber = (text: string) =>
  /^[1-9]\d{16}[\dX]$/.test(text) &&
  dayOf(text.slice(6, 14)) !== undefined &&
  identityCheck(text.slice(0, 17)) === text.charAt(17)

const isCode = (text: string) => /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(text)

const isPhone = (text: string) => /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4}|1\d{4})$/.test(text)

const readDay = (text: string, today: string, mayLieAhead: boolean): Reading => {
  const day = dayOf(text)
  if (!day) return wrong('bad-date', { value: text })
  return day > today && !mayLieAhead ? wrong('future-date', { value: day }) : { value: day }
}

const readMonth = (text: string, today: string): Reading => {
  const month = monthOf(text)
  if (!month) return wrong('bad-month', { value: text })
  return month > today.slice(0, 7) ? wrong('future-date', { value: month }) : { value: month }
}

const readCount = (text: string, most = 9_999): Reading =>
  /^\d{1,9}$/.test(text) && Number(text) <= most ? { value: Number(text) } : wrong('bad-count', { value: text, most })

/** Square kilometres in the cell, whole hectares in the network. */
const readArea = (text: string): Reading => {
  const [, whole, decimals = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  return whole === undefined
    ? wrong('bad-area', { value: text })
    : { value: Number(whole) * 100 + Number(decimals.padEnd(2, '0')) }
}

const readChoice = (text: string, choices: Readonly<Record<string, string>>): Reading => {
  const value = choices[text]
  return value === undefined
    ? wrong('unknown-kind', { value: text, list: same(Object.keys(choices).join('、')) })
    : { value }
}

const readText = (text: string, column: Column, today: string): Reading => {
  switch (column.reads) {
    case 'code':
      return isCode(text) ? { value: text } : wrong('bad-code', { value: text })
    case 'phone': {
      const digits = text.replace(/\s/g, '').replace(/^(1\d{2})-(\d{4})-(\d{4})$/, '$1$2$3')
      return isPhone(digits) ? { value: digits } : wrong('bad-phone', { value: text })
    }
    case 'idNumber':
      return isIdentityNumber(text.toUpperCase()) ? { value: text.toUpperCase() } : wrong('bad-id')
    case 'date':
      return readDay(text, today, column.field === 'termTo')
    case 'month':
      return readMonth(text, today)
    case 'count':
      return readCount(text, column.most)
    case 'area':
      return readArea(text)
    case 'choice':
      return readChoice(text, column.choices ?? {})
    case 'references':
      return { value: [...new Set(text.split(/[、,;，；\s]+/).filter(Boolean))] }
    case 'text':
      if (column.field !== 'signIn') return { value: text }
      return /^[a-z][a-z0-9]{2,31}$/.test(text) ? { value: text } : wrong('bad-sign-in', { value: text })
    case 'reference':
      return { value: text }
  }
}

const readNumber = (number: number, column: Column, today: string): Reading => {
  switch (column.reads) {
    case 'idNumber':
      return wrong('number-for-id')
    case 'phone':
      return wrong('number-for-phone')
    case 'code':
      return wrong('number-for-code')
    case 'reference':
    case 'references':
      return wrong('number-for-code')
    case 'date':
      return wrong('bad-date', { value: String(number) })
    case 'area':
      return readText(String(Math.round(number * 1e6) / 1e6), column, today)
    default:
      return readText(String(number), column, today)
  }
}

const readDateCell = (date: Date, column: Column, today: string): Reading => {
  if (Number.isNaN(date.getTime())) return wrong('bad-date', { value: '' })
  const text = date.toISOString().slice(0, 10)
  return ['date', 'month'].includes(column.reads) ? readText(text, column, today) : wrong('not-text')
}

const plainText = (value: CellValue): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || value instanceof Date) return undefined
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  return 'hyperlink' in value ? plainText(value.text) : undefined
}

const isControl = (text: string) => /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(text)

/** Compatibility forms of digits and Latin letters are folded; a name's own characters stay as they were typed. */
const typed = (text: string, column: Column) => {
  const whole = text.replace(/\r?\n|\t|\u00a0|\u3000/g, ' ').trim()
  return column.reads === 'text' || column.reads === 'reference' ? whole.normalize('NFC') : whole.normalize('NFKC')
}

/** Reads one cell as its column wants it. `today` is `YYYY-MM-DD`. An empty cell is `{}`. */
export const readCell = (cell: CellValue, column: Column, today: string): Reading => {
  if (cell === null || cell === undefined) return {}
  if (typeof cell === 'number') return readNumber(cell, column, today)
  if (cell instanceof Date) return readDateCell(cell, column, today)
  if (typeof cell === 'object' && ('formula' in cell || 'sharedFormula' in cell)) return wrong('formula')
  if (typeof cell === 'object' && 'error' in cell) return wrong('error-value', { value: cell.error })
  const raw = plainText(cell)
  if (raw === undefined) return wrong('not-text')
  const text = typed(raw, column)
  if (text === '') return {}
  if (isControl(text)) return wrong('odd-character')
  if (text.length > longest && column.reads !== 'references') return wrong('too-long', { most: longest })
  if (/^[=+\-@]/.test(text)) return wrong('formula-text', { value: text })
  return readText(text, column, today)
}

/** What a header or a marker cell says; a formula or a number there is no header. */
export const headerText = (cell: CellValue): string => (plainText(cell) ?? '').trim()
