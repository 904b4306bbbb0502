import { z } from 'zod'
import { read } from '@fengqiao/kernel/contract.ts'
import { day, field, id } from '@fengqiao/kernel/field.ts'
import { BothWords, only } from './fields.ts'

/** One figure, and the ledger's filter that lists what it counts. */
const Figure = z.object({ n: z.int(), opens: z.record(z.string(), z.string()) })

/** Counts of a period by the day of acceptance: what the return asks, each figure openable in the ledger. */
export const mediationFigures = read('/mediations/figures', {
  title: { zh: '人民调解数字', en: 'Figures of mediation' },
  by: ['mediator', 'clerk', 'director', 'bureau', 'auditor'],
  input: z.object({
    from: field(day, { zh: '从哪天', en: 'From', purpose: '《人民调解案件情况统计表》：期间' }),
    until: field(day, { zh: '到哪天', en: 'Until', purpose: '《人民调解案件情况统计表》：期间' }),
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
