import { z } from 'zod'
import { Citation, Cited, citationRefusals, FilledIn, Proof, ProofKept } from '@fengqiao/law/contract'
import { Done, Page, command, paged, read } from '@fengqiao/kernel/contract.ts'
import { day, field, id, text } from '@fengqiao/kernel/field.ts'
import { readPhone } from '@fengqiao/kernel/phone.ts'
import { roles } from '@fengqiao/kernel/principal.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'
import { channels, topicNames } from './topics.ts'

export * from './contract/ledger.ts'
export { guessTopic } from './guess-topic.ts'
export { channels, channelWords, topicNames, topics } from './topics.ts'
export type { Topic } from './topics.ts'

const askers: readonly Role[] = ['visitor', 'receiptHolder', 'resident', 'helper']
const anybody = roles.filter((role) => role !== 'clock')
const record = '法律咨询登记：一次咨询一张电子单'

const matter = field(id, { zh: '咨询', en: 'Consultation', purpose: '指明是哪一件' })
const topic = field(z.enum(topicNames), { zh: '什么事', en: 'About what', purpose: '咨询登记：事项类别；统计' })
const words = (zh: string, en: string, min: number, max: number) => field(text(min, max), { zh, en, purpose: record })
const phone = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .superRefine((value, context) => {
    const known = readPhone(value)
    if (!known.ok) context.addIssue({ code: 'custom', message: known.problem })
  })

export const Choice = z.object({
  question: words('问的是', 'Question', 1, 80),
  answer: words('选的是', 'Answer', 0, 120),
})
const plain = words('这条用大白话怎么说', 'In everyday words', 0, 200)
/** An article cited, with what it says in everyday words where the adviser wrote it. */
export const CitedInWords = Cited.extend({ plain: z.string().default('') })
export type CitedInWords = z.infer<typeof CitedInWords>

const Place = z.object({
  state: z.string(),
  inFront: z.int(),
  minutes: z.int(),
  lawyer: z.string().nullable(),
  promisedAt: z.string().nullable(),
  facts: z.array(z.string()),
  /** Of the adviser, as they were when the call was taken. */
  post: z.string().nullable(),
  firm: z.string().nullable(),
  since: z.string().nullable(),
  /** `text` is the article's own, for where no everyday words were written yet. */
  articles: z.array(CitedInWords.pick({ law: true, number: true, version: true, plain: true, text: true, asOf: true })),
  /** One side has hung up; the answer is being written. */
  hungUp: z.boolean(),
})

/** Where somebody stands: the office, the legal home, who is on the line, what to call. */
export const entrance = read('/entrance', {
  title: { zh: '入口', en: 'Entrance' },
  by: anybody,
  input: z.object({}),
  output: z.object({
    office: z.string(),
    place: z.string(),
    onDuty: z.array(z.string()),
    hotline: z.string(),
    phone: z.string().nullable(),
    promisedAt: z.string(),
    helping: z.string().nullable().describe('whom a helper acts for now'),
    lawAsks: z.string().nullable().describe('the server that sees questions about the law to order what is found'),
  }),
})

/** Leaves a question; replies with the receipt code and the secret that opens the answer. No name, no phone. */
export const ask = command('/consultations', {
  title: { zh: '说明问题', en: 'Ask' },
  by: askers,
  input: z.object({
    topic,
    told: field(text(0, 2000).default(''), { zh: '您的话', en: 'In your words', purpose: '咨询登记：事实和问题' }),
    choices: field(z.array(Choice).max(12).default([]), {
      zh: '选的答案',
      en: 'Answers chosen',
      purpose: '咨询登记：事实和问题',
    }),
    filledIn: field(FilledIn.optional(), {
      zh: '查法律时填过的日子和数',
      en: 'Days and figures filled in before',
      help: { zh: '律师打开就看到算好的日子和金额', en: 'The lawyer sees them worked out at once' },
      purpose: '咨询登记：说过的不用再说一遍',
    }),
  }),
  output: Done.extend({ receiptCode: z.string(), secret: z.string(), replyBy: z.string().nullable() }),
  refuses: { 'nothing-told': 400, 'many-questions': 429, 'kiosk-busy': 429 },
})

export const joinQueue = command('/consultations/:matter/queue', {
  title: { zh: '排队等律师', en: 'Join the queue' },
  by: askers,
  input: z.object({ matter }),
  output: Done.extend({ inFront: z.int(), minutes: z.int() }),
})

