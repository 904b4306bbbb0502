import { z } from 'zod'
import { command, read } from '@fengqiao/kernel/contract.ts'
import { field, id, text } from '@fengqiao/kernel/field.ts'
import { deskRoles, roles } from '@fengqiao/kernel/principal.ts'
import { Article, Both, Hit, LawRow } from '../shown.ts'
import { disputeTypes, lawTopics, services, urgencies } from '../triage/kinds-data.ts'

const purpose = '法律咨询：居民自己先看到条文、期限和去处'
/** Whoever stands at a kiosk, holds a phone or works at a desk; the clock asks nothing. */
const anybody = roles.filter((role) => role !== 'clock')

export const Reason = z.object({ words: z.string(), meaning: z.string(), english: z.string() })

/** What can be corrected of a triage, each by one press. */
export const triageParts = ['topic', 'disputeType', 'service', 'urgency'] as const
export type TriagePart = (typeof triageParts)[number]

export const Triaged = z.object({
  /** Best first. */
  topics: z.array(z.enum(lawTopics)),
  disputeType: z.enum(disputeTypes),
  services: z.array(z.object({ service: z.enum(services), reasons: z.array(Reason) })),
  urgency: z.enum(urgencies),
  urgencyReasons: z.array(Reason),
  /** What to do this minute, where somebody may be in danger. */
  emergency: Both.extend({ numbers: z.array(z.string()) }).nullable(),
  /** What a person set right. */
  corrected: z.array(z.enum(triageParts)),
})
export type Triaged = z.infer<typeof Triaged>

/** An article something rests on; `article` is null where it rests on a practice or on a text that is not here. */
export const Basis = z.object({ article: z.string().nullable(), law: z.string(), number: z.string() })
export type Basis = z.infer<typeof Basis>

/** An article found, with its words and those around it. */
export const FoundArticle = Hit.extend({
  text: z.string(),
  before: z.object({ number: z.string(), text: z.string() }).nullable(),
  after: z.object({ number: z.string(), text: z.string() }).nullable(),
})
export type FoundArticle = z.infer<typeof FoundArticle>

export const cardStates = ['unreviewed', 'reviewed', 'changed'] as const
/** Whether a lawyer of this office has read the card, and whether its words are still those. */
export const CardReview = z.object({
  state: z.enum(cardStates),
  on: z.iso.date().nullable(),
  by: z.string().nullable(),
})
export type CardReview = z.infer<typeof CardReview>

export const CardShown = z.object({
  id: z.string(),
  title: Both,
  decides: z.string(),
  bring: z.string(),
  mind: z.string(),
  where: z.string(),
  cost: z.string(),
  /** The same in English; a proof kept before there was any has none. */
  english: z
    .object({ decides: z.string(), bring: z.string(), mind: z.string(), where: z.string(), cost: z.string() })
    .optional(),
  articles: z.array(Basis),
  review: CardReview,
})
export type CardShown = z.infer<typeof CardShown>

export const Period = z.object({
  rule: z.string(),
  title: Both,
  /** The event it runs from, in words. */
  from: Both,
  /** “1 年”. */
  length: Both,
  /** `limitation` is a risk and never lost; see periods/rule.ts. */
  nature: z.enum(['limitation', 'exclusion', 'right', 'procedure']),
  /** What its last day means: “最晚哪一天办”, “要等到哪一天满”. */
  over: Both,
  /** Whether somebody here has read the text of the rule. */
  verified: z.boolean(),
  basis: z.array(Basis),
  /** The day given, and the last day counted from it; null until one is given. */
  start: z.string().nullable(),
  lastDay: z.iso.date().nullable(),
  /** For planning, where the holidays of that year are not published. */
  provisional: z.iso.date().nullable(),
  rolledFrom: z.iso.date().nullable(),
  /** Days from today, below zero where it has passed; null where the day can't be missed, such as the end of a wait. */
  daysLeft: z.int().nullable(),
  notes: z.array(Both),
  /** Why it can't be counted. */
  problem: Both.nullable(),
})
export type Period = z.infer<typeof Period>

