import { blank, chineseDate, joined, line, name } from '@fengqiao/papers/model'
import type { Block, Cell, Insert, Look, Paper, Row, Sealer, SignPlace, Table, Text } from '@fengqiao/papers/model'
import type { Individual, MediationPaperFacts, Party, Route } from './facts.ts'

/** The one grid of all forms: an upright role column, then label and value pairs. */
const columns = [0.9, 2.2, 3, 1.4, 1, 1.4, 1.5, 1.4, 1]

export const form = (rows: readonly Row[]): Table => ({ block: 'table', columns, rows })

const label = (text: string, span: number): Cell => ({ text: [line`${text}`], label: true, span })
const value = (given: Insert | readonly Text[], span: number): Cell => ({ text: texts(given), span })

const texts = (given: Insert | readonly Text[]): readonly Text[] =>
  Array.isArray(given) && given.every((one) => Array.isArray(one))
    ? (given as readonly Text[])
    : [line`${given as Insert}`]

/** A label and one value across the page; several texts are several paragraphs. */
export const full = (title: string, given: Insert | readonly Text[], least?: number): Row => ({
  cells: [label(title, 2), value(given, 7)],
  ...(least ? { least } : {}),
})

export const halves = (left: [string, Insert], right: [string, Insert]): Row => ({
  cells: [label(left[0], 2), value(left[1], 2), label(right[0], 2), value(right[1], 3)],
})

/** Where people sign inside a form. */
export const signing = (title: string, places: readonly SignPlace[]): Row => ({
  cells: [label(title, 2), { places, span: 7 }],
})

export const sealing = (title: string, sealer: Sealer): Row => ({
  cells: [label(title, 2), { sealer, span: 7 }],
  least: 21,
})

export const roleTitle = (party: Party): string => (party.role === 'applicant' ? '申请人' : '被申请人')

const upright = (title: string, rows: number): Cell => ({ text: [line`${title}`], label: true, upright: true, rows })

const individualRows = (role: string, person: Individual, withId: boolean): Row[] => {
  const field = `${role}姓名`
  return [
    {
      cells: [
        upright(role, withId ? 4 : 3),
        label('姓名', 1),
        value(name(person.name, field), 1),
        label('性别', 1),
        { ...value(person.sex, 1), align: 'center' },
        label('民族', 1),
        { ...value(person.ethnicity, 1), align: 'center' },
        label('年龄', 1),
        { ...value(person.age, 1), align: 'center' },
      ],
    },
    { cells: [label('职业或职务', 1), value(person.occupation, 2), label('联系方式', 2), value(person.phone, 3)] },
    ...(withId ? [{ cells: [label('身份证号', 1), value(person.idNumber, 7)] }] : []),
    { cells: [label('单位或住址', 1), value(person.address, 7)] },
  ]
}

/** The person block of the national forms, for people and for bodies. */
export const partyRows = (party: Party, withId = false, role = roleTitle(party)): Row[] => {
  if (party.kind === 'individual') return individualRows(role, party, withId)
  return [
    { cells: [upright(role, withId ? 5 : 4), label('名称', 1), value(name(party.name, `${role}名称`), 7)] },
    ...(withId ? [{ cells: [label('信用代码', 1), value(party.creditCode, 7)] }] : []),
    { cells: [label('住所地', 1), value(party.address, 7)] },
    {
      cells: [
        label('代表人', 1),
        value(name(party.representative, `${role}代表人`), 2),
        label('职务', 2),
        value(party.post, 3),
      ],
    },
    { cells: [label('联系方式', 1), value(party.phone, 7)] },
  ]
}

export const partyBlock = (facts: MediationPaperFacts, withId = false): Table =>
  form(facts.parties.flatMap((party) => partyRows(party, withId)))

export const partyNames = (facts: MediationPaperFacts, role?: Party['role']): Text =>
  joined(
    facts.parties
      .filter((party) => role === undefined || party.role === role)
      .map((party) => name(party.name, `${roleTitle(party)}姓名`)),
  )

/** “甲与乙之间的借款纠纷”. */
export const dispute = (facts: MediationPaperFacts): Text =>
  line`${partyNames(facts, 'applicant')}与${partyNames(facts, 'respondent')}之间的${facts.disputeType}`

export const names = (all: readonly string[], field: string): Text | undefined =>
  all.length > 0 ? joined(all.map((one) => name(one, field))) : undefined

/** One place for every party; where several share a role, the name tells who signs where. `signed`: with what was drawn. */
export const partyPlaces = (
  facts: MediationPaperFacts,
  date?: string | null,
  role?: Party['role'],
  signed = false,
): SignPlace[] => {
  const chosen = facts.parties.filter((party) => role === undefined || party.role === role)
  return chosen.map((party) => ({
    role:
      chosen.filter((other) => other.role === party.role).length > 1
        ? `${roleTitle(party)}${party.name}`
        : roleTitle(party),
    how: 'mark',
    ...(date === undefined ? {} : { date }),
    ...(signed && party.signature ? { drawn: party.signature } : {}),
  }))
}

export const sealer = (facts: MediationPaperFacts, date: string | undefined): Sealer => ({
  name: facts.committee.name,
  field: '调解委员会名称',
  date: date ?? null,
})

export const paragraph = (text: Text, more: { indent?: boolean; align?: 'start' | 'center' | 'end' } = {}): Block => ({
  block: 'para',
  text,
  ...more,
})

/** A fixed paragraph, written in pieces. */
export const prose = (...pieces: readonly string[]): Block => paragraph([pieces.join('')])

/** A story in running text; untold, it leaves lines to write on. */
export const narrative = (told: string | undefined): Block[] =>
  told?.trim() ? [paragraph(line`${told}`)] : [1, 2, 3].map(() => paragraph([blank(30)], { indent: false }))

export const routeText = (route: Route): Text => {
  const until = route.lastDay !== undefined && line`，最迟不晚于${chineseDate(route.lastDay)}`
  return line`${route.way}：可向${name(route.organ, '受理机关名称')}提出${until}（${route.basis}）。${route.note ?? false}`
}

type Shell = {
  kind: string
  title: string
  /** A party's own paper: the committee's name does not stand above it. */
  byParty?: boolean
  look?: Look
  number?: string
  madeOn?: string
  blocks: readonly Block[]
  annexes?: readonly string[]
}

export const paper = (facts: MediationPaperFacts, shell: Shell): Paper => ({
  kind: shell.kind,
  look: shell.look ?? 'form',
  title: shell.title,
  ...(shell.byParty ? {} : { organ: { name: facts.committee.name, field: '调解委员会名称' } }),
  ...(shell.number ? { number: shell.number } : {}),
  language: facts.language,
  madeOn: shell.madeOn ?? facts.madeOn,
  blocks: shell.blocks,
  annexes: shell.annexes ?? [],
  identity: { paperId: facts.paperId, ...(facts.verifyAt ? { verifyAt: facts.verifyAt } : {}) },
})