export const myPlace = read('/consultations/:matter/place', {
  title: { zh: '排到第几位', en: 'My place' },
  by: askers,
  input: z.object({ matter }),
  output: Place,
})

/** An adviser goes on the line for so many hours, or off it with 0. */
export const standDuty = command('/consultations/duty', {
  title: { zh: '值班上线', en: 'Go on duty' },
  by: ['lawyer'],
  input: z.object({
    hours: field(z.int().min(0).max(24), {
      zh: '上线几小时',
      en: 'Hours on the line',
      help: { zh: '填 0 就是下线', en: '0 goes off the line' },
      purpose: '值班：有人问，提醒谁',
    }),
  }),
  output: z.object({ until: z.string().nullable() }),
})

export const QueueRow = z.object({
  matter: z.uuid(),
  version: z.int(),
  receiptCode: z.string(),
  title: z.string(),
  topic: z.string(),
  state: z.string(),
  place: z.string().nullable(),
  channel: z.string(),
  joinedAt: z.string().nullable(),
  promisedAt: z.string().nullable(),
  alertedMe: z.boolean(),
  alertUntil: z.string().nullable(),
  /** Seconds left to take it before the next adviser is alerted, when it was read. */
  alertSeconds: z.int().nullable(),
  adviser: z.string().nullable(),
})
/** Who waits, longest first; then calls back due and questions left. */
export const queue = read('/consultations/queue', {
  title: { zh: '等着的咨询', en: 'Waiting consultations' },
  by: ['lawyer', 'clerk', 'director'],
  input: Page,
  output: paged(QueueRow).extend({ waiting: z.int(), onDuty: z.array(z.string()) }),
})

export const accept = command('/consultations/:matter/accept', {
  title: { zh: '接听', en: 'Take it' },
  by: ['lawyer'],
  input: z.object({ matter }),
  output: Done,
  refuses: { 'taken-already': 409 },
})

export const noteFact = command('/consultations/:matter/facts', {
  title: { zh: '记要点', en: 'Note a fact' },
  by: ['lawyer'],
  input: z.object({ matter, body: words('要点', 'Fact', 1, 500) }),
  output: Done,
  refuses: { 'not-on-the-line': 409 },
})

const cited = field(
  z
    .array(Citation.extend({ plain: plain.default('') }))
    .max(20)
    .default([]),
  { zh: '依据的法条', en: 'Articles', purpose: '答复注明法律依据' },
)

/** The articles cited so far, shown to the asker while talking. */
export const shareArticles = command('/consultations/:matter/articles', {
  title: { zh: '给对方看法条', en: 'Show the articles' },
  by: ['lawyer'],
  input: z.object({ matter, citations: cited }),
  output: z.object({ matter: z.uuid() }),
  refuses: { 'not-on-the-line': 409, ...citationRefusals },
})

/** What the law says on this consultation, beside the work; days and figures are filled in there. */
export const showProof = read('/consultations/:matter/proof', {
  title: { zh: '这件咨询的法律依据', en: 'What the law says on it' },
  by: ['lawyer', 'clerk', 'director'],
  posted: true,
  input: z.object({ matter, ...FilledIn.shape }),
  audits: 'matter',
  output: Proof.extend({ question: z.string() }),
})

export const answer = command('/consultations/:matter/answer', {
  title: { zh: '写答复', en: 'Answer' },
  by: ['lawyer'],
  input: z.object({
    matter,
    summary: field(text(0, 1000).default(''), {
      zh: '情况',
      en: 'What was told',
      help: { zh: '不填就用记下的要点', en: 'The notes are used if left empty' },
      purpose: record,
    }),
    answer: field(text(1, 4000), {
      zh: '给对方的答复',
      en: 'Answer',
      help: { zh: '用大白话写，一段一件事', en: 'Plain words, a paragraph each' },
      purpose: record,
    }),
    citations: cited,
    nextSteps: field(text(0, 1000).default(''), {
      zh: '接下来可以做什么',
      en: 'What to do next',
      purpose: '告知可走的路，含法律援助',
    }),
    proof: field(FilledIn.optional(), {
      zh: '附上的依据：指引、最后一天、金额、去处',
      en: 'Proof: card, last days, sums, where to go',
      help: { zh: '由服务器按条文重新算一遍再附上', en: 'Counted anew by the server before it is added' },
      purpose: '答复有依据，凭查询码可查',
    }),
    followUpOn: field(day.optional(), {
      zh: '哪天回访',
      en: 'Follow up on',
      help: { zh: '不用回访就不填', en: 'Leave empty if none is needed' },
      purpose: '回访',
    }),
    close: field(z.boolean().default(false), { zh: '同时办结', en: 'Close as well', purpose: '咨询办结' }),
  }),
  output: Done,
  refuses: { 'not-on-the-line': 409, 'follow-up-past': 400, ...citationRefusals },
})

