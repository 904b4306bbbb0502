import type { Both } from '@fengqiao/kernel/field.ts'
import { workbookOf } from '@fengqiao/kernel/workbook.ts'
import { ledger } from './ledger.ts'
import { channelWords, topics } from './topics.ts'
import { consultation } from './workflow.ts'

/** The consultation ledger as a workbook. */
export const ledgerBook = workbookOf(ledger, {
  title: { zh: '咨询台账', en: 'Ledger of consultations' },
  columns: [
    { key: 'receiptCode', title: { zh: '查询码', en: 'Receipt code' }, width: 12 },
    { key: 'happenedAt', title: { zh: '咨询时间', en: 'When' }, kind: 'instant', width: 17 },
    { key: 'title', title: { zh: '事情', en: 'Matter' }, width: 50 },
    { key: 'topic', title: { zh: '类别', en: 'About' }, words: topics, width: 16 },
    { key: 'channel', title: { zh: '渠道', en: 'Channel' }, words: channelWords, width: 10 },
    { key: 'heads', title: { zh: '人次', en: 'Heads' }, kind: 'number', width: 8 },
    { key: 'place', title: { zh: '地点', en: 'Place' }, width: 20 },
    { key: 'adviser', title: { zh: '谁答复的', en: 'Adviser' }, width: 12 },
    { key: 'state', title: { zh: '状态', en: 'State' }, words: consultation.states as Record<string, Both>, width: 12 },
    { key: 'answeredAt', title: { zh: '答复时间', en: 'Answered' }, kind: 'instant', width: 17 },
    { key: 'recordedAt', title: { zh: '登记时间', en: 'Recorded' }, kind: 'instant', width: 17 },
    { key: 'rating', title: { zh: '评分', en: 'Rating' }, kind: 'number', width: 8 },
  ],
})
