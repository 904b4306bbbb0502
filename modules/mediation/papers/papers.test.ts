import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { plain } from '@fengqiao/papers/model'
import { renderPaper } from '@fengqiao/papers/render'
import { documentFacts, fontLines, hasPoppler, loneSignaturePages, pageTexts } from '@fengqiao/papers/poppler'
import { paperDefinition, paperKinds } from './papers.ts'
import type { PaperKind } from './papers.ts'
import { emptyFacts, longNameFacts, monthlyInstalments, referredFacts, sampleFacts } from './sample-facts-data.ts'

const variants = { sample: sampleFacts, long: longNameFacts, empty: emptyFacts, referred: referredFacts }

/** What a paper of the sample case must say. */
const says: Record<PaperKind, string[]> = {
  application: ['何有田', '冯淑琴', '归还借款50,000元', '2026年10月13日'],
  acceptanceForm: ['罗秀兰', '☑当事人申请', '经双方当事人同意', '登记人'],
  rightsNotice: ['第二十三条', '第二十四条', '不收取任何费用', '三十日'],
  investigationRecord: ['2026年11月12日14时30分至15时20分', '被调查人', '问：', '答：'],
  evidenceList: ['借条', '银行转账凭证', '共3件4页'],
  mediationRecord: ['刘思远（律师）', '☑达成调解协议', '第一千一百六十一条'],
  agreement: ['50,000.00', '伍万元整', '伍仟元整', '2027年9月26日', '一式3份'],
  oralAgreement: ['伍仟元整', '无需制作调解协议书'],
  followUpRecord: ['☑部分履行', '☑满意', '上门'],
  dossierCover: ['人民调解卷宗', '长期', '陈静'],
  dossierIndex: ['身份证明', '18—20'],
  dossierNote: ['立卷人', '检查人', '补签权利义务告知书'],
  closingReport: ['达成书面调解协议', '承办人', '调解委员会主任'],
  confirmationApplication: ['第二百零五条', '第三十三条', '成都市金牛区人民法院', '510106195602000316', '伍万元整'],
  refusalNotice: ['不予受理', '正在审理中', '送达回证'],
  transferLetter: ['金牛区矛盾纠纷调处中心', '移送函回执', '2026年11月13日前'],
  feedbackLetter: ['天回镇派出所', '特此函告'],
  terminationNotice: ['第二十六条', '☑当事人不能达成一致意见', '2029年12月9日', '第一百九十五条'],
  receipt: ['伍仟元整', '5,000.00', '第1期'],
  powerOfAttorney: ['何晓梅', '☑特别授权', '☑代为达成和签署调解协议', '☐代为申请司法确认'],
  recusalRequest: ['罗秀兰', '第二十三条', '更换人民调解员'],
  performanceCertificate: ['特此证明', '2027年9月26日履行完毕', '收条10份'],
  extensionConsent: ['2026年12月23日', '遗产情况需要核实'],
}

const wordsOf = async (docx: Uint8Array): Promise<string> => {
  const xml = (await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string')) ?? ''
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
}

const rendered = async (kind: PaperKind, facts = sampleFacts) => {
  const result = await renderPaper(paperDefinition(kind).model(facts))
  if (!result.ok) throw new Error(`${kind}：${JSON.stringify(result.missing)}`)
  return result
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

test('the record of what papers say covers every paper', () => {
  expect(Object.keys(says)).toEqual(paperKinds)
})

describe.each(paperKinds)('%s', (kind) => {
  const { title, model } = paperDefinition(kind)

  test('is plain data with its own title', () => {
    const paper = model(sampleFacts)
    expect(JSON.parse(JSON.stringify(paper))).toEqual(paper)
    expect(title.zh).toContain(paper.title)
    expect(paper.kind).toBe(kind)
  })

  test('says in the editable original what it must', async () => {
    const words = await wordsOf((await rendered(kind)).docx)
    for (const saying of says[kind]) expect(words).toContain(saying)
  })

  test.runIf(hasPoppler)('says the same in the PDF, fonts embedded, signatures never alone', async () => {
    const { pdf } = await rendered(kind)
    const pages = pageTexts(pdf)
    expect(pages.length).toBeLessThanOrEqual(3)
    expect(loneSignaturePages(pages)).toEqual([])
    expect(fontLines(pdf).every((font) => /\byes yes yes\b/.test(font))).toBe(true)
    expect(documentFacts(pdf)).toContain(model(sampleFacts).title)
    const text = squeezed(pages.join(''))
    for (const saying of says[kind]) expect(text).toContain(squeezed(saying))
  })

  test.each(['long', 'empty', 'referred'] as const)('prints the %s case in a sane number of pages', async (variant) => {
    const { pdf } = await rendered(kind, variants[variant])
    if (hasPoppler) {
      const pages = pageTexts(pdf)
      expect(pages.length).toBeLessThanOrEqual(variant === 'empty' ? 2 : 3)
      expect(loneSignaturePages(pages)).toEqual([])
    }
  })
})

test('a blank form leaves no word of a value that is not there', async () => {
  for (const kind of paperKinds) {
    expect(await wordsOf((await rendered(kind, emptyFacts)).docx)).not.toMatch(/undefined|null|NaN|\[object/)
  }
})

test('thirty instalments sum up, and every one is printed', async () => {
  const agreement = { terms: ['分三十期归还。'], instalments: monthlyInstalments(30, 166_667, 2026, 12, 26) }
  const words = await wordsOf((await rendered('agreement', { ...sampleFacts, agreement })).docx)
  expect(words.match(/1,666\.67/g)).toHaveLength(30)
  expect(words).toContain('50,000.10')
  expect(words).toContain('伍万元壹角整')
  expect(words).toContain('2029年5月26日')
})

test('several of a role sign by name, and each party gets an original', () => {
  const [applicant] = sampleFacts.parties
  const facts = { ...sampleFacts, parties: [...sampleFacts.parties, { ...applicant!, name: '何有福' }] }
  const paper = paperDefinition('agreement').model(facts)
  const signatures = paper.blocks.find((block) => block.block === 'signatures')
  expect(signatures?.places.slice(0, 3).map((place) => place.role)).toEqual([
    '申请人何有田',
    '被申请人',
    '申请人何有福',
  ])
  expect(paper.blocks.map((block) => (block.block === 'para' ? plain(block.text) : '')).join('')).toContain('一式4份')
})

test('of several sessions each has its record, the last unless told', () => {
  const { model, count } = paperDefinition('mediationRecord')
  expect(count?.(sampleFacts)).toBe(2)
  expect(model(sampleFacts, 0).madeOn).toBe('2026-11-18')
  expect(model(sampleFacts).madeOn).toBe('2026-11-26')
})
