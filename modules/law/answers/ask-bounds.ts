import { Refused } from '@fengqiao/kernel/refused.ts'

const minute = 60_000
const mostSources = 10_000

/**
 * How many questions one source may ask in a minute, remembered in this process alone and forgotten with it. Call it
 * with each question; the one too many is refused with `code`.
 */
export const boundedAsks = (most: number, code = 'many-law-questions'): ((source: string, now: string) => void) => {
  const asked = new Map<string, number[]>()
  return (source, now) => {
    const at = Date.parse(now)
    if (asked.size >= mostSources) asked.clear()
    const lately = (asked.get(source) ?? []).filter((each) => each > at - minute && each <= at)
    if (lately.length >= most) throw new Refused(code, { limit: most })
    asked.set(source, [...lately, at])
  }
}
