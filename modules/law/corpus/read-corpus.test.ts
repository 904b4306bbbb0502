import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CorpusRefused, type LawText } from './corpus.ts'
import { exampleJsonl, exampleMarkdown, newerVersion, olderVersion } from './example-statute.ts'
import { readCorpus } from './read-corpus.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'law-read-'))
})
afterEach(() => rm(folder, { recursive: true }))

const readAll = async () => {
  const texts: LawText[] = []
  for await (const text of await readCorpus(folder)) texts.push(text)
  return texts
}

const refusal = async () => {
  const refused = await readAll().then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(CorpusRefused)
  return refused as CorpusRefused
}

const writeJsonl = async ({ laws, articles } = exampleJsonl([newerVersion, olderVersion])) => {
  await writeFile(join(folder, 'laws.jsonl'), laws)
  await writeFile(join(folder, 'articles.jsonl'), articles)
}

const writeMarkdown = async (name: string, text: string) => {
  await mkdir(join(folder, '示例'), { recursive: true })
  await writeFile(join(folder, '示例', name), text)
}

test('both layouts give the same articles, word for word', async () => {
  await writeMarkdown('示例街道楼道灯条例(2024-05-20).md', exampleMarkdown(newerVersion))
  await writeMarkdown('旧版.md', exampleMarkdown(olderVersion))
  const fromMarkdown = await readAll()
  await rm(join(folder, '示例'), { recursive: true })
  await writeJsonl()
  const fromJsonl = await readAll()

  expect(fromJsonl.map(({ law }) => [law.version, law.validFrom, law.articles])).toEqual([
    ['2024-05-20', '2024-07-01', 23],
    ['2019-03-01', '2019-04-01', 22],
  ])
  const byVersion = (texts: LawText[]) =>
    texts
      .toSorted((a, b) => (a.law.version < b.law.version ? -1 : 1))
      .map(({ law, articles }) => ({
        law: law.law,
        version: law.version,
        validFrom: law.validFrom,
        articles: articles.map(({ status: _status, ...article }) => article),
      }))
  expect(byVersion(fromMarkdown)).toEqual(byVersion(fromJsonl))
})

test('a sub-article, its chapter and the SM3 of its text', async () => {
  await writeMarkdown('灯.md', exampleMarkdown(newerVersion))
  const [{ articles }] = (await readAll()) as [LawText]
  expect(articles.find(({ id }) => id === '示例街道楼道灯条例#8-1')).toMatchObject({
    no: 8,
    sub: 1,
    article: '第八条之一',
    chapter: '第二章 管理职责',
    version: '2024-05-20',
    status: 'unknown',
    text: '灯长不领报酬，可以领取灯泡、手套和梯子。\n灯长登梯时，应当有一名邻居扶梯。',
    digest: '702c1d94dd6da0c689b5cdfc0046cc0322a0cd4168568a4e18089800100d5236',
  })
})

test('a paragraph that opens with a reference stays in its article', async () => {
  const text =
    '# 示例办法\n2020年1月1日 通过\n<!-- INFO END -->\n第一条 甲。\n第一条规定的事项，从其规定。\n第三条所列的人除外。\n第二条乙。\n'
  await writeMarkdown('办法.md', text)
  const [{ articles }] = (await readAll()) as [LawText]
  expect(articles.map(({ no, text: words }) => [no, words])).toEqual([
    [1, '甲。\n第一条规定的事项，从其规定。\n第三条所列的人除外。'],
    [2, '乙。'],
  ])
})

test('a preamble, an annex, nested headings and a law without articles are kept', async () => {
  await writeMarkdown(
    '甲.md',
    '# 示例甲\n2020年1月1日\n<!-- INFO END -->\n为了示例。\n## 第一编 总\n### 第一章 则\n第一条 甲。\n## 附件\n表。\n',
  )
  await writeMarkdown('乙.md', '# 示例乙\n2020年1月1日\n<!-- INFO END -->\n一、第一项。\n二、第二项。\n')
  await writeMarkdown('丙.md', '# 示例丙\n2020年1月1日\n<!-- INFO END -->\n只有一段。\n')
  const parts = (await readAll()).flatMap(({ articles }) =>
    articles.map(({ id, article, chapter, text }) => [id, article, chapter, text]),
  )
  expect(parts).toEqual([
    ['示例丙#0', '全文', undefined, '只有一段。'],
    ['示例乙#1', '一、', undefined, '第一项。'],
    ['示例乙#2', '二、', undefined, '第二项。'],
    ['示例甲#0', '序言', undefined, '为了示例。'],
    ['示例甲#1', '第一条', '第一编 总 / 第一章 则', '甲。'],
    ['示例甲#0-1', '附件', '附件', '表。'],
  ])
})

