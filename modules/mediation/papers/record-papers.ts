import { chineseDate, chineseSpan, choices, line, name } from '@fengqiao/papers/model'
import type { Block, Cell, Paper, SignPlace, Table } from '@fengqiao/papers/model'
import type { EvidenceItem, MediationPaperFacts, Said, Session } from './facts.ts'
import { dispute, form, full, halves, names, paper, partyNames, partyPlaces, partyRows } from './paper-parts.ts'

const talk = (said: readonly Said[]): Block[] =>
  said.length > 0
    ? [{ block: 'talk', lines: said.map(({ who, text }) => ({ who, said: line`${text}` })) }]
    : [1, 2, 3, 4, 5, 6, 7, 8].map((): Block => ({ block: 'para', text: [{ blank: 36 }], indent: false }))

const read: Block = { block: 'para', text: line`以上记录经本人核对（或者已向本人宣读），与本人陈述一致。` }

export const investigationRecord = (facts: MediationPaperFacts, nth = 0): Paper => {
  const one = facts.investigations[nth]
  return paper(facts, {
    kind: 'investigationRecord',
    title: '人民调解调查记录',
    number: facts.caseNumber,
    madeOn: one?.startedAt?.slice(0, 10),
    blocks: [
      form([
        full('时间', chineseSpan(one?.startedAt, one?.endedAt)),
        full('地点', one?.place),
        halves(
          ['调查人', names(one?.investigators ?? [], '调查人姓名')],
          ['记录人', name(one?.recorder, '记录人姓名')],
        ),
        full('参加人', names(one?.participants ?? [], '参加人姓名')),
        ...partyRows(
          one?.person ?? { kind: 'individual', role: 'respondent', agents: [], name: '' },
          false,
          '被调查人',
        ),
      ]),
      { block: 'heading', text: '调查内容' },
      ...talk(one?.talk ?? []),
      read,
      {
        block: 'signatures',
        places: [
          { role: '被调查人', how: 'mark', date: one?.startedAt?.slice(0, 10) ?? null },
          { role: '调查人', how: 'sign' },
          { role: '记录人', how: 'sign' },
        ],
      },
    ],
  })
}

const centre = (text: string | number | undefined): Cell => ({ text: [line`${text}`], align: 'center' })
const head = (text: string): Cell => ({ text: [line`${text}`], label: true })
const emptyEvidence: Partial<EvidenceItem> = {}

const evidenceTable = (items: readonly EvidenceItem[]): Table => {
  const spare = Array.from({ length: Math.max(0, 8 - items.length) }, () => emptyEvidence)
  return {
    block: 'table',
    columns: [0.9, 2.9, 2.1, 1.9, 1, 3.3, 2.5, 1.7],
    head: 1,
    rows: [
      {
        cells: ['序号', '材料名称', '提供人或来源', '原件或复印件', '页数', '证明的事项', '收到日期', '经手人'].map(
          head,
        ),
      },
      ...[...items, ...spare].map((item, at) => ({
        least: 9,
        cells: [
          centre(at + 1),
          { text: [line`${item.name}`] },
          { text: [line`${name(item.provider, '证据提供人')}`] },
          centre(item.form && { original: '原件', copy: '复印件' }[item.form]),
          centre(item.pages),
          { text: [line`${item.proves}`] },
          centre(item.receivedOn?.replaceAll('-', '.')),
          { text: [line`${name(item.receivedBy, '证据经手人')}`], align: 'center' as const },
        ],
      })),
    ],
  }
}

export const evidenceList = (facts: MediationPaperFacts): Paper => {
  const pages = facts.evidence.reduce((sum, item) => sum + (item.pages ?? 0), 0)
  return paper(facts, {
    kind: 'evidenceList',
    title: '人民调解证据材料清单',
    number: facts.caseNumber,
    blocks: [
      evidenceTable(facts.evidence),
      {
        block: 'para',
        indent: false,
        text: line`以上材料共${facts.evidence.length || undefined}件${pages || undefined}页，附后。原件核对后退还提供人，卷内留存复印件。`,
      },
      {
        block: 'signatures',
        places: [
          { role: '提供人', how: 'mark', date: null },
          { role: '接收人', how: 'sign', date: null },
        ],
      },
    ],
  })
}

