/**
 * The network of one office as plain data: a tree of places, the pairs that no tree can hold (estate and grid,
 * lawyer and community), the mediation committees, and the people with their posts. Everything is named by the
 * code the office itself uses; the importer maps codes to ids.
 */

import type { Category, Employment, memberRoles, NodeKind, Pool, PostKind } from './network-kinds.ts'

export * from './network-kinds.ts'

export type Place = {
  code: string
  kind: NodeKind
  name: string
  parent?: string
  category?: Category
  /** The justice bureau of a district, the justice office of a street: 天回镇司法所 in 天回镇街道. */
  officeName?: string
  address?: string
  phone?: string
  /** `YYYY-MM`: offices know the month a station opened, seldom the day. */
  openedIn?: string
  residents?: number
  hectares?: number
  /** A building stands in one estate (its parent) and belongs to one grid. */
  grid?: string
  /** The estate a legal home or a room is in. */
  estate?: string
  /** Partner bodies a station or a room is run with. */
  jointWith?: string[]
  note?: string
}

/** Estates and grids are many-to-many: a large estate has several grids, a grid may hold several small estates. */
export type EstateGrid = { estate: string; grid: string }

/** A mass organisation of the people of its place, never the office (PML 7, 8). Dates `YYYY-MM-DD`. */
export type Committee = {
  code: string
  name: string
  place: string
  stars?: number
  termFrom?: string
  termTo?: string
  note?: string
}

export type Membership = { committee: string; person: string; role: (typeof memberRoles)[number] }

export type Person = {
  code: string
  name: string
  sex?: 'male' | 'female'
  phone?: string
  idNumber?: string
  /** The partner body the person comes from: a lawyer's firm. */
  body?: string
  signIn?: string
  note?: string
}

export type Post = {
  person: string
  post: PostKind
  places: string[]
  employment: Employment
  /** `YYYY-MM-DD` */
  since?: string
  pool?: Pool
}

export type Network = {
  places: Place[]
  estateGrids: EstateGrid[]
  committees: Committee[]
  memberships: Membership[]
  people: Person[]
  /** A person's first post is the main one. */
  posts: Post[]
}

export const emptyNetwork = (): Network => ({
  places: [],
  estateGrids: [],
  committees: [],
  memberships: [],
  people: [],
  posts: [],
})

const pairOrder = (a: EstateGrid, b: EstateGrid) =>
  a.estate < b.estate ? -1 : a.estate > b.estate ? 1 : a.grid < b.grid ? -1 : a.grid > b.grid ? 1 : 0

/** The listed pairs and those the buildings show, each once, by estate and grid: a pair is never typed twice. */
export const estateGridPairs = (listed: readonly EstateGrid[], places: readonly Place[]): EstateGrid[] => {
  const shown = places.flatMap(({ kind, parent, grid }) =>
    kind === 'building' && parent && grid ? [{ estate: parent, grid }] : [],
  )
  const pairs = new Map([...listed, ...shown].map((pair) => [`${pair.estate} ${pair.grid}`, pair]))
  return [...pairs.values()].sort(pairOrder)
}
