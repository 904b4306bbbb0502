import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fold } from '../search/tokens.ts'
import { lawTopics, type LawTopic } from './kinds-data.ts'
import { learnTopics, type TopicExample } from './learn-topics.ts'
import { readTopicModel, writeTopicModel } from './topic-model.ts'
import { taughtTopicExamples } from './taught-topics.ts'
import { triage } from './triage.ts'

const examples: TopicExample[] = Array.from({ length: 12 }, (_, at): TopicExample[] => [
  { folded: `鸽子第${at}次落在窗台`, topic: '海事海商' },
  { folded: `滑板第${at}天停在门口`, topic: '涉外法律' },
]).flat()

test('words no rule knows lead to the topic they were seen with, also after the model was written and read', () => {
  const learned = readTopicModel(writeTopicModel(learnTopics(examples)))
  const pigeons = triage('鸽子又落在窗台', learned).topics
  const boards = triage('滑板停在门口', learned).topics
  expect(pigeons.slice(0, 2)).toContain('海事海商')
  expect(pigeons[1]).not.toBe('涉外法律')
  expect(boards.slice(0, 2)).toContain('涉外法律')
})

test('the same examples give the same bytes', () => {
  const once = Buffer.from(writeTopicModel(learnTopics(examples)))
  expect(once.equals(writeTopicModel(learnTopics(examples)))).toBe(true)
})

test('a damaged file is refused', () => {
  const written = writeTopicModel(learnTopics(examples))
  expect(() => readTopicModel(written.slice(0, 40))).toThrow()
  expect(() => readTopicModel(writeTopicModel({ ...learnTopics(examples), weights: new Int8Array(3) }))).toThrow(
    'another layout',
  )
})

test('every taught question has one of the twenty topics, thirty each', () => {
  const times = new Map<string, number>()
  for (const { topic } of taughtTopicExamples()) times.set(topic, (times.get(topic) ?? 0) + 1)
  expect([...times.keys()].toSorted()).toEqual([...lawTopics].toSorted())
  expect(Math.min(...times.values())).toBeGreaterThanOrEqual(30)
})

const file = `${process.env['FENGQIAO_LAW_DATA'] ?? '../shared/data/law'}/../questions/topic.train.jsonl`
test.skipIf(!existsSync(file))(
  'on ten folds of the public topics the learned words name more of them among three than rules alone',
  () => {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; label: LawTopic })
    const seen = new Map<string, number>()
    const parts = rows.map(({ label }) => {
      seen.set(label, (seen.get(label) ?? 0) + 1)
      return seen.get(label)! % 10
    })
    const foldedOf = (text: string) => fold(text).replace(/\s+/g, '')
    const nothing = learnTopics<LawTopic>([])
    const right = { rules: [0, 0], learned: [0, 0] }
    for (let part = 0; part < 10; part += 1) {
      const learned = learnTopics([
        ...taughtTopicExamples(),
        ...rows.flatMap(({ text, label }, at) =>
          parts[at] === part ? [] : [{ folded: foldedOf(text), topic: label }],
        ),
      ])
      rows.forEach(({ text, label }, at) => {
        if (parts[at] !== part) return
        for (const [name, model] of [['rules', nothing] as const, ['learned', learned] as const]) {
          const { topics } = triage(text, model)
          if (topics[0] === label) right[name][0]! += 1
          if (topics.includes(label)) right[name][1]! += 1
        }
      })
    }
    console.log(
      `topics: rules ${right.rules.join(' and ')}, with learned words ${right.learned.join(' and ')} of ${rows.length}`,
    )
    expect(right.learned[1]).toBeGreaterThan(right.rules[1]!)
  },
)
