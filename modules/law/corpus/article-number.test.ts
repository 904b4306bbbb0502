import { expect, test } from 'vitest'
import { articleLabel, findArticleLabel, findAskedNumber, findNumeral, numeral } from './article-number.ts'
import { lawNames } from './law-names.ts'

test.each([
  ['五百七十七', 577],
  ['一百二十', 120],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零一', 101],
  ['一百一十', 110],
  ['一千二百六十', 1260],
  ['一千零二', 1002],
  ['一二〇', 120],
  ['两百', 200],
  ['577', 577],
  ['５７７', 577],
])('%s is %i', (written, value) => expect(findNumeral(written)).toBe(value))

test.each(['', '百', '十百', '一百二百', '五七十', '123456', '条', '12a'])('“%s” is no numeral', (written) =>
  expect(findNumeral(written)).toBeUndefined(),
)

test('every statute number is written and read back the same', () => {
  for (let value = 0; value <= 9999; value += 1) expect(findNumeral(numeral(value))).toBe(value)
})

test('labels of articles and sub-articles', () => {
  expect(articleLabel(577)).toBe('第五百七十七条')
  expect(articleLabel(120, 1)).toBe('第一百二十条之一')
  expect(articleLabel(10)).toBe('第十条')
  expect(articleLabel(110)).toBe('第一百一十条')
  expect(findArticleLabel('第一百二十条之一 资助')).toMatchObject({ no: 120, sub: 1 })
  expect(findArticleLabel('依照第十条')).toBeUndefined()
})

const names = lawNames([
  '民法典',
  '劳动合同法',
  '民事诉讼法',
  '刑法',
  '劳动法',
  '最高人民法院关于适用民法典婚姻家庭编的解释（一）',
])

test.each([
  ['民法典577', [{ law: '民法典', no: 577 }]],
  ['民法典第五百七十七条', [{ law: '民法典', no: 577 }]],
  ['劳动合同法 第30条', [{ law: '劳动合同法', no: 30 }]],
  ['《民事诉讼法》205', [{ law: '民事诉讼法', no: 205 }]],
  ['《中华人民共和国民事诉讼法》第二百零五条怎么理解', [{ law: '民事诉讼法', no: 205 }]],
  ['民诉法205条', [{ law: '民事诉讼法', no: 205 }]],
  ['刑法第一百二十条之一', [{ law: '刑法', no: 120, sub: 1 }]],
  ['刑法120-1', [{ law: '刑法', no: 120, sub: 1 }]],
  ['民法典2021年施行了吗', [{ law: '民法典' }]],
  ['民法典一共有多少条', [{ law: '民法典' }]],
  [
    '民法典577、劳动合同法第30条',
    [
      { law: '民法典', no: 577 },
      { law: '劳动合同法', no: 30 },
    ],
  ],
  [
    '《最高人民法院关于适用〈中华人民共和国民法典〉婚姻家庭编的解释(一)》第3条',
    [{ law: '最高人民法院关于适用民法典婚姻家庭编的解释（一）', no: 3 }],
  ],
  ['邻居太吵', []],
])('%s', (question, mentions) => expect(names.mentions(question).mentions).toEqual(mentions))

test('the subject of a question is what is left without law and number', () => {
  expect(names.mentions('《劳动合同法》第30条 拖欠工资').subject).toBe('拖欠工资')
})

test('an alias of a law that the corpus lacks finds nothing', () => {
  expect(names.find('民诉法')).toBe('民事诉讼法')
  expect(names.find('治安法')).toBeUndefined()
})

test('a number that runs on is not an article', () => {
  expect(findAskedNumber('1000元以上')).toBeUndefined()
  expect(findAskedNumber(' 第 30 条')).toMatchObject({ no: 30 })
})