/** One figure a calculator asks for; money is typed in yuan, `payments.0.day` is the day of the first row of several. */
export const SumField = z.object({
  name: z.string(),
  unit: z.enum(['fen', 'percent', 'number', 'numbers', 'day', 'choice', 'yes']),
  title: Both,
  help: Both.nullable(),
  optional: z.boolean(),
  options: z.array(Both.extend({ value: z.string() })),
  /** As it was typed, or what stands there of itself. */
  typed: z.string(),
})
export type SumField = z.infer<typeof SumField>

const Range = z.object({ least: z.int(), most: z.int() })
/** A calculator that fits, and once its figures are told the sum in fen with every step and what it rests on. */
export const SumShown = z.object({
  calculator: z.string(),
  title: Both,
  lead: Both,
  fields: z.array(SumField),
  result: Range.extend({
    per: z.enum(['once', 'month']),
    monthly: Range.nullable(),
    /** In Chinese capital figures, where it is one sum. */
    capitals: z.string().nullable(),
    verdict: Both.nullable(),
    steps: z.array(
      Both.extend({
        fen: z.int(),
        upTo: z.int().nullable(),
        per: z.enum(['month']).nullable(),
        basis: z.array(Basis),
      }),
    ),
    notes: z.array(Both),
  }).nullable(),
  problem: Both.extend({ field: z.string() }).nullable(),
})
export type SumShown = z.infer<typeof SumShown>

export const Way = z.object({
  service: z.enum(services),
  title: Both,
  /** Where, and whom to ask for. */
  who: Both,
  how: Both,
  cost: Both,
  phone: z.string().nullable(),
})
export type Way = z.infer<typeof Way>

/** The answer to a question in own words, what it rests on in front. */
export const Proof = z.object({
  state: z.enum(['no-corpus', 'ready']),
  /** `article` and `law` where a number or a name was asked for: then there is nothing to sort. */
  kind: z.enum(['question', 'article', 'law']),
  today: z.iso.date(),
  triage: Triaged,
  articles: z.array(FoundArticle),
  /** The law named by the whole question. */
  law: LawRow.nullable(),
  notices: z.array(z.object({ code: z.string(), sentence: Both })),
  card: CardShown.nullable(),
  /** Other cards it may be about. */
  otherCards: z.array(z.object({ id: z.string(), title: Both })),
  periods: z.array(Period),
  sums: z.array(SumShown),
  ways: z.array(Way),
})
export type Proof = z.infer<typeof Proof>

/** What of a proof goes under a receipt code, as it stood when it was given: the articles are the answer's citations. */
export const ProofKept = Proof.pick({ card: true, periods: true, sums: true, ways: true })
export type ProofKept = z.infer<typeof ProofKept>

/** Longer than this is cut by the search, with a notice; even a whole story pasted in is answered. */
export const longestAsked = 50_000

const cardId = field(text(1, 60).optional(), {
  zh: '看哪张指引卡',
  en: 'Which card',
  help: { zh: '不填就按问题挑', en: 'Chosen by the question if left empty' },
  purpose,
})

/** Longer than any figure: also what is none is kept, and told at its field. */
export const longestFigure = 200

/** What is asked, and what was filled in on the page so far. */
export const asked = {
  question: field(text(1, longestAsked), {
    zh: '您的问题',
    en: 'Your question',
    help: { zh: '用自己的话问，也可以写法律名称和条号', en: 'In your own words, or a law and number' },
    purpose,
  }),
  card: cardId,
  starts: field(z.record(z.string().max(80), z.string().trim().max(40)).default({}), {
    zh: '从哪一天算起',
    en: 'Counted from which day',
    help: { zh: '每个期限一个日子，如 2026-01-31', en: 'A day for each period, such as 2026-01-31' },
    purpose: '算出最后一天',
  }),
  sums: field(
    z.record(z.string().max(40), z.record(z.string().max(40), z.string().trim().max(longestFigure))).default({}),
    {
      zh: '算钱要的数',
      en: 'Figures of the sums',
      help: { zh: '每个计算几个数，金额以元为单位', en: 'For each sum its figures, money in yuan' },
      purpose: '算出能要多少钱，不保存',
    },
  ),
}

