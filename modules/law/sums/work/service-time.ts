import { addDays, addMonths } from '@fengqiao/kernel/days.ts'
import type { Day } from '@fengqiao/kernel/days.ts'

/**
 * The last day of a stretch of months whose first day counts, as a day worked does: the day before the corresponding
 * day, or where the last month has no such day, its last one (民法典 202).
 */
export const closing = (start: Day, months: number): Day => {
  const corresponding = addMonths(start, months)
  return corresponding.slice(8) === start.slice(8) ? addDays(corresponding, -1) : corresponding
}

/** Months' wages in halves: a full year one, six months or more one, less than six a half (劳动合同法 47). */
export const halfYears = (start: Day, end: Day): number => {
  let years = 0
  while (closing(start, 12 * (years + 1)) <= end) years += 1
  const over = years === 0 ? start <= end : closing(start, 12 * years) < end
  if (!over) return years * 2
  return years * 2 + (closing(start, 12 * years + 6) <= end ? 2 : 1)
}
