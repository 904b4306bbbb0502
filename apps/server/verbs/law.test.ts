import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { clockFrom } from '@fengqiao/kernel/clock.ts'
import { theDay } from '@fengqiao/testing/office.ts'
import { writeExampleStatute } from '@fengqiao/testing/statutes.ts'
import { law } from './law.ts'

let folder: string
let source: string
let printed: string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fq-verb-'))
  source = await writeExampleStatute()
})
beforeEach(() => {
  printed = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await rm(folder, { recursive: true })
  await rm(source, { recursive: true })
})

const run = async (...words: string[]) => {
  const code = await law.run({ words, env: {}, dataDir: folder, port: 0, clock: clockFrom(theDay) })
  return { code: code ?? 0, text: printed.splice(0).join('\n') }
}

test('before an import there is nothing to search, and the way there is said', async () => {
  await expect(run('search', '电费')).rejects.toThrow('law import')
})

test('an unknown folder and one without laws are named in one sentence', async () => {
  await expect(run('import', join(folder, 'nowhere'))).rejects.toThrow(/没有这个文件夹.* \/ /)
  await expect(run('import', folder)).rejects.toThrow('既没有 laws.jsonl')
})

test('a bad line is named by file and line, its law is left out whole and the rest is taken in', async () => {
  const bad = await mkdtemp(join(tmpdir(), 'fq-bad-'))
  const mine = await mkdtemp(join(tmpdir(), 'fq-bad-data-'))
  const into = async (...words: string[]) => {
    const code = await law.run({ words, env: {}, dataDir: mine, port: 0, clock: clockFrom(theDay) })
    return { code, text: printed.splice(0).join('\n') }
  }
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const progress = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  await writeFile(join(bad, 'laws.jsonl'), await readFile(join(source, 'laws.jsonl')))
  const lines = (await readFile(join(source, 'articles.jsonl'), 'utf8')).split('\n')
  await writeFile(join(bad, 'articles.jsonl'), lines.with(3, '{"id":').join('\n'))
  const done = await into('import', bad)
  expect([done.code, done.text.includes('新增 1 部'), done.text.includes('有 2 处读不了')]).toEqual([1, true, true])
  expect(told.mock.calls.flat().join('\n')).toMatch(/articles\.jsonl 第 4 行[\s\S]*应有 23 条，到这里只读到 22 条/)
  expect(progress.mock.calls.flat().join('')).toContain('50%　22 条')
  const shown = (await into('show', '示例街道楼道灯条例', '7')).text
  expect([shown.includes('二十四小时内'), shown.includes('十二小时内更换')]).toEqual([true, false])
  await writeFile(join(bad, 'articles.jsonl'), '{"id":')
  expect((await into('import', bad)).code).toBe(1)
  expect((await into('show', '示例街道楼道灯条例', '7')).text).toContain('二十四小时内')
  await rm(bad, { recursive: true })
  await rm(mine, { recursive: true })
}, 30_000)

test('what a newer text changed is told in words, and as data', async () => {
  const mine = await mkdtemp(join(tmpdir(), 'fq-changes-data-'))
  const ask = async (...words: string[]) => {
    const code = await law.run({ words, env: {}, dataDir: mine, port: 0, clock: clockFrom(theDay) })
    return { code: code ?? 0, text: printed.splice(0).join('\n') }
  }
  await expect(ask('changes')).rejects.toThrow('law import')
  await ask('import', source)
  const name = '示例街道楼道灯条例'
  expect((await ask('changes', name)).text).toContain('改 / changed 第七条')
  expect((await ask('changes', name)).text).toContain('[-二十四-]{+十二+}小时内')
  const [json] = JSON.parse((await ask('changes', name, '--json')).text) as [
    { from: string; to: string; unchanged: number; articles: { change: string; before: string | null }[] },
  ]
  expect([json.from, json.to, json.unchanged, json.articles.length]).toEqual(['2019-03-01', '2024-05-20', 20, 3])
  await expect(ask('changes', '没有的法')).rejects.toThrow('没有《没有的法》')
  await expect(ask('changes', name, '--from', '2001-01-01')).rejects.toThrow('库里有 2024-05-20、2019-03-01')
  await expect(ask('changes', name, '--from', '2024-05-20', '--to', '2019-03-01')).rejects.toThrow('--from 要早于')
  await rm(mine, { recursive: true })
}, 30_000)

