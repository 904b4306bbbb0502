/** The time rules are judged by. The demo and the tests may freeze the day; seconds still pass. */
export type Clock = { now(): string }

const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** An instant as `2026-11-24T15:06:00.123+08:00`. */
export const shanghai = (date: Date): string => {
  const milliseconds = String(date.getUTCMilliseconds()).padStart(3, '0')
  return `${inShanghai.format(date).replace(' ', 'T')}.${milliseconds}+08:00`
}

export const realClock: Clock = { now: () => shanghai(new Date()) }

/** A clock that starts at `instant` now and runs on from there. */
export const clockFrom = (instant: string): Clock => {
  const shift = new Date(instant).getTime() - Date.now()
  return { now: () => shanghai(new Date(Date.now() + shift)) }
}

export const dayOf = (instant: string): string => shanghai(new Date(instant)).slice(0, 10)
