import { endDeadlines } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { daysBetween } from '@fengqiao/kernel/days.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { extend as extendContract, flagRisk as riskContract } from './contract.ts'
import { beginStep, orNull, tables, updateCase } from './record.ts'
import { mediation } from './workflow.ts'

/** A later last day, with the consent of both sides; the deadline moves with it and both days are kept. */
export const extend = action(extendContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, stamp } = taking
  if (!input.bothConsent) throw new Refused('both-must-consent', {}, 'bothConsent')
  const { limit_day: old } = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select('limit_day')
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  if (old !== null && (input.until <= old || input.until < given.today))
    throw new Refused('not-later', { old }, 'until')
  await tables(given.tx)
    .insertInto('mediation.extensions')
    .values({ ...stamp, id: newId(), old_day: old ?? given.today, new_day: input.until, reason: input.reason })
    .execute()
  await updateCase(taking, { limit_day: input.until })
  endDeadlines(given, matter, mediation.machine, { rules: ['conclude'], as: 'ended' })
  return taking.advance('extend', {
    history: { from: old, until: input.until, days: old === null ? null : daysBetween(old, input.until) },
    words: input.reason,
    starts: [{ rule: 'conclude', from: `${input.until}T12:00:00+08:00`, n: 0 }],
  })
})

/** PML 25: what may flare up is reported at once; to whom and when is part of the record. */
export const flagRisk = action(riskContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp } = taking
  await tables(given.tx)
    .insertInto('mediation.risks')
    .values({
      ...stamp,
      id: newId(),
      triggers: [...input.triggers],
      level: input.level,
      reported_to: input.reportedTo,
      words: orNull(input.words),
    })
    .execute()
  return taking.advance('flagRisk', { history: { level: input.level, triggers: input.triggers } })
})
