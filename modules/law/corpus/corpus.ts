import { createHash } from 'node:crypto'

export const statuses = ['in-force', 'amended', 'expired', 'unknown'] as const
export type Status = (typeof statuses)[number]

export type Sentence = { zh: string; en: string }

/** One version of one law. `version` is the day the text was adopted, `validFrom` the day it takes effect, if known. */
export type Law = {
  law: string
  title: string
  version: string
  status: Status
  articles: number
  level?: string
  branch?: string
  validFrom?: string
}

/** One article. `id` names it across versions (民法典#577, 刑法#120-1); `digest` is the SM3 of its text. */
export type Article = {
  id: string
  law: string
  title: string
  version: string
  status: Status
  no: number
  sub?: number
  article: string
  chapter?: string
  text: string
  digest: string
}

export type LawText = { law: Law; articles: Article[] }

/** What readers yield: one whole law version at a time, in the order of the source. */
export type CorpusReader = AsyncGenerator<LawText, void, void>

/** Where a corpus cannot be taken in: the file, the line where there is one, and what to do about it. */
export class CorpusRefused extends Error {
  readonly file: string
  readonly line: number | undefined
  readonly sentence: Sentence

  constructor(file: string, line: number | undefined, sentence: Sentence) {
    const zh = line ? `${file} 第 ${line} 行：${sentence.zh}` : `${file}：${sentence.zh}`
    const en = line ? `${file}, line ${line}: ${sentence.en}` : `${file}: ${sentence.en}`
    super(`${zh} / ${en}`)
    this.name = 'CorpusRefused'
    this.file = file
    this.line = line
    this.sentence = { zh, en }
  }
}

/**
 * How a source is read. `bad` is told of a law that can't be read and then the rest goes on; without it the first one
 * ends the reading. `total` is told how many laws there are to read.
 */
export type Reading = { readonly bad?: (refused: CorpusRefused) => void; readonly total?: (laws: number) => void }

/** Tells `bad` what is wrong with one law, or throws it. */
export const passOver = ({ bad }: Reading, error: unknown): void => {
  if (!bad || !(error instanceof CorpusRefused)) throw error
  bad(error)
}

/** The form in which a text is kept and digested: NFC, one paragraph a line, no blank lines, no outer spaces. */
export const normaliseText = (text: string) =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .join('\n')

/** SM3 of a normalised text, 64 hex digits. */
export const digestOf = (normalised: string) => createHash('sm3').update(normalised, 'utf8').digest('hex')

/** 《中华人民共和国民法典》 → 民法典: the name an office says and an id carries. */
export const shortName = (title: string) =>
  title
    .replace(/[《》〈〉\s]/g, '')
    .replace(/中华人民共和国/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）') || title

export const articleId = (law: string, no: number, sub?: number) => `${law}#${no}${sub ? `-${sub}` : ''}`

/** Whether a `YYYY-MM-DD` string names a day that exists. */
export const isDay = (value: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const instant = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value)
}
