import { z } from 'zod'

/* What is shown of a law: shared by every request of this module. */

export const Both = z.object({ zh: z.string(), en: z.string() })

export const standings = ['current', 'superseded', 'expired', 'not-yet', 'unknown'] as const
/** Whether a text is law today; everything but `current` carries the sentence to show beside it. */
export const Standing = z.object({
  state: z.enum(standings),
  from: z.string().optional(),
  by: z.string().optional(),
  sentence: Both.optional(),
})

export const Article = z.object({
  id: z.string(),
  law: z.string(),
  title: z.string(),
  number: z.string(),
  chapter: z.string().nullable(),
  version: z.string(),
  digest: z.string(),
  standing: Standing,
  text: z.string(),
})
export type Article = z.infer<typeof Article>

export const Hit = Article.omit({ text: true }).extend({
  /** Asked for by its number, not found by its words. */
  byNumber: z.boolean(),
  /** The part that answers the question, in pieces; those with the question's words are marked. */
  excerpt: z.array(z.object({ words: z.string(), hit: z.boolean() })),
})
export type Hit = z.infer<typeof Hit>

export const LawRow = z.object({
  law: z.string(),
  title: z.string(),
  version: z.string(),
  level: z.string().nullable(),
  validFrom: z.string().nullable(),
  articles: z.int(),
  standing: Standing,
})
export type LawRow = z.infer<typeof LawRow>
