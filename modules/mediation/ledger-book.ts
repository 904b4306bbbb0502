import type { Both } from '@fengqiao/kernel/field.ts'
import { workbookOf } from '@fengqiao/kernel/workbook.ts'
import { disputeTypeWords, originWords } from './facts.ts'
import { mediationLedger } from './ledger.ts'
import { mediation } from './workflow.ts'

const both = (zh: string, en: string): Both => ({ zh, en })

const outcomeWords = {
  succeeded: both('调解成功', 'settled'),
  failed: both('未成', 'not settled'),
  transferred: both('移送', 'transferred'),
  pending: both('在办', 'pending'),
}

/** The mediation ledger as a workbook. */
export const mediationLedgerBook = workbookOf(mediationLedger, {
  title: both('人民调解台账', 'Ledger of mediations'),
  columns: [
    { key: 'number', title: both('编号', 'Number'), width: 26 },
    { key: 'receiptCode', title: both('查询码', 'Receipt code'), width: 12 },
    { key: 'requestedOn', title: both('申请日期', 'Requested'), kind: 'day', width: 12 },
    { key: 'acceptedOn', title: both('受理日期', 'Accepted'), kind: 'day', width: 12 },
    { key: 'committee', title: both('调委会', 'Committee'), width: 28 },
    { key: 'place', title: both('社区', 'Community'), width: 16 },
    { key: 'title', title: both('纠纷', 'Dispute'), width: 40 },
    { key: 'applicants', title: both('申请人', 'Applicants'), width: 20 },
    { key: 'respondents', title: both('被申请人', 'Respondents'), width: 20 },
    { key: 'disputeType', title: both('类型', 'Type'), words: disputeTypeWords, width: 16 },
    { key: 'origin', title: both('来源', 'Origin'), words: originWords, width: 14 },
    { key: 'mediators', title: both('调解员', 'Mediators'), width: 16 },
    { key: 'amountFen', title: both('涉及金额（元）', 'Sum (yuan)'), kind: 'yuan', width: 16 },
    { key: 'state', title: both('状态', 'State'), words: mediation.states as Record<string, Both>, width: 12 },
    { key: 'outcome', title: both('结果', 'Outcome'), words: outcomeWords, width: 12 },
    {
      key: 'agreement',
      title: both('协议', 'Agreement'),
      words: { written: both('书面', 'written'), oral: both('口头', 'oral') },
      width: 10,
    },
    { key: 'nextDue', title: both('下一期限', 'Next deadline'), kind: 'day', width: 12 },
  ],
})
