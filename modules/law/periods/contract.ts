import { z } from 'zod'
import { deadlineUnits, periodChanges, periodKinds, periodNatures } from './rules/kinds-data.ts'
import { command, read } from '@fengqiao/kernel/contract.ts'
import { day, field, text } from '@fengqiao/kernel/field.ts'
import { roles } from '@fengqiao/kernel/principal.ts'
import { Both } from '../shown.ts'

export { missable, soonDays } from './rules/kinds-data.ts'

const purpose = '法律咨询：算清最后一天，按时办理'
/** No personal data goes in or out: whoever stands at a kiosk, holds a phone or works at a desk. */
const anybody = roles.filter((role) => role !== 'clock')

/** An article by law and number; `article` is null where a period rests on a practice. */
export const Grounds = z.object({ article: z.string().nullable(), law: z.string(), number: z.string() })
export type Grounds = z.infer<typeof Grounds>

export const PeriodRow = z.object({
  id: z.string(),
  title: Both,
  start: Both,
  length: Both,
  unit: z.enum(deadlineUnits),
  kind: z.enum(periodKinds),
  nature: z.enum(periodNatures),
  basis: z.array(Grounds),
  /** How sure the rule is: `read` in the text, `seen` elsewhere, `unverified`. */
  mark: z.enum(['read', 'seen', 'unverified']),
  since: z.string().nullable(),
  until: z.string().nullable(),
  /** What else changes the answer, if it is told. */
  asks: z.object({
    restarts: z.boolean(),
    pauses: z.boolean(),
    /** What the outer limit runs from. */
    cap: Both.nullable(),
    immovable: z.boolean(),
  }),
})
export type PeriodRow = z.infer<typeof PeriodRow>

export const Unlimited = z.object({ id: z.string(), title: Both, sentence: Both, basis: z.array(Grounds) })
export type Unlimited = z.infer<typeof Unlimited>

/** The rules in force today, all of them or those that fit a few words, best first. */
export const listPeriods = read('/law/periods', {
  title: { zh: '期限目录', en: 'List of periods' },
  by: anybody,
  input: z.object({
    words: field(text(0, 200).default(''), {
      zh: '发生了什么',
      en: 'What happened',
      help: { zh: '如 收到判决书、老板拖欠工资', en: 'such as “received the judgment”' },
      purpose,
    }),
  }),
  output: z.object({ periods: z.array(PeriodRow), unlimited: z.array(Unlimited), today: z.string() }),
})

const Told = z.object({ sentence: z.string(), steps: z.array(z.string()) })

export const CountedPeriod = z.object({
  rule: PeriodRow,
  start: z.string(),
  startEvent: Both,
  countedFrom: z.string(),
  /** Null in a year without a holiday notice; then `provisional` is for planning only. */
  lastDay: z.string().nullable(),
  provisional: z.string().nullable(),
  /** When the last day is over, with its offset; null where the day is unknown. */
  lastInstant: z.string().nullable(),
  daysLeft: z.int(),
  rolled: z.boolean(),
  rolledFrom: z.string().nullable(),
  capped: z.boolean(),
  changes: z.array(z.enum(periodChanges)),
  basis: z.array(Grounds),
  counting: z.object({ sentence: Both, basis: z.array(Grounds) }),
  assumptions: z.array(Both.extend({ code: z.string() })),
  consequence: Both,
  /** The period within which more time may be asked for. */
  extension: z.object({ id: z.string(), title: Both }).nullable(),
  calendarVersion: z.string(),
  /** In words a resident understands: the sentence, and how the days were counted. */
  told: z.object({ zh: Told, en: Told }),
})
export type CountedPeriod = z.infer<typeof CountedPeriod>

const dayField = (zh: string, en: string) => field(day.optional(), { zh, en, purpose })

/** The last day of one period, or that no limitation runs. */
export const computePeriod = read('/law/period', {
  title: { zh: '算一个期限', en: 'Count a period' },
  by: anybody,
  input: z.object({
    rule: field(text(1, 80), { zh: '哪个期限', en: 'Period', purpose }),
    start: field(text(1, 40), {
      zh: '起算的那一天',
      en: 'The day it starts from',
      help: { zh: '如 2026-01-31', en: 'such as 2026-01-31' },
      purpose,
    }),
    capStart: dayField('最长期限从哪天起', 'The outer limit starts from'),
    immovable: field(z.stringbool().default(false), { zh: '和房屋、土地有关', en: 'About land or a house', purpose }),
    interrupted: dayField('最近一次催要、承认或者起诉的日子', 'Last demand, acknowledgement or suit'),
    suspendedFrom: dayField('障碍从哪天起', 'The obstacle began'),
    suspendedUntil: dayField('障碍到哪天止', 'The obstacle ceased'),
  }),
  output: z.object({ counted: CountedPeriod.nullable(), unlimited: Unlimited.nullable() }),
  refuses: {
    'period-unknown': 404,
    'period-day': 400,
    'period-before-the-law': 409,
    'period-days-crossed': 400,
  },
})

/** Whoever has a worklist of the office's matters. */
const workers = ['gridWorker', 'legalMindedResident', 'mediator', 'lawyer', 'clerk', 'director', 'bureau'] as const

/** Since when one's own calendar may read the office's open deadlines; null where it may not. */
export const myCalendar = read('/law/calendar', {
  title: { zh: '我的期限日历', en: 'My calendar of deadlines' },
  by: workers,
  input: z.object({}),
  output: z.object({ since: z.string().nullable() }),
})

/** A new address for one's calendar, told this once; the one before ends. */
export const openCalendar = command('/law/calendar/open', {
  title: { zh: '生成日历地址', en: 'Make a calendar address' },
  by: workers,
  input: z.object({}),
  output: z.object({ path: z.string() }),
})

export const endCalendar = command('/law/calendar/end', {
  title: { zh: '停用日历地址', en: 'End the calendar address' },
  by: workers,
  input: z.object({}),
  output: z.object({ ended: z.boolean() }),
})

/** What the office has open, for a calendar: the case's number and what is due, nothing of a person. */
export const openDeadlines = read('/law/calendar/deadlines', {
  title: { zh: '在办期限', en: 'Open deadlines' },
  by: workers,
  input: z.object({}),
  output: z.object({
    deadlines: z.array(
      z.object({ id: z.uuid(), number: z.string(), duty: Both, day: z.string(), provisional: z.boolean() }),
    ),
  }),
})
