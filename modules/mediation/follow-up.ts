import { sql } from 'kysely'
import { endDeadlines } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { followUp as contract, recordHonour as honourContract } from './contract.ts'
import { beginStep, demandFile, orNull, tables } from './record.ts'
import { mediation } from './workflow.ts'

/** A follow-up visit or call; one that was planned is done with it, and its deadline met. */
export const followUp = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, stamp, at } = taking
  if (input.plan !== undefined) {
    const done =
      await sql`update mediation.follow_up_plans set done_at = ${at} where id = ${input.plan} and matter_id = ${matter.id} and done_at is null returning id`.execute(
        given.tx,
      )
    if (done.rows.length === 0) throw new Refused('plan-elsewhere', {}, 'plan')
    endDeadlines(given, matter, mediation.machine, {
      rules: ['followUp', 'followUpSigned'],
      subject: input.plan,
    })
  }
  await tables(given.tx)
    .insertInto('mediation.follow_ups')
    .values({
      ...stamp,
      id: newId(),
      plan_id: input.plan ?? null,
      way: input.way,
      visited: input.visited,
      performance: input.performance,
      satisfaction: input.satisfaction ?? null,
      lawsuit: orNull(input.lawsuit),
      flare_up: input.flareUp,
      findings: input.findings,
      measures: orNull(input.measures),
    })
    .execute()
  return taking.advance('followUp', {
    history: { plan: input.plan ?? null, performance: input.performance, flareUp: input.flareUp },
  })
})

export const recordHonour = action(honourContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp } = taking
  await demandFile(taking, input.file)
  await tables(given.tx)
    .insertInto('mediation.honours')
    .values({
      ...stamp,
      id: newId(),
      kind: input.kind,
      given_by: input.givenBy,
      words: input.words,
      file_id: input.file ?? null,
    })
    .execute()
  return taking.advance('recordHonour', { history: { kind: input.kind } })
})
