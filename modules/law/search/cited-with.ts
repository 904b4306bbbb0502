import { cards } from '../guides/cards.ts'

/**
 * Which articles are named together with one: in answers the ranking learned from (`answers`, each the ids it named) and
 * on guide cards. Most often first; of equals the one met first.
 */
export const citedWithOf = (answers: readonly (readonly string[])[] = []): ((id: string) => string[]) => {
  let naming: ReadonlyMap<string, readonly (readonly string[])[]> | undefined
  const gathered = () => {
    const lists = new Map<string, (readonly string[])[]>()
    for (const named of [...answers, ...cards.map(({ articles }) => articles)]) {
      if (named.length > 1) for (const id of new Set(named)) lists.set(id, [...(lists.get(id) ?? []), named])
    }
    return lists
  }
  return (id) => {
    naming ??= gathered()
    const counts = new Map<string, number>()
    for (const named of naming.get(id) ?? []) {
      for (const other of new Set(named)) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
    return [...counts].sort(([, one], [, other]) => other - one).map(([other]) => other)
  }
}
