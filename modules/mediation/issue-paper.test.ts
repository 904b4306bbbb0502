import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addFile, whoLooked } from '@fengqiao/casework/contract'
import { downloadPaper, listPapers, verifyPaper } from '@fengqiao/papers/contract'
import { hasPoppler, loneSignaturePages, pageTexts } from '@fengqiao/papers/poppler'
import { newId } from '@fengqiao/kernel/ids.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import {
  accept,
  addEvidence,
  addPartyTo,
  apply,
  applyConfirmation,
  assign,
  closeCase,
  decline,
  draftAgreement,
  followUp,
  investigate,
  issuePaper,
  mediationPapers,
  placeItem,
  previewPaper,
  recordPerformance,
  recordSession,
  recordStand,
  sealAgreement,
  showMediation,
  signAgreement,
  terminate,
} from './contract.ts'
import { paperKinds } from './papers/papers.ts'
import { papersOfMoves } from './papers/papers-now.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const image = (name: string) => new File([new Uint8Array(png)], name)

// the first paper loads the typesetter and its fonts
vi.setConfig({ testTimeout: 90_000 })

let office: Office
let luo: Browser
let chen: Browser
beforeAll(async () => {
  office = await openOffice()
  luo = await office.as('luoTheMediator')
  chen = await office.as('chenTheClerk')
})
afterAll(() => office.close())

const textOf = (pdf: { bytes: Uint8Array }): string => pageTexts(pdf.bytes).join('').replace(/\s+/g, '')
const issue = async (matter: string, kind: string, more: object = {}) => {
  const { paper } = await chen.does(issuePaper, { matter, kind, ...more })
  const pdf = await chen.does(downloadPaper, { matter, paper, format: 'pdf' })
  if (hasPoppler) expect(loneSignaturePages(pageTexts(pdf.bytes))).toEqual([])
  return { paper, text: hasPoppler ? textOf(pdf) : '' }
}
const lines = async (matter: string, kind: string) =>
  (await chen.does(mediationPapers, { matter })).rows.filter((row) => row.kind === kind)

const opened = async (respondent = '杨素芬') => {
  const { matter } = await chen.does(apply, {
    committee: office.places.communityCommittee,
    disputeType: 'contract',
    asked: 'oral',
    summary: '七十岁的老人借给朋友五万元，朋友去世后家里人不肯还。',
    requests: '1. 归还借款五万元\n2、春节前付清',
    amountFen: 5_000_000,
    place: office.places.community,
    parties: [
      {
        name: '郑有福',
        role: 'applicant',
        phone: '13800001234',
        identityNumber: '51010619560203001X',
        age: 70,
        sex: '男',
        address: '银杏园社区1栋',
      },
      { name: respondent, role: 'respondent', phone: '13900005678' },
    ],
  })
  const { parties } = await chen.does(showMediation, { matter })
  const id = (role: string) => parties.find((party) => party.role === role)!.id
  return { matter, lender: id('applicant'), widow: id('respondent') }
}

const accepted = async (respondent?: string) => {
  const made = await opened(respondent)
  await chen.does(recordStand, { matter: made.matter, party: made.widow, stand: 'consent', how: 'inPerson' })
  const { number } = await chen.does(accept, { matter: made.matter })
  await chen.does(assign, {
    matter: made.matter,
    workers: [office.people.luoTheMediator],
    chosen: 'parties',
    noConflict: true,
  })
  return { ...made, number }
}

test('every paper a move names is a paper there is', () => {
  expect(papersOfMoves.filter((kind) => !(paperKinds as readonly string[]).includes(kind))).toEqual([])
})

test('the acceptance form comes from the record once the case is accepted, numbers opened for it alone and on record', async () => {
  const { matter, widow } = await opened()
  expect(await lines(matter, 'acceptanceForm')).toMatchObject([{ may: false, issued: null }])
  const early = await chen.ask(issuePaper, { matter, kind: 'acceptanceForm' })
  expect([early.status, early.refused.code]).toEqual([409, 'paper-not-yet'])
  expect(early.refused.sentence).toContain('各方同意、受理时')
  expect((await issue(matter, 'application')).text).toContain('1.归还借款五万元2.春节前付清')
  await chen.does(recordStand, { matter, party: widow, stand: 'consent', how: 'inPerson' })
  const { number } = await chen.does(accept, { matter })
  const { paper, text } = await issue(matter, 'acceptanceForm')
  if (hasPoppler) {
    for (const said of [number, '合同纠纷', '郑有福', '13800001234', '银杏园社区人民调解委员会', '☑当事人申请'])
      expect(text).toContain(said)
    expect(text).not.toContain('51010619560203001X')
  }
  expect(await lines(matter, 'acceptanceForm')).toMatchObject([
    { may: true, issued: { id: paper, version: 1, state: 'issued' } },
  ])
  const looked = await (await office.as('zhouTheDirector')).does(whoLooked, { matter })
  expect(looked.rows.map((row) => `${row.what} ${row.outcome}`)).toContain('/mediations/:matter/papers done')
})

