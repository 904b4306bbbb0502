import { chineseDate, line, money, name } from '@fengqiao/papers/model'
import type { Paper, Row } from '@fengqiao/papers/model'
import type { MediationPaperFacts, Party } from './facts.ts'
import {
  dispute,
  form,
  names,
  narrative,
  paper,
  paragraph,
  partyNames,
  partyRows,
  roleTitle,
  sealer,
} from './paper-parts.ts'

const agentRows = (party: Party): Row[] =>
  party.agents.map((agent) => ({
    cells: [
      { text: [line`${agent.kind === 'statutory' ? '法定代理人' : '委托代理人'}`], label: true, span: 2 },
      {
        text: [
          line`${name(agent.name, '代理人姓名')}（${roleTitle(party)}${name(party.name, '当事人姓名')}之${
            agent.relation
          }），联系方式：${agent.phone}，住址：${agent.address}`,
        ],
        span: 7,
      },
    ],
  }))

/** CPL 205, PML 33: both parties together, within thirty days of the day the agreement took effect. */
export const confirmationApplication = (facts: MediationPaperFacts): Paper => {
  const { agreement, confirmation } = facts
  const total = agreement?.instalments.reduce((sum, part) => sum + part.amountFen, 0) ?? 0
  const parts = total > 0 && line`款项共${money(total)}，分${agreement?.instalments.length}期履行。`
  return paper(facts, {
    kind: 'confirmationApplication',
    look: 'deed',
    title: '司法确认申请书',
    byParty: true,
    madeOn: confirmation?.appliedOn,
    annexes: confirmation?.annexes.length
      ? confirmation.annexes
      : [
          '调解协议书',
          '人民调解委员会主持调解的证明',
          '与调解协议相关的财产权利证明等材料',
          '双方当事人的身份、住所、联系方式等基本信息',
        ],
    blocks: [
      form(facts.parties.flatMap((party) => [...partyRows(party, true), ...agentRows(party)])),
      { block: 'heading', text: '请求事项' },
      paragraph(
        line`请求依法确认申请人${partyNames(facts)}于${chineseDate(agreement?.signedOn)}经${name(
          facts.committee.name,
          '调解委员会名称',
        )}主持调解达成的编号为${agreement?.number}的调解协议有效。`,
      ),
      { block: 'heading', text: '事实与理由' },
      ...narrative(agreement?.facts),
      paragraph(
        line`经${name(facts.committee.name, '调解委员会名称')}人民调解员${names(facts.mediators, '调解员姓名')}主持调解，${'申请人自愿达成调解协议，主要内容为：'}`,
      ),
      {
        block: 'list',
        numbering: 'arabic',
        items: agreement?.terms.length ? agreement.terms.map((term) => line`${term}`) : [line`${undefined}`],
      },
      ...(parts === false ? [] : [paragraph(parts)]),
      paragraph(
        line`上述协议自${chineseDate(agreement?.signedOn)}起生效。申请人认为有必要确认其效力，${'现根据《中华人民共和国人民调解法》第三十三条、《中华人民共和国民事诉讼法》第二百零五条，共同向贵院提出申请。'}${
          confirmation?.courtTie ?? false
        }`,
      ),
      { block: 'heading', text: '申请人承诺' },
      paragraph(
        line`调解协议是各方真实意思表示，不存在恶意串通、规避法律的行为，不损害国家利益、社会公共利益和他人合法权益，不违背公序良俗；所提交的材料真实。如有虚假，愿依法承担相应的法律责任。`,
      ),
      paragraph(line`此致`),
      paragraph(line`${name(confirmation?.court, '法院名称')}`, { indent: false }),
      {
        block: 'signatures',
        places: facts.parties.map((party, at) => ({
          role: `申请人${['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'][at] ?? party.name}`,
          how: 'mark',
          ...(at === facts.parties.length - 1 ? { date: confirmation?.appliedOn ?? null } : {}),
        })),
      },
    ],
  })
}

/** On request, for the police or a court: the duty of the agreement has been performed. */
export const performanceCertificate = (facts: MediationPaperFacts): Paper => {
  const { agreement, certificate } = facts
  const proofs = certificate?.proofs.length ? certificate.proofs.join('、') : undefined
  return paper(facts, {
    kind: 'performanceCertificate',
    look: 'letter',
    title: '调解协议履行证明',
    number: certificate?.number,
    madeOn: certificate?.on,
    blocks: [
      paragraph(line`${name(certificate?.to, '接收单位名称')}：`, { indent: false }),
      paragraph(
        line`${dispute(facts)}，经本人民调解委员会主持调解，于${chineseDate(
          agreement?.signedOn,
        )}达成编号为${agreement?.number}的调解协议。`,
      ),
      paragraph(line`应履行的义务：${certificate?.duty}`),
      paragraph(line`经核实，上述义务已于${chineseDate(certificate?.performedOn)}履行完毕。履行凭证：${proofs}。`),
      paragraph(line`特此证明。`),
      { block: 'signatures', places: [], sealer: sealer(facts, certificate?.on) },
    ],
  })
}
