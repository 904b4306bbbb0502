import { preparedAction } from '@fengqiao/kernel/action.ts'
import type { Before } from '@fengqiao/kernel/action.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { citationInHistory, verifyCitations } from '@fengqiao/law'
import type { Citation, Cited } from '@fengqiao/law/contract'
import { agreeOrally as oralContract, draftAgreement as contract } from './contract.ts'
import { alwaysWritten } from './facts.ts'
import type { DisputeType } from './facts.ts'
import { keepAgreement } from './keep-agreement.ts'
import { beginStep, tables } from './record.ts'
import { takeEffect } from './take-effect.ts'

type Citing = Pick<Before<{ citations: Citation[] }>, 'input' | 'ports' | 'today'>

/** Before the transaction, because the first question after a start waits for the index. */
const verified = ({ input, ports, today }: Citing): Promise<Cited[]> =>
  verifyCitations(ports.law, input.citations, today)

export const draftAgreement = preparedAction(contract, verified, async ({ prepared: cited, ...asked }) => {
  const taking = await beginStep({ ...asked, prepared: undefined })
  const kept = await keepAgreement(taking, { ...taking.input, kind: 'written', cited })
  const done = await taking.advance('draftAgreement', {
    history: {
      agreement: kept.id,
      version: kept.version,
      digest: kept.digest,
      warnings: kept.warnings.length,
      ...(cited.length > 0 ? { citations: cited.map(citationInHistory) } : {}),
    },
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

export const agreeOrally = preparedAction(oralContract, verified, async ({ prepared: cited, ...asked }) => {
  const taking = await beginStep({ ...asked, prepared: undefined })
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
  const kept = await keepAgreement(taking, { ...input, kind: 'oral', copies: 1, cited })
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
