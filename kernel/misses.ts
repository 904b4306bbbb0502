import { Refused } from './refused.ts'

/**
 * For a look-up open to anybody: call it with each miss. A minute with `most` of them closes the counter for the rest
 * of it, with `too-many-tries`; whoever holds a real code is never counted.
 */
export const boundedMisses = (most = 60): ((now: string) => void) => {
  const misses: number[] = []
  return (now) => {
    const at = Date.parse(now)
    while (misses.length > 0 && misses[0]! < at - 60_000) misses.shift()
    if (misses.length >= most) throw new Refused('too-many-tries', { minutes: 1 })
    misses.push(at)
  }
}
