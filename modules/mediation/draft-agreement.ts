import { action } from '@fengqiao/kernel/action.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { agreeOrally as oralContract, draftAgreement as contract } from './contract.ts'
import { alwaysWritten } from './facts.ts'
import type { DisputeType } from './facts.ts'
import { keepAgreement } from './keep-agreement.ts'
import { beginStep, tables } from './record.ts'
import { takeEffect } from './take-effect.ts'

export const draftAgreement = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const kept = await keepAgreement(taking, { ...taking.input, kind: 'written' })
  const done = await taking.advance('draftAgreement', {
    history: { agreement: kept.id, version: kept.version, digest: kept.digest, warnings: kept.warnings.length },
  })
  return {
    ...done,
    agreement: kept.id,
    agreementVersion: kept.version,
    digest: kept.digest,
    warnings: kept.warnings,
  }
})

/** Why this agreement can't be oral; undefined where it can. */
const mustBeWritten = (given: { type: string; waived: boolean; later: boolean }): string | undefined => {
  if (alwaysWritten.has(given.type as DisputeType)) return 'type'
  if (!given.waived) return 'asked'
  return given.later ? 'later' : undefined
}

export const agreeOrally = action(oralContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, state, at } = taking
  const row = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select('dispute_type')
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  const today = todayIn(at)
  const dues = input.terms.flatMap((term) => [term.due, ...term.instalments.map((each) => each.due)])
  const why = mustBeWritten({
    type: row.dispute_type,
    waived: input.waived,
    later: dues.some((due) => due !== undefined && due > today),
  })
  if (why !== undefined) throw new Refused('must-be-written', { why }, 'waived')
  const kept = await keepAgreement(taking, { ...input, kind: 'oral', copies: 1 })
  const move = state === 'inSession' ? 'agreeOrally' : 'settleOnSpot'
  const done = await takeEffect(taking, move, {
    effectiveAt: at,
    id: kept.id,
    kind: 'oral',
    totalFen: kept.totalFen,
    wantsConfirmation: false,
  })
  return { ...done, agreement: kept.id, effectiveAt: at, warnings: kept.warnings }
})
