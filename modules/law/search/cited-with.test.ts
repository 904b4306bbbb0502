import { expect, test } from 'vitest'
import { citedWithOf } from './cited-with.ts'

test('what is named together most often comes first, the article itself and answers of one article do not count', () => {
  const beside = citedWithOf([['甲法#1', '甲法#2'], ['甲法#1', '甲法#3', '甲法#2'], ['甲法#1'], ['甲法#4', '甲法#2']])
  expect(beside('甲法#1')).toEqual(['甲法#2', '甲法#3'])
  expect(beside('甲法#4')).toEqual(['甲法#2'])
  expect(beside('甲法#9')).toEqual([])
})

test('articles of one guide card stand together without any answer', () => {
  expect(citedWithOf()('劳动合同法#30')).toContain('劳动法#50')
})