/** What was filled in beside what the law says; what it comes to is worked out wherever it is shown. */
export const FilledIn = z.object({ card: asked.card, starts: asked.starts, sums: asked.sums })
export type FilledIn = z.infer<typeof FilledIn>

/** By somebody at the desk. Posted, because a story does not belong into an address. */
export const answerQuestion = read('/law/answers', {
  title: { zh: '按问题给出依据', en: 'Answer with proof' },
  by: deskRoles,
  posted: true,
  input: z.object(asked),
  output: Proof,
})

/** By anybody at a kiosk or on a phone: nothing of it is stored, and a network may ask so many a minute. */
export const askTheLaw = read('/law/ask', {
  title: { zh: '查法律', en: 'Ask the law' },
  by: anybody,
  posted: true,
  input: z.object(asked),
  output: Proof,
  refuses: { 'many-law-questions': 429 },
})

/** A law from its first article to its last, in parts. */
export const readLaw = read('/law/texts/law', {
  title: { zh: '读一部法律', en: 'Read a law' },
  by: anybody,
  input: z.object({
    law: field(text(1, 120), { zh: '法律名称', en: 'Name of the law', purpose }),
    page: field(z.coerce.number().int().min(1).max(1000).default(1), { zh: '第几页', en: 'Page', purpose }),
  }),
  output: z.object({
    law: LawRow,
    articles: z.array(Article),
    page: z.int(),
    more: z.boolean(),
  }),
  refuses: { 'statutes-missing': 409, 'law-unknown': 404 },
})

/** Every guide card with its standing in this office; the one named, whole. */
export const listCards = read('/law/cards', {
  title: { zh: '指引卡', en: 'Guide cards' },
  by: deskRoles,
  input: z.object({
    words: field(text(0, 200).default(''), { zh: '找哪张', en: 'Find', purpose }),
    card: cardId,
  }),
  output: z.object({
    rows: z.array(z.object({ id: z.string(), title: Both, articles: z.int(), review: CardReview })),
    card: CardShown.extend({ digest: z.string(), periods: z.array(Period) }).nullable(),
    mayReview: z.boolean(),
  }),
})

export const reviewCard = command('/law/cards/:card/review', {
  title: { zh: '审核指引卡', en: 'Review a guide card' },
  by: ['lawyer'],
  input: z.object({
    card: field(text(1, 60), { zh: '哪张卡', en: 'Which card', purpose }),
    digest: field(z.string().regex(/^[0-9a-f]{64}$/), {
      zh: '看过的文字的数字指纹',
      en: 'Digest of the words read',
      purpose: '审核的是哪些字，卡片改了就要重新审',
    }),
    stands: field(z.boolean(), {
      zh: '审核通过',
      en: 'Approved',
      help: { zh: '不勾就是撤回审核', en: 'Untick to take the approval back' },
      purpose: '居民看到的指引由律师负责',
    }),
  }),
  output: z.object({ card: z.string(), review: CardReview }),
  refuses: { 'card-unknown': 404, 'card-reworded': 409 },
})

/** Sets one part of a triage right. The question's words are not kept a second time: see README of this module. */
export const correctTriage = command('/law/triage/corrections', {
  title: { zh: '改正分类', en: 'Correct the triage' },
  by: deskRoles.filter((role) => role !== 'auditor' && role !== 'partner'),
  input: z.object({
    question: asked.question,
    matter: field(id.optional(), {
      zh: '哪件咨询',
      en: 'Consultation',
      purpose: '文字留在这件咨询里，改正只记结果',
    }),
    part: field(z.enum(triageParts), { zh: '改哪一项', en: 'Which part', purpose: '改正后的分类用来重新训练' }),
    was: field(text(1, 40), { zh: '原来是', en: 'Was', purpose: '改正后的分类用来重新训练' }),
    is: field(text(1, 40), { zh: '应当是', en: 'Should be', purpose: '改正后的分类用来重新训练' }),
  }),
  output: z.object({ correction: z.uuid() }),
  refuses: { 'no-such-class': 400 },
})

/** What is sent to an assistant is cut here. */
export const longestSent = 4000

