import { Refused } from '@fengqiao/kernel/refused.ts'

/** The instant a step happened: now, or noon of the day it is written down for afterwards. Refuses a day to come. */
export const happenedAt = (given: {
  input: { happenedOn?: string | undefined }
  today: string
  now: string
}): string => {
  const { happenedOn } = given.input
  if (happenedOn === undefined || happenedOn === given.today) return given.now
  if (happenedOn > given.today) throw new Refused('happened-in-future', { today: given.today }, 'happenedOn')
  return `${happenedOn}T12:00:00+08:00`
}
