import { addDays, addMonths, daysBetween } from '@fengqiao/kernel/days.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
import type { periodChanges } from './rules/kinds-data.ts'
import type { Pause, PeriodRule } from './rules/rule.ts'

export type Change = (typeof periodChanges)[number]

/**
 * The day a limitation runs from after these interruptions (民法典 195, 劳动争议调解仲裁法 27). One before the event or
 * after the end changes nothing, and is told.
 */
export const restartedBy = (
  interruptions: readonly Day[],
  start: Day,
  endFrom: (day: Day) => Day,
  told: Change[],
): Day => {
  let from = start
  for (const day of interruptions.toSorted()) {
    if (day < start) told.push('interruption-before-the-start')
    else if (day > endFrom(from)) told.push('interruption-after-the-end')
    else {
      told.push('interrupted')
      from = day
    }
  }
  return from
}

type Obstacle = { readonly suspendedFrom?: Day; readonly suspendedUntil?: Day }
type Running = { readonly from: Day; readonly end: Day }
type Recount = { readonly n: number; readonly unit: PeriodRule['unit']; readonly from: Day }

/** What is left to count after an obstacle; undefined where it changes nothing. `end` is the plain end before it rolls. */
export const pausedBy = (
  pause: Pause | undefined,
  { suspendedFrom, suspendedUntil }: Obstacle,
  { from, end }: Running,
  told: Change[],
): Recount | undefined => {
  if (pause === undefined || suspendedUntil === undefined) return undefined
  const lastHalfYear = addMonths(end, -6)
  const begins = suspendedFrom ?? (pause === 'remainder' ? from : lastHalfYear)
  if (begins > end) {
    told.push('obstacle-after-the-end')
    return undefined
  }
  if (pause !== 'remainder' && suspendedUntil < lastHalfYear) {
    told.push('obstacle-before-the-last-half-year')
    return undefined
  }
  told.push('suspended')
  if (pause === 'last-half-year') return { n: 6, unit: 'month', from: suspendedUntil }
  const earliest = pause === 'remainder' ? from : lastHalfYear
  const taken = daysBetween(begins > earliest ? begins : earliest, suspendedUntil)
  return { n: 0, unit: 'calendarDay', from: addDays(end, Math.max(0, taken)) }
}
