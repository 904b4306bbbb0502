import { createHash } from 'node:crypto'

/** Keeps the last `most` entries in the order of their use. */
const letOldestGo = (kept: Map<string, unknown> | Set<string>, most: number): void => {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return
    kept.delete(oldest)
  }
}

/**
 * Gives a statement met again its name; what has not been met for long makes room. So a statement of a shape of its own
 * (an insert of seventeen rows, a filter nobody sets twice) takes no name from those that come all day.
 */
export const statementNames = (most: number): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  const metOnce = new Set<string>()
  return (text) => {
    const known = names.get(text)
    if (known === undefined && !metOnce.delete(text)) {
      metOnce.add(text)
      letOldestGo(metOnce, most)
      return undefined
    }
    const name = known ?? createHash('sm3').update(text).digest('hex').slice(0, 32)
    names.delete(text)
    names.set(text, name)
    letOldestGo(names, most)
    return name
  }
}