export const close = command('/consultations/:matter/close', {
  title: { zh: '办结', en: 'Close' },
  by: ['lawyer', 'clerk', 'director'],
  input: z.object({ matter }),
  output: Done,
})

/** The one place where name and phone are asked: somebody must call. */
export const askCallBack = command('/consultations/:matter/call-back', {
  title: { zh: '约回电', en: 'Ask to be called back' },
  by: [...askers, 'lawyer'],
  input: z.object({
    matter,
    name: field(text(1, 40), {
      zh: '怎么称呼您',
      en: 'Your name',
      help: { zh: '姓什么就行，如“王先生”', en: 'A family name will do' },
      purpose: '回电时称呼',
    }),
    phone: field(phone, {
      zh: '打哪个电话',
      en: 'Phone',
      help: { zh: '11 位手机号，或带区号的座机', en: '11 digits, or area code and number' },
      purpose: '回电：没有电话无法联系',
    }),
  }),
  output: Done.extend({ promisedAt: z.string() }),
  refuses: { 'phone-needed': 400 },
})

export const cancel = command('/consultations/:matter/cancel', {
  title: { zh: '不问了', en: 'Withdraw' },
  by: [...askers, 'clerk', 'director'],
  input: z.object({ matter }),
  output: Done,
})

export const rate = command('/consultations/:matter/rating', {
  title: { zh: '评价', en: 'Rate' },
  by: askers,
  input: z.object({
    matter,
    score: field(z.coerce.number().int().min(1).max(5), { zh: '满意不满意', en: 'Score', purpose: '满意度评价' }),
    words: field(text(0, 500).default(''), { zh: '想说的话', en: 'In your words', purpose: '满意度评价：意见' }),
  }),
  output: z.object({ matter: z.uuid() }),
  refuses: { 'not-answered-yet': 409, 'rated-already': 409 },
})

const afterwards = {
  channel: field(z.enum(channels), { zh: '从哪里来', en: 'Channel', purpose: '咨询登记：渠道' }),
  happenedOn: field(day, { zh: '哪天咨询的', en: 'On which day', purpose: '补录：发生时间与记录时间分开' }),
  place: field(id.optional(), { zh: '社区或服务点', en: 'Place', purpose: '按社区统计' }),
  onBehalfOf: field(id.optional(), {
    zh: '谁答的',
    en: 'Who advised',
    help: { zh: '自己答的不用填', en: 'Leave empty if it was you' },
    purpose: '补录：替谁录的、谁录的分开记',
  }),
}
const recorders: readonly Role[] = ['lawyer', 'clerk', 'director', 'mediator', 'gridWorker', 'legalMindedResident']

export const register = command('/consultations/register', {
  title: { zh: '补录一件咨询', en: 'Register one afterwards' },
  offline: true,
  by: recorders,
  input: z.object({
    ...afterwards,
    topic,
    line: words('问了什么、怎么答的，一句话', 'Question and answer in one line', 1, 300),
  }),
  output: Done,
  refuses: { 'day-in-future': 400, 'place-elsewhere': 400, 'worker-elsewhere': 400 },
})

export const registerBatch = command('/consultations/register-batch', {
  title: { zh: '按人数补录', en: 'Register by head-count' },
  offline: true,
  by: recorders,
  input: z.object({
    ...afterwards,
    rows: field(
      z
        .array(
          z.object({
            topic,
            heads: field(z.int().min(1).max(2000), { zh: '几个人', en: 'Heads', purpose: '咨询人次统计' }),
            line: field(text(0, 300).default(''), { zh: '主要问什么', en: 'Mostly about', purpose: record }),
          }),
        )
        .min(1)
        .max(50),
      { zh: '各类人数，至少一类', en: 'Heads of at least one topic', purpose: '咨询人次统计' },
    ),
  }),
  output: z.object({ matters: z.array(z.uuid()), heads: z.int() }),
  refuses: { 'day-in-future': 400, 'place-elsewhere': 400, 'worker-elsewhere': 400 },
})

