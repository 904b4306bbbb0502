import {
  emptyNetwork,
  estateGridPairs,
  usualEmployment,
  type Category,
  type Employment,
  type Membership,
  type Network,
  type NodeKind,
  type Place,
  type Pool,
  type Post,
  type PostKind,
} from './network.ts'
import type { Value } from './workbook-cells.ts'
import { rowKinds, type RowKind, type Sheet } from './workbook-sheets-data.ts'

/** One row by the fields of its sheet's columns, choices as code words, references as codes. */
export type Cells = Record<string, Value>
export type RowsByKind = Record<RowKind, Cells[]>

/** A row as it was read. `at` holds the cell of each column, for faults found later. */
export type Row = { sheet: Sheet; title: string; row: number; at: Record<string, string>; cells: Cells; sound: boolean }

/** A place, committee or person already in the system: rows may refer to it, and a row of its code changes it. */
export type Known = { code: string; name: string; kind: NodeKind | 'committee' | 'person' }

export const noRows = (): RowsByKind => Object.fromEntries(rowKinds.map((kind) => [kind, []])) as unknown as RowsByKind

const placeSheets: readonly { rows: RowKind; kind?: NodeKind }[] = [
  { rows: 'bodies' },
  { rows: 'communities', kind: 'community' },
  { rows: 'estates', kind: 'estate' },
  { rows: 'grids', kind: 'grid' },
  { rows: 'buildings', kind: 'building' },
  { rows: 'residentGroups', kind: 'residentGroup' },
  { rows: 'chatGroups', kind: 'chatGroup' },
  { rows: 'partnerBodies', kind: 'partnerBody' },
  { rows: 'stations' },
  { rows: 'culturePositions', kind: 'culturePosition' },
  { rows: 'keyOrganisations', kind: 'keyOrganisation' },
]

const filled = (entries: Record<string, Value | undefined>): Cells =>
  Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as Cells

/** What a row of places is: by its sheet, or by its own column 类型. */
export const kindOfRow = (rows: RowKind, { type }: Cells): NodeKind | undefined =>
  placeSheets.find((sheet) => sheet.rows === rows)?.kind ??
  ((String(type ?? '').split('/')[0] as NodeKind) || undefined)

const placeOf = (kind: NodeKind, { type, ...cells }: Cells): Place => {
  const category = typeof type === 'string' ? (type.split('/')[1] as Category | undefined) : undefined
  return { ...(cells as Omit<Place, 'kind'>), kind, ...(category ? { category } : {}) }
}

const postOf = (person: Value | undefined, { post, places, employment, since, pool }: Cells): Post => ({
  person: String(person),
  post: post as PostKind,
  places: (places as string[]) ?? [],
  employment: (employment as Employment | undefined) ?? usualEmployment[post as keyof typeof usualEmployment],
  ...(filled({ since, pool }) as { since?: string; pool?: Pool }),
})

/** Rows without faults → the network they describe. */
export const networkOf = (rows: RowsByKind): Network => {
  const places = placeSheets.flatMap((sheet) =>
    rows[sheet.rows].flatMap((cells) => {
      const kind = kindOfRow(sheet.rows, cells)
      return kind ? [placeOf(kind, cells)] : []
    }),
  )
  return {
    ...emptyNetwork(),
    places,
    estateGrids: estateGridPairs(rows.estateGrids as Network['estateGrids'], places),
    committees: rows.committees as Network['committees'],
    memberships: rows.members as Membership[],
    people: rows.people.map(
      ({ post, places: held, employment, since, pool, ...person }) => person as Network['people'][number],
    ),
    posts: [
      ...rows.people.map((cells) => postOf(cells.code, cells)),
      ...rows.furtherPosts.map((cells) => postOf(cells.person, cells)),
    ],
  }
}

const typeOf = ({ kind, category }: Place) => (category ? `${kind}/${category}` : kind)

const placeRow = (place: Place, typed: boolean): Cells => {
  const { kind, category, ...cells } = place
  return filled(typed ? { ...cells, type: typeOf(place) } : { ...cells, category })
}

const sheetOf = (kind: NodeKind): RowKind => {
  if (kind === 'district' || kind === 'street') return 'bodies'
  return placeSheets.find((sheet) => sheet.kind === kind)?.rows ?? 'stations'
}

/** A network → the rows of a workbook; the reverse of `networkOf`. */
export const rowsOf = (network: Network): RowsByKind => {
  const rows = noRows()
  for (const place of network.places) {
    const sheet = sheetOf(place.kind)
    rows[sheet].push(placeRow(place, sheet === 'bodies' || sheet === 'stations'))
  }
  const shown = new Set(estateGridPairs([], network.places).map(({ estate, grid }) => `${estate} ${grid}`))
  rows.estateGrids = network.estateGrids.filter(({ estate, grid }) => !shown.has(`${estate} ${grid}`))
  rows.committees = network.committees.map((committee) => filled(committee))
  rows.members = network.memberships
  const withMain = new Set<string>()
  for (const held of network.posts) {
    const { person: code, ...post } = held
    const person = network.people.find((one) => one.code === code)
    if (withMain.has(code) || !person) rows.furtherPosts.push(filled(held))
    else rows.people.push(filled({ ...person, ...post }))
    withMain.add(code)
  }
  return rows
}
