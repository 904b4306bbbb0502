import { expect, test } from 'vitest'
import { fontChain } from './fonts.ts'
import { missingGlyphs, printable } from './glyphs.ts'
import { line, name } from './model.ts'
import { renderPaper } from './render.ts'
import { samplePaper } from './sample-paper.ts'

const naming = (given: string) => samplePaper([{ block: 'para', text: line`${name(given, '被申请人姓名')}` }])

test.each(['刘䶮', '王𬭚', '镕堃喆玥旸翀垚犇燚赟昇婳媃珺弢', '阿卜杜拉·买买提江'])(
  'the name %s can be printed',
  (given) => {
    expect(missingGlyphs(naming(given))).toEqual([])
  },
)

test('a private-use and an unassigned character are named with their field', () => {
  expect(missingGlyphs(naming('王\uE000明\u{2FE0F}'))).toEqual([
    { field: '被申请人姓名', name: '王\uE000明\u{2FE0F}', character: '\uE000' },
    { field: '被申请人姓名', name: '王\uE000明\u{2FE0F}', character: '\u{2FE0F}' },
  ])
})

test('running text does not stop a paper: a missing character prints as 〓, hidden direction marks not at all', () => {
  const paper = samplePaper([{ block: 'para', text: line`好😀` }])
  expect(missingGlyphs(paper)).toEqual([])
  expect(printable('好😀\u202E坏\u0007\uD800', fontChain())).toBe('好〓坏〓')
})

test('a paper with an undrawable name is not rendered', async () => {
  expect(await renderPaper(naming('王\uE000'))).toEqual({
    ok: false,
    missing: [{ field: '被申请人姓名', name: '王\uE000', character: '\uE000' }],
  })
})

test('a wrong font folder is named with the remedy', () => {
  expect(() => fontChain('/no/such/folder')).toThrow('FENGQIAO_FONT_DIR 指向的字体文件夹“/no/such/folder”无法读取')
})