const results: Record<NonNullable<Session['result']>, string> = {
  agreed: '达成调解协议',
  notAgreed: '未达成调解协议',
  continued: '择日继续调解',
}

export const mediationRecord = (facts: MediationPaperFacts, nth = facts.sessions.length - 1): Paper => {
  const one = facts.sessions[nth]
  const mediators: SignPlace[] = (one?.mediators.length ? one.mediators : ['']).map((mediator) => ({
    role: one && one.mediators.length > 1 ? `人民调解员${mediator}` : '人民调解员',
    how: 'sign',
  }))
  return paper(facts, {
    kind: 'mediationRecord',
    title: '人民调解记录',
    number: facts.caseNumber,
    madeOn: one?.startedAt?.slice(0, 10),
    blocks: [
      form([
        full('时间', chineseSpan(one?.startedAt, one?.endedAt)),
        halves(['地点', one?.place], ['公开与否', choices(['公开', '不公开'], one && (one.open ? '公开' : '不公开'))]),
        full('事由', dispute(facts)),
        full('到场当事人', names(one?.present ?? [], '到场当事人姓名')),
        halves(
          ['人民调解员', names(one?.mediators ?? [], '调解员姓名')],
          ['记录人', name(one?.recorder, '记录人姓名')],
        ),
        full('参加人', one && one.invitees.length === 0 ? '无' : names(one?.invitees ?? [], '参加人姓名')),
      ]),
      {
        block: 'para',
        text: line`人民调解委员会已将人民调解的性质、原则和协议的效力，以及当事人在调解中的权利和义务告知各方当事人：${choices(
          ['已告知', '未告知'],
          one && (one.rulesTold ? '已告知' : '未告知'),
        )}。`,
      },
      { block: 'heading', text: '调解情况' },
      ...talk(one?.talk ?? []),
      {
        block: 'para',
        text: line`调解结果：${choices(Object.values(results), one?.result && results[one.result])}。${
          one?.resultNote ?? false
        }`,
      },
      read,
      { block: 'signatures', places: [...partyPlaces(facts), ...mediators, { role: '记录人', how: 'sign' }] },
    ],
  })
}

const performances = { performed: '已全部履行', inPart: '部分履行', notPerformed: '未履行', notDue: '履行期限未到' }
const satisfactions = { satisfied: '满意', fair: '基本满意', dissatisfied: '不满意' }

export const followUpRecord = (facts: MediationPaperFacts, nth = facts.followUps.length - 1): Paper => {
  const one = facts.followUps[nth]
  return paper(facts, {
    kind: 'followUpRecord',
    title: '人民调解回访记录',
    number: facts.caseNumber,
    madeOn: one?.on,
    blocks: [
      form([
        full('当事人', partyNames(facts)),
        halves(['协议书编号', facts.agreement?.number], ['回访时间', chineseDate(one?.on)]),
        halves(['回访对象', names(one?.visited ?? [], '回访对象姓名')], ['回访方式', one?.way]),
        full('回访事由', one?.reason, 18),
        full('履行情况', choices(Object.values(performances), one?.performance && performances[one.performance])),
        full('对调解工作', choices(Object.values(satisfactions), one?.satisfaction && satisfactions[one.satisfaction])),
        full('回访情况', one?.findings, 60),
        full('处理措施', one?.measures, 36),
      ]),
      {
        block: 'signatures',
        places: [
          { role: '回访对象', how: 'mark' },
          { role: '回访人', how: 'sign', date: one?.on ?? null },
        ],
      },
    ],
  })
}
