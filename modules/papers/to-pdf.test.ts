import { describe, expect, test } from 'vitest'
import { line, name } from './model.ts'
import type { Block } from './model.ts'
import { documentFacts, fontLines, hasPoppler, loneSignaturePages, pageTexts } from './poppler.ts'
import { samplePaper } from './sample-paper.ts'
import { toPdf } from './to-pdf.ts'

const hostile = [
  '#panic("x")',
  '$x^2$',
  '[a] ]b[',
  '\\',
  '\\"); #panic(',
  '`raw` ```',
  '@ref <label>',
  '// 注释',
  '/* 注释 */',
  '= 标题',
  '- 项',
  '*粗* _斜_ ~',
  '"引号" \'单\'',
  '{{}} ${x}',
  '</svg>&amp;',
  '😀',
  '\u202E反',
  '\uD800',
  '\u0000',
]

test('the same model gives the same bytes', async () => {
  const [first, second] = [await toPdf(samplePaper()), await toPdf(samplePaper())]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  expect(Buffer.from(await toPdf(samplePaper([], { madeOn: '2026-11-27' }))).equals(Buffer.from(first))).toBe(false)
})

const signature = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

test('a signature drawn on a screen is part of the paper: other strokes give other bytes', async () => {
  const signed = (drawn?: string) =>
    samplePaper([{ block: 'signatures', places: [{ role: '申请人', how: 'mark', ...(drawn ? { drawn } : {}) }] }])
  const [plain, drawn, again] = [await toPdf(signed()), await toPdf(signed(signature)), await toPdf(signed(signature))]
  expect(Buffer.from(drawn).equals(Buffer.from(again))).toBe(true)
  expect(Buffer.from(drawn).equals(Buffer.from(plain))).toBe(false)
})

test('a date that is none is refused with its form', async () => {
  await expect(toPdf(samplePaper([], { madeOn: '明天' }))).rejects.toThrow('须写成“年-月-日”')
})

test.each(hostile)('%j is printed, never run, wherever it stands', async (text) => {
  const pdf = await toPdf(
    samplePaper(
      [
        { block: 'para', text: line`甲${text}乙${name(text, '姓名')}` },
        { block: 'heading', text },
        { block: 'list', numbering: 'arabic', items: [[text]] },
        { block: 'talk', lines: [{ who: text, said: [text] }] },
        { block: 'table', columns: [1, 1], rows: [{ cells: [{ text: [[text]], label: true }, { text: [[text]] }] }] },
        { block: 'slip', title: text, text: [[text]], places: [{ role: text, how: 'sign' }] },
      ],
      { title: text, number: text, organ: { name: text, field: '名称' }, annexes: [text] },
    ),
  )
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})

describe.skipIf(!hasPoppler)('read back', () => {
  test('hostile signs come out as they went in', async () => {
    const text = '#let x = $y$ [z] \\ `raw` @ref <label> // done'
    const [page] = pageTexts(await toPdf(samplePaper([{ block: 'para', text: [text] }])))
    expect(page?.replace(/\s+/g, '')).toContain(text.replace(/\s+/g, ''))
  })

  test('a draft says so at the foot and carries no code to vouch for it', async () => {
    const pages = pageTexts(await toPdf(samplePaper([], { draft: true })))
    expect(pages.join('')).toContain('草稿，未出具，不作凭证')
    expect(pages.join('')).not.toContain('扫码核验')
  })

  test('fonts are embedded, the file is tagged, named and dated from the model', async () => {
    const pdf = await toPdf(samplePaper([{ block: 'para', text: [{ ticked: true, label: '已告知' }] }]))
    const fonts = fontLines(pdf)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every((font) => /\byes yes yes\b/.test(font))).toBe(true)
    const facts = documentFacts(pdf)
    expect(facts).toMatch(/Title:\s+人民调解记录/)
    expect(facts).toMatch(/Tagged:\s+yes/)
    expect(facts).toMatch(/CreationDate:.*Nov 26.*2026/)
  })

  test('thirty instalments run over pages and repeat their head', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ ordinal: at + 1, dueOn: '2027-01-26', amountFen: 123_456 }))
    const pages = pageTexts(await toPdf(samplePaper([{ block: 'instalments', rows }])))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.filter((page) => page.includes('履行期限')).length).toBeGreaterThan(1)
    expect(pages.join('')).toContain('74,073.60')
    expect(pages.join('')).toContain('柒万肆仟零柒拾叁元陆角整')
  })

  test('a signature block never stands alone, whatever precedes it', async () => {
    const paragraph: Block = { block: 'para', text: line`双方对借款的事实没有争议，争议在于归还的时间和方式。` }
    const rows = (count: number): Block => ({
      block: 'table',
      columns: [1, 3],
      rows: Array.from({ length: count }, () => ({
        cells: [{ text: [line`事项`] }, { text: [line`内容`] }],
        least: 12,
      })),
    })
    const said = (count: number): Block => ({
      block: 'talk',
      lines: Array.from({ length: count }, () => ({ who: '问', said: line`借款用在什么地方？` })),
    })
    for (const count of [10, 12, 13, 14, 15, 16, 17, 18, 20, 24, 26, 28]) {
      const papers = [
        samplePaper(Array.from({ length: count }, () => paragraph)),
        samplePaper([rows(count)]),
        samplePaper([said(count)]),
        samplePaper([
          { block: 'list', numbering: 'chinese', items: Array.from({ length: count }, () => line`按期还款。`) },
        ]),
      ]
      for (const paper of papers) expect(loneSignaturePages(pageTexts(await toPdf(paper)))).toEqual([])
    }
  })
})