export const Answered = z.object({
  matter: z.uuid(),
  state: z.string(),
  topic: z.string(),
  told: z.array(z.string()),
  facts: z.array(z.string()),
  adviser: z.string().nullable(),
  answeredAt: z.string().nullable(),
  summary: z.string().nullable(),
  answer: z.string().nullable(),
  citations: z.array(CitedInWords),
  nextSteps: z.string().nullable(),
  proof: ProofKept.nullable(),
  rating: z.int().nullable(),
  promisedAt: z.string().nullable(),
})
export type Answered = z.infer<typeof Answered>

const slip = {
  code: field(z.string().max(40), { zh: '查询码', en: 'Receipt code', purpose: '凭回执看自己的答复' }),
  secret: field(z.string().max(40), { zh: '密码', en: 'Password', purpose: '确认回执在本人手里' }),
}
const slipRefuses = {
  'wrong-secret': 401,
  'slip-has-no-secret': 403,
  'receipt-code-length': 400,
  'receipt-code-character': 400,
  'receipt-code-check': 400,
}

/** The answer, to whoever holds the slip: code and secret. */
export const myAnswer = command('/slips/answer', {
  title: { zh: '凭回执看答复', en: 'Answer by slip' },
  by: anybody,
  door: true,
  input: z.object(slip),
  output: Answered,
  refuses: slipRefuses,
})

/** The answer, to whoever asked from this browser or came in by the slip. */
export const showAnswer = read('/consultations/:matter/answer', {
  title: { zh: '看答复', en: 'Answer' },
  by: askers,
  input: z.object({ matter }),
  output: Answered,
  audits: 'matter',
})

const BothWords = z.object({ zh: z.string(), en: z.string() })

/** With the code alone: who has it, until when, what is next. Nothing of who asked or what was told. */
export const follow = read('/slips/:code', {
  title: { zh: '查办到哪一步', en: 'Follow' },
  by: anybody,
  door: true,
  input: z.object({ code: slip.code }),
  output: z.object({
    kind: z.string(),
    receiptCode: z.string(),
    state: z.object({ zh: z.string(), en: z.string() }),
    over: z.boolean(),
    since: z.string(),
    askedAt: z.string(),
    holder: z.string().nullable(),
    office: z.string(),
    phone: z.string().nullable(),
    hotline: z.string(),
    due: z
      .object({
        at: z.string(),
        duty: z.object({ zh: z.string(), en: z.string() }),
        late: z.boolean(),
        provisional: z.boolean(),
      })
      .nullable(),
    /** What comes next and what to do if it slips, in the machine's own words; null where it has none. */
    next: BothWords.nullable(),
    ifItSlips: BothWords.nullable(),
    hasAnswer: z.boolean(),
  }),
  refuses: { 'receipt-code-length': 400, 'receipt-code-character': 400, 'receipt-code-check': 400 },
})

/** Opens a session for whoever holds the slip; its reply never leaves the server but as an HttpOnly cookie. */
export const openSlip = command('/slips/open', {
  title: { zh: '凭回执进入', en: 'Enter by slip' },
  by: anybody,
  door: true,
  opens: 'visitor',
  input: z.object(slip),
  output: z.object({ matter: z.uuid(), session: z.string() }),
  refuses: slipRefuses,
})

export const showConsultation = read('/consultations/:matter', {
  title: { zh: '打开咨询', en: 'Open a consultation' },
  by: ['lawyer', 'clerk', 'director', 'auditor'],
  input: z.object({ matter }),
  audits: 'matter',
  output: Answered.extend({
    version: z.int(),
    receiptCode: z.string(),
    title: z.string(),
    channel: z.string(),
    heads: z.int(),
    place: z.string().nullable(),
    can: z.array(z.string()),
    contact: z.object({ person: z.uuid(), name: z.string(), phone: z.string().nullable() }).nullable(),
    choices: z.array(z.object({ question: z.string(), answer: z.string() })),
    ownWords: z.string(),
    /** Days and figures the asker filled in before; null where there are none. */
    filledIn: FilledIn.nullable(),
    noted: z.array(z.object({ id: z.uuid(), at: z.string(), body: z.string() })),
    askedAt: z.string(),
    acceptedAt: z.string().nullable(),
    /** Taken by the reader, who may note and answer. */
    mine: z.boolean(),
    /** Whether the asker came through the queue, and so may be on the line. */
    queued: z.boolean(),
    /** How many wait in the queue. */
    waiting: z.int(),
    next: z.object({ on: z.string(), duty: z.object({ zh: z.string(), en: z.string() }) }).nullable(),
  }),
})
