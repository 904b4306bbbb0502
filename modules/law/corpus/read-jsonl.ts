import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { articleId, CorpusRefused, digestOf, isDay, normaliseText, passOver, statuses } from './corpus.ts'
import type { Article, CorpusReader, Law, LawText, Reading } from './corpus.ts'

const day = z.string().refine(isDay, { error: '应为存在的日期 YYYY-MM-DD' })
const filled = z.string().trim().min(1, { error: '不能为空' })

const lawRow = z.object({
  law: filled,
  title: filled,
  date: day,
  // a corpus that does not say what is in force is taken as unknown
  status: z.enum(statuses).default('unknown'),
  articles: z.int().positive(),
  level: filled.nullish(),
  branch: filled.nullish(),
  validFrom: day.or(z.literal('')).nullish(),
})

const articleRow = z.object({
  id: filled,
  law: filled,
  title: filled.optional(),
  date: day,
  // a corpus that does not say what is in force is taken as unknown
  status: z.enum(statuses).default('unknown'),
  no: z.int().nonnegative(),
  sub: z.int().positive().optional(),
  article: filled,
  chapter: z.string().optional(),
  text: filled,
})

const parseRow = <T>(schema: z.ZodType<T>, line: string, file: string, number: number): T => {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    throw new CorpusRefused(file, number, {
      zh: '这一行不是完整的 JSON，请检查文件是否下载完整。',
      en: 'this line is not complete JSON; check that the file was downloaded whole.',
    })
  }
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const field = issue.path.join('.') || 'row'
  throw new CorpusRefused(file, number, {
    zh: `字段 ${field} 不合要求（${issue.message}），请更正这一行。`,
    en: `field ${field} is missing or wrong (${issue.message}); correct this line.`,
  })
}

const key = (law: string, version: string) => `${law}\n${version}`

const readLaws = async (folder: string, reading: Reading) => {
  const file = join(folder, 'laws.jsonl')
  const laws = new Map<string, Law>()
  const lines = (await readFile(file, 'utf8')).split('\n')
  const take = (line: string, at: number) => {
    const { date, level, branch, validFrom, ...row } = parseRow(lawRow, line, file, at + 1)
    if (laws.has(key(row.law, date))) {
      throw new CorpusRefused(file, at + 1, {
        zh: `《${row.law}》${date} 的版本出现了两次，请删去一行。`,
        en: `${row.law} of ${date} stands here twice; delete one line.`,
      })
    }
    laws.set(key(row.law, date), {
      ...row,
      version: date,
      ...(level ? { level } : {}),
      ...(branch ? { branch } : {}),
      ...(validFrom ? { validFrom } : {}),
    })
  }
  lines.forEach((line, at) => {
    if (!line.trim()) return
    try {
      take(line, at)
    } catch (error) {
      passOver(reading, error)
    }
  })
  return laws
}

type Open = { readonly law: Law; readonly articles: Article[]; readonly ids: Set<string> }

const whole = ({ law, articles }: Open, file: string, line: number): LawText => {
  if (law.articles === articles.length) return { law, articles }
  throw new CorpusRefused(file, line, {
    zh: `《${law.title}》应有 ${law.articles} 条，到这里只读到 ${articles.length} 条，请检查文件是否完整。`,
    en: `${law.title} should have ${law.articles} articles, not ${articles.length}; check the file.`,
  })
}

const articleOf = (row: z.infer<typeof articleRow>, { law, ids }: Open, file: string, line: number): Article => {
  const expected = articleId(row.law, row.no, row.sub)
  if (row.id !== expected || ids.has(row.id)) {
    throw new CorpusRefused(file, line, {
      zh: `条文编号 ${row.id} 与法律、条号不符或重复，应为 ${expected} 且只出现一次。`,
      en: `id ${row.id} is repeated or does not match law and number; it should be ${expected}, once.`,
    })
  }
  const text = normaliseText(row.text)
  return {
    id: row.id,
    law: row.law,
    title: law.title,
    version: row.date,
    status: row.status,
    no: row.no,
    ...(row.sub ? { sub: row.sub } : {}),
    article: row.article,
    ...(row.chapter ? { chapter: row.chapter } : {}),
    text,
    digest: digestOf(text),
  }
}

const notTogether = (row: { law: string; date: string }, known: boolean, file: string, line: number) =>
  new CorpusRefused(file, line, {
    zh: known
      ? `《${row.law}》的条文没有连在一起，请按法律排序。`
      : `laws.jsonl 中没有《${row.law}》${row.date} 的版本，请补上。`,
    en: known
      ? `the articles of ${row.law} do not stand together; sort the file by law.`
      : `laws.jsonl has no ${row.law} of ${row.date}; add it.`,
  })

/**
 * Reads a folder with `laws.jsonl` (one law version a line) and `articles.jsonl` (one article a line, the articles of
 * a version together). Yields whole versions only: a bad line, a version cut short and articles without their law are
 * named by their line, and a law with a bad line lacks an article and is left out whole.
 */
export async function* readJsonl(folder: string, reading: Reading = {}): CorpusReader {
  const laws = await readLaws(folder, reading)
  reading.total?.(laws.size)
  const file = join(folder, 'articles.jsonl')
  const done = new Set<string>()
  /** Stray versions are told once, not line by line. */
  const told = new Set<string>()
  let open: Open | undefined
  let number = 0
  const close = (line: number): LawText | undefined => {
    if (!open) return undefined
    const closing = open
    open = undefined
    done.add(key(closing.law.law, closing.law.version))
    try {
      return whole(closing, file, line)
    } catch (error) {
      passOver(reading, error)
      return undefined
    }
  }
  const take = (row: z.infer<typeof articleRow>) => {
    if (open) open.articles.push(articleOf(row, open, file, number))
    open?.ids.add(row.id)
  }

  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1
    if (!line.trim()) continue
    try {
      const row = parseRow(articleRow, line, file, number)
      if (open?.law.law !== row.law || open.law.version !== row.date) {
        const name = key(row.law, row.date)
        const next = laws.get(name)
        if (!next || done.has(name)) {
          if (told.has(name)) continue
          told.add(name)
          throw notTogether(row, next !== undefined, file, number)
        }
        const complete = close(number - 1)
        if (complete) yield complete
        open = { law: next, articles: [], ids: new Set() }
      }
      take(row)
    } catch (error) {
      passOver(reading, error)
    }
  }
  const last = close(number)
  if (last) yield last
  for (const missing of laws.values()) {
    if (done.has(key(missing.law, missing.version))) continue
    passOver(
      reading,
      new CorpusRefused(file, undefined, {
        zh: `没有《${missing.title}》${missing.version} 的任何条文，请检查文件是否完整。`,
        en: `no article of ${missing.title} of ${missing.version}; check that the file is whole.`,
      }),
    )
  }
}
