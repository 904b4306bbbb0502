import { expect, test } from 'vitest'
import type { Law } from './corpus.ts'
import { standingOf } from './standing.ts'
import { newerThanSnapshot, superseded } from './superseded-data.ts'

const version = (day: string, more: Partial<Law> = {}): Law => ({
  law: '示例法',
  title: '示例法',
  version: day,
  status: 'in-force',
  articles: 1,
  ...more,
})
const states = (today: string, ...versions: Law[]) => versions.map((each) => standingOf(each, versions, today).state)

test('of two texts that both say they are in force, the newer that has taken effect is the law', () => {
  expect(states('2026-11-24', version('2010-01-01'), version('2020-01-01'))).toEqual(['superseded', 'current'])
  const coming = version('2026-06-30', { validFrom: '2027-01-01' })
  expect(states('2026-11-24', version('2010-01-01'), coming)).toEqual(['current', 'not-yet'])
  expect(states('2027-01-01', version('2010-01-01'), coming)).toEqual(['superseded', 'current'])
})

test('before a law began it was not yet law, and the sentence says from when', () => {
  const standing = standingOf(version('2020-05-28', { validFrom: '2021-01-01' }), [], '2019-06-01')
  expect([standing.state, 'sentence' in standing && standing.sentence.zh]).toEqual([
    'not-yet',
    expect.stringContaining('自 2021-01-01 起施行'),
  ])
})

test('a text of a corpus that does not say what is in force is unverified until a newer one comes', () => {
  const [old, young] = [version('2010-01-01', { status: 'unknown' }), version('2020-01-01', { status: 'unknown' })]
  expect(states('2026-11-24', old)).toEqual(['unknown'])
  expect(states('2026-11-24', old, young)).toEqual(['superseded', 'unknown'])
})

test.each([
  ['治安管理处罚法', '2026-01-01'],
  ['仲裁法', '2026-03-01'],
  ['传染病防治法', '2025-09-01'],
  ['网络安全法', '2026-01-01'],
  ['城市居民委员会组织法', '2026-01-01'],
])('%s of the snapshot is law until the day before %s and not from then on', (law, from) => {
  const row = superseded.find((each) => each.law === law)!
  expect([row.from, ['read', 'seen', 'unverified'].includes(row.mark), row.source.length > 0]).toEqual([
    from,
    true,
    true,
  ])
  const text = version(row.lastOldVersion, { law, title: law })
  const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
  expect([standingOf(text, [text], dayBefore).state, standingOf(text, [text], from).state]).toEqual([
    'current',
    'superseded',
  ])
  const young = version(from, { law, title: law })
  expect(standingOf(young, [text, young], from).state).toBe('current')
})

test.each([
  ['法治宣传教育法', '2025-11-01'],
  ['突发公共卫生事件应对法', '2025-11-01'],
])('%s is known to be in force from %s though the snapshot lacks it', (law, from) => {
  expect(newerThanSnapshot.find((each) => each.law === law)?.from).toBe(from)
})
