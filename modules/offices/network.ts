/**
 * The network of one office as plain data: a tree of places, the pairs that no tree can hold (estate and grid,
 * lawyer and community), the mediation committees, and the people with their posts. Everything is named by the
 * code the office itself uses; the importer maps codes to ids.
 */

export const nodeKinds = [
  'district',
  'street',
  'community',
  'estate',
  'grid',
  'building',
  'residentGroup',
  'station',
  'legalHome',
  'kiosk',
  'room',
  'chatGroup',
  'culturePosition',
  'partnerBody',
  'keyOrganisation',
] as const
export type NodeKind = (typeof nodeKinds)[number]

/** The kinds of node each kind may stand under; an empty row stands at the top. */
export const parentKinds: Record<NodeKind, readonly NodeKind[]> = {
  district: [],
  street: ['district'],
  community: ['street'],
  estate: ['community'],
  grid: ['community'],
  building: ['estate'],
  residentGroup: ['community'],
  station: ['street', 'community', 'legalHome'],
  legalHome: ['community'],
  kiosk: ['legalHome', 'station'],
  room: ['street', 'station', 'legalHome', 'partnerBody'],
  chatGroup: ['building'],
  culturePosition: ['street', 'community'],
  partnerBody: ['district', 'street'],
  keyOrganisation: ['community'],
}

export const stationCategories = ['publicLegalService', 'coordinationCentre', 'coordination'] as const
export const roomCategories = ['mediation', 'special', 'police', 'zone'] as const
export const cultureCategories = ['board', 'square', 'corridor', 'panel', 'led', 'newMedia'] as const
export const partnerCategories = [
  'court',
  'police',
  'labour',
  'petitions',
  'lawFirm',
  'governance',
  'legalAid',
  'notary',
  'other',
] as const
export const organisationCategories = [
  'hospital',
  'school',
  'market',
  'park',
  'sports',
  'factory',
  'property',
  'transport',
  'shop',
  'other',
] as const
export type Category =
  | (typeof stationCategories)[number]
  | (typeof roomCategories)[number]
  | (typeof cultureCategories)[number]
  | (typeof partnerCategories)[number]
  | (typeof organisationCategories)[number]

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

export const memberRoles = ['chair', 'deputy', 'member'] as const
export type Membership = { committee: string; person: string; role: (typeof memberRoles)[number] }

export const postKinds = [
  'director',
  'clerk',
  'lawyer',
  'mediator',
  'legalMindedResident',
  'volunteer',
  'gridWorker',
  'partner',
  'bureau',
  'auditor',
  'administrator',
] as const
export type PostKind = (typeof postKinds)[number]

/** Where each post may be held. */
export const postPlaces: Record<PostKind, readonly NodeKind[]> = {
  director: ['street'],
  clerk: ['street'],
  lawyer: ['community', 'street', 'station', 'room'],
  mediator: ['community', 'street', 'room'],
  legalMindedResident: ['community'],
  volunteer: ['community', 'street'],
  gridWorker: ['grid'],
  partner: ['partnerBody'],
  bureau: ['district'],
  auditor: ['district', 'street'],
  administrator: ['district', 'street'],
}

export const employments = ['staff', 'fullTime', 'partTime', 'counsel', 'unpaid'] as const
export type Employment = (typeof employments)[number]

/** The employment of a post when the cell is empty; a mediator's must be written, since full-time ones are counted. */
export const usualEmployment: Record<Exclude<PostKind, 'mediator'>, Employment> = {
  director: 'staff',
  clerk: 'staff',
  lawyer: 'counsel',
  legalMindedResident: 'unpaid',
  volunteer: 'unpaid',
  gridWorker: 'fullTime',
  partner: 'staff',
  bureau: 'staff',
  auditor: 'staff',
  administrator: 'staff',
}

/** Where mediators are recruited. */
export const pools = ['retiredCadre', 'deputy', 'propertyStaff', 'groupLeader', 'willingResident'] as const
export type Pool = (typeof pools)[number]

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
