import type { Both } from '@fengqiao/kernel/field.ts'
import { parentKinds, postPlaces, type NodeKind, type PostKind } from './network.ts'
import { same, type FaultCode, type Facts } from './workbook-fault-words.ts'
import { faultAt, type Fault } from './workbook-faults.ts'
import { kindOfRow, type Known, type Row } from './workbook-rows.ts'
import type { Column, Target } from './workbook-sheets-data.ts'

const titles: Record<Target, readonly [string, string]> = {
  district: ['区', 'district'],
  street: ['街道', 'street'],
  community: ['社区', 'community'],
  estate: ['小区', 'estate'],
  grid: ['网格', 'grid'],
  building: ['楼栋', 'building'],
  residentGroup: ['居民小组', 'resident group'],
  station: ['工作站', 'station'],
  legalHome: ['社区法律之家', 'legal home'],
  kiosk: ['自助机', 'kiosk'],
  room: ['调解室', 'room'],
  chatGroup: ['微信群', 'chat group'],
  culturePosition: ['法治文化阵地', 'culture position'],
  partnerBody: ['联动单位', 'partner body'],
  keyOrganisation: ['重点单位', 'key organisation'],
  committee: ['调委会', 'committee'],
  person: ['人员', 'person'],
}
const listed = (kinds: readonly Target[]): Both => ({
  zh: kinds.map((kind) => titles[kind][0]).join('、'),
  en: kinds.map((kind) => titles[kind][1]).join(', '),
})

const targetOf = ({ sheet, cells }: Row): Target | undefined =>
  sheet.names === 'committee' || sheet.names === 'person' ? sheet.names : kindOfRow(sheet.kind, cells)

const columnOf = ({ sheet }: Row, field: string): Column | undefined =>
  sheet.columns.find((column) => column.field === field)

const report = (faults: Fault[], row: Row, field: string | undefined, code: FaultCode, facts?: Facts) => {
  row.sound = false
  const column = field === undefined ? undefined : columnOf(row, field)?.title
  const cell = field === undefined ? undefined : row.at[field]
  faults.push(faultAt({ sheet: row.title, row: row.row, column, cell }, code, facts))
}

/** Reports every row after the first that has the same key. */
const once = (rows: readonly Row[], keyOf: (row: Row) => string | undefined, tell: (row: Row, first: Row) => void) => {
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === undefined) continue
    const first = seen.get(key)
    if (first) tell(row, first)
    else seen.set(key, row)
  }
}

const checkDuplicates = (rows: readonly Row[], faults: Fault[]) => {
  const repeated = (field: string, code: FaultCode) =>
    once(
      rows,
      ({ cells }) => (cells[field] === undefined ? undefined : String(cells[field])),
      (row, first) =>
        report(faults, row, field, code, {
          value: String(row.cells[field]),
          first: { sheet: first.title, row: first.row },
        }),
    )
  repeated('code', 'duplicate-code')
  repeated('idNumber', 'duplicate-id')
  repeated('signIn', 'duplicate-sign-in')
}

/** After references are codes: the same pair, membership or post written twice. */
const checkPairs = (rows: readonly Row[], faults: Fault[]) => {
  const keys: Partial<Record<Row['sheet']['kind'], readonly string[]>> = {
    estateGrids: ['estate', 'grid'],
    members: ['committee', 'person'],
    furtherPosts: ['person', 'post', 'places'],
  }
  once(
    rows,
    ({ sheet: { kind }, cells }) => keys[kind] && [kind, ...keys[kind].map((field) => String(cells[field]))].join(' '),
    (row, first) => report(faults, row, undefined, 'duplicate-row', { first: { sheet: first.title, row: first.row } }),
  )
}

type Named = { code: string; kind: Target }
type Index = { byCode: Map<string, Named>; byName: Map<string, Named[]> }

const indexOf = (rows: readonly Row[], known: readonly Known[]): Index => {
  const here = rows.flatMap((row) => {
    const { code, name } = row.cells
    const kind = targetOf(row)
    return typeof code === 'string' && kind ? [{ code, name: String(name ?? ''), kind }] : []
  })
  const byCode = new Map([...known, ...here].map(({ code, name, kind }) => [code, { code, name, kind }] as const))
  return { byCode, byName: Map.groupBy(byCode.values(), ({ name }) => name) }
}

