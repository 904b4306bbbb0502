import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { sealAgreement as sealContract, useSeal as useContract } from './contract.ts'
import { beginStep, tables } from './record.ts'
import type { StepInput, Taking } from './record.ts'
import { latestAgreement } from './sign-agreement.ts'
import { takeEffect } from './take-effect.ts'

type Use = { usedBy: string; approvedBy: string; purpose: string; copies: number; agreement: string | null }

/** A line of the register: who used the committee's seal, who else approved it, for what, on how many copies. */
const register = async ({ given, matter, stamp }: Taking<StepInput>, use: Use): Promise<void> => {
  if (use.usedBy === use.approvedBy) throw new Refused('seal-needs-two', {}, 'approvedBy')
  const workers = await tables(given.tx)
    .selectFrom('published.workers')
    .select(['id', 'name'])
    .where('id', 'in', [use.usedBy, use.approvedBy])
    .where('office_id', '=', matter.office)
    .execute()
  const nameOf = (id: string, field: string): string => {
    const name = workers.find((worker) => worker.id === id)?.name
    if (!name) throw new Refused('worker-elsewhere', {}, field)
    return name
  }
  const { committee_id } = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select('committee_id')
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  await tables(given.tx)
    .insertInto('mediation.seal_uses')
    .values({
      ...stamp,
      id: newId(),
      committee_id,
      agreement_id: use.agreement,
      purpose: use.purpose,
      copies: use.copies,
      used_by: use.usedBy,
      used_by_name: nameOf(use.usedBy, 'usedBy'),
      approved_by: use.approvedBy,
      approved_by_name: nameOf(use.approvedBy, 'approvedBy'),
    })
    .execute()
}

/** A seal may be on the paper before the last signature is: in force it is from when all are on it. */
const allSignedAt = async ({ given, at }: Taking<StepInput>, agreement: string): Promise<string> => {
  const signed = await tables(given.tx)
    .selectFrom('mediation.signatures')
    .select(({ fn }) => fn.max('happened_at').as('last'))
    .where('agreement_id', '=', agreement)
    .executeTakeFirstOrThrow()
  return signed.last !== null && Date.parse(signed.last) > Date.parse(at) ? signed.last : at
}

/** PML 29: with every party, the mediator and the seal on it the agreement is in force, and only then. */
export const sealAgreement = action(sealContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input } = taking
  const latest = await latestAgreement(given.tx, matter.id)
  await register(taking, {
    usedBy: input.usedBy,
    approvedBy: input.approvedBy,
    purpose: '人民调解协议书',
    copies: input.copies ?? latest.copies,
    agreement: latest.id,
  })
  const effectiveAt = await allSignedAt(taking, latest.id)
  const done = await takeEffect(taking, 'seal', {
    effectiveAt,
    id: latest.id,
    kind: 'written',
    totalFen: latest.total_fen,
    wantsConfirmation: latest.wants_confirmation,
  })
  return { ...done, effectiveAt }
})

export const useSeal = action(useContract, async (asked) => {
  const taking = await beginStep(asked)
  const { usedBy, approvedBy, purpose, copies } = taking.input
  await register(taking, { usedBy, approvedBy, purpose, copies, agreement: null })
  return taking.advance('useSeal', { history: { usedBy, approvedBy, copies }, words: purpose })
})
