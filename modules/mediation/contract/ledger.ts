import { z } from 'zod'
import { Page, paged, read } from '@fengqiao/kernel/contract.ts'
import { day, field, id, text } from '@fengqiao/kernel/field.ts'
import { disputeTypes, origins } from '../facts.ts'
import { only, receiving } from './fields.ts'

export const LedgerRow = z.object({
  matter: z.uuid(),
  receiptCode: z.string(),
  number: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  requestedOn: z.string(),
  committee: z.string(),
  place: z.string().nullable(),
  title: z.string(),
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
  disputeType: z.string(),
  origin: z.string(),
  mediators: z.array(z.string()),
  amountFen: z.number().nullable(),
  state: z.string(),
  /** succeeded, failed, transferred, pending; null before acceptance. */
  outcome: z.string().nullable(),
  agreement: z.string().nullable(),
  /** The last day, itself included. */
  nextDue: day.nullable(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

export const outcomes = ['succeeded', 'failed', 'transferred', 'pending'] as const

/** What the days of the filter are days of. */
export const datings = ['accepted', 'agreed', 'performed', 'ended'] as const

export const ledgerFilter = {
  from: only(day, '从哪天', 'From'),
  until: only(day, '到哪天', 'Until'),
  dated: only(z.enum(datings), '日期按受理、达成、履行还是办结', 'Days of acceptance, agreement, performance or end'),
  disputeType: only(z.enum(disputeTypes), '类型', 'Type'),
  origin: only(z.enum(origins), '来源', 'Origin'),
  committee: only(id, '调委会', 'Committee'),
  place: only(id, '社区', 'Community'),
  placeless: only(z.stringbool(), '没写社区的', 'Without a community'),
  mediator: only(id, '调解员', 'Mediator'),
  outcome: only(z.enum(outcomes), '结果', 'Outcome'),
  agreement: only(z.enum(['written', 'oral']), '书面还是口头', 'Written or oral'),
  performed: only(z.stringbool(), '已履行', 'Performed'),
  entrusted: only(z.stringbool(), '委托移送来的', 'Referred by a body'),
  confirmationApplied: only(z.stringbool(), '申请过司法确认的', 'Confirmation applied for'),
  confirmation: only(z.enum(['pendingCourt', 'confirmed', 'refused', 'withdrawn']), '司法确认', 'Confirmation'),
  /** Accepted ones only, as the figures count them. */
  accepted: only(z.stringbool(), '只看已受理的', 'Accepted only'),
}

const Totals = z.object({
  accepted: z.int(),
  succeeded: z.int(),
  failed: z.int(),
  transferred: z.int(),
  pending: z.int(),
  amountFen: z.number(),
})

/** Newest first. Of the accepted: accepted = succeeded + failed + transferred + pending. */
export const mediationLedger = read('/mediations/ledger', {
  title: { zh: '人民调解台账', en: 'Ledger of mediations' },
  by: [...receiving, 'lawyer', 'gridWorker', 'bureau', 'auditor'],
  input: Page.extend({
    ...ledgerFilter,
    state: only(z.string().max(30), '状态', 'State'),
    words: field(text(0, 100).default(''), { zh: '姓名、编号或事情里的字', en: 'Words', purpose: '查找' }),
  }),
  output: paged(LedgerRow).extend({ today: day, totals: Totals }),
})