test('a law in several files of a folder, a book in each, is one law', async () => {
  const header = '2020年5月28日 示例会议通过\n\n2021年1月1日 施行\n\n<!-- INFO END -->\n'
  await writeMarkdown('下编.md', `# 示例典\n\n# 下编\n\n${header}## 第一章  丙\n第三条 丙。\n`)
  await writeMarkdown('上编.md', `# 示例典\n\n# 上编\n\n${header}第一条 甲。\n\n第二条 乙。\n`)
  const texts = await readAll()
  expect(texts).toHaveLength(1)
  const [{ law, articles }] = texts as [LawText]
  expect(law).toMatchObject({ law: '示例典', version: '2020-05-28', validFrom: '2021-01-01', articles: 3 })
  expect(articles.map(({ no, chapter }) => [no, chapter])).toEqual([
    [1, '上编'],
    [2, '上编'],
    [3, '下编 / 第一章 丙'],
  ])
})

test.each([
  ['no title', '第一条 甲。\n', 1, '第一行应为'],
  ['no end of the header', '# 示例\n2020年1月1日\n第一条 甲。\n', 1, 'INFO END'],
  ['no day', '# 示例\n<!-- INFO END -->\n第一条 甲。\n', 1, '没有通过或修订日期'],
  ['an article twice', '# 示例\n2020年1月1日\n<!-- INFO END -->\n第一条 甲。\n第一条 乙。\n', 5, '出现了两次'],
  ['an article without text', '# 示例\n2020年1月1日\n<!-- INFO END -->\n第一条 \n第二条 乙。\n', 4, '没有内容'],
])('Markdown with %s is refused by file and line', async (_name, text, line, sentence) => {
  await writeMarkdown('坏.md', text)
  const refused = await refusal()
  expect(refused).toMatchObject({ file: join(folder, '示例', '坏.md'), line })
  expect(refused.sentence.zh).toContain(sentence)
  expect(refused.sentence.en).toContain(`line ${line}`)
})

const { laws, articles } = exampleJsonl([newerVersion])
const edited = (line: number, edit: (text: string) => string) =>
  articles
    .split('\n')
    .map((text, at) => (at === line - 1 ? edit(text) : text))
    .join('\n')

test.each([
  ['a line cut short', edited(3, (text) => text.slice(0, 40)), 3, 'JSON'],
  ['a missing text', edited(4, (text) => text.replace('"text"', '"words"')), 4, 'text'],
  ['a day that does not exist', edited(5, (text) => text.replace('2024-05-20', '2024-02-31')), 5, 'date'],
  ['an id of another article', edited(6, (text) => text.replace('#6', '#7')), 6, '示例街道楼道灯条例#6'],
  [
    'a law that laws.jsonl lacks',
    edited(2, (text) => text.replaceAll(/示例街道楼道灯条例/g, '别的条例')),
    2,
    'laws.jsonl',
  ],
  ['an article missing', edited(9, () => ''), 23, '应有 23 条'],
])('JSONL with %s is refused by file and line', async (_name, text, line, sentence) => {
  await writeJsonl({ laws, articles: text })
  const refused = await refusal()
  expect(refused.sentence.zh).toContain(sentence)
  expect(refused.file).toBe(join(folder, 'articles.jsonl'))
  expect(refused.line).toBe(line)
})

test('folders that hold no laws are refused with what to do', async () => {
  expect((await refusal()).sentence.zh).toContain('请检查文件夹')
  await writeFile(join(folder, 'laws.jsonl'), laws)
  expect((await refusal()).sentence.zh).toContain('缺少 articles.jsonl')
  await expect(readCorpus(join(folder, '没有'))).rejects.toThrow('没有这个文件夹')
  await expect(readCorpus(join(folder, 'laws.jsonl'))).rejects.toThrow('这不是文件夹')
})

test('with somebody to tell, a bad file is named and the others are read; a law torn into files is left out whole', async () => {
  const header = '2020年5月28日 示例会议通过\n\n<!-- INFO END -->\n'
  await writeMarkdown('上编.md', `# 示例典\n\n# 上编\n\n${header}第一条 甲。\n`)
  await writeMarkdown('下编.md', '# 示例典\n\n# 下编\n\n第二条 乙。\n')
  await writeMarkdown('乱.md', '第一条 甲。\n')
  await writeMarkdown('灯.md', exampleMarkdown(newerVersion))
  const bad: string[] = []
  const read: string[] = []
  for await (const { law } of await readCorpus(folder, { bad: ({ message }) => bad.push(message) })) read.push(law.law)
  expect(read).toEqual(['示例街道楼道灯条例'])
  expect(bad.map((line) => /第一行应为|INFO END|另一个文件读不了/.exec(line)?.[0])).toEqual([
    'INFO END',
    '第一行应为',
    '另一个文件读不了',
  ])
})

test('a corpus that does not say what is in force is taken in, as unverified', async () => {
  const { laws: rows, articles: lines } = exampleJsonl([newerVersion])
  const without = (text: string) => text.replaceAll('"status":"in-force",', '')
  await writeJsonl({ laws: without(rows), articles: without(lines) })
  const [{ law, articles: read }] = (await readAll()) as [LawText]
  expect([law.status, read[0]?.status]).toEqual(['unknown', 'unknown'])
})