test('a draft is shown at any time, marked, with blanks, and nothing is stored', async () => {
  const { matter } = await opened()
  const draft = await chen.does(previewPaper, { matter, kind: 'agreement' })
  expect(draft.name).toBe('人民调解协议书（草稿）.pdf')
  if (hasPoppler) expect(textOf(draft)).toContain('草稿，未出具，不作凭证')
  expect((await chen.does(listPapers, { matter })).rows).toEqual([])
  expect((await chen.ask(previewPaper, { matter, kind: 'nonsense' })).refused.code).toBe('no-such-paper')
  const many = await chen.ask(previewPaper, { matter, kind: 'mediationRecord', nth: 3 })
  expect([many.status, many.refused.code]).toEqual([404, 'no-such-nth'])
})

test('a party whose name no font can draw: character, field and remedy are named', async () => {
  const { matter } = await accepted('杨\uE123芬')
  const refused = await chen.ask(issuePaper, { matter, kind: 'acceptanceForm' })
  expect([refused.status, refused.refused.code]).toEqual([422, 'name-without-glyph'])
  expect(refused.refused.sentence).toContain('“被申请人姓名”里的“\uE123”字')
  expect(refused.refused.sentence).toContain('FENGQIAO_FONT_DIR')
})

test('a failed mediation: the termination notice tells each way with its last day', async () => {
  const { matter } = await accepted()
  await luo.does(recordSession, {
    matter,
    place: '法律之家',
    present: '郑有福、杨素芬',
    record: '郑有福：要一次还清。\n杨素芬：没有钱。',
    result: 'notAgreed',
    rightsTold: true,
  })
  expect(await lines(matter, 'terminationNotice')).toMatchObject([{ may: false }])
  await luo.does(terminate, { matter, ground: 'noAgreementLikely', words: '差距太大' })
  const { text } = await issue(matter, 'terminationNotice')
  if (hasPoppler)
    for (const said of [
      '☑当事人不能达成一致意见',
      '差距太大',
      '2029年11月26日',
      '《中华人民共和国民法典》第一百八十八条',
      '先后调解1次',
    ])
      expect(text).toContain(said)
  const record = await issue(matter, 'mediationRecord')
  if (hasPoppler)
    for (const said of ['郑有福：', '要一次还清', '☑未达成调解协议', '☑已告知']) expect(record.text).toContain(said)
})

test('a case not accepted: the notice gives the reason, its article and the organ that can help', async () => {
  const { matter } = await opened()
  await chen.does(decline, { matter, reason: 'crimeOrPublicOrder' })
  const { text } = await issue(matter, 'refusalNotice')
  if (hasPoppler)
    for (const said of ['涉嫌犯罪或者治安案件本身', '《中华人民共和国人民调解法》第二十五条', '公安机关', '郑有福'])
      expect(text).toContain(said)
  expect(await lines(matter, 'acceptanceForm')).toMatchObject([{ may: false }])
})

