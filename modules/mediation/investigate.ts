import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { addEvidence as evidenceContract, investigate as contract } from './contract.ts'
import { beginStep, demandFile, demandParty, tables } from './record.ts'

export const investigate = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp, state } = taking
  await demandFile(taking, input.file)
  const id = newId()
  await tables(given.tx)
    .insertInto('mediation.investigations')
    .values({
      ...stamp,
      id,
      place: input.place,
      person: input.person,
      participants: input.participants,
      record: input.record,
      file_id: input.file ?? null,
    })
    .execute()
  const before = state === 'assigned' || state === 'investigating'
  return taking.advance(before ? 'investigate' : 'lookInto', { history: { investigation: id } })
})

export const addEvidence = action(evidenceContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, stamp } = taking
  await demandParty(taking, input.party)
  await demandFile(taking, input.file)
  const next = await sql<{ seq: number }>`
    select coalesce(max(seq), 0) + 1 seq from mediation.evidence where matter_id = ${matter.id}`.execute(given.tx)
  const seq = next.rows[0]!.seq
  await tables(given.tx)
    .insertInto('mediation.evidence')
    .values({
      ...stamp,
      id: newId(),
      seq,
      name: input.name,
      provider: input.provider,
      party_id: input.party ?? null,
      form: input.form,
      pages: input.pages,
      proves: input.proves,
      received_by: input.receivedBy === '' ? given.me.name : input.receivedBy,
      file_id: input.file ?? null,
    })
    .execute()
  return { ...(await taking.advance('takeEvidence', { history: { seq, pages: input.pages } })), seq }
})
