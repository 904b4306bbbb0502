import { expect, test } from 'vitest'
import { triage } from '../triage.ts'
import { soundsLikeDanger, toldDangers } from './told-dangers-data.ts'

const lines = (text: string) => text.trim().split('\n')

test('every danger told is now, and the police come first', () => {
  const missed = lines(toldDangers).filter((question) => {
    const { urgency, services } = triage(question)
    return urgency !== 'now' || services[0]!.service !== 'police'
  })
  expect(missed).toEqual([])
})

test('what only sounds like danger is not cried out', () => {
  expect(lines(soundsLikeDanger).filter((question) => triage(question).urgency === 'now')).toEqual([])
})

test.each([
  ['他说我要是敢起诉就杀我全家', '要是邻居家的狗以后咬死我家鸡，可以要求赔吗'],
  ['如果我自杀了，欠的钱孩子要还吗', '如果被保险人自杀，保险公司赔吗'],
  ['以前他打我，今天又把我打得起不来', '以前他打过我一次，现在早就好了'],
  ['电影里那样的事就在我家：他现在拿刀砍门。救命', '电影里有人拿刀砍门，犯什么罪'],
  ['我爸被车撞了，现在还躺在马路上，对方不赔', '我爸被车撞了，腿动不了三个月，保险公司赔多少'],
])('%s is a danger, %s is none', (danger, none) => {
  expect([triage(danger).urgency, triage(none).urgency]).toEqual(['now', expect.not.stringMatching('now')])
})
