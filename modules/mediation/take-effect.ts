import { lastDaysOf } from '@fengqiao/casework'
import type { Start } from '@fengqiao/casework'
import type { Done } from '@fengqiao/kernel/contract.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Workflow } from '@fengqiao/kernel/judge.ts'
import { tables, updateCase } from './record.ts'
import { mediation } from './workflow.ts'
import type { MoveName, StepInput, Taking } from './record.ts'

const noonOf = (day: string): string => `${day}T12:00:00+08:00`

type Agreement = {
  id: string
  effectiveAt: string
  kind: 'written' | 'oral'
  totalFen: number | null
  wantsConfirmation: boolean
}

/**
 * The agreement is in force: the mediation has ended, each act of performance has its deadline and its follow-up, one
 * more follow-up comes thirty days on; where confirmation is wanted, its thirty days stand on the worklist. Moves on to performance unless
 * everything falls due at once.
 */
export const takeEffect = async (
  taking: Taking<StepInput>,
  move: Extract<MoveName, 'seal' | 'agreeOrally' | 'settleOnSpot'>,
  agreement: Agreement,
): Promise<Done> => {
  const { given, matter, stamp } = taking
  const { effectiveAt: at } = agreement
  const signedOn = todayIn(at)
  const instalments = await tables(given.tx)
    .selectFrom('mediation.instalments')
    .select(['id', 'due'])
    .where('agreement_id', '=', agreement.id)
    .orderBy('seq')
    .execute()
  await updateCase(taking, {
    agreement_id: agreement.id,
    agreement_kind: agreement.kind,
    effective_at: at,
    ended_at: at,
    performed_at: null,
  })
  const plans = [
    ...instalments.map(({ id, due }) => ({
      instalment_id: id,
      reason: 'afterDue',
      start: { rule: 'followUp', from: noonOf(due) },
    })),
    {
      instalment_id: null,
      reason: 'afterSigning',
      start: { rule: 'followUpSigned', from: at },
    },
  ].map((plan) => ({ ...plan, id: newId() }))
  // the office's own period, where it set one: the plan and its deadline are one day
  const lastDays = await lastDaysOf(
    given,
    matter,
    mediation as unknown as Workflow,
    plans.map(({ start }) => start),
  )
  await tables(given.tx)
    .insertInto('mediation.follow_up_plans')
    .values(plans.map(({ start: _, ...plan }, nth) => ({ ...stamp, ...plan, due: lastDays[nth]! })))
    .execute()
  const starts: Start[] = [
    ...(agreement.wantsConfirmation ? [{ rule: 'confirmApply', from: at }] : []),
    ...instalments.map(({ id, due }) => ({ rule: 'instalment', from: noonOf(due), subject: id })),
    ...plans.map(({ id, start }) => ({ ...start, subject: id })),
  ]
  const done = await taking.advance(move, {
    history: { agreement: agreement.id, kind: agreement.kind, instalments: instalments.length },
    header: { outcome: 'succeeded', ...(agreement.totalFen === null ? {} : { amount_fen: agreement.totalFen }) },
    starts,
  })
  const later = instalments.some(({ due }) => due > signedOn)
  return later ? taking.advance('schedule', { history: { agreement: agreement.id } }) : done
}
