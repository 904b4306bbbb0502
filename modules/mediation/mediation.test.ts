import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '@fengqiao/consultations/contract'
import { showMatter } from '@fengqiao/casework/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { canonicalJson, sm3 } from '@fengqiao/papers/digest'
import {
  accept,
  apply,
  archive,
  assign,
  closeCase,
  contact,
  draftAgreement,
  followUp,
  mediationLedger,
  placeItem,
  recordHonour,
  recordPerformance,
  recordSession,
  recordStand,
  sealAgreement,
  sealRegister,
  showMediation,
  signAgreement,
} from './contract.ts'

let office: Office
let luo: Browser
let chen: Browser
let zhou: Browser
beforeAll(async () => {
  office = await openOffice()
  luo = await office.as('luoTheMediator')
  chen = await office.as('chenTheClerk')
  zhou = await office.as('zhouTheDirector')
})
afterAll(() => office.close())

test('the loan: turned away twice, an heir who comes round, instalments, seal, performance, banner, archive', async () => {
  const { people, places } = office
  const opened = await chen.does(apply, {
    committee: places.communityCommittee,
    disputeType: 'contract',
    asked: 'oral',
    summary: '七十岁的老人借给朋友五万元，朋友去世后家里人不肯还',
    requests: '归还借款五万元',
    amountFen: 5_000_000,
    place: places.community,
    parties: [
      { name: '郑有福', role: 'applicant', phone: '13800001234', age: 70 },
      { name: '杨素芬', role: 'respondent', relation: '借款人之妻、第一顺序继承人，可能的共同债务人' },
    ],
    happenedOn: '2026-11-20',
    happenedTime: '10:05',
  })
  const { matter } = opened
  const first = await chen.does(showMediation, { matter })
  expect(first).toMatchObject({ state: 'applied', requestedAt: '2026-11-20T10:05:00+08:00' })
  const widow = first.parties.find(({ role }) => role === 'respondent')!.id
  const lender = first.parties.find(({ role }) => role === 'applicant')!.id

  for (const happenedOn of ['2026-11-21', '2026-11-22'])
    await chen.does(contact, {
      matter,
      party: widow,
      how: 'visit',
      outcome: 'turnedAway',
      companions: '刘律师',
      words: '隔着门说不见',
      happenedOn,
      onBehalfOf: people.puTheMediator,
    })
  expect((await chen.does(showMediation, { matter })).state).toBe('awaitingConsent')
  const early = await chen.ask(accept, { matter })
  expect([early.status, early.refused.code]).toEqual([409, 'not-yet'])
  expect(early.refused.sentence).toBe('还差条件：各方都愿意调解。补齐后再办这一步。')

  await chen.does(recordStand, { matter, party: widow, stand: 'consent', how: 'inPerson', words: '那就坐下来说' })
  const accepted = await chen.does(accept, { matter })
  expect(accepted.number).toBe('（2026）银杏园人调字第1号')
  await chen.does(assign, { matter, workers: [people.luoTheMediator], chosen: 'parties', noConflict: true })

  const session = await luo.does(recordSession, {
    matter,
    place: '银杏园社区法律之家',
    present: '郑有福、杨素芬',
    record: '核对借条和转账记录，讲清继承人在遗产范围内清偿、夫妻共同债务的规定。',
    result: 'agreed',
    rightsTold: true,
  })
  expect(session.seq).toBe(1)

  const terms = [
    {
      debtor: widow,
      creditor: lender,
      what: '分三期归还借款本金50000元（伍万元整）',
      how: '银行转账',
      amountFen: 5_000_000,
      instalments: [
        { due: '2026-11-25', amountFen: 2_000_000 },
        { due: '2026-12-25', amountFen: 1_500_000 },
        { due: '2027-01-25', amountFen: 1_500_000 },
      ],
    },
  ]
  const agreement = {
    matter,
    facts: '2024年3月，郑有福借给杨素芬的丈夫五万元，有借条和转账记录；借款人于2025年去世。',
    issues: '杨素芬是否应当归还。',
    responsibility: '杨素芬在继承遗产和夫妻共同债务范围内归还。',
    onDefault: '有一期到期没付，郑有福可以就全部余款起诉。',
    wantsConfirmation: true,
  }
  const wrong = await luo.ask(draftAgreement, {
    ...agreement,
    terms: [{ ...terms[0]!, instalments: terms[0]!.instalments.slice(0, 2) }],
  })
  expect(wrong.refused).toMatchObject({ code: 'instalments-do-not-sum', field: 'terms.0.instalments' })
  expect(wrong.refused.sentence).toBe('第1条各期加起来是 35000 元，和这一条的 50000 元不一样。请改某一期或总数。')
  const draft = await luo.does(draftAgreement, { ...agreement, terms })
  expect(draft.warnings.map(({ code }) => code)).toEqual(['identity-unknown', 'identity-unknown'])

  const unsigned = await chen.ask(sealAgreement, {
    matter,
    usedBy: people.chenTheClerk,
    approvedBy: people.zhouTheDirector,
  })
  expect(unsigned.refused.sentence).toBe('还差条件：当事人都签字、调解员签名。补齐后再办这一步。')
  await luo.does(signAgreement, { matter, party: lender })
  const signed = await luo.does(signAgreement, { matter, party: widow, mode: 'fingerprint' })
  expect(signed.missing).toEqual([{ party: null, name: '罗秀兰' }])
  await luo.does(signAgreement, { matter })
  expect((await luo.ask(signAgreement, { matter })).refused.code).toBe('signed-already')
  const alone = await chen.ask(sealAgreement, { matter, usedBy: people.chenTheClerk, approvedBy: people.chenTheClerk })
  expect(alone.refused.code).toBe('seal-needs-two')
  const sealed = await chen.does(sealAgreement, {
    matter,
    usedBy: people.chenTheClerk,
    approvedBy: people.zhouTheDirector,
  })
  expect(sealed.state).toBe('performing')

  const shown = await luo.does(showMediation, { matter })
  expect(shown.agreement).toMatchObject({ version: 1, totalWords: '人民币伍万元整', copies: 3, missing: [] })
  expect(shown.confirmation).toMatchObject({ state: null, lastDay: '2026-12-24', provisional: false })
  expect(shown.instalments.map(({ state }) => state)).toEqual(['later', 'later', 'later'])
  const stored = await office.database.owner.query(
    'select content, digest from mediation.agreements where matter_id = $1',
    [matter],
  )
  expect(sm3(canonicalJson(stored.rows[0].content))).toBe(stored.rows[0].digest)

  const [one, two, three] = shown.instalments
  office.travelTo('2026-11-25T10:00:00+08:00')
  const part = await chen.does(recordPerformance, {
    matter,
    instalment: one!.id,
    amountFen: 500_000,
    proof: '转账截图',
  })
  expect(part).toMatchObject({ left: 3, state: 'performing' })
  const over = await chen.ask(recordPerformance, {
    matter,
    instalment: one!.id,
    amountFen: 1_600_000,
    proof: '转账截图',
  })
  expect(over.refused).toMatchObject({ code: 'more-than-due', facts: { owed: 15000 } })
  await chen.does(recordPerformance, { matter, instalment: one!.id, proof: '转账截图' })
  office.travelTo('2026-12-26T10:00:00+08:00')
  expect((await luo.does(showMediation, { matter })).instalments[1]).toMatchObject({ state: 'overdue' })
  await chen.does(recordPerformance, { matter, instalment: two!.id, proof: '收条', happenedOn: '2026-12-25' })
  const again = await chen.ask(recordPerformance, { matter, instalment: two!.id, proof: '收条' })
  expect(again.refused.code).toBe('performed-already')
  const last = await chen.does(recordPerformance, { matter, instalment: three!.id, proof: '收条' })
  expect(last).toMatchObject({ left: 0, state: 'performed' })

  const plan = (await luo.does(showMediation, { matter })).followUpPlans.find(
    ({ reason }) => reason === 'afterSigning',
  )!
  await luo.does(followUp, {
    matter,
    plan: plan.id,
    way: 'visit',
    visited: '郑有福',
    performance: 'performed',
    satisfaction: 'satisfied',
    findings: '钱都收到了，两家还走动。',
  })
  await chen.does(recordHonour, { matter, kind: 'banner', givenBy: '郑有福', words: '情系百姓 公正调解' })

  const incomplete = await luo.ask(closeCase, { matter })
  expect(incomplete.refused.sentence).toBe('还差条件：当事人身份证明。补齐后再办这一步。')
  await luo.does(placeItem, { matter, item: 'identity', where: '卷内第 3 页，复印件', pages: 2 })
  await luo.does(closeCase, { matter })
  const own = await luo.ask(archive, { matter })
  expect(own.refused.facts).toMatchObject({ missing: ['second-person'] })
  const done = await zhou.does(archive, { matter })
  expect(done.state).toBe('archived')

  const end = await zhou.does(showMediation, { matter })
  expect(end.checklist.filter(({ must, there }) => must && !there)).toEqual([])
  expect(end.sealUses).toMatchObject([{ purpose: '人民调解协议书', copies: 3, usedBy: '陈静', approvedBy: '周晓岚' }])
  expect(await zhou.does(sealRegister, { committee: places.communityCommittee })).toMatchObject({ total: 1, copies: 3 })
  const ledger = await zhou.does(mediationLedger, { words: '杨素芬' })
  expect(ledger.rows).toMatchObject([{ matter, outcome: 'succeeded', agreement: 'written', mediators: ['罗秀兰'] }])
  const header = await zhou.does(showMatter, { matter })
  expect(header.history.filter(({ move }) => move === 'contact').map(({ onBehalfOf }) => onBehalfOf)).toEqual([
    '蒲明芳',
    '蒲明芳',
  ])
  const history = await office.database.owner.query(
    `select string_agg(row_to_json(h)::text, '') t from casework.history h where matter_id = $1`,
    [matter],
  )
  for (const name of ['郑有福', '杨素芬', '隔着门']) expect(history.rows[0].t).not.toContain(name)
  const followed = await office.stranger().does(follow, { code: opened.receiptCode })
  expect(followed).toMatchObject({ kind: 'mediation', over: true, holder: '罗秀兰' })
}, 120_000)
