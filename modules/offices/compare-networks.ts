import { isDeepStrictEqual } from 'node:util'
import type { Network } from './network.ts'

export type Group = 'places' | 'committees' | 'people'
export type Change = {
  readonly fresh: number
  readonly changed: number
  readonly same: number
  /** Standing in the system and not named by the workbook: they stay. */
  readonly kept: number
}
export type Comparison = Readonly<Record<Group, Change>> & { readonly keptNames: readonly string[] }

type Entry = { code: string; name: string; content: unknown }

const filled = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

/** Everything the workbook says of one place, committee or person, posts and memberships with it; identity numbers are never compared. */
const entriesOf = (network: Network): Record<Group, Entry[]> => ({
  places: network.places.map((place) => ({ code: place.code, name: place.name, content: filled(place) })),
  committees: network.committees.map((committee) => ({
    code: committee.code,
    name: committee.name,
    content: filled({
      ...committee,
      members: network.memberships
        .filter((each) => each.committee === committee.code)
        .map(({ person, role }) => `${person} ${role}`)
        .sort(),
    }),
  })),
  people: network.people.map(({ idNumber: _, ...person }) => ({
    code: person.code,
    name: person.name,
    content: filled({
      ...person,
      posts: network.posts.filter((post) => post.person === person.code).map((post) => filled({ ...post })),
    }),
  })),
})

const compare = (before: readonly Entry[], after: readonly Entry[]): Change => {
  const standing = new Map(before.map((entry) => [entry.code, entry.content]))
  const known = after.filter(({ code }) => standing.has(code))
  const same = known.filter(({ code, content }) => isDeepStrictEqual(standing.get(code), content)).length
  return {
    fresh: after.length - known.length,
    changed: known.length - same,
    same,
    kept: before.length - known.length,
  }
}

const mostNames = 20

/** What an import would do to what stands. */
export const compareNetworks = (before: Network, after: Network): Comparison => {
  const [old, next] = [entriesOf(before), entriesOf(after)]
  const groups = ['places', 'committees', 'people'] as const
  const named = new Set(groups.flatMap((group) => next[group].map(({ code }) => code)))
  const left = groups.flatMap((group) => old[group]).filter(({ code }) => !named.has(code))
  return {
    places: compare(old.places, next.places),
    committees: compare(old.committees, next.committees),
    people: compare(old.people, next.people),
    keptNames: left.slice(0, mostNames).map(({ name }) => name),
  }
}
