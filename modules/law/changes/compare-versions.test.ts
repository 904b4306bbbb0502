import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf } from '../corpus/corpus.ts'
import { articlesNamed } from './articles-named.ts'
import { compareVersions, type Compared } from './compare-versions.ts'
import { wordDiff } from './word-diff.ts'

const article = (no: number, text: string, sub?: number): Compared => ({
  id: `示例法#${no}${sub ? `-${sub}` : ''}`,
  no,
  ...(sub ? { sub } : {}),
  article: `第${no}条`,
  text,
  digest: digestOf(text),
})
const told = (before: Compared[], after: Compared[]) =>
  compareVersions(before, after).articles.map(({ change, before: old, after: young, similarity }) => [
    change,
    old?.id.split('#')[1] ?? null,
    young?.id.split('#')[1] ?? null,
    similarity === 1,
  ])

const lamp = '物业服务人应当在接到报修后二十四小时内更换不亮的楼道灯。'
const fee = '楼道灯的电费由同一单元的住户平均分担。'
const watch = '居民小组组长每月巡看一次楼道灯，记下不亮的灯。'
const dog = '养犬人牵犬出户应当束犬链，避让老人和儿童。'

test('an article with other words under its number has changed', () => {
  expect(told([article(1, lamp)], [article(1, lamp.replace('二十四', '十二'))])).toEqual([['changed', '1', '1', false]])
})

test('an article put in before others moves them, word for word, and is itself new', () => {
  expect(
    told(
      [article(1, lamp), article(2, fee), article(3, watch)],
      [article(1, lamp), article(2, dog), article(3, fee), article(4, watch)],
    ),
  ).toEqual([
    ['new', null, '2', false],
    ['moved', '2', '3', true],
    ['moved', '3', '4', true],
  ])
})

test('an article may move and change its words; one that nothing follows has vanished', () => {
  expect(told([article(1, dog), article(2, fee)], [article(1, fee.replace('平均', '按面积'))])).toEqual([
    ['moved', '2', '1', false],
    ['vanished', '1', null, false],
  ])
})

test('two articles of the same words keep their order, and a sub-article is one of its own', () => {
  expect(
    told(
      [article(1, dog), article(2, dog), article(8, lamp)],
      [article(3, dog), article(4, dog), article(8, lamp), article(8, fee, 1)],
    ),
  ).toEqual([
    ['moved', '1', '3', true],
    ['moved', '2', '4', true],
    ['new', null, '8-1', false],
  ])
})

test('every article of both versions is told once, unchanged or not, whatever the versions are', () => {
  const text = fc.constantFrom(lamp, fee, watch, dog, lamp.replace('二十四', '十二'), `${fee}${dog}`)
  const version = fc.array(text, { maxLength: 8 }).map((texts) => texts.map((each, at) => article(at + 1, each)))
  fc.assert(
    fc.property(version, version, (before, after) => {
      const { unchanged, articles } = compareVersions(before, after)
      expect(articles.filter((each) => each.before).length + unchanged).toBe(before.length)
      expect(articles.filter((each) => each.after).length + unchanged).toBe(after.length)
      expect(new Set(articles.map((each) => each.before ?? each.after)).size).toBe(articles.length)
    }),
  )
})

test('a difference is told word by word, what went before what came', () => {
  expect(wordDiff('应当在二十四小时内更换', '应当在十二小时内更换')).toEqual([
    { words: '应当在', is: 'same' },
    { words: '二十四', is: 'gone' },
    { words: '十二', is: 'new' },
    { words: '小时内更换', is: 'same' },
  ])
})

test('both texts can be read back from a difference', () => {
  const words = fc.array(fc.constantFrom('调解', '应当', '不得', '十日', '，', '内', '\n'), { maxLength: 30 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDiff(before.join(''), after.join(''))
      const joined = (without: string) =>
        parts
          .filter(({ is }) => is !== without)
          .map((part) => part.words)
          .join('')
      expect([joined('new'), joined('gone')]).toEqual([before.join(''), after.join('')])
    }),
  )
  const long = '调解不收费。\n'.repeat(900)
  expect(wordDiff(long, `${long}新的一段。`).at(-1)).toEqual({ words: '新的一段。', is: 'new' })
})

test.each([
  ['民法典#577', ['民法典#577']],
  ['刑法#120-1', ['刑法#120-1']],
  ['《中华人民共和国人民调解法》第二十三条、第二十六条，终止调解', ['人民调解法#23', '人民调解法#26']],
  ['《民诉法解释》第三百五十五条', ['最高人民法院关于适用民事诉讼法的解释#355']],
  ['法院不予司法确认（民诉法解释第三百五十五条）', ['最高人民法院关于适用民事诉讼法的解释#355']],
  ['《人民调解法》第三十三条、《民事诉讼法》第205条', ['人民调解法#33', '民事诉讼法#205']],
  ['《刑法》第一百二十条之一', ['刑法#120-1']],
  ['第四条没有法律名称', []],
  ['第{term}条有金额', []],
])('“%s” names %j', (text, ids) => expect(articlesNamed(text)).toEqual(ids))
