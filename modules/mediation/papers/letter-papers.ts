import { chineseDate, choices, joined, line, name } from '@fengqiao/papers/model'
import type { Block, Paper, Text } from '@fengqiao/papers/model'
import type { MediationPaperFacts, Route, TerminationGround } from './facts.ts'
import { dispute, narrative, paper, paragraph, partyNames, partyPlaces, routeText, sealer } from './paper-parts.ts'

const to = (who: Text): Block => paragraph(line`${who}：`, { indent: false })

const routes = (all: readonly Route[]): Block => ({
  block: 'list',
  numbering: 'arabic',
  items: all.length > 0 ? all.map(routeText) : [line`${undefined}`],
})

const delivery = (title: string, number: string | undefined, receivers: string): Block => ({
  block: 'slip',
  title: '送达回证',
  text: [line`文书名称：${title}　　文号：${number}`],
  places: [
    { role: receivers, how: 'mark', date: null },
    { role: '送达人', how: 'sign' },
  ],
})

export const refusalNotice = (facts: MediationPaperFacts): Paper => {
  const { refusal } = facts
  return paper(facts, {
    kind: 'refusalNotice',
    look: 'letter',
    title: '人民调解不予受理告知书',
    number: refusal?.number,
    madeOn: refusal?.on,
    blocks: [
      to(partyNames(facts, 'applicant')),
      paragraph(
        line`你于${chineseDate(facts.appliedOn)}向本人民调解委员会申请调解与${partyNames(
          facts,
          'respondent',
        )}之间的${facts.disputeType}。经审查，${refusal?.reason}${
          refusal?.basis !== undefined && line`（${refusal.basis}）`
        }，本人民调解委员会不予受理。`,
      ),
      paragraph(line`你可以向${name(refusal?.organ, '主管机关名称')}反映，也可以依法通过下列途径维护自己的权利：`),
      routes(refusal?.routes ?? []),
      paragraph(line`特此告知。`),
      { block: 'signatures', places: [], sealer: sealer(facts, refusal?.on) },
      delivery('人民调解不予受理告知书', refusal?.number, '申请人'),
    ],
  })
}

export const transferLetter = (facts: MediationPaperFacts): Paper => {
  const { transfer } = facts
  const replyBy = transfer?.replyBy !== undefined && line`，并于${chineseDate(transfer.replyBy)}前将处理意见函复我委`
  return paper(facts, {
    kind: 'transferLetter',
    look: 'deed',
    title: '纠纷移送函',
    number: transfer?.number,
    madeOn: transfer?.on,
    annexes: transfer?.papers,
    blocks: [
      to(line`${name(transfer?.to, '接收单位名称')}`),
      paragraph(
        line`我委于${chineseDate(facts.appliedOn)}收到${dispute(facts)}，编号为${facts.caseNumber}。${transfer?.reason}`,
      ),
      paragraph(line`基本情况：${facts.summary}`),
      paragraph(line`现将该纠纷及有关材料移送你单位，请予接收${replyBy}。移送情况已告知各方当事人。`),
      paragraph(line`联系人：${names(facts)}，联系电话：${facts.committee.phone}。`),
      { block: 'signatures', places: [], sealer: sealer(facts, transfer?.on) },
      {
        block: 'slip',
        title: '移送函回执',
        text: [
          line`${name(facts.committee.name, '调解委员会名称')}：`,
          line`　　你委${transfer?.number}移送函及材料收悉。处理意见：${choices(['同意接收', '不予接收，理由：'], undefined)}${undefined}`,
        ],
        places: [{ role: '接收人', how: 'sign', date: null }],
      },
    ],
  })
}

const names = (facts: MediationPaperFacts): Text | undefined =>
  facts.mediators.length > 0 ? joined(facts.mediators.map((one) => name(one, '调解员姓名'))) : undefined

export const feedbackLetter = (facts: MediationPaperFacts): Paper => {
  const { feedback } = facts
  const letter = facts.referral?.letterNumber !== undefined && line`（来函文号：${facts.referral.letterNumber}）`
  return paper(facts, {
    kind: 'feedbackLetter',
    look: 'letter',
    title: '纠纷调解情况反馈函',
    number: feedback?.number,
    madeOn: feedback?.on,
    annexes: feedback?.papers,
    blocks: [
      to(line`${name(feedback?.to ?? facts.referral?.from, '移送单位名称')}`),
      paragraph(
        line`你单位于${chineseDate(facts.referral?.receivedOn)}移送的${dispute(facts)}${letter}，我委已于${chineseDate(
          facts.acceptedOn,
        )}受理，人民调解员为${names(facts)}。现将调解情况反馈如下：`,
      ),
      ...narrative(feedback?.result),
      paragraph(line`特此函告。`),
      { block: 'signatures', places: [], sealer: sealer(facts, feedback?.on) },
    ],
  })
}

const grounds: Record<TerminationGround, string> = {
  partyStops: '当事人一方要求终止调解',
  noAgreement: '当事人不能达成一致意见',
  limitPassed: '调解期限届满，当事人未同意延长',
  event: '发生使调解不能继续进行的事由',
  other: '其他',
}

/** PML 23 (a party may stop at any time), PML 26 (a failed mediation is terminated, the routes are told). */
export const terminationNotice = (facts: MediationPaperFacts): Paper => {
  const { termination } = facts
  return paper(facts, {
    kind: 'terminationNotice',
    look: 'deed',
    title: '终止调解告知书',
    number: termination?.number,
    madeOn: termination?.on,
    blocks: [
      to(partyNames(facts)),
      paragraph(
        line`本人民调解委员会于${chineseDate(facts.acceptedOn)}受理${dispute(facts)}，先后调解${
          facts.sessions.length
        }次。因出现下列第${termination && Object.keys(grounds).indexOf(termination.ground) + 1}项情形，${'根据《中华人民共和国人民调解法》第二十三条、第二十六条，终止调解：'}`,
      ),
      ...Object.entries(grounds).map(([ground, title], at) =>
        paragraph(
          line`${at + 1}. ${{ ticked: termination?.ground === ground, label: title }}${
            at === Object.keys(grounds).length - 1 ? '。' : '；'
          }`,
        ),
      ),
      ...(termination?.detail ? [paragraph(line`具体情况：${termination.detail.replace(/[。！？]?$/, '。')}`)] : []),
      paragraph(line`你们可以依法通过下列途径维护自己的权利，请注意期限：`),
      routes(termination?.routes ?? []),
      paragraph(line`在调解中为达成协议所作的让步，不影响你们依法主张权利。人民调解员：${names(facts)}。`),
      { block: 'signatures', places: [], sealer: sealer(facts, termination?.on) },
      {
        block: 'slip',
        title: '送达回证',
        text: [line`文书名称：终止调解告知书　　文号：${termination?.number}`],
        places: partyPlaces(facts, null),
      },
    ],
  })
}
