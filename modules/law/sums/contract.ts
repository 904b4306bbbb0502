import { z } from 'zod'
import { command, read } from '@fengqiao/kernel/contract.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { day, field, text } from '@fengqiao/kernel/field.ts'
import { deskRoles, roles } from '@fengqiao/kernel/principal.ts'
import { calculators } from './calculators.ts'
import { figureKeys } from './figures-data.ts'

export { keptNowhere } from './fields.ts'
export { articleNamed } from './named.ts'
export { askedAbout, askedFields, typedInput, writtenIn } from './typed.ts'
export type { Asked } from './typed.ts'

/** What can be worked out, in the order it is offered. */
export const sumKinds = calculators.map(({ name, group, title, lead }) => ({ name, group, title, lead }))

const Both = z.object({ zh: z.string(), en: z.string() })
const Range = z.object({ least: z.int(), most: z.int() })

/** A sum in fen with its steps; see sum.ts for what each part means. */
export const SumReply = Range.extend({
  per: z.enum(['once', 'month']),
  monthly: Range.optional(),
  steps: z.array(
    Both.extend({
      fen: z.int(),
      upTo: z.int().optional(),
      per: z.literal('month').optional(),
      basis: z.array(z.string()),
    }),
  ),
  notes: z.array(Both),
  asks: z.array(Both.extend({ figure: z.string() })),
  verdict: Both.extend({ code: z.string() }).optional(),
  parts: z.array(Both.extend({ key: z.string(), fen: z.int(), people: z.int() })).optional(),
})
export type SumReply = z.infer<typeof SumReply>

/** Anybody may work a sum out: nothing of it is kept. */
const anybody = roles.filter((role) => role !== 'clock')

/** One endpoint a calculator, by its name: what is asked has its own fields with their titles. */
export const sumEndpoints: ReadonlyMap<string, Endpoint<z.ZodObject, typeof SumReply>> = new Map(
  calculators.map(({ name, title, input }) => [
    name,
    read(`/law/sums/${name}`, {
      title: { zh: `算一算：${title.zh}`, en: `Work out: ${title.en}` },
      by: anybody,
      posted: true,
      input,
      output: SumReply,
      refuses: { 'sum-refused': 422 },
    }),
  ]),
)

const purpose = '计算用的公布数据，注明来源和登记人'

const FigureEntry = z.object({
  from: z.iso.date(),
  value: z.int(),
  source: z.string(),
  /** `local` where this office entered it. */
  mark: z.enum(['read', 'seen', 'unverified', 'local']),
  by: z.string().nullable(),
  at: z.string().nullable(),
})
export const FigureShown = z.object({
  figure: z.enum(figureKeys),
  title: Both,
  where: Both,
  unit: z.enum(['fen', 'percent']),
  holds: z.enum(['lastYear', 'since']),
  local: z.boolean(),
  /** The one that holds today; null where it has to be asked for. */
  holding: FigureEntry.nullable(),
  /** Latest first; an entry corrected later stays in the list. */
  entries: z.array(FigureEntry),
})
export type FigureShown = z.infer<typeof FigureShown>

export const listFigures = read('/law/figures', {
  title: { zh: '计算用的数据', en: 'Figures the sums rest on' },
  by: deskRoles,
  input: z.object({}),
  output: z.object({ figures: z.array(FigureShown) }),
})

export const enterFigure = command('/law/figures', {
  title: { zh: '登记一个数据', en: 'Enter a figure' },
  by: ['administrator', 'director'],
  input: z.object({
    figure: field(z.enum(figureKeys), { zh: '哪个数据', en: 'Which figure', purpose }),
    from: field(day, {
      zh: '从哪天起用',
      en: 'Holds from',
      help: {
        zh: '年度数据填数据那一年的1月1日：2025年的平均工资填 2025-01-01',
        en: 'For a yearly statistic 1 January of the year it tells of: 2025-01-01 for the wages of 2025',
      },
      purpose,
    }),
    value: field(text(1, 30), {
      zh: '数值',
      en: 'Value',
      help: {
        zh: '钱按元填，如 9543.50；利率按百分数填，如 3.85',
        en: 'Money in yuan, as 9543.50; a rate in percent, as 3.85',
      },
      purpose,
    }),
    source: field(text(4, 200), {
      zh: '来源',
      en: 'Source',
      help: { zh: '文件名、文号或者网址', en: 'Name or number of the notice, or its address' },
      purpose,
    }),
  }),
  output: z.object({}),
  refuses: { 'figure-value-wrong': 400, 'figure-day-wrong': 400 },
})
