import { addDays, addMonths, englishMonths } from '@fengqiao/kernel/days.ts'
import type { Both } from '@fengqiao/kernel/field.ts'

/** A month, quarter or year; both days belong to it. */
export type Period = { readonly name: string; readonly from: string; readonly until: string; readonly title: Both }

const shape = /^(20\d\d)(?:-(0[1-9]|1[0-2])|Q([1-4]))?$/

const spanning = (name: string, from: string, count: number, title: Both): Period => ({
  name,
  from,
  until: addDays(addMonths(from, count), -1),
  title,
})

/** `2026-11`, `2026Q4` or `2026`; undefined for anything else. */
export const readPeriod = (text: string): Period | undefined => {
  const [, year, month, quarter] = shape.exec(text.trim().toUpperCase()) ?? []
  if (!year) return undefined
  if (month)
    return spanning(`${year}-${month}`, `${year}-${month}-01`, 1, {
      zh: `${year}年${Number(month)}月`,
      en: `${englishMonths[Number(month) - 1]} ${year}`,
    })
  if (quarter) {
    const first = String(Number(quarter) * 3 - 2).padStart(2, '0')
    const title = { zh: `${year}年第${'一二三四'[Number(quarter) - 1]}季度`, en: `Quarter ${quarter} of ${year}` }
    return spanning(`${year}Q${quarter}`, `${year}-${first}-01`, 3, title)
  }
  return spanning(year, `${year}-01-01`, 12, { zh: `${year}年`, en: year })
}

const monthOf = (day: string): string => day.slice(0, 7)
const quarterOf = (day: string): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
const yearOf = (day: string): string => day.slice(0, 4)

/** Periods one looks at next: the one before, the one after, and those it lies in or is made of. */
export const nearTo = ({ name, from, until }: Period): { previous: Period; next: Period; near: Period[] } => {
  const nameOf = name.includes('-') ? monthOf : name.includes('Q') ? quarterOf : yearOf
  const inYear = (days: readonly string[]) => days.map((day) => `${yearOf(from)}-${day}`)
  const near = name.includes('-')
    ? [quarterOf(from), yearOf(from)]
    : name.includes('Q')
      ? [from, addMonths(from, 1), until].map(monthOf).concat(yearOf(from))
      : inYear(['01-01', '04-01', '07-01', '10-01']).map(quarterOf)
  const known = (each: string): Period => readPeriod(each)!
  return {
    previous: known(nameOf(addDays(from, -1))),
    next: known(nameOf(addDays(until, 1))),
    near: near.map(known),
  }
}

/** The instants a period begins and is over. */
export const bounds = ({ from, until }: Period): { begins: string; ends: string } => ({
  begins: `${from}T00:00:00+08:00`,
  ends: `${addDays(until, 1)}T00:00:00+08:00`,
})
