import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { recordSession as contract } from './contract.ts'
import { beginStep, demandFile, orNull, tables } from './record.ts'
import { tellPartiesOfSession } from './tell-parties.ts'

export const recordSession = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, stamp, at } = taking
  await demandFile(taking, input.file)
  const next = await sql<{ seq: number }>`
    select coalesce(max(seq), 0) + 1 seq from mediation.sessions where matter_id = ${matter.id}`.execute(given.tx)
  const seq = next.rows[0]!.seq
  await tables(given.tx)
    .insertInto('mediation.sessions')
    .values({
      ...stamp,
      id: newId(),
      seq,
      place: input.place,
      open: input.open,
      ends_at: input.endTime === undefined ? null : `${todayIn(at)}T${input.endTime}:00+08:00`,
      present: input.present,
      invitees: input.invitees,
      recorder: orNull(input.recorder),
      rules_told: input.rightsTold,
      record: input.record,
      result: input.result,
      next_on: input.nextOn ?? null,
      file_id: input.file ?? null,
    })
    .execute()
  if (input.nextOn) await tellPartiesOfSession(taking, input.nextOn)
  const done = await taking.advance('openSession', { history: { seq, result: input.result, open: input.open } })
  return { ...(input.result === 'toContinue' ? await taking.advance('adjourn', { history: { seq } }) : done), seq }
})