test('the loan on paper, from the agreement signed on a screen to the bound dossier', async () => {
  const { matter, lender, widow, number } = await accepted()
  await chen.does(addPartyTo, {
    matter,
    name: '郑小梅',
    role: 'agent',
    forParty: lender,
    phone: '13700001111',
    authority: { scope: 'special', powers: ['代为参加调解'], signedOn: '2026-11-24' },
  })
  await luo.does(investigate, {
    matter,
    place: '银杏园',
    person: '杨素芬',
    record: '问：借条是谁写的？\n答：是他写的。',
  })
  await chen.does(addEvidence, {
    matter,
    name: '借条',
    party: lender,
    form: 'original',
    pages: 1,
    proves: '借款五万元',
    receivedBy: '陈静',
  })
  await luo.does(recordSession, {
    matter,
    place: '法律之家',
    present: '郑有福、杨素芬',
    record: '郑有福：可以分三期。\n杨素芬：同意。',
    result: 'agreed',
    rightsTold: true,
  })
  const draft = await luo.does(draftAgreement, {
    matter,
    facts: '2024年3月郑有福借给杨素芬之夫五万元，有借条。',
    issues: '应否归还。',
    responsibility: '在继承遗产范围内归还。',
    onDefault: '一期不付，可以就余款起诉。',
    screenAgreed: true,
    terms: [
      {
        debtor: widow,
        creditor: lender,
        what: '归还借款本金50000元',
        how: '银行转账',
        amountFen: 5_000_000,
        instalments: [
          { due: '2026-12-25', amountFen: 3_000_000 },
          { due: '2027-01-25', amountFen: 2_000_000 },
        ],
      },
    ],
  })
  const unsigned = await issue(matter, 'agreement')
  if (hasPoppler)
    for (const said of [
      number,
      '杨素芬向郑有福归还借款本金50000元',
      '50,000.00',
      '2027年1月25日前全部履行完毕',
      '一式3份',
    ])
      expect(unsigned.text).toContain(said)
  const { digest } = (await luo.does(showMediation, { matter })).agreement!
  for (const party of [lender, widow]) {
    const { file } = await chen.does(addFile, {
      matter,
      purpose: 'signature',
      about: draft.agreement,
      file: image('签名.png'),
    })
    await luo.does(signAgreement, { matter, party, mode: 'screen', file, digest })
  }
  await luo.does(signAgreement, { matter })
  const again = await chen.ask(issuePaper, { matter, kind: 'agreement' })
  expect(again.refused).toMatchObject({ code: 'reason-for-reissue', field: 'reason' })
  const signed = await issue(matter, 'agreement', { reason: '双方已在屏幕上签名' })
  if (hasPoppler) expect(signed.text).toContain(`（SM3）：${digest}`)
  expect((await office.stranger().does(verifyPaper, { paper: unsigned.paper })).replaced).toMatchObject({
    by: signed.paper,
  })

  await chen.does(sealAgreement, {
    matter,
    usedBy: office.people.chenTheClerk,
    approvedBy: office.people.zhouTheDirector,
  })
  const confirmation = await issue(matter, 'confirmationApplication')
  if (hasPoppler)
    for (const said of ['51010619560203001X', '第二百零五条', number]) expect(confirmation.text).toContain(said)
  await chen.does(applyConfirmation, { matter, court: '金牛区人民法院', courtTie: 'committee', bothSign: true })
  const { instalments } = await luo.does(showMediation, { matter })
  office.travelTo('2026-12-20T10:00:00+08:00')
  for (const { id } of instalments) await chen.does(recordPerformance, { matter, instalment: id, proof: '转账凭证' })
  expect(await lines(matter, 'receipt')).toMatchObject([
    { nth: 0, may: true },
    { nth: 1, may: true },
  ])
  const receipt = await issue(matter, 'receipt', { nth: 1 })
  if (hasPoppler) expect(receipt.text).toContain('贰万元整')
  await luo.does(followUp, {
    matter,
    way: 'visit',
    visited: '郑有福',
    performance: 'performed',
    satisfaction: 'satisfied',
    findings: '都收到了。',
  })
  for (const kind of [
    'application',
    'acceptanceForm',
    'rightsNotice',
    'powerOfAttorney',
    'investigationRecord',
    'evidenceList',
    'mediationRecord',
    'followUpRecord',
  ])
    await issue(matter, kind)
  const { file } = await chen.does(addFile, { matter, purpose: 'identity', file: image('身份证.png') })
  expect(file).toMatch(/^[0-9a-f-]{36}$/)
  await chen.does(addFile, { matter, purpose: 'signedScan', about: signed.paper, file: image('协议签字件.png') })
  await chen.does(placeItem, { matter, item: 'identity', where: '卷内', pages: 1 })
  await luo.does(closeCase, { matter })
  const contents = await issue(matter, 'dossierIndex')
  if (hasPoppler) {
    const order = [
      '人民调解申请书',
      '受理登记表',
      '权利义务告知书',
      '当事人身份证明',
      '授权委托书',
      '调查记录',
      '证据材料清单',
      '人民调解记录',
      '人民调解协议书',
      '收条',
      '回访记录',
      '司法确认申请书',
    ]
    const places = order.map((title) => contents.text.indexOf(title))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  }
  const cover = await issue(matter, 'dossierCover')
  if (hasPoppler)
    for (const said of ['郑有福与杨素芬合同纠纷', '达成书面调解协议', '长期', '罗秀兰', number])
      expect(cover.text).toContain(said)
  const { rows } = await chen.does(listPapers, { matter })
  expect(rows.find((row) => row.id === signed.paper)).toMatchObject({ state: 'signed', version: 2 })
})

test('another office, and a role that issues nothing, get no paper', async () => {
  const { matter } = await opened()
  expect(
    (await (await office.as('tangOfTheOtherOffice')).ask(issuePaper, { matter, kind: 'application' })).status,
  ).toBeGreaterThanOrEqual(404)
  expect((await (await office.as('gaoTheGridWorker')).ask(issuePaper, { matter, kind: 'application' })).status).toBe(
    403,
  )
  expect((await chen.ask(mediationPapers, { matter: newId() })).refused.code).toBe('not-a-mediation')
})
