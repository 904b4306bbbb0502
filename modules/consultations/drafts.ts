import { sql } from 'kysely'
import { z } from 'zod'
import { action, preparedAction } from '@fengqiao/kernel/action.ts'
import { command, read } from '@fengqiao/kernel/contract.ts'
import { field, text } from '@fengqiao/kernel/field.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { keptOfFilledIn, reckonedFor } from '@fengqiao/law'
import { FilledIn, Proof } from '@fengqiao/law/contract'
import { topicNames } from './topics.ts'
import type { Topic } from './topics.ts'

export type Draft = {
  readonly command: string
  readonly topic: Topic
  readonly answers: Readonly<Record<string, string>>
  readonly filledIn: FilledIn | null
}

const by = ['visitor', 'resident', 'helper', 'receiptHolder'] as const
const purpose = '咨询登记：一屏一问，来回不丢'

/** Performed by the pages alone: a draft is nobody's but the browser's that is telling it. */
export const readDraft = action(
  read('/drafts/mine', {
    title: { zh: '还没交的', en: 'My draft' },
    by,
    input: z.object({}),
    output: z.object({
      draft: z
        .object({
          command: z.uuid(),
          topic: z.enum(topicNames),
          answers: z.record(z.string(), z.string()),
          filledIn: FilledIn.nullable(),
        })
        .nullable(),
    }),
  }),
  async ({ tx, me }) => {
    const found =
      await sql<Draft>`select command_id command, topic, answers, filled_in "filledIn" from consultations.drafts where visitor_id = ${me.id}`.execute(
        tx,
      )
    return { draft: found.rows[0] ?? null }
  },
)

/** The days and figures of the draft, worked out: so that whoever sends them sees what the lawyer will see. */
export const readReckoned = preparedAction(
  read('/drafts/mine/reckoned', {
    title: { zh: '查法律时算过的', en: 'What was worked out' },
    by,
    input: z.object({}),
    output: Proof.pick({ periods: true, sums: true }),
  }),
  async (given) => {
    const found = await given.look((tx) =>
      sql<{
        filledIn: FilledIn | null
      }>`select filled_in "filledIn" from consultations.drafts where visitor_id = ${given.me.id}`.execute(tx),
    )
    return reckonedFor(given, found.rows[0]?.filledIn ?? { starts: {}, sums: {} })
  },
  async ({ prepared }) => prepared,
)

/** Each topic keeps its own answers; what was told in own words and filled in goes along. */
export const beginDraft = action(
  command('/drafts/begin', {
    title: { zh: '开始说', en: 'Begin' },
    by,
    input: z.object({
      topic: field(z.enum(topicNames), { zh: '什么事', en: 'About what', purpose }),
      filledIn: field(FilledIn.optional(), {
        zh: '查法律时填过的日子和数',
        en: 'Days and figures filled in before',
        purpose,
      }),
    }),
    output: z.object({}),
  }),
  async ({ tx, me, input, now, today }) => {
    const kept = input.filledIn && keptOfFilledIn(input.filledIn, today)
    await sql`insert into consultations.drafts (visitor_id, office_id, command_id, topic, filled_in, kept_at) values (${me.id}, ${me.offices[0]}, ${newId()}, ${input.topic}, ${kept ? JSON.stringify(kept) : null}, ${now})
      on conflict (visitor_id) do update set topic = excluded.topic, kept_at = excluded.kept_at,
        filled_in = case when ${input.filledIn !== undefined} then excluded.filled_in else drafts.filled_in end`.execute(
      tx,
    )
    return {}
  },
)

export const keepAnswer = action(
  command('/drafts/keep', {
    title: { zh: '记下一题', en: 'Keep an answer' },
    by,
    input: z.object({
      step: field(text(1, 40), { zh: '哪一题', en: 'Question', purpose }),
      answer: field(text(0, 2000), { zh: '您的话', en: 'In your words', purpose }),
    }),
    output: z.object({}),
  }),
  async ({ tx, me, input, now }) => {
    await sql`update consultations.drafts set answers = answers || jsonb_build_object(${input.step}::text, ${input.answer}::text), kept_at = ${now} where visitor_id = ${me.id}`.execute(
      tx,
    )
    return {}
  },
)

export const dropDraft = action(
  command('/drafts/drop', { title: { zh: '清掉', en: 'Drop' }, by, input: z.object({}), output: z.object({}) }),
  async ({ tx, me }) => {
    await sql`delete from consultations.drafts where visitor_id = ${me.id}`.execute(tx)
    return {}
  },
)
