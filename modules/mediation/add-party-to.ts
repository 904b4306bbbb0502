import { endParty } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { addPartyTo as addContract, endPartyOf as endContract } from './contract.ts'
import { bringParty, keepAuthority } from './open-case.ts'
import { beginStep, demandFile, demandParty, tables } from './record.ts'

const speaksForAnother = (role: string): boolean => role === 'agent' || role === 'statutoryAgent'

/** Adds a party, an agent with its authority, or an invitee, also while the case is under way: heirs, joint debtors. */
export const addPartyTo = action(addContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, stamp, at } = taking
  const { forParty, authority } = input
  if (speaksForAnother(input.role) && forParty === undefined) throw new Refused('agent-for-whom', {}, 'forParty')
  if (input.role === 'agent' && authority === undefined) throw new Refused('authority-needed', {}, 'authority')
  await demandParty(taking, forParty, 'forParty')
  await demandFile(taking, authority?.file)
  const scope = input.role === 'statutoryAgent' ? 'statutory' : authority?.scope
  const party = await bringParty(given, matter, input, {
    at,
    ...(forParty ? { forParty } : {}),
    ...(scope ? { authority: scope } : {}),
  })
  if (scope) await keepAuthority(given, stamp, party, { powers: [], ...authority, scope })
  const done = await taking.advance('changeParties', { history: { party, role: input.role } })
  return { ...done, party }
})

export const endPartyOf = action(endContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input } = taking
  await demandParty(taking, input.party)
  const parties = await tables(given.tx)
    .selectFrom('published.parties')
    .select(['id', 'role'])
    .where('matter_id', '=', matter.id)
    .execute()
  const role = parties.find((each) => each.id === input.party)?.role
  const main = role === 'applicant' || role === 'respondent'
  if (main && parties.filter((each) => each.role === role).length === 1)
    throw new Refused('last-of-its-side', {}, 'party')
  await endParty(given, input.party)
  return taking.advance('changeParties', { history: { party: input.party, left: true }, words: input.reason })
})
