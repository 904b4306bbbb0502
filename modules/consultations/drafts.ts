import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '@fengqiao/kernel/action.ts'
import { command, read } from '@fengqiao/kernel/contract.ts'
import { field, text } from '@fengqiao/kernel/field.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { topicNames } from './topics.ts'
import type { Topic } from './topics.ts'

export type Draft = {
  readonly command: string
  readonly topic: Topic
  readonly answers: Readonly<Record<string, string>>
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
        .object({ command: z.uuid(), topic: z.enum(topicNames), answers: z.record(z.string(), z.string()) })
        .nullable(),
    }),
  }),
  async ({ tx, me }) => {
    const found = await sql<{
      command: string
      topic: Topic
      answers: Record<string, string>
    }>`select command_id command, topic, answers from consultations.drafts where visitor_id = ${me.id}`.execute(tx)
    return { draft: found.rows[0] ?? null }
  },
)

/** Each topic keeps its own answers; what was told in own words goes along. */
export const beginDraft = action(
  command('/drafts/begin', {
    title: { zh: '开始说', en: 'Begin' },
    by,
    input: z.object({ topic: field(z.enum(topicNames), { zh: '什么事', en: 'About what', purpose }) }),
    output: z.object({}),
  }),
  async ({ tx, me, input, now }) => {
    await sql`insert into consultations.drafts (visitor_id, office_id, command_id, topic, kept_at) values (${me.id}, ${me.offices[0]}, ${newId()}, ${input.topic}, ${now})
      on conflict (visitor_id) do update set topic = excluded.topic, kept_at = excluded.kept_at`.execute(tx)
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
