import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip, gzipSync } from 'node:zlib'
import { CorpusRefused, digestOf, type Article, type CorpusReader, type Law, type LawText } from './corpus.ts'
import { writeWhole } from './write-whole.ts'

type Kept = Pick<Article, 'id' | 'no' | 'sub' | 'article' | 'chapter' | 'text' | 'digest'>
type Row = { law: Law } | { article: Kept } | { end: { laws: number; articles: number } }

export const damagedCorpus = (file: string, line: number | undefined) =>
  new CorpusRefused(file, line, {
    zh: '语料文件已损坏，请从备份恢复这个文件，或重新导入。',
    en: 'this corpus file is damaged; restore it from a backup or import again.',
  })

/** What a corpus is, in 32 hex digits of SM3: every law row and every article's id and digest, in order. */
export const corpusDigest = (texts: readonly LawText[]) => {
  const hash = createHash('sm3')
  for (const { law, articles } of texts) {
    hash.update(`${JSON.stringify(law)}\n`)
    for (const { id, article, chapter, digest } of articles) {
      hash.update(`${id}\t${article}\t${chapter ?? ''}\t${digest}\n`)
    }
  }
  return hash.digest('hex').slice(0, 32)
}

/** Writes a corpus as gzipped JSON lines: each law, then its articles, and at the end how many there are. */
export const writeCorpus = async (file: string, texts: readonly LawText[]) => {
  const gzipped = function* () {
    let articles = 0
    for (const text of texts) {
      const rows: Row[] = [{ law: text.law }]
      for (const { id, no, sub, article, chapter, text: words, digest } of text.articles) {
        rows.push({ article: { id, no, sub, article, chapter, text: words, digest } })
      }
      articles += text.articles.length
      yield gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    }
    yield gzipSync(`${JSON.stringify({ end: { laws: texts.length, articles } } satisfies Row)}\n`)
  }
  await writeWhole(file, gzipped())
}

/** Reads a corpus file back, checking the digest of every text and that the end is there. */
export async function* readCorpusFile(file: string): CorpusReader {
  const unzipped = createReadStream(file).pipe(createGunzip())
  let law: Law | undefined
  let articles: Article[] = []
  let number = 0
  const count = { laws: 0, articles: 0 }
  let whole = false
  try {
    for await (const line of createInterface({ input: unzipped, crlfDelay: Infinity })) {
      number += 1
      const row = JSON.parse(line) as Row
      if ('article' in row) {
        if (!law || digestOf(row.article.text) !== row.article.digest) throw damagedCorpus(file, number)
        const { law: name, title, version, status } = law
        articles.push({ ...row.article, law: name, title, version, status })
        continue
      }
      if (law) {
        yield { law, articles }
        count.laws += 1
        count.articles += articles.length
        articles = []
      }
      if ('law' in row) law = row.law
      else whole = row.end.laws === count.laws && row.end.articles === count.articles
    }
  } catch (error) {
    if (error instanceof CorpusRefused) throw error
    const unreadable = error instanceof SyntaxError || (error as NodeJS.ErrnoException).code?.startsWith('Z_')
    if (unreadable) throw damagedCorpus(file, number || undefined)
    throw error
  }
  if (!whole) throw damagedCorpus(file, undefined)
}
