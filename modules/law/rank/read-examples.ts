import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Example } from './learned.ts'
import { noAnswer } from './learned.ts'
import { fold } from '../search/tokens.ts'
import { lawTopics, type LawTopic } from '../triage/kinds-data.ts'
import type { TopicExample } from '../triage/learn-topics.ts'
import { askedOf } from './terms.ts'

export type Unusable = { readonly file: string; readonly line: number; readonly zh: string; readonly en: string }
export type ReadExamples = {
  readonly examples: readonly Example[]
  /** the file each example stood in */
  readonly files: readonly string[]
  readonly topics: readonly TopicExample[]
  readonly unusable: readonly Unusable[]
}

type Row = { qid?: unknown; text?: unknown; gold?: unknown; keywords?: unknown; answer?: unknown; label?: unknown }

/**
 * Answered questions from every .jsonl file of a folder: rows `{qid, text, gold: [article id, …]}`, and rows
 * `{qid, answer, keywords?}` that belong to the question of the same qid; rows `{text, label}` say a question’s topic. Other rows are left alone. A line that is no
 * JSON and an article that `known` does not know are handed back as unusable, and the rest goes on.
 */
export const readExamples = async (folder: string, known: (article: string) => boolean): Promise<ReadExamples> => {
  const unusable: Unusable[] = []
  const questions: { file: string; qid: string; text: string; articles: string[] }[] = []
  const answers = new Map<string, string>()
  const topics: TopicExample[] = []
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()) {
    const lines = (await readFile(join(folder, file), 'utf8')).split(/\r?\n/)
    lines.forEach((written, at) => {
      if (written.trim() === '') return
      const row = rowOf(written)
      const refuse = (zh: string, en: string) => unusable.push({ file, line: at + 1, zh, en })
      if (!row) return refuse('不是一行 JSON', 'is no JSON object')
      const qid = typeof row.qid === 'string' ? row.qid : `${file}:${at + 1}`
      if (typeof row.answer === 'string') answers.set(qid, `${String(row.keywords ?? '')} ${row.answer}`)
      if (typeof row.text !== 'string') return
      if (typeof row.label === 'string') {
        if (isTopic(row.label)) topics.push({ folded: fold(row.text).replace(/\s+/g, ''), topic: row.label })
        else refuse(`的“${row.label}”不是二十个话题之一`, `: “${row.label}” is none of the twenty topics`)
      }
      if (!Array.isArray(row.gold)) return
      const articles = row.gold.filter((id): id is string => typeof id === 'string' && known(id))
      for (const id of row.gold) {
        if (!articles.includes(id as string)) refuse(`的“${String(id)}”不在库中`, `: the corpus has no “${String(id)}”`)
      }
      if (articles.length > 0) questions.push({ file, qid, text: row.text, articles })
    })
  }
  return {
    unusable,
    topics,
    files: questions.map(({ file }) => file),
    examples: questions.map(({ qid, text, articles }) => {
      const answer = answers.get(qid)
      return {
        asked: askedOf(text),
        answer: answer === undefined ? noAnswer : askedOf(answer),
        articles,
      }
    }),
  }
}

const isTopic = (label: string): label is LawTopic => (lawTopics as readonly string[]).includes(label)

const rowOf = (line: string): Row | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Row) : undefined
  } catch {
    return undefined
  }
}
