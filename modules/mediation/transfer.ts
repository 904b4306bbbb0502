import { sql } from 'kysely'
import { endDeadlines } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { getCommittee } from './committee.ts'
import { recordReply as replyContract, transfer as contract } from './contract.ts'
import { goOnAt } from './go-on-at.ts'
import { drawLetter } from './letters.ts'
import { beginStep, orNull, tables, updateCase } from './record.ts'
import type { StepInput, Taking } from './record.ts'
import { mediation } from './workflow.ts'

type Input = (typeof contract)['input']['_output']

/** Who receives it: a committee of the office by its name, or another body as written. */
const receiverOf = async ({ given, matter, input }: Taking<Input>): Promise<string> => {
  if (input.committee === undefined) {
    if (input.receiver === '') throw new Refused('transfer-to-whom', {}, 'receiver')
    return input.receiver
  }
  const { id, name } = await getCommittee(given, input.committee)
  const own = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select('committee_id')
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  if (own.committee_id === id) throw new Refused('transfer-to-itself', {}, 'committee')
  return name
}

/** Handed to another committee, sectoral body or department, which answers within three working days. */
export const transfer = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp, at } = taking
  const id = newId()
  const receiver = await receiverOf(taking)
  await tables(given.tx)
    .insertInto('mediation.transfers')
    .values({
      ...stamp,
      id,
      receiver,
      to_committee: input.committee ?? null,
      reason: input.reason,
      papers: input.papers,
    })
    .execute()
  await updateCase(taking, { ended_at: at })
  await drawLetter(taking, 'transferLetter')
  return taking.advance('transfer', {
    history: { transfer: id },
    words: input.reason,
    header: { outcome: 'transferred' },
  })
})

type Answered = { id: string; committee: string | null }

/**
 * Taken, it is the receiver's, and a committee of the office goes on with it as a matter of its own; refused, it comes
 * back: whoever was asked first stays responsible.
 */
export const recordReply = action(replyContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, at } = taking
  const open = await sql<Answered>`
    update mediation.transfers set reply = ${input.reply}, reply_by = ${input.by}, reply_words = ${orNull(input.words)}, replied_at = ${at}
    where id = (select id from mediation.transfers where matter_id = ${matter.id} order by id desc limit 1) and reply is null returning id, to_committee committee`.execute(
    given.tx,
  )
  const [answered] = open.rows
  if (!answered) throw new Refused('no-transfer-open', {}, 'matter')
  const back = input.reply === 'refused'
  if (back) await updateCase(taking, { ended_at: null })
  else endDeadlines(given as Given<unknown>, matter, mediation.machine, { rules: ['receipt'] })
  const done = await taking.advance(back ? 'takeBack' : 'takenOver', {
    history: { reply: input.reply },
    ...(back ? { header: { outcome: 'pending' } } : {}),
  })
  if (back || answered.committee === null) return done
  const goesOn = await goOnAt(taking as unknown as Taking<StepInput>, answered.committee)
  await sql`update mediation.transfers set to_matter = ${goesOn} where id = ${answered.id}`.execute(given.tx)
  return { ...done, goesOn }
})