/** The kinds a reference may point to: narrowed by what the row itself is. */
const wantedKinds = (row: Row, { field, refers = [] }: Column): readonly Target[] => {
  const kind = targetOf(row)
  if (field === 'parent' && kind && kind in parentKinds) {
    const allowed = parentKinds[kind as NodeKind]
    return refers.filter((target) => allowed.includes(target as NodeKind))
  }
  const { post } = row.cells
  return field === 'places' && typeof post === 'string' ? postPlaces[post as PostKind] : refers
}

const resolve = (written: string, wanted: readonly Target[], { byCode, byName }: Index) => {
  const coded = byCode.get(written)
  if (coded && wanted.includes(coded.kind)) return { code: coded.code }
  if (coded) return { wrong: 'wrong-target' as const, list: listed(wanted) }
  const named = (byName.get(written) ?? []).filter(({ kind }) => wanted.includes(kind))
  const codes = named.map(({ code }) => code)
  if (codes.length === 1) return { code: codes[0]! }
  if (codes.length > 1) return { wrong: 'several-of-name' as const, list: same(codes.join('、')) }
  return { wrong: 'missing-parent' as const, list: listed(wanted) }
}

const resolveReferences = (row: Row, index: Index, faults: Fault[]) => {
  for (const column of row.sheet.columns.filter(({ reads }) => reads === 'reference' || reads === 'references')) {
    const written = row.cells[column.field]
    if (written === undefined) continue
    const wanted = wantedKinds(row, column)
    const codes: string[] = []
    for (const value of [written].flat().map(String)) {
      const { code, wrong, list } = resolve(value, wanted, index)
      if (code !== undefined) codes.push(code)
      else if (wrong) report(faults, row, column.field, wrong, { value, list })
    }
    row.cells[column.field] = column.reads === 'references' ? codes : (codes[0] ?? String(written))
  }
}

/** What one row must hold beyond its cells. */
const checkRow = (row: Row, faults: Fault[]) => {
  const { post, places, employment, termFrom, termTo } = row.cells
  if (post === 'mediator' && employment === undefined) report(faults, row, 'employment', 'required')
  if (post !== undefined && places === undefined) report(faults, row, 'places', 'required')
  if (termFrom !== undefined && termTo !== undefined && termTo < termFrom) {
    report(faults, row, 'termTo', 'term-reversed')
  }
}

// PML 8: three to nine members, one chair, women among them. An office may have to import a committee not yet so.
const committeeNotices = (rows: readonly Row[]): Fault[] => {
  const people = new Map(rows.filter(({ sheet }) => sheet.kind === 'people').map(({ cells }) => [cells.code, cells]))
  const members = Map.groupBy(
    rows.filter(({ sheet }) => sheet.kind === 'members'),
    ({ cells }) => cells.committee,
  )
  const seatedOnes = rows.filter(({ sheet, cells }) => sheet.kind === 'committees' && members.has(cells.code ?? ''))
  return seatedOnes.flatMap((row) => {
    const place = { sheet: row.title, row: row.row }
    const seated = members.get(row.cells.code ?? '') ?? []
    const chairs = seated.filter(({ cells }) => cells.role === 'chair').length
    const sexes = seated.map(({ cells }) => people.get(cells.person)?.sex)
    return [
      seated.length >= 3 && seated.length <= 9 ? [] : [faultAt(place, 'committee-size', { value: `${seated.length}` })],
      chairs !== 1 ? [faultAt(place, 'committee-chair', { value: String(chairs) })] : [],
      sexes.every((sex) => sex === 'male') ? [faultAt(place, 'committee-women')] : [],
    ].flat()
  })
}

/** Checks rows against each other, turns references into codes, and returns notices; faults are added to `faults`. */
export const checkRows = (rows: readonly Row[], known: readonly Known[], faults: Fault[]): Fault[] => {
  checkDuplicates(rows, faults)
  const index = indexOf(rows, known)
  for (const row of rows) {
    resolveReferences(row, index, faults)
    checkRow(row, faults)
  }
  checkPairs(rows, faults)
  return committeeNotices(rows)
}
