import type { PaperRecord, PartyRow } from './paper-record.ts'
import type { Agent, Individual, Party } from '../facts.ts'

/** Numbers that stand sealed: opened only for a paper that prints them. */
export type Sealed = 'phone' | 'identity'
export type Opened = ReadonlyMap<string, Partial<Record<Sealed, string>>>
/** Signatures drawn on a screen, PNG in base64, by party or worker. */
export type Pictures = ReadonlyMap<string, string>
/** A fact with its key, or nothing where it is unknown: a paper prints a blank then. */
export const some = <K extends string, V>(key: K, value: V | null | undefined | ''): { [P in K]?: V } =>
  (value === null || value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V }

const agentOf = (row: PartyRow, opened: Opened): Agent => ({
  name: row.name,
  kind: row.role === 'statutoryAgent' ? 'statutory' : 'entrusted',
  ...some('relation', row.relation),
  ...some('sex', row.sex),
  ...some('age', row.age),
  ...some('phone', opened.get(row.person)?.phone),
  ...some('address', row.address),
  ...some('idNumber', opened.get(row.person)?.identity),
  ...(row.authority && row.authority.scope !== 'statutory'
    ? {
        authority: {
          scope: row.authority.scope,
          powers: row.authority.powers,
          ...some('from', row.authority.from),
          ...some('until', row.authority.until),
          ...some('signedOn', row.authority.signedOn),
        },
      }
    : {}),
})

export const partyOf = (row: PartyRow, record: PaperRecord, opened: Opened, pictures: Pictures): Party => {
  const side = {
    role: row.role as Party['role'],
    agents: record.parties.filter((each) => each.forParty === row.id).map((each) => agentOf(each, opened)),
    name: row.name,
    ...some('phone', opened.get(row.person)?.phone),
    ...some('address', row.address ?? row.employer),
    ...some('signature', pictures.get(row.id)),
  }
  if (row.kind === 'organisation')
    return {
      kind: 'entity',
      ...side,
      ...some('creditCode', row.registrationCode),
      ...some('representative', row.representative),
      ...some('post', row.representativePost),
    }
  return {
    kind: 'individual',
    ...side,
    ...some('sex', row.sex),
    ...some('ethnicity', row.ethnicity),
    ...some('age', row.age),
    ...some('occupation', row.occupation),
    ...some('idNumber', opened.get(row.person)?.identity),
  }
}

/** Somebody heard in an investigation: a party with all that is known, else a name. */
export const heard = (name: string, parties: readonly Party[]): Individual => {
  const party = parties.find((each) => each.kind === 'individual' && each.name === name.trim())
  return party?.kind === 'individual' ? party : { kind: 'individual', role: 'respondent', agents: [], name }
}
