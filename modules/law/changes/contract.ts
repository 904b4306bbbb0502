import { z } from 'zod'
import { citingKinds } from '@fengqiao/kernel/citing.ts'
import { Page, command, read } from '@fengqiao/kernel/contract.ts'
import { field, id, text } from '@fengqiao/kernel/field.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'

const purpose = '法律更新后，引用它的地方逐一核对'
const Both = z.object({ zh: z.string(), en: z.string() })

const readers: readonly Role[] = ['lawyer', 'clerk', 'director', 'bureau', 'auditor', 'administrator']
const checkers: readonly Role[] = ['lawyer', 'director']

export const fates = ['changed', 'moved', 'vanished', 'new', 'no-text', 'unknown-version'] as const
/** Kinds of things that cite an article: those of the product, and the office's own matters. */
export const citedIn = [...citingKinds, 'matter'] as const

const Touched = z.object({
  article: z.string(),
  version: z.string(),
  fate: z.enum(fates),
  /** The id it has now, where it moved. */
  now: z.string().nullable(),
})

const Office = z.object({ office: z.string(), officeName: z.string() })

export const CitedRow = z.object({
  kind: z.enum(citedIn),
  id: z.string(),
  title: Both,
  articles: z.array(Touched),
  /** Who looked, an office at a time. */
  checked: z.array(Office.extend({ by: z.string(), at: z.string(), note: z.string().nullable() })),
  /** The reader's offices in which nobody has looked at it yet; of a matter its own alone. */
  open: z.array(Office),
})
export type CitedRow = z.infer<typeof CitedRow>

export const LawChangeRow = z.object({
  law: z.string(),
  title: z.string(),
  from: z.string(),
  /** Null where the law is known to be replaced and the new text is not here. */
  to: z.string().nullable(),
  since: z.string(),
  counts: z.object({
    changed: z.int(),
    moved: z.int(),
    vanished: z.int(),
    new: z.int(),
    unchanged: z.int(),
  }),
  cited: z.array(CitedRow),
  open: z.int(),
})
export type LawChangeRow = z.infer<typeof LawChangeRow>

const law = field(text(1, 120), { zh: '哪部法律', en: 'Law', purpose })

/** Every law with a newer text here or known elsewhere, and what cites an article that it touches. */
export const listLawChanges = read('/law/changes', {
  title: { zh: '法律更新', en: 'Changes of law' },
  by: readers,
  input: z.object({}),
  output: z.object({ state: z.enum(['no-corpus', 'ready']), rows: z.array(LawChangeRow), open: z.int() }),
})

export const ArticleChangeRow = z.object({
  change: z.enum(['changed', 'moved', 'vanished', 'new']),
  before: z.object({ id: z.string(), number: z.string() }).nullable(),
  after: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** In hundredths; 100 is word for word. */
  similarity: z.int(),
  words: z.array(z.object({ words: z.string(), is: z.enum(['same', 'gone', 'new']) })),
})
export type ArticleChangeRow = z.infer<typeof ArticleChangeRow>

/** The articles of one law that its newer text changed, word by word, in the order of the newer text. */
export const showLawChange = read('/law/changes/:law', {
  title: { zh: '看法律改了哪几条', en: 'Show what a law changed' },
  by: readers,
  input: Page.extend({ law }),
  output: z.object({ articles: z.array(ArticleChangeRow), total: z.int() }),
  refuses: { 'statutes-missing': 409, 'law-unchanged': 404 },
})

/** How much still has to be looked at: the line above the worklist. */
export const countLawChanges = read('/law/open-changes', {
  title: { zh: '待核对的法律更新', en: 'Changes of law to check' },
  by: readers,
  input: z.object({}),
  output: z.object({ laws: z.int(), open: z.int() }),
})

/** A lawyer has looked at one thing that cites a changed article. A second look replaces the first. */
export const checkLawChange = command('/law/changes/checks', {
  title: { zh: '标记已核对', en: 'Mark as checked' },
  by: checkers,
  input: z.object({
    law,
    to: field(text(0, 40), { zh: '更新到哪一版', en: 'Newer version', purpose }),
    kind: field(z.enum(citedIn), { zh: '哪一类', en: 'Kind', purpose }),
    item: field(text(1, 200), { zh: '哪一项', en: 'Item', purpose }),
    office: field(id.optional(), {
      zh: '在哪个所核对',
      en: 'For which office',
      help: { zh: '不填就是您的所有所', en: 'Empty means all of yours' },
      purpose,
    }),
    note: field(text(0, 500).default(''), { zh: '核对结果', en: 'Finding', purpose }),
  }),
  output: z.object({ by: z.string(), at: z.string() }),
  refuses: { 'statutes-missing': 409, 'nothing-to-check': 404, 'office-elsewhere': 403 },
})