/** Why a sentence of a draft is withheld. */
export const withheldReasons = [
  'article-unknown',
  'article-not-given',
  'law-not-given',
  'number-without-law',
  'quotation-differs',
  'quotation-cut',
  'quotation-open',
  'figure-from-nowhere',
] as const
export type WithheldReason = (typeof withheldReasons)[number]

/** A sentence that may be shown, with the articles it cites; `line` counts the paragraphs of the draft. */
export const KeptSentence = z.object({ sentence: z.string(), cites: z.array(z.string()), line: z.int() })
export const WithheldSentence = z.object({
  sentence: z.string(),
  why: z.array(z.object({ reason: z.enum(withheldReasons), about: z.string() })),
})

export type KeptSentence = z.infer<typeof KeptSentence>
export type WithheldSentence = z.infer<typeof WithheldSentence>

/** What was sent to the assistant, what came back word for word, what was shown and what was withheld. */
export const Transcript = z.object({
  sent: z.array(z.object({ role: z.enum(['system', 'user']), content: z.string() })),
  came: z.string().nullable(),
  kept: z.array(KeptSentence),
  withheld: z.array(WithheldSentence),
})
export type Transcript = z.infer<typeof Transcript>

const draftPurpose = '值班律师起草答复，送出前去掉个人信息'
const draftFor = {
  question: asked.question,
  matter: field(id.optional(), { zh: '哪件咨询', en: 'Consultation', purpose: '往来记录随这件事加密保存' }),
}

/** Whether a draft may be asked for here, and where it would be sent; `reads` where one may read what was asked before. */
export const assistantOffered = read('/law/assistant', {
  title: { zh: '助手开没开', en: 'Whether there is an assistant' },
  by: deskRoles,
  input: z.object({}),
  output: z.object({ offered: z.object({ model: z.string(), host: z.string() }).nullable(), reads: z.boolean() }),
})

/** The question without personal data, to be looked through before it is sent; nothing is sent yet. */
export const wordsToSend = read('/law/assistant/words', {
  title: { zh: '看看要发出去什么', en: 'See what would be sent' },
  by: ['lawyer'],
  posted: true,
  input: z.object(draftFor),
  output: z.object({ question: z.string() }),
  refuses: { 'assistant-off': 409, 'file-erased': 410 },
})

/**
 * Asks the assistant for a draft and shows what of it stands. That it was asked is always written down; the words only
 * with a matter, under its key. No command: a command's reply is kept under the key of the installation.
 */
export const draftAnswer = read('/law/assistant/draft', {
  title: { zh: '请助手起草', en: 'Ask for a draft' },
  by: ['lawyer'],
  posted: true,
  traces: true,
  input: z.object({
    ...draftFor,
    question: field(text(1, longestSent), { zh: '发出去的话', en: 'Words to send', purpose: draftPurpose }),
    card: cardId,
  }),
  output: z.object({
    kept: z.array(KeptSentence),
    withheld: z.array(WithheldSentence),
    model: z.string(),
    articles: z.array(z.object({ article: z.string(), law: z.string(), number: z.string() })),
    /** Whether the words are kept with a matter. */
    recorded: z.boolean(),
  }),
  refuses: {
    'assistant-off': 409,
    'many-drafts': 429,
    // no 502 or 503: a browser would take them for this server's own and send the words again
    'assistant-away': 424,
    'assistant-unusable': 424,
    'file-erased': 410,
    'nothing-to-rest-on': 409,
    'statutes-missing': 409,
  },
})

/** What was asked of the assistant for a matter, word for word; that somebody read it is recorded. */
export const listDrafts = read('/law/assistant/drafts/:matter', {
  title: { zh: '助手往来记录', en: 'Record of the assistant' },
  by: ['lawyer', 'director', 'auditor'],
  audits: 'matter',
  input: z.object({
    matter: field(id, { zh: '哪件事', en: 'Matter', purpose: '核对助手收到什么、答了什么' }),
  }),
  output: z.object({
    drafts: z.array(
      Transcript.extend({ id: z.string(), at: z.string(), by: z.string(), model: z.string(), outcome: z.string() }),
    ),
  }),
  refuses: { 'file-erased': 410 },
})
