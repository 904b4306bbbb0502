import { chineseDate, line, name } from '@fengqiao/papers/model'
import type { Cell, Paper, Row } from '@fengqiao/papers/model'
import type { DossierItem, MediationPaperFacts } from './facts.ts'
import { originChoices } from './intake-papers.ts'
import { form, full, halves, names, paper, partyNames, roleTitle, signing } from './paper-parts.ts'

const wide = (title: string, value: Cell): Row => ({
  cells: [{ text: [line`${title}`], label: true }, value],
  least: 11,
})

export const dossierCover = (facts: MediationPaperFacts): Paper => {
  const { dossier } = facts
  const text = (value: Parameters<typeof line>[1]): Cell => ({ text: [line`${value}`] })
  return paper(facts, {
    kind: 'dossierCover',
    look: 'cover',
    title: '人民调解卷宗',
    number: dossier?.number,
    madeOn: dossier?.filedOn,
    blocks: [
      { block: 'gap', millimetres: 4 },
      {
        block: 'table',
        columns: [3, 9],
        rows: [
          wide('卷名', text(facts.title)),
          wide('申请人', text(partyNames(facts, 'applicant'))),
          wide('被申请人', text(partyNames(facts, 'respondent'))),
          wide('人民调解员', text(names(facts.mediators, '调解员姓名'))),
          wide('调解日期', text(`${chineseDate(facts.acceptedOn)}至${chineseDate(facts.endedOn)}`)),
          wide('调解结果', text(facts.result?.outcome)),
          wide('立卷人', text(name(dossier?.filedBy, '立卷人姓名'))),
          wide('立卷时间', text(chineseDate(dossier?.filedOn))),
          wide('保管期限', text(dossier?.retention)),
          wide('备注', text(dossier?.pages === undefined ? undefined : `本卷共${dossier.pages}页`)),
        ],
      },
    ],
  })
}

const head = (text: string): Cell => ({ text: [line`${text}`], label: true })
const pages = (item: Partial<DossierItem>): string | undefined =>
  item.from === undefined
    ? undefined
    : item.to === undefined || item.to === item.from
      ? String(item.from)
      : `${item.from}—${item.to}`

export const dossierIndex = (facts: MediationPaperFacts): Paper => {
  const items = facts.dossier?.items ?? []
  const spare = Array.from({ length: Math.max(0, 14 - items.length) }, (): Partial<DossierItem> => ({}))
  return paper(facts, {
    kind: 'dossierIndex',
    title: '卷内目录',
    number: facts.dossier?.number,
    madeOn: facts.dossier?.filedOn,
    blocks: [
      {
        block: 'table',
        columns: [1.2, 8, 2, 4],
        head: 1,
        rows: [
          { cells: ['序号', '文书名称', '页号', '备注'].map(head), least: 9 },
          ...[...items, ...spare].map((item, at): Row => ({
            least: 9,
            cells: [
              { text: [line`${at < items.length ? at + 1 : undefined}`], align: 'center' },
              { text: [line`${item.document}`] },
              { text: [line`${pages(item)}`], align: 'center' },
              { text: [line`${item.note}`] },
            ],
          })),
        ],
      },
    ],
  })
}

export const dossierNote = (facts: MediationPaperFacts): Paper => {
  const { dossier } = facts
  return paper(facts, {
    kind: 'dossierNote',
    title: '卷宗情况说明',
    number: dossier?.number,
    madeOn: dossier?.filedOn,
    blocks: [
      form([
        full('卷名', facts.title),
        full('缺少或者代替的文书及原因', dossier?.missing, 42),
        full('更正情况', dossier?.corrections, 34),
        full('立卷后补充的材料', dossier?.additions, 34),
        full('其他说明', dossier?.note, 34),
        signing('立卷人', [{ role: '立卷人', how: 'sign', date: dossier?.filedOn ?? null }]),
        signing('检查人', [{ role: '检查人', how: 'sign', date: dossier?.checkedOn ?? null }]),
      ]),
    ],
  })
}

export const closingReport = (facts: MediationPaperFacts): Paper =>
  paper(facts, {
    kind: 'closingReport',
    title: '结案报告',
    number: facts.caseNumber,
    madeOn: facts.closedOn,
    blocks: [
      form([
        halves(['卷宗号', facts.dossier?.number], ['报告日期', chineseDate(facts.closedOn)]),
        halves(['受理日期', chineseDate(facts.acceptedOn)], ['结案日期', chineseDate(facts.closedOn)]),
        halves(['纠纷类型', facts.disputeType], ['承办人', names(facts.mediators, '调解员姓名')]),
        full('案件来源', originChoices(facts.origin)),
        ...facts.parties.flatMap((party): Row[] => [
          halves([roleTitle(party), name(party.name, `${roleTitle(party)}姓名`)], ['联系方式', party.phone]),
          full('住址', party.address),
        ]),
        full('简要案情', facts.summary, 36),
        full(
          '调解经过和结果',
          [...(facts.result?.process ? [line`${facts.result.process}`] : []), line`结果：${facts.result?.outcome}`],
          36,
        ),
        signing('承办人', [{ role: '承办人', how: 'sign', date: facts.closedOn ?? null }]),
        signing('审批意见', [{ role: '调解委员会主任', how: 'sign', date: null }]),
      ]),
    ],
  })
