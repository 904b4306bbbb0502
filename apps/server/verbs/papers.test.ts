import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { clockFrom } from '@fengqiao/kernel/clock.ts'
import { theDay } from '@fengqiao/testing/office.ts'
import { papers } from './papers.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fq-papers-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => papers.run({ words, env: {}, dataDir: folder, port: 0, clock: clockFrom(theDay) })

test('every paper of mediation is written as .docx and PDF, in the order of a case', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await run('sample', '--module', 'mediation', '--out', join(folder, 'out'))
  log.mockRestore()
  const written = await readdir(join(folder, 'out'))
  expect(written).toHaveLength(46)
  expect(written).toContain('01 人民调解申请书.pdf')
  expect(written).toContain('07 人民调解协议书.docx')
  expect((await readFile(join(folder, 'out', '07 人民调解协议书.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a module without papers is told which have some, and a half command how it goes', async () => {
  await expect(run('sample', '--module', 'law', '--out', folder)).rejects.toThrow(/mediation.* \/ /)
  await expect(run('sample')).rejects.toThrow('papers sample --module NAME --out DIR')
})
