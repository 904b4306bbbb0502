/** The time rules are judged by. The demo and the tests may freeze the day; seconds still pass. */
export type Clock = { now(): string }

const ahead = 8 * 3_600_000

/** An instant as `2026-11-24T15:06:00.123+08:00`. */
export const shanghai = (date: Date): string => `${new Date(date.getTime() + ahead).toISOString().slice(0, -1)}+08:00`

export const realClock: Clock = { now: () => shanghai(new Date()) }

/** A clock that starts at `instant` now and runs on from there. */
export const clockFrom = (instant: string): Clock => {
  const shift = new Date(instant).getTime() - Date.now()
  return { now: () => shanghai(new Date(Date.now() + shift)) }
}

export const dayOf = (instant: string): string => shanghai(new Date(instant)).slice(0, 10)
