import type { Norm } from '@fengqiao/design/parts/citation.tsx'
import type { Both } from '@fengqiao/kernel/field.ts'
import { fill } from '@fengqiao/design/desk-words.ts'

type Rule = {
  readonly basis: { readonly law?: string; readonly article?: string; readonly mark: string; readonly own?: Both }
  readonly period?: { readonly n: number; readonly unit: string }
}
type PeriodWords = Readonly<Record<string, string>>

/** A rule's basis as the desk shows it: a statute by its article, the office's own period plainly, an unverified norm marked. */
export const normOf = ({ basis, period }: Rule, words: PeriodWords, language: 'zh' | 'en'): Norm => ({
  ...(basis.law ? { law: basis.law } : {}),
  ...(basis.article ? { article: basis.article } : {}),
  ...(basis.own && !basis.law && !(period && period.n > 0) ? { name: basis.own[language] } : {}),
  ...(period && period.n > 0 ? { period: fill(words[period.unit] ?? '{n}', { n: period.n }) } : {}),
  own: basis.mark === 'design',
  verified: basis.mark !== 'unverified',
})
