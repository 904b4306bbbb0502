import { sql } from 'kysely'
import { advance, endDeadlines } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { applyConfirmation as applyContract, recordRuling as rulingContract } from './contract.ts'
import { lastDayOf } from './periods.ts'
import type { LastDay } from './periods.ts'
import { beginStep, orNull, tables } from './record.ts'
import { confirmation, mediation } from './workflow.ts'

/** CPL 205: thirty days from the day the agreement took effect, that day not counted. */
export const confirmationPeriod = (effectiveAt: string): LastDay => lastDayOf('confirmApply', todayIn(effectiveAt))

/** Both sides together, in time, and nothing in it that the court does not confirm (CPL 205; CPL-I 355). */
export const applyConfirmation = action(applyContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, stamp, at } = taking
  const found = await sql<{ id: string; effective: string; status: boolean; title: boolean }>`
    select a.id, c.effective_at effective, a.status_clause status, a.title_clause title
    from mediation.cases c join mediation.agreements a on a.id = c.agreement_id where c.matter_id = ${matter.id} and c.effective_at is not null`.execute(
    given.tx,
  )
  const agreement = found.rows[0]
  if (!agreement || taking.state === 'assigned') throw new Refused('not-effective', {}, 'matter')
  if (!input.bothSign) throw new Refused('both-must-apply', {}, 'bothSign')
  if (agreement.status) throw new Refused('excluded-status', {}, 'matter')
  if (agreement.title) throw new Refused('excluded-title', {}, 'matter')
  const { lastDay, provisional } = confirmationPeriod(agreement.effective)
  if (todayIn(at) > lastDay) throw new Refused('past-thirty-days', { lastDay }, 'happenedOn')
  await tables(given.tx)
    .insertInto('mediation.confirmations')
    .values({
      ...stamp,
      id: newId(),
      agreement_id: agreement.id,
      court: input.court,
      court_tie: input.courtTie,
      last_day: lastDay,
      last_day_provisional: provisional,
    })
    .execute()
  endDeadlines(given, matter, mediation.machine, { rules: ['confirmApply'] })
  return advance(
    given as Given<unknown, unknown>,
    matter,
    confirmation,
    matter.states.has('confirmation') ? 'applyAgain' : 'apply',
    { facts: {}, happenedAt: at, history: { agreement: agreement.id } },
  )
})

const moveOf = { valid: 'confirm', dismissed: 'dismiss', withdrawn: 'withdraw' } as const

/** Dismissed, the parties may vary the agreement, agree anew, or sue (CPL 206): `remediate` or `court` come next. */
export const recordRuling = action(rulingContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, at } = taking
  const done = await advance(given as Given<unknown, unknown>, matter, confirmation, moveOf[input.result], {
    facts: {},
    happenedAt: at,
    history: { result: input.result },
  })
  await sql`update mediation.confirmations set result = ${input.result}, ruling_number = ${orNull(input.rulingNumber)}, ruled_on = ${todayIn(at)}, ruling_words = ${orNull(input.words)}
    where id = (select id from mediation.confirmations where matter_id = ${matter.id} and result is null order by id desc limit 1)`.execute(
    given.tx,
  )
  return done
})
