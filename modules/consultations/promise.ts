import { addDays, isWeekend, isWorkday, todayIn } from '@fengqiao/kernel/days.ts'

const opens = 9 * 60
const shuts = 17 * 60
const needed = 120

const minuteOf = (instant: string): number => {
  const shifted = new Date(new Date(instant).getTime() + 8 * 3_600_000)
  return shifted.getUTCHours() * 60 + shifted.getUTCMinutes()
}

const worked = (day: string): boolean => {
  const known = isWorkday(day)
  return known === 'unknown' ? !isWeekend(day) : known
}

const at = (day: string, minutes: number): string =>
  `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00+08:00`

/**
 * The time by which the office promises to call back or answer: two office hours on, rounded up to the half hour,
 * within 9:00–17:00 of a workday. The office's own rule, no statute's.
 */
export const promisedTime = (now: string): string => {
  let day = todayIn(now)
  let from = Math.max(minuteOf(now), opens)
  if (!worked(day) || from >= shuts) {
    do day = addDays(day, 1)
    while (!worked(day))
    from = opens
  }
  const end = Math.ceil((from + needed) / 30) * 30
  if (end <= shuts) return at(day, end)
  const rest = end - shuts
  do day = addDays(day, 1)
  while (!worked(day))
  return at(day, opens + rest)
}
