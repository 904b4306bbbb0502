import { expect, test } from 'vitest'
import { offTopic } from '../../search/off-topic-data.ts'
import { fold } from '../../search/tokens.ts'
import { learnTopics } from '../learn-topics.ts'
import { triage } from '../triage.ts'
import { findDangers } from './find-danger.ts'
import { dangerLessons } from './learned-danger.ts'
import { soundsLikeDanger, soundsLikeDangerLater, toldDangers, toldLater } from './told-dangers-data.ts'

const lines = (text: string) => text.trim().split('\n')

test('every danger told is now, and the police come first', () => {
  const missed = lines(`${toldDangers.trim()}\n${toldLater.trim()}`).filter((question) => {
    const { urgency, services } = triage(question)
    return urgency !== 'now' || services[0]!.service !== 'police'
  })
  expect(missed).toEqual([])
})

test('what only sounds like danger is not cried out', () => {
  const cried = lines(`${soundsLikeDanger.trim()}\n${soundsLikeDangerLater.trim()}`).filter(
    (question) => triage(question).urgency === 'now',
  )
  expect(cried).toEqual([])
})

test('of dangers in a list that was not learned from at least 85 in 100 are found, of the harmless at most 10 cried out', () => {
  const lessons = dangerLessons()
  const [danger, harmless] = [
    { all: 0, found: 0 },
    { all: 0, found: 0 },
  ]
  lessons.forEach((asked, at) => {
    const model = learnTopics(lessons.filter((_, other) => other !== at).flat())
    for (const { folded, topic } of asked) {
      const counted = topic === 'danger' ? danger : harmless
      counted.all += 1
      if (findDangers(folded, model).length > 0) counted.found += 1
    }
  })
  console.log(
    `dangers of lists not learned from: ${danger.found} of ${danger.all}; cried out: ${harmless.found} of ${harmless.all}`,
  )
  expect(danger.found / danger.all).toBeGreaterThan(0.85)
  expect(harmless.found / harmless.all).toBeLessThan(0.1)
})

test('what is no matter of law at all is hardly ever cried out, in the half that was not learned from', () => {
  const never = offTopic.filter((_, at) => at % 2 === 1)
  expect(never.filter((question) => triage(question).urgency === 'now').length).toBeLessThanOrEqual(4)
})

test.each([
  ['他说我要是敢起诉就杀我全家', '要是邻居家的狗以后咬死我家鸡，可以要求赔吗'],
  ['如果我自杀了，欠的钱孩子要还吗', '如果被保险人自杀，保险公司赔吗'],
  ['以前他打我，今天又把我打得起不来', '以前他打过我一次，现在早就好了'],
  ['电影里那样的事就在我家：他现在拿刀砍门。救命', '电影里有人拿刀砍门，犯什么罪'],
  ['我爸被车撞了，现在还躺在马路上，对方不赔', '我爸被车撞了，腿动不了三个月，保险公司赔多少'],
])('%s is a danger, %s is none', (danger, none) => {
  expect(triage(danger).urgency).toBe('now')
  expect(triage(none).urgency).not.toBe('now')
})

test('a danger no sign knows is found by its words, and the clause that tells it is the reason', () => {
  const question = fold('他拿枕头闷我,我装死才躲过去')
  expect(
    findDangers(question)
      .map(({ words }) => words)
      .join(),
  ).toContain('枕头')
})

test.each([
  ['邻居把孩子关在屋里不给饭吃，三天了', '弱者可能正受虐待'],
  ['他把煤气阀拧开了，有人昏迷了', '有公共安全危险'],
  ['他打我，我不想活了', '有人可能轻生'],
])('of several dangers the one that says what to do comes first: %s', (question, meaning) => {
  expect(triage(question).urgencyReasons[0]!.meaning).toBe(meaning)
})

test.each([
  '老汉儿走了，屋头的房子兄弟伙扯起皮了，咋个办嘛',
  '爷爷走了，房子没写遗嘱，叔叔要独占',
  '老妈走了，房产证上还是她的名字',
])('that an old person has died and the heirs quarrel is no danger: %s', (question) => {
  expect(triage(question).urgency).not.toBe('now')
})
