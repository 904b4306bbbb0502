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
  await writeFile(questions, '{"qid":"a"}')
  await expect(run('search', '--queries', questions, '--out', out)).rejects.toThrow('第 1 行')
})
