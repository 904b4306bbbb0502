import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigrams, searchTerms } from './bigrams.ts'

const finds = (query: string, text: string) => {
  const index = bigrams(text)
  const terms = searchTerms(query)
  return terms.length > 0 && terms.every((term) => index.includes(term))
}

describe('bigrams', () => {
  test.each([
    ['张桂芳', ['张', '张桂', '桂芳']],
    ['楼上漏水，楼上漏水。', ['楼', '楼上', '上漏', '漏水']],
    ['Wang 8栋 wang', ['wang', '8', '栋']],
    ['ＡＢ１２', ['ab12']],
    ['买买提·艾力', ['买', '买买', '买提', '提艾', '艾力']],
    ['𬭚玥', ['𬭚', '𬭚玥']],
    ['《——》……', []],
    ['', []],
  ])('%s', (text, expected) => expect(bigrams(text)).toEqual(expected))
})

describe('searching', () => {
  test.each([
    ['漏水', '三楼厨房漏水，物业不理'],
    ['张', '张桂芳'],
    ['桂芳', '张桂芳'],
    ['漏水 物业', '物业说漏水不归他们'],
    ['DB5101', '标准 db5101 号'],
    ['买买提艾力', '买买提·艾力'],
    ['两千〇五', '二〇〇五年两千〇五元'],
  ])('%s finds %s', (query, text) => expect(finds(query, text)).toBe(true))
  test.each([
    ['水漏', '厨房漏水'],
    ['芳', '张桂芳'],
    ['漏水 噪音', '厨房漏水'],
    ['，。', '厨房漏水'],
    ['db51', 'db5101'],
  ])('%s does not find %s', (query, text) => expect(finds(query, text)).toBe(false))
  const chinese = fc
    .array(fc.constantFrom(...'张桂芳楼上漏水物业费、，。 ab9'), { minLength: 1, maxLength: 30 })
    .map((all) => all.join(''))
  test('a text is found by itself and by every piece of two Chinese characters or more inside it', () =>
    fc.assert(
      fc.property(chinese, fc.nat(29), fc.integer({ min: 2, max: 6 }), (text, at, length) => {
        if (searchTerms(text).length > 0) expect(finds(text, text)).toBe(true)
        const piece = text.slice(at, at + length)
        if (/^\p{Script=Han}{2,}$/u.test(piece)) expect(finds(piece, text)).toBe(true)
      }),
    ))
  test('no term stands twice', () =>
    fc.assert(fc.property(chinese, (text) => new Set(bigrams(text)).size === bigrams(text).length)))
})
