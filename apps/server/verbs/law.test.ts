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

test('an unknown folder, one without laws and a bad line are named in one sentence', async () => {
  await expect(run('import', join(folder, 'nowhere'))).rejects.toThrow(/没有这个文件夹.* \/ /)
  await expect(run('import', folder)).rejects.toThrow('既没有 laws.jsonl')
  const bad = await mkdtemp(join(tmpdir(), 'fq-bad-'))
  await writeFile(join(bad, 'laws.jsonl'), await readFile(join(source, 'laws.jsonl')))
  await writeFile(join(bad, 'articles.jsonl'), `${await readFile(join(source, 'articles.jsonl'), 'utf8')}{"id":`)
  await expect(run('import', bad)).rejects.toThrow('articles.jsonl 第 46 行')
  await rm(bad, { recursive: true })
})

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
  await run('search', '--queries', questions, '--out', out, '--k', '5')
  const { runs } = JSON.parse(await readFile(out, 'utf8')) as { runs: Record<string, string[]> }
  expect([runs['a']?.[0], runs['b']?.[0], runs['a']?.length]).toEqual([
    '示例街道楼道灯条例#9',
    '示例街道楼道灯条例#13',
    5,
  ])
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
