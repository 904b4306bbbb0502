import { blank, chineseDate, choices, joined, line, name } from '@fengqiao/papers/model'
import type { Paper, Text } from '@fengqiao/papers/model'
import type { MediationPaperFacts, Origin } from './facts.ts'
import {
  dispute,
  form,
  full,
  halves,
  names,
  paper,
  paragraph,
  partyBlock,
  partyPlaces,
  prose,
  sealer,
  sealing,
  signing,
} from './paper-parts.ts'

export const application = (facts: MediationPaperFacts): Paper => {
  const requests =
    facts.requests.length > 0
      ? facts.requests.map((request, at) => line`${at + 1}. ${request}`)
      : [1, 2, 3].map((ordinal) => line`${ordinal}. ${blank(24)}`)
  const statement = line`人民调解委员会已将申请人民调解的有关规定告知本人，现自愿申请人民调解委员会进行调解。`
  return paper(facts, {
    kind: 'application',
    title: '人民调解申请书',
    byParty: true,
    number: facts.caseNumber,
    madeOn: facts.appliedOn,
    blocks: [
      form([
        ...partyBlock(facts).rows,
        full('纠纷简要情况', facts.summary, 56),
        full('申请调解事项', requests, 30),
        full('申请人声明', [statement], 16),
        signing('申请人', partyPlaces(facts, facts.appliedOn ?? null, 'applicant')),
      ]),
    ],
  })
}

const originTitles: Record<Origin, string> = {
  application: '当事人申请',
  initiative: '人民调解委员会主动调解',
  courtReferral: '人民法院委派、委托',
  policeReferral: '公安机关移送',
  procuratorateReferral: '检察机关移送',
  petitionReferral: '信访部门移送',
  otherReferral: '其他部门移送',
}

/** In lines that fit the cell, so that no printer breaks a choice in two. */
export const originChoices = (origin: Origin | undefined): Text[] => {
  const titles = Object.values(originTitles)
  return [titles.slice(0, 2), titles.slice(2, 5), titles.slice(5)].map((titled) =>
    choices(titled, origin && originTitles[origin]),
  )
}

export const acceptanceForm = (facts: MediationPaperFacts): Paper =>
  paper(facts, {
    kind: 'acceptanceForm',
    title: '人民调解受理登记表',
    number: facts.caseNumber,
    madeOn: facts.acceptedOn,
    blocks: [
      form([
        halves(['受理时间', chineseDate(facts.acceptedOn)], ['申请时间', chineseDate(facts.appliedOn)]),
        halves(['纠纷类型', facts.disputeType], ['人民调解员', names(facts.mediators, '调解员姓名')]),
        full('案件来源', originChoices(facts.origin)),
        ...(facts.referral
          ? [halves(['移送单位', name(facts.referral.from, '移送单位名称')], ['移送文号', facts.referral.letterNumber])]
          : []),
        ...partyBlock(facts).rows,
        full('受理意见', line`经双方当事人同意，调解${dispute(facts)}。`),
        full('纠纷简要情况', facts.summary, 22),
        signing('当事人', partyPlaces(facts)),
        signing('登记人', [{ role: '登记人', how: 'sign' }]),
        sealing('人民调解委员会', sealer(facts, facts.acceptedOn)),
        full(
          '备注',
          facts.referral ? line`本件由${facts.referral.from}移送，调解结果另行反馈。` : '本表由人民调解委员会填写。',
        ),
      ]),
    ],
  })

const rights = [
  '选择或者接受人民调解员；',
  '接受调解、拒绝调解或者要求终止调解；',
  '要求调解公开进行或者不公开进行；',
  '自主表达意愿、自愿达成调解协议。',
]

const duties = ['如实陈述纠纷事实；', '遵守调解现场秩序，尊重人民调解员；', '尊重对方当事人行使权利。']

const numbered = (items: readonly string[]) => items.map((item, at) => paragraph(line`${at + 1}. ${item}`))

export const rightsNotice = (facts: MediationPaperFacts): Paper =>
  paper(facts, {
    kind: 'rightsNotice',
    title: '人民调解当事人权利义务告知书',
    number: facts.caseNumber,
    madeOn: facts.rightsToldOn ?? facts.acceptedOn,
    blocks: [
      paragraph(line`${joined(facts.parties.map((party) => name(party.name, '当事人姓名')))}：`, { indent: false }),
      paragraph(
        line`本人民调解委员会将对你们之间的${facts.disputeType}进行调解。根据《中华人民共和国人民调解法》，现将有关事项告知如下：`,
      ),
      { block: 'heading', text: '一、人民调解的性质和原则' },
      prose(
        '人民调解委员会是依法设立的调解民间纠纷的群众性组织（第七条）。调解在当事人自愿、平等的基础上进行，',
        '不违背法律、法规和国家政策，不因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利（第三条）。',
        '调解民间纠纷，不收取任何费用（第四条）。',
      ),
      { block: 'heading', text: '二、当事人享有的权利（第二十三条）' },
      ...numbered(rights),
      { block: 'heading', text: '三、当事人履行的义务（第二十四条）' },
      ...numbered(duties),
      { block: 'heading', text: '四、调解协议的效力' },
      prose(
        '调解协议书自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效（第二十九条）；',
        '口头调解协议自各方当事人达成协议之日起生效（第三十条）。',
        '调解协议具有法律约束力，当事人应当按照约定履行（第三十一条）。',
        '就协议的履行或者内容发生争议的，一方当事人可以向人民法院提起诉讼（第三十二条）。',
      ),
      { block: 'heading', text: '五、司法确认' },
      prose(
        '双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向有管辖权的人民法院申请司法确认',
        '（《中华人民共和国人民调解法》第三十三条、《中华人民共和国民事诉讼法》第二百零五条）。',
        '经依法确认有效的协议，一方拒绝履行或者未全部履行的，对方可以向人民法院申请强制执行。',
      ),
      { block: 'heading', text: '六、调解不成的处理' },
      paragraph(line`调解不成的，终止调解，当事人可以依法通过仲裁、行政、司法等途径维护自己的权利（第二十六条）。`),
      paragraph(
        line`以上内容已经告知，本人已经知悉。对人民调解员${names(facts.mediators, '调解员姓名')}：${choices(
          ['同意', '要求更换'],
          undefined,
        )}；调解方式：${choices(['公开进行', '不公开进行'], undefined)}。`,
      ),
      { block: 'signatures', places: partyPlaces(facts, facts.rightsToldOn ?? null) },
    ],
  })
