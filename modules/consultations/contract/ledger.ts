import { z } from 'zod'
import { Page, paged, read } from '@fengqiao/kernel/contract.ts'
import { day, field, id, text } from '@fengqiao/kernel/field.ts'
import { deskRoles } from '@fengqiao/kernel/principal.ts'
import { channels, topicNames } from '../topics.ts'

/** Where and by whom advice is given in this office: the choices of registering and of the ledger's filters. */
export const whereAndWho = read('/consultations/where-and-who', {
  title: { zh: '地点和人员', en: 'Places and people' },
  by: deskRoles,
  input: z.object({}),
  output: z.object({
    today: z.iso.date(),
    places: z.array(z.object({ id: z.uuid(), name: z.string() })),
    workers: z.array(z.object({ id: z.uuid(), name: z.string(), posts: z.array(z.string()) })),
  }),
})

export const LedgerRow = z.object({
  matter: z.uuid(),
  receiptCode: z.string(),
  title: z.string(),
  topic: z.string(),
  channel: z.string(),
  heads: z.int(),
  state: z.string(),
  place: z.string().nullable(),
  adviser: z.string().nullable(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  answeredAt: z.string().nullable(),
  rating: z.int().nullable(),
})
export type LedgerRow = z.infer<typeof LedgerRow>
const only = <S extends z.ZodType>(schema: S, zh: string, en: string) =>
  field(schema.optional(), { zh, en, purpose: '台账筛选' })

export const ledger = read('/consultations/ledger', {
  title: { zh: '咨询台账', en: 'Ledger of consultations' },
  // whoever administers accounts and devices reads no matters
  by: deskRoles.filter((role) => role !== 'administrator'),
  input: Page.extend({
    from: only(day, '从哪天', 'From'),
    until: only(day, '到哪天', 'Until'),
    topic: only(z.enum(topicNames), '什么事', 'About what'),
    channel: only(z.enum([...channels, 'kiosk', 'online']), '从哪里来', 'Channel'),
    place: only(id, '社区或服务点', 'Place'),
    adviser: only(id, '谁答复的', 'Adviser'),
    state: only(z.string().max(20), '状态', 'State'),
    rating: only(z.coerce.number().int().min(1).max(5), '评分', 'Rating'),
    answered: only(z.stringbool(), '已答复的', 'Answered'),
    placeless: only(z.stringbool(), '没写地点的', 'No place given'),
    words: field(text(0, 100).default(''), { zh: '事情里的字', en: 'Words', purpose: '查找' }),
  }),
  output: paged(LedgerRow).extend({
    totals: z.object({
      matters: z.int(),
      heads: z.int(),
      answered: z.int(),
      rated: z.int(),
      satisfied: z.int(),
      averageRating: z.number().nullable(),
    }),
    byTopic: z.array(z.object({ topic: z.string(), heads: z.int() })),
    byPlace: z.array(z.object({ place: z.uuid(), name: z.string(), heads: z.int() })),
  }),
})