test('a dry run counts and writes nothing; an import then answers questions and numbers', async () => {
  expect((await run('import', source, '--dry-run')).text).toContain('新增 2 部')
  await expect(run('show', '示例街道楼道灯条例', '7')).rejects.toThrow('law import')
  expect((await run('import', source)).text).toContain('库中共 2 部（按版本计）45 条')
  expect((await run('import', source)).text).toContain('原样 2 部')
  const shown = await run('show', '楼道灯条例', '7')
  expect([shown.code, shown.text.includes('没有《楼道灯条例》')]).toEqual([1, true])
  const seventh = await run('show', '示例街道楼道灯条例', '第七条')
  expect(seventh.text).toContain('十二小时内更换')
  expect(seventh.text).toContain('已被 2024-05-20 的版本取代')
  expect((await run('search', '楼道灯的电费怎么分担', '--k', '1', '--current')).text).toContain('第九条')
}, 30_000)

test('a file of questions becomes a run file, best article first', async () => {
  const [questions, out] = [join(folder, 'q.jsonl'), join(folder, 'run.json')]
  await writeFile(questions, '{"qid":"a","text":"楼道灯的电费怎么分担"}\n\n{"qid":"b","text":"灯太亮影响睡眠"}\n')
  const told = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  await run('search', '--queries', questions, '--out', out, '--k', '5')
  expect(told.mock.calls.flat().join('')).toMatch(
    /a question p50 \d+\.\d ms, p95 \d+\.\d ms; memory \d+ MB, at most \d+ MB/,
  )
  const { runs } = JSON.parse(await readFile(out, 'utf8')) as { runs: Record<string, string[]> }
  expect([runs['a']?.[0], runs['b']?.[0], runs['a']?.length]).toEqual([
    '示例街道楼道灯条例#9',
    '示例街道楼道灯条例#13',
    5,
  ])
})

test('a question that can’t be searched is answered with what to do', async () => {
  expect(await run('search', 'laoban tuoqian gongzi')).toMatchObject({ code: 1, text: expect.stringContaining('拼音') })
  expect((await run('search', '示例街道楼道灯条例第99条')).text).toContain('没有第 99 条')
  expect((await run('search', '楼道灯太亮影响睡眠。'.repeat(5000), '--k', '1')).text).toContain('只按前 2000 个字')
  expect((await run('search', '樓道燈的電費怎麼分擔', '--k', '1', '--current')).text).toContain('第九条')
  await expect(run('search')).rejects.toThrow('law search')
})

test('a row that is none is told with its line, and the rest goes on', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const [questions, out] = [join(folder, 'q.jsonl'), join(folder, 'run.json')]
  await writeFile(questions, '{"qid":"a"}\nno row\n{"qid":"b","text":"灯太亮影响睡眠"}\n')
  await run('search', '--queries', questions, '--out', out)
  const { runs } = JSON.parse(await readFile(out, 'utf8')) as { runs: Record<string, string[]> }
  expect(Object.keys(runs)).toEqual(['b'])
  expect(told.mock.calls.flat().join('\n')).toMatch(/第 2 行[\s\S]*第 1 行/)
})

const rowsOf = async (file: string): Promise<Record<string, unknown>[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('periods are counted from a file: the day, whether it moved, the articles; what can’t be counted says why', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const [queries, out] = [join(folder, 'd.jsonl'), join(folder, 'd-out.jsonl')]
  const asked = [
    { id: 1, rule: 'civil.appeal.judgment', start: '2026-02-01' },
    { id: 2, rule: 'limitation.general', start: '2026-02-13' },
    { id: 3, rule: 'no.such.rule', start: '2026-02-13' },
  ]
  await writeFile(queries, asked.map((row) => JSON.stringify(row)).join('\n'))
  expect((await run('deadline', '--queries', queries, '--out', out)).code).toBe(1)
  const [appeal, limitation, none] = await rowsOf(out)
  expect(appeal).toMatchObject({ id: 1, lastDay: '2026-02-24', rolled: true, basis: ['民事诉讼法#171'] })
  expect(limitation).toMatchObject({ id: 2, lastDay: 'unknown', provisional: '2029-02-13' })
  expect(none).toMatchObject({ id: 3, lastDay: null, error: { zh: expect.stringContaining('no.such.rule') } })
  expect((await run('deadline', 'confirm.apply', '2026-01-31')).text).toContain('2026年3月2日')
  expect((await run('deadline', '--list')).text).toContain('confirm.apply')
})

