/* Inputs and refusals that steps of several phases have. */
import { z } from 'zod'
import { Done, command } from '@fengqiao/kernel/contract.ts'
import { day, field, id, text } from '@fengqiao/kernel/field.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'

export const receiving: readonly Role[] = ['mediator', 'clerk', 'director']

/** Only a people's mediator mediates; a clerk or the director writes it down for the mediator who did. */
export const mediating = receiving

export const matter = field(id, { zh: '纠纷', en: 'Dispute', purpose: '指明是哪一件' })

export const party = field(id, { zh: '哪一方', en: 'Which party', purpose: '指明是哪一位当事人' })

export const line = (zh: string, en: string, max: number, purpose: string, min = 1) =>
  field(text(min, max), { zh, en, purpose })

export const maybe = (zh: string, en: string, max: number, purpose: string) =>
  field(text(0, max).default(''), { zh, en, purpose })

export const yes = (zh: string, en: string, purpose: string) => field(z.boolean().default(false), { zh, en, purpose })

export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]]

export const scan = field(id.optional(), { zh: '扫描件', en: 'Scan', purpose: '卷宗：纸质原件的扫描件' })

/** When it happened and for whom it is written down; every record of a mediation has it (补录). */
export const when = {
  happenedOn: field(day.optional(), {
    zh: '哪天的事',
    en: 'On which day',
    help: { zh: '事后补录填当天；不填就是现在', en: 'Leave empty for now' },
    purpose: '补录：发生时间与记录时间分开',
  }),
  happenedTime: field(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    { zh: '几点', en: 'At what time', help: { zh: '如 14:30', en: 'as 14:30' }, purpose: '笔录的起止时间；补录' },
  ),
  onBehalfOf: field(id.optional(), {
    zh: '替谁记',
    en: 'On whose behalf',
    help: { zh: '替调解员补录时选那位调解员', en: 'The mediator whose work is written down' },
    purpose: '补录：谁办的、谁记的分开',
  }),
}

export const whenRefuses = {
  'happened-in-future': 400,
  'not-a-mediation': 404,
  'worker-elsewhere': 400,
  'whose-mediation': 403,
} as const

export const fileRefuses = { 'file-elsewhere': 400 } as const

/** A step that only says what happened. */
export const step = (path: string, zh: string, en: string, purpose: string, by: readonly Role[] = receiving) =>
  command(`/mediations/:matter/${path}`, {
    title: { zh, en },
    by,
    input: z.object({ matter, words: line('情况说明', 'What happened', 1000, purpose), ...when }),
    output: Done,
    refuses: whenRefuses,
  })

/** What every record shown carries: when it happened, when and by whom it was written down, for whom. */
export const Recorded = z.object({
  id: z.uuid(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  by: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
})

export const BothWords = z.object({ zh: z.string(), en: z.string() })

export const partyFields = {
  person: field(id.optional(), {
    zh: '已登记的人',
    en: 'Known person',
    help: { zh: '已经登记过就选，不用再填', en: 'Somebody written down before' },
    purpose: '同一个人不重复登记',
  }),
  relation: field(text(0, 60).default(''), {
    zh: '与这件事的关系',
    en: 'Relation to the dispute',
    help: { zh: '如“借款人之妻、第一顺序继承人，可能的共同债务人”', en: 'as “widow and heir, possible joint debtor”' },
    purpose: '受理登记表：当事人基本情况',
  }),
  capacity: field(z.enum(['full', 'limited', 'none']).default('full'), {
    zh: '行为能力',
    en: 'Capacity',
    help: { zh: '未成年人、不能辨认自己行为的人要有法定代理人', en: 'Limited or none needs a statutory agent' },
    purpose: '调解协议的效力：当事人有相应的行为能力',
  }),
}

/** A filter of a list or of a count, left out where it does not matter. */
export const only = <S extends z.ZodType>(schema: S, zh: string, en: string) =>
  field(schema.optional(), { zh, en, purpose: '台账筛选' })
