import { endDeadlines } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { decline as declineContract, noticeKinds, serveNotice as serveContract } from './contract.ts'
import { lifts } from './facts.ts'
import type { Origin } from './facts.ts'
import { drawLetter } from './letters.ts'
import { beginStep, demandParty, orNull, tables, updateCase } from './record.ts'
import { mediation } from './workflow.ts'

/** Not accepted, for one of the reasons of § 受理范围; each has the organ to go to. The written notice is served next. */
export const decline = action(declineContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, at } = taking
  if (input.reason === 'partyRefuses') throw new Refused('refusal-is-a-stand', {}, 'reason')
  const { origin } = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select('origin')
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  if (lifts(origin as Origin, input.reason)) throw new Refused('reason-lifted', {}, 'reason')
  await updateCase(taking, { decline_reason: input.reason, declined_at: at, ended_at: at })
  const words = orNull(input.words)
  await drawLetter(taking, 'refusalNotice')
  return taking.advance('decline', {
    history: { reason: input.reason },
    header: { outcome: 'failed' },
    ...(words ? { words } : {}),
  })
})

/** A notice that says how it ended is served only while it stands so: the duty it answers began then. */
const servedIn: Partial<Record<(typeof noticeKinds)[number], string>> = {
  refusal: 'declined',
  termination: 'terminated',
}

export const noticesIn = (state: string) =>
  noticeKinds.filter((kind) => servedIn[kind] === undefined || servedIn[kind] === state)

const dutyOf = { refusal: ['serveRefusal'], termination: ['notifyRoutes'], rights: [] } as const

export const serveNotice = action(serveContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, stamp, state } = taking
  if (!noticesIn(state).includes(input.kind)) throw new Refused('notice-not-now', {}, 'kind')
  await demandParty(taking, input.party)
  await tables(given.tx)
    .insertInto('mediation.notices')
    .values({
      ...stamp,
      id: newId(),
      kind: input.kind,
      party_id: input.party ?? null,
      way: input.way,
      received_by: input.receivedBy,
    })
    .execute()
  endDeadlines(given, matter, mediation.machine, { rules: dutyOf[input.kind] })
  return taking.advance('serve', { history: { kind: input.kind, party: input.party ?? null, way: input.way } })
})
