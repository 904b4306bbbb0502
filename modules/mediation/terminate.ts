import { sql } from 'kysely'
import { endDeadlines } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import {
  feedBack as feedBackContract,
  recordReply as replyContract,
  terminate as contract,
  transfer as transferContract,
} from './contract.ts'
import { beginStep, orNull, tables, updateCase } from './record.ts'
import { mediation } from './workflow.ts'

/** PML 26: no agreement; the parties are told which ways are open, and until when. */
export const terminate = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { input, at } = taking
  const words = orNull(input.words)
  await updateCase(taking, { termination_ground: input.ground, termination_words: words, ended_at: at })
  return taking.advance('terminate', {
    history: { ground: input.ground },
    header: { outcome: 'failed' },
    ...(words ? { words } : {}),
  })
})

/** Handed to another committee, sectoral body or department, which answers within three working days. */
export const transfer = action(transferContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp, at } = taking
  const id = newId()
  await tables(given.tx)
    .insertInto('mediation.transfers')
    .values({ ...stamp, id, receiver: input.receiver, reason: input.reason, papers: input.papers })
    .execute()
  await updateCase(taking, { ended_at: at })
  return taking.advance('transfer', {
    history: { transfer: id },
    words: input.reason,
    header: { outcome: 'transferred' },
  })
})

/** Taken, it is the receiver's; refused, it comes back: whoever was asked first stays responsible. */
export const recordReply = action(replyContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, at } = taking
  const open = await sql`
    update mediation.transfers set reply = ${input.reply}, reply_by = ${input.by}, reply_words = ${orNull(input.words)}, replied_at = ${at}
    where id = (select id from mediation.transfers where matter_id = ${matter.id} order by id desc limit 1) and reply is null returning id`.execute(
    given.tx,
  )
  if (open.rows.length === 0) throw new Refused('no-transfer-open', {}, 'matter')
  const back = input.reply === 'refused'
  if (back) await updateCase(taking, { ended_at: null })
  else endDeadlines(given, matter, mediation.machine, { rules: ['receipt'] })
  return taking.advance(back ? 'takeBack' : 'takenOver', {
    history: { reply: input.reply },
    ...(back ? { header: { outcome: 'pending' } } : {}),
  })
})

/** To the body that referred it: first that it was received, at the end what came of it. */
export const feedBack = action(feedBackContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, at } = taking
  const { referred_by: sender } = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select('referred_by')
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  if (sender === null) throw new Refused('not-referred', {}, 'matter')
  const result = input.kind === 'result'
  if (result) await updateCase(taking, { feedback_at: at, feedback_words: input.words })
  endDeadlines(given, matter, mediation.machine, {
    rules: result ? ['confirmReferral', 'feedBack'] : ['confirmReferral'],
  })
  return taking.advance('feedBack', { history: { kind: input.kind }, words: input.words })
})
