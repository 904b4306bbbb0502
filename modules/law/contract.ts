import { z } from 'zod'
import { Page, paged, read } from '@fengqiao/kernel/contract.ts'
import { day, field, text } from '@fengqiao/kernel/field.ts'
import { deskRoles, roles } from '@fengqiao/kernel/principal.ts'
import { branches } from './corpus/office-laws-data.ts'
import { Article, Both, Hit, LawRow } from './shown.ts'

export * from './answers/contract.ts'
export * from './periods/contract.ts'
export * from './shown.ts'
export * from './sums/contract.ts'
export { branches, branchWords } from './corpus/office-laws-data.ts'
export type { Branch } from './corpus/office-laws-data.ts'
export * from './triage/kinds-data.ts'
export * from './triage/near-data.ts'

export * from './changes/contract.ts'
export { lawThenMark, lawThenWhy } from './law-then-words.ts'

const basis = '答复、文书注明法律依据'

const articleId = field(text(1, 120), {
  zh: '法条编号',
  en: 'Article id',
  help: { zh: '如 民法典#577', en: 'such as 民法典#577' },
  purpose: basis,
})
const version = field(text(1, 40), { zh: '哪一版', en: 'Version', purpose: basis })
const digest = field(z.string().regex(/^[0-9a-f]{64}$/), {
  zh: '原文的数字指纹',
  en: 'Digest of the text',
  purpose: '引用的是哪一版原文，事后可核对',
})

const asOfPurpose = '按行为时的法律引用旧文本'
const dayOfFacts = field(day, { zh: '事实发生的日期', en: 'Day of the facts', purpose: asOfPurpose })

/** What makes a citation one of the law at the time of the facts. */
export const LawOfTheFacts = z.object({
  day: dayOfFacts,
  reason: field(text(2, 100), { zh: '为什么按当时的法律', en: 'Why the law of that day', purpose: asOfPurpose }),
})
const asOf = field(LawOfTheFacts.optional(), {
  zh: '按行为时的法律引用',
  en: 'Cite as the law at the time of the facts',
  purpose: asOfPurpose,
})

/**
 * How somebody names an article relied on; the server compares it with the corpus before it is kept. With `asOf` it is
 * cited as the law at the time of the facts (行为时的法律).
 */
export const Citation = z.object({ article: articleId, version, digest, asOf })
export type Citation = z.infer<typeof Citation>

/** `from`: the first day of that text in force, null where the corpus does not record it. */
const CitedAsOf = z.object({ day: z.string(), reason: z.string(), from: z.string().nullable() })
export type CitedAsOf = z.infer<typeof CitedAsOf>

/** A citation as it is kept and shown: with the words it had, so that it can be read where the corpus is not. */
export const Cited = z.object({
  article: z.string(),
  law: z.string(),
  number: z.string(),
  version: z.string(),
  digest: z.string(),
  text: z.string(),
  asOf: CitedAsOf.optional(),
})
export type Cited = z.infer<typeof Cited>

/** What an endpoint that keeps citations declares beside its own refusals. */
export const citationRefusals = {
  'statutes-missing': 409,
  'article-unknown': 404,
  'article-reworded': 409,
  'article-superseded': 409,
  'article-expired': 409,
  'article-not-yet': 409,
  'facts-in-future': 400,
  'no-law-then': 409,
  'not-law-then': 409,
  'law-ended-then': 409,
  'law-undated': 409,
} as const

const corpusState = z.enum(['no-corpus', 'ready'])

/** By a question in own words, by law and number, or, without words, a law's articles in their order. */
export const searchLaw = read('/law/search', {
  title: { zh: '查法条', en: 'Search the statutes' },
  by: deskRoles,
  input: Page.extend({
    words: field(text(0, 2000).default(''), {
      zh: '问题，或者法律名称和条号',
      en: 'A question, or a law and number',
      purpose: basis,
    }),
    law: field(text(1, 120).optional(), { zh: '只查哪部法律', en: 'Within one law', purpose: basis }),
    current: field(z.stringbool().default(false), { zh: '只看现行的', en: 'In force only', purpose: basis }),
  }),
  output: z.object({
    state: corpusState,
    hits: z.array(Hit),
    more: z.boolean(),
    notices: z.array(z.object({ code: z.string(), sentence: Both })),
  }),
})

/** One article with those before and after it in its own version, those cited together with it, and every version of its law. */
export const showArticle = read('/law/articles/:article', {
  title: { zh: '看法条', en: 'Show an article' },
  by: roles.filter((role) => role !== 'clock'),
  input: z.object({ article: articleId, version: version.optional() }),
  output: z.object({
    article: Article,
    before: Article.nullable(),
    after: Article.nullable(),
    /** Most often cited together with it, in answers learned from and on guide cards. */
    citedWith: z.array(Article.pick({ id: true, law: true, number: true, version: true })),
    versions: z.array(LawRow),
  }),
  refuses: { 'statutes-missing': 409, 'article-unknown': 404 },
})

/** The article as it read in the text that was in force on the day of the facts, and since when that text was. */
export const showArticleThen = read('/law/articles/:article/then', {
  title: { zh: '看行为时的条文', en: 'Show an article as of a day' },
  by: deskRoles,
  input: z.object({ article: articleId, day: dayOfFacts }),
  output: z.object({ article: Article, from: z.string().nullable() }),
  refuses: {
    'statutes-missing': 409,
    'article-unknown': 404,
    'facts-in-future': 400,
    'no-law-then': 409,
    'law-ended-then': 409,
    'law-undated': 409,
  },
})

/** The laws by their newest texts, what an office uses most first. */
export const listLaws = read('/law/laws', {
  title: { zh: '法律目录', en: 'List of laws' },
  by: deskRoles,
  input: Page.extend({
    words: field(text(0, 100).default(''), { zh: '名称里的字', en: 'Words of the name', purpose: '查找' }),
    branch: field(z.enum(branches).optional(), { zh: '哪一类', en: 'Branch', purpose: '查找' }),
    old: field(z.stringbool().default(false), { zh: '也列旧文本', en: 'Replaced texts as well', purpose: '查找' }),
  }),
  output: paged(
    LawRow.extend({
      branch: z.enum(branches).nullable(),
      /** Older texts of the same law, which `old` lists. */
      older: z.int(),
    }),
  ).extend({
    state: corpusState,
    articles: z.int(),
    /** Replaced, expired and older texts left out. */
    hidden: z.int(),
  }),
})
