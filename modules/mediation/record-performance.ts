import { sql } from 'kysely'
import { endDeadlines } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { recordPerformance as contract, remind as remindContract } from './contract.ts'
import { beginStep, demandFile, orNull, tables, updateCase } from './record.ts'
import type { StepInput, Taking } from './record.ts'
import { mediation } from './workflow.ts'

type Row = {
  seq: number
  amount_fen: number | null
  paid: number
  performed_at: string | null
  debtor: string
  creditor: string | null
}

/** An act of performance of the agreement in force. Refuses `instalment-elsewhere` and `performed-already`. */
const openInstalment = async ({ given, matter }: Taking<StepInput>, id: string): Promise<Row> => {
  const found = await sql<Row>`
    select i.seq, i.amount_fen, i.performed_at, coalesce((select sum(f.amount_fen) from mediation.performances f where f.instalment_id = i.id), 0)::bigint paid,
      (select y.name from published.parties y where y.id = t.debtor_id) debtor, (select y.name from published.parties y where y.id = t.creditor_id) creditor
    from mediation.instalments i join mediation.terms t on t.id = i.term_id join mediation.cases c on c.agreement_id = i.agreement_id
    where i.id = ${id} and c.matter_id = ${matter.id}`.execute(given.tx)
  const row = found.rows[0]
  if (!row) throw new Refused('instalment-elsewhere', {}, 'instalment')
  if (row.performed_at !== null) throw new Refused('performed-already', {}, 'instalment')
  return row
}

/** A payment or act, whole or in part; the last of them completes the performance. */
export const recordPerformance = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, stamp, at } = taking
  await demandFile(taking, input.file)
  const row = await openInstalment(taking, input.instalment)
  const owed = row.amount_fen === null ? null : row.amount_fen - row.paid
  const paid = owed === null ? null : (input.amountFen ?? owed)
  if (owed !== null && paid !== null && paid > owed)
    throw new Refused('more-than-due', { owed: owed / 100 }, 'amountFen')
  await tables(given.tx)
    .insertInto('mediation.performances')
    .values({
      ...stamp,
      id: newId(),
      instalment_id: input.instalment,
      amount_fen: paid,
      payer: input.payer === '' ? row.debtor : input.payer,
      payee: input.payee === '' ? (row.creditor ?? '') : input.payee,
      way: input.way,
      proof: input.proof,
      file_id: input.file ?? null,
    })
    .execute()
  if (paid === owed) {
    await sql`update mediation.instalments set performed_at = ${at} where id = ${input.instalment}`.execute(given.tx)
    endDeadlines(given, matter, mediation.machine, { rules: ['instalment'], subject: input.instalment })
  }
  const done = await taking.advance('recordPerformance', {
    history: { instalment: input.instalment, seq: row.seq, amountFen: paid },
  })
  const rest = await sql<{ n: number }>`
    select count(*)::int n from mediation.instalments i join mediation.cases c on c.agreement_id = i.agreement_id where c.matter_id = ${matter.id} and i.performed_at is null`.execute(
    given.tx,
  )
  const left = rest.rows[0]!.n
  if (left > 0) return { ...done, left }
  await updateCase(taking, { performed_at: at })
  const atOnce = matter.states.get(mediation.machine) === 'agreed'
  return { ...(await taking.advance(atOnce ? 'performAtOnce' : 'completePerformance')), left }
})

export const remind = action(remindContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp } = taking
  const row = await openInstalment(taking, input.instalment)
  await tables(given.tx)
    .insertInto('mediation.reminders')
    .values({ ...stamp, id: newId(), instalment_id: input.instalment, how: input.how, words: orNull(input.words) })
    .execute()
  return taking.advance('remind', { history: { instalment: input.instalment, seq: row.seq, how: input.how } })
})
