import { capitalFigures, chineseDate, choices, figures, line, name } from '@fengqiao/papers/model'
import type { Paper } from '@fengqiao/papers/model'
import type { Agent, MediationPaperFacts, Party } from './facts.ts'
import {
  dispute,
  form,
  full,
  halves,
  paper,
  paragraph,
  partyPlaces,
  partyRows,
  sealer,
  sealing,
  signing,
} from './paper-parts.ts'

export const receipt = (facts: MediationPaperFacts, nth = facts.receipts.length - 1): Paper => {
  const one = facts.receipts[nth]
  const ordinal = one?.instalment !== undefined && line`第${one.instalment}期款项，`
  return paper(facts, {
    kind: 'receipt',
    look: 'letter',
    title: '收条',
    byParty: true,
    madeOn: one?.on,
    blocks: [
      paragraph(
        line`今收到${name(one?.payer, '付款人姓名')}根据编号为${facts.agreement?.number}的《人民调解协议书》支付的${
          ordinal
        }人民币（大写）${one && capitalFigures(one.amountFen)}（￥${one && figures(one.amountFen)}），付款方式：${one?.way}。`,
      ),
      paragraph(line`付款日期：${chineseDate(one?.on)}。款项已当面点清或者已到账，此据。`),
      {
        block: 'signatures',
        places: [
          { role: one ? `收款人${one.payee}` : '收款人', how: 'mark', date: one?.on ?? null },
          { role: '在场人', how: 'sign' },
        ],
      },
    ],
  })
}

/** Every entrusted agent of the case with the party behind. */
export const entrusted = (facts: MediationPaperFacts): { party: Party; agent: Agent }[] =>
  facts.parties.flatMap((party) =>
    party.agents.filter((agent) => agent.kind === 'entrusted').map((agent) => ({ party, agent })),
  )

const powerTitles = [
  '代为参加调解',
  '代为承认、放弃、变更请求',
  '代为达成和签署调解协议',
  '代为申请司法确认',
  '代为收付款物',
]

/** As CPL 62 asks of a mandate: the matter and the scope; waiving claims or settling needs special authority. */
export const powerOfAttorney = (facts: MediationPaperFacts, nth = 0): Paper => {
  const { party, agent } = entrusted(facts)[nth] ?? {}
  const authority = agent?.authority
  const scope = authority && { general: '一般授权', special: '特别授权' }[authority.scope]
  return paper(facts, {
    kind: 'powerOfAttorney',
    title: '授权委托书',
    byParty: true,
    madeOn: authority?.signedOn,
    blocks: [
      form([
        ...partyRows(party ?? { kind: 'individual', role: 'applicant', agents: [], name: '' }, true, '委托人'),
        ...partyRows(
          {
            kind: 'individual',
            role: 'applicant',
            agents: [],
            name: agent?.name ?? '',
            sex: agent?.sex,
            age: agent?.age,
            occupation: agent?.relation,
            phone: agent?.phone,
            address: agent?.address,
            idNumber: agent?.idNumber,
          },
          true,
          '受托人',
        ),
        full(
          '委托事项',
          line`就${dispute(facts)}，代为参加${name(facts.committee.name, '调解委员会名称')}主持的调解。`,
          14,
        ),
        full('代理权限', choices(['一般授权', '特别授权'], scope)),
        full(
          '具体权限',
          [...powerTitles, ...(authority?.powers ?? []).filter((power) => !powerTitles.includes(power))].map(
            (title) => line`${{ ticked: authority?.powers.includes(title) ?? false, label: title }}`,
          ),
        ),
        full(
          '委托期限',
          line`自${chineseDate(authority?.from)}至${
            authority?.until ? chineseDate(authority.until) : '本纠纷调解终结之日'
          }`,
        ),
      ]),
      paragraph(
        line`代为承认、放弃、变更请求，或者达成调解协议的，须有委托人的特别授权；未写明的权限，受托人不得行使。`,
      ),
      {
        block: 'signatures',
        places: [
          { role: '委托人', how: 'mark', date: authority?.signedOn ?? null },
          { role: '受托人', how: 'mark', date: authority?.signedOn ?? null },
        ],
      },
    ],
  })
}

export const recusalRequest = (facts: MediationPaperFacts): Paper => {
  const { recusal } = facts
  const decision =
    recusal?.decision &&
    { granted: '同意回避，另行安排人民调解员', denied: '不属于应当回避的情形，不予同意' }[recusal.decision]
  return paper(facts, {
    kind: 'recusalRequest',
    title: '回避申请书',
    byParty: true,
    number: facts.caseNumber,
    madeOn: recusal?.on,
    blocks: [
      form([
        halves(['申请人', name(recusal?.by, '回避申请人姓名')], ['申请日期', chineseDate(recusal?.on)]),
        halves(['被申请回避人', name(recusal?.against, '被申请回避人姓名')], ['职务', recusal?.post]),
        full('纠纷', dispute(facts)),
        full('申请回避的理由', recusal?.ground, 60),
        full('申请依据', '《中华人民共和国人民调解法》第二十三条第一项：当事人有权选择或者接受人民调解员。'),
        signing('申请人', [{ role: '申请人', how: 'mark', date: recusal?.on ?? null }]),
        full('审查决定', choices(['同意回避，另行安排人民调解员', '不属于应当回避的情形，不予同意'], decision), 16),
        signing('决定人', [{ role: '调解委员会主任', how: 'sign' }]),
        sealing('人民调解委员会', sealer(facts, recusal?.decidedOn)),
      ]),
    ],
  })
}

export const extensionConsent = (facts: MediationPaperFacts): Paper => {
  const { extension } = facts
  return paper(facts, {
    kind: 'extensionConsent',
    look: 'letter',
    title: '延长调解期限同意书',
    byParty: true,
    number: facts.caseNumber,
    madeOn: extension?.agreedOn,
    blocks: [
      paragraph(line`${name(facts.committee.name, '调解委员会名称')}：`, { indent: false }),
      paragraph(
        line`你委于${chineseDate(facts.acceptedOn)}受理的${dispute(facts)}，原定调解期限至${chineseDate(extension?.from)}。因${
          extension?.reason
        }，各方当事人自愿同意将调解期限延长至${chineseDate(extension?.to)}。`,
      ),
      paragraph(
        line`各方当事人知悉：延长期间，任何一方仍可要求终止调解，并可依法通过仲裁、行政、司法等途径维护自己的权利（《中华人民共和国人民调解法》第二十三条、第二十六条）。`,
      ),
      {
        block: 'signatures',
        places: [...partyPlaces(facts, extension?.agreedOn ?? null), { role: '人民调解员', how: 'sign' }],
      },
    ],
  })
}