test('hours without an offset, several interruptions, a claim without limitation and a day before its law all answer', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const [queries, out] = [join(folder, 'd2.jsonl'), join(folder, 'd2-out.jsonl')]
  const asked = [
    { id: 'h', rule: 'protectionOrder.decide', start: '2026-02-27T08:30' },
    { id: 'd', rule: 'protectionOrder.decide', start: '2026-02-27' },
    { id: 'i', rule: 'labor.arbitration', start: '2024-01-10', interruptions: ['2024-06-03', '2024-12-03'] },
    { id: 'n', rule: 'limitation.none', start: '2026-02-27' },
    { id: 'b', rule: 'divorce.withdraw', start: '2020-05-06' },
    { id: 'a', rule: 'penalty.hearing.notice', start: '2026-03-20' },
  ]
  await writeFile(queries, asked.map((row) => JSON.stringify(row)).join('\n'))
  await run('deadline', '--queries', queries, '--out', out)
  const rows = await rowsOf(out)
  expect(rows.map(({ id, lastDay }) => [id, lastDay])).toEqual([
    ['h', '2026-03-02'],
    ['d', '2026-03-02'],
    ['i', '2025-12-03'],
    ['n', 'none'],
    ['b', 'unknown'],
    ['a', '2026-03-10'],
  ])
  expect(rows[1]?.['assumptions']).toContain('hour-not-given')
  expect(rows[4]?.['error']).toMatchObject({ zh: expect.stringContaining('2021-01-01') })
})

test('a bad line among the periods is named and the rest goes on; a file of nothing says what a row looks like', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const [queries, out] = [join(folder, 'd3.jsonl'), join(folder, 'd3-out.jsonl')]
  const good = JSON.stringify({ id: 1, rule: 'confirm.apply', start: '2026-01-31' })
  await writeFile(queries, `no row\n${good}\n{"id":2,"rule":"confirm.aply","start":"2026-01-31"}\n{"id":3}\n`)
  expect((await run('deadline', '--queries', queries, '--out', out)).code).toBe(1)
  expect((await rowsOf(out)).map(({ id, lastDay }) => [id, lastDay])).toEqual([
    [1, '2026-03-02'],
    [2, null],
    [3, null],
  ])
  const said = told.mock.calls.flat().join('\n')
  for (const words of ['第 1 行', '第 3 行', 'confirm.apply', '第 4 行']) expect(said).toContain(words)
  await writeFile(queries, '\n')
  expect((await run('deadline', '--queries', queries, '--out', out)).code).toBe(1)
  expect(told.mock.calls.flat().at(-1)).toContain('"rule"')
})

test('a guide card is found by a question and shown whole', async () => {
  expect((await run('guide', '老板拖欠工资')).text).toContain('wages-unpaid')
  expect((await run('guide', 'wages-unpaid')).text).toContain('别错过')
})

test('a ranking is trained on the office’s own questions; an article that is not here is told by its line', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const lessons = await mkdtemp(join(tmpdir(), 'fq-lessons-'))
  expect((await run('train', lessons)).code).toBe(1)
  const row = (qid: string, text: string, gold: string) => JSON.stringify({ qid, text, gold: [gold] })
  const rows = Array.from({ length: 20 }, (_, at) =>
    at % 2 === 0
      ? row(`p${at}`, `隔壁的鸽子第${at}次飞来`, '示例街道楼道灯条例#13')
      : row(`s${at}`, `滑板车停了${at}天`, '示例街道楼道灯条例#16'),
  )
  await writeFile(join(lessons, 'own.jsonl'), [...rows, row('x', '问题', '没有的法#1')].join('\n'))
  expect((await run('train', lessons)).text).toContain('从 20 个问题')
  expect(told.mock.calls.flat().join('\n')).toContain('own.jsonl 第 21 行')
  expect((await run('search', '鸽子飞来', '--k', '1')).text).toContain('第十三条')
  await rm(lessons, { recursive: true })
}, 60_000)
