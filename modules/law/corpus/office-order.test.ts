import { expect, test } from 'vitest'
import { branches, everyDay, officeLaws } from './office-laws-data.ts'
import { officeOrder } from './office-order.ts'

const row = (law: string, level: string, state = 'current', version = '2020-01-01') => ({
  law,
  level,
  version,
  standing: { state },
})
const rows = [
  row('刑法修正案（七）', '法律'),
  row('人民检察院刑事诉讼规则', '司法解释'),
  row('专利法', '法律'),
  row('劳动法', '法律'),
  row('仲裁法', '法律'),
  row('人民调解法', '法律'),
  row('劳动合同法', '法律', 'current', '2012-12-28'),
  row('劳动合同法', '法律', 'superseded', '2007-06-29'),
  row('信访条例', '行政法规', 'expired'),
  row('民法典', '法律'),
]
const named = (given: Parameters<typeof officeOrder>[1]) => officeOrder(rows, given).rows.map(({ row: { law } }) => law)

test('what is opened every day stands first, then what the office uses, then the rest by level, amendments last', () => {
  expect(named({ old: false })).toEqual([
    '民法典',
    '人民调解法',
    '劳动合同法',
    '仲裁法',
    '劳动法',
    '专利法',
    '人民检察院刑事诉讼规则',
    '刑法修正案（七）',
  ])
})

test('replaced and older texts are folded away with their number; asked for, each stands by itself', () => {
  const folded = officeOrder(rows, { old: false })
  expect([folded.hidden, folded.rows[2]?.older]).toEqual([2, 1])
  expect([named({ old: true }).length, officeOrder(rows, { old: true }).hidden]).toEqual([10, 0])
})

test('a branch lists its own laws alone', () => {
  expect(named({ old: false, branch: 'labour' })).toEqual(['劳动合同法', '劳动法'])
  expect(named({ old: false, branch: 'trade' })).toEqual([])
})

test('a law stands in one branch, and what is opened every day in one of them', () => {
  const all = branches.flatMap((branch) => officeLaws[branch])
  expect(all.filter((law, at) => all.indexOf(law) !== at)).toEqual([])
  expect(everyDay.filter((law) => !all.includes(law))).toEqual([])
})
