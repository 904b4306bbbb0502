import { z } from 'zod'
import { read } from '@fengqiao/kernel/contract.ts'
import { day, field, id } from '@fengqiao/kernel/field.ts'
import { disputeTypes } from '../facts.ts'
import { BothWords, only } from './fields.ts'
import { outcomes } from './ledger.ts'

/** One figure, and the ledger's filter that lists what it counts. */
const Figure = z.object({ n: z.int(), opens: z.record(z.string(), z.string()) })

const readers = ['mediator', 'clerk', 'director', 'bureau', 'auditor'] as const
const purpose = '《人民调解案件情况统计表》：期间'
const period = {
  from: field(day, { zh: '从哪天', en: 'From', purpose }),
  until: field(day, { zh: '到哪天', en: 'Until', purpose }),
}

/** Counts of a period by the day of acceptance: what the return asks, each figure openable in the ledger. */
export const mediationFigures = read('/mediations/figures', {
  title: { zh: '人民调解数字', en: 'Figures of mediation' },
  by: readers,
  input: z.object({
    ...period,
    committee: only(id, '调委会', 'Committee'),
  }),
  output: z.object({
    rule: BothWords,
    accepted: Figure,
    succeeded: Figure,
    failed: Figure,
    transferred: Figure,
    pending: Figure,
    oral: Figure,
    written: Figure,
    performed: Figure,
    confirmationApplied: Figure,
    confirmed: Figure,
    persons: z.int(),
    amountFen: z.number(),
    types: z.array(Figure.extend({ type: z.string() })),
    origins: z.array(Figure.extend({ origin: z.string() })),
    entrusted: Figure,
    committees: z.array(Figure.extend({ committee: z.uuid(), name: z.string(), succeeded: z.int(), failed: z.int() })),
  }),
})

/**
 * Cases and sums of a period by type, outcome and community: a row's type, outcome and place (`placeless` where it has
 * none) beside `opens` are the ledger's filter that lists it. The ledger asks by acceptance, so what is counted by the request opens nothing.
 */
export const mediationStatistics = read('/mediations/statistics', {
  title: { zh: '人民调解分类统计', en: 'Mediations by type, outcome and community' },
  by: readers,
  input: z.object({
    ...period,
    day: field(z.enum(['accepted', 'requested']).default('accepted'), {
      zh: '按受理还是按申请日期',
      en: 'By acceptance or by request',
      purpose: '《人民调解案件情况统计表》：统计口径',
    }),
  }),
  output: z.object({
    rule: BothWords,
    opens: z.record(z.string(), z.string()).nullable(),
    total: z.int(),
    amountFen: z.number(),
    rows: z.array(
      z.object({
        disputeType: z.enum(disputeTypes),
        outcome: z.enum(outcomes),
        place: z.uuid().nullable(),
        community: z.string().nullable(),
        n: z.int(),
        amountFen: z.number(),
      }),
    ),
  }),
})
