import type { Both } from './field.ts'

/**
 * What of the product can rest on an article: cards and advice in plain words, rules of days, calculations, moves and
 * deadlines of a workflow, papers, sentences of the programme, and fields that are asked for because of a law.
 */
export const citingKinds = ['guide', 'advice', 'period', 'sum', 'workflow', 'paper', 'sentence', 'field'] as const
export type CitingKind = (typeof citingKinds)[number]

/**
 * One thing of the product that rests on articles, for the list a change of law is checked against. `cites` are ids
 * (民法典#577) or words that name them (《民事诉讼法》第二百零五条); whoever compares reads both.
 */
export type Citing = {
  readonly kind: CitingKind
  /** Names the thing among those of its kind, for good: a check by a lawyer is kept under it. */
  readonly id: string
  readonly title: Both
  readonly cites: readonly string[]
  /** The version meant, `YYYY-MM-DD` or its year, where it is not the one the product was written from. */
  readonly version?: string
  /** It holds for facts of an earlier time alone and rests on the law of then: no newer text touches it. */
  readonly past?: true
}

const namesAnArticle = /第[0-9零〇一二两三四五六七八九十百千]{1,12}条|#\d/

const nameIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : value && typeof value === 'object' && 'zh' in value ? String(value.zh) : undefined

/**
 * What a table of rows cites, wherever it stands in them: a law and article side by side become 《law》article, a
 * sentence that names an article is taken as it is.
 */
export const citesIn = (value: unknown): string[] => {
  if (typeof value === 'string') return namesAnArticle.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(citesIn)
  if (typeof value !== 'object' || value === null) return []
  const { law, article, ...rest } = value as Readonly<Record<string, unknown>>
  const [name, number] = [nameIn(law), nameIn(article)]
  if (name === undefined || number === undefined) return Object.values(value).flatMap(citesIn)
  return [`《${name}》${number}`, ...citesIn(rest)]
}
