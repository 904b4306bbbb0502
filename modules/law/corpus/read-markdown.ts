import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { findArticleLabel, findNumeral } from './article-number.ts'
import { articleId, CorpusRefused, digestOf, isDay, normaliseText, passOver, shortName } from './corpus.ts'
import type { Article, CorpusReader, Law, LawText, Reading } from './corpus.ts'

type Line = { text: string; number: number }
type MarkdownLaw = {
  file: string
  title: string
  book?: string
  version: string
  validFrom?: string
  branch?: string
  body: Line[]
}
type Part = { no: number; sub?: number; label: string; chapter?: string; paragraphs: string[]; line: number }

const infoEnd = /^<!--\s*INFO END\s*-->$/
const writtenDay = /(\d{4})\s*(?:年|-)\s*(\d{1,2})\s*(?:月|-)\s*(\d{1,2})\s*日?/g
const item = /^([一二三四五六七八九十百]{1,5})、/

const lawFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (/^[._]/.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await lawFiles(path)))
    else if (entry.name.endsWith('.md') && !/^readme/i.test(entry.name)) found.push(path)
  }
  return found
}

const spaced = (heading: string) => heading.trim().replace(/\s+/g, ' ')

const daysIn = (text: string) =>
  [...text.matchAll(writtenDay)]
    .map((match) => ({
      day: [match[1], match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')].join('-'),
      after: text.slice(match.index + match[0].length),
    }))
    .filter(({ day }) => isDay(day))

/** The version is the day in the file's name, else the last day of the history that is no day of taking effect. */
const readLaw = async (folder: string, file: string): Promise<MarkdownLaw> => {
  const whole = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  const lines = whole.split(/\r\n|\r|\n/).map((text, at) => ({ text: text.trim(), number: at + 1 }))
  const first = lines.find(({ text }) => text)
  const title = first && /^#\s+(.+)$/.exec(first.text)?.[1]?.trim()
  if (!title) {
    throw new CorpusRefused(file, first?.number ?? 1, {
      zh: '第一行应为“# 法律名称”。不是法律的文件请移出这个文件夹。',
      en: 'the first line should be "# name of the law"; move files that are no law out of this folder.',
    })
  }
  const end = lines.findIndex(({ text }) => infoEnd.test(text))
  if (end < 0) {
    throw new CorpusRefused(file, first.number, {
      zh: '缺少一行“<!-- INFO END -->”，它把制定日期和正文分开，请补上。',
      en: 'the line "<!-- INFO END -->" between the history and the text is missing; add it.',
    })
  }
  const header = lines.slice(first.number, end).map(({ text }) => text)
  // a book of a large law stands in a file of its own: # 中华人民共和国民法典, then # 人格权编
  const book = header.map((text) => /^#{1,2}\s+(.+)$/.exec(text)?.[1]).find(Boolean)
  const history = daysIn(header.filter((text) => !text.startsWith('#')).join('\n'))
  const takesEffect = ({ after }: { after: string }) => /^\s*起?(?:正式)?(?:施行|生效|实施)/.test(after)
  const named = /[(（](\d{4}-\d{2}-\d{2})[)）]\.md$/.exec(file)?.[1]
  const version = named && isDay(named) ? named : history.filter((day) => !takesEffect(day)).at(-1)?.day
  if (!version) {
    throw new CorpusRefused(file, first.number, {
      zh: '没有通过或修订日期，请在标题下写明（如“2020年5月28日 通过”），或把文件命名为“名称(2020-05-28).md”。',
      en: 'no day of adoption; write one below the title or name the file "name(2020-05-28).md".',
    })
  }
  const validFrom = history.filter(takesEffect).at(-1)?.day
  const path = relative(folder, file).split(sep)
  return {
    file,
    title,
    ...(book ? { book: spaced(book) } : {}),
    version,
    ...(validFrom ? { validFrom } : {}),
    ...(path.length > 1 ? { branch: path[0]! } : {}),
    body: lines.slice(end + 1),
  }
}

type Opening = { no: number; sub?: number; label: string; rest: string }

const articleOpening = (text: string, last: Part | undefined): Opening | undefined => {
  const label = findArticleLabel(text)
  if (!label) return undefined
  const rest = text.slice(label.length)
  const nextArticle = label.no === (last?.no ?? 0) + 1 && !label.sub
  const nextSub = label.no === last?.no && label.sub === (last?.sub ?? 0) + 1
  // 第十条规定的… at the head of a paragraph is a reference, not an article
  if (rest && !/^[\s【]/.test(rest) && !((nextArticle || nextSub) && !/^[第的规所、和至或及中，]/.test(rest)))
    return undefined
  const written = text.slice(0, label.length).replace(/\s/g, '')
  return { no: label.no, ...(label.sub ? { sub: label.sub } : {}), label: written, rest }
}

const itemOpening = (text: string): Opening | undefined => {
  const match = item.exec(text)
  const no = match && findNumeral(match[1]!)
  return no ? { no, label: match[0], rest: text.slice(match[0].length) } : undefined
}

const partsOf = (law: MarkdownLaw): Part[] => {
  const byArticle = law.body.some(({ text }) => articleOpening(text, undefined))
  const byItem = !byArticle && law.body.some(({ text }) => itemOpening(text)?.no === 1)
  const parts: Part[] = []
  const headings: string[] = []
  let open: Part | undefined
  let lastArticle: Part | undefined
  let outside = 0
  let comment = false
  for (const { text, number } of law.body) {
    if (comment || text.startsWith('<!--')) {
      comment = !text.includes('-->')
      continue
    }
    if (!text) continue
    const heading = /^(#{1,6})\s+(.+)$/.exec(text)
    if (heading) {
      const depth = Math.max(heading[1]!.length - 2, 0)
      headings.length = Math.min(headings.length, depth)
      headings.push(spaced(heading[2]!))
      open = undefined
      continue
    }
    const opening = byArticle ? articleOpening(text, lastArticle) : byItem ? itemOpening(text) : undefined
    const path = law.book ? [law.book, ...headings] : headings
    const chapter = path.length ? { chapter: path.join(' / ') } : {}
    if (opening) {
      const { rest, ...named } = opening
      open = { ...named, ...chapter, paragraphs: [rest], line: number }
      lastArticle = open
      parts.push(open)
    } else if (open) {
      open.paragraphs.push(text)
    } else {
      const label = lastArticle ? (headings.at(-1) ?? '附文') : byArticle || byItem ? '序言' : '全文'
      open = { no: 0, ...(outside ? { sub: outside } : {}), label, ...chapter, paragraphs: [text], line: number }
      outside += 1
      parts.push(open)
    }
  }
  return parts
}

const toArticles = (files: readonly MarkdownLaw[], law: string): { file: string; line: number; article: Article }[] =>
  files.flatMap(({ file, title, version, ...rest }) =>
    partsOf({ file, title, version, ...rest }).map(({ paragraphs, line, label, chapter, no, sub }) => {
      const text = normaliseText(paragraphs.join('\n'))
      if (!text) {
        throw new CorpusRefused(file, line, {
          zh: `${label}没有内容，请补全。`,
          en: `${label} has no text; complete it.`,
        })
      }
      return {
        file,
        line,
        article: {
          id: articleId(law, no, sub),
          law,
          title,
          version,
          status: 'unknown',
          no,
          ...(sub ? { sub } : {}),
          article: label,
          ...(chapter ? { chapter } : {}),
          text,
          digest: digestOf(text),
        },
      }
    }),
  )

const textOf = (parsed: readonly [MarkdownLaw, ...MarkdownLaw[]], name: string): LawText => {
  const rows = toArticles(parsed, name)
  const [head] = parsed
  if (rows.length === 0) {
    throw new CorpusRefused(head.file, undefined, {
      zh: '这部法律没有正文，请补全或移出文件夹。',
      en: 'this law has no text; complete it or move it out.',
    })
  }
  const seen = new Map<string, string>()
  for (const { file, line, article } of rows) {
    const before = seen.get(article.id)
    if (before) {
      throw new CorpusRefused(file, line, {
        zh: `${article.article}在同一版本中出现了两次（另一处在 ${before}），请更正条号。`,
        en: `article ${article.id} stands twice in one version (also at ${before}); correct the number.`,
      })
    }
    seen.set(article.id, `${basename(file)}:${line}`)
  }
  const articles = rows.map(({ article }) => article)
  if (parsed.length > 1) articles.sort((a, b) => a.no - b.no || (a.sub ?? 0) - (b.sub ?? 0))
  const law: Law = {
    law: name,
    title: head.title,
    version: head.version,
    status: 'unknown',
    articles: articles.length,
    ...(head.branch ? { branch: head.branch } : {}),
    ...(head.validFrom ? { validFrom: head.validFrom } : {}),
  }
  return { law, articles }
}

const titleIn = async (file: string) => {
  const title = /^\uFEFF?\s*#\s+(.+)$/m.exec(await readFile(file, 'utf8'))?.[1]
  return title && shortName(title.trim())
}

/**
 * Reads a folder in the layout of LawRefBook: folders by branch, one .md a law (a large law may lie in several files
 * of one folder under the same title). The layout does not say whether a law is in force, so the status is `unknown`.
 * A law in several files of which one can't be read is left out whole.
 */
export async function* readMarkdown(folder: string, reading: Reading = {}): CorpusReader {
  const groups = new Map<string, { law: string; files: string[] }>()
  const torn = new Set<string>()
  for (const file of await lawFiles(folder)) {
    try {
      const { title, version } = await readLaw(folder, file)
      const law = shortName(title)
      const group = groups.get(`${law}\n${version}`) ?? { law, files: [] }
      group.files.push(file)
      groups.set(`${law}\n${version}`, group)
    } catch (error) {
      passOver(reading, error)
      torn.add((await titleIn(file)) ?? '')
    }
  }
  reading.total?.(groups.size)
  for (const { law, files } of groups.values()) {
    const [first, ...rest] = await Promise.all(files.map((file) => readLaw(folder, file)))
    try {
      if (!first) continue
      if (first.book !== undefined && torn.has(law)) {
        throw new CorpusRefused(first.file, undefined, {
          zh: `《${first.title}》的另一个文件读不了，整部没有导入。请先改好那个文件。`,
          en: `another file of ${first.title} can’t be read, so the law was left out whole; put that file right first.`,
        })
      }
      yield textOf([first, ...rest], law)
    } catch (error) {
      passOver(reading, error)
    }
  }
}
