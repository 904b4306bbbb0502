import type { FilePurpose } from '@fengqiao/casework/contract'
import type { Both } from '@fengqiao/kernel/field.ts'

type Item = Both & {
  /** Must be there before closing, or only if there is any. The back cover comes with the archive. */
  readonly must: boolean
  /** What its scan is kept as. */
  readonly scan: FilePurpose
}

/** Papers of a mediation's dossier in their order, as local archives lay them (order seen, not read in a norm). */
export const dossierItems = {
  application: {
    zh: '人民调解申请书或受理登记表',
    en: 'Application or acceptance form',
    must: true,
    scan: 'dossierPaper',
  },
  rightsNotice: { zh: '权利义务告知书', en: 'Rights notice', must: true, scan: 'dossierPaper' },
  identity: { zh: '当事人身份证明', en: 'Proof of identity', must: true, scan: 'identity' },
  authority: { zh: '授权委托书', en: 'Power of attorney', must: false, scan: 'authority' },
  investigation: { zh: '调查记录', en: 'Investigation record', must: false, scan: 'investigation' },
  evidence: { zh: '证据材料', en: 'Evidence', must: false, scan: 'evidence' },
  sessionRecord: { zh: '调解记录', en: 'Mediation record', must: true, scan: 'sessionRecord' },
  result: {
    zh: '调解协议书、口头协议登记表或终止调解告知书',
    en: 'Agreement, oral form or termination notice',
    must: true,
    scan: 'dossierPaper',
  },
  receipts: { zh: '收条、转账凭证', en: 'Receipts', must: false, scan: 'receipt' },
  followUp: { zh: '回访记录', en: 'Follow-up record', must: false, scan: 'dossierPaper' },
  confirmation: { zh: '司法确认材料', en: 'Confirmation papers', must: false, scan: 'ruling' },
  note: { zh: '卷宗情况说明', en: 'Dossier note', must: false, scan: 'dossierPaper' },
} as const satisfies Readonly<Record<string, Item>>

export type ItemCode = keyof typeof dossierItems
export const itemCodes = Object.keys(dossierItems) as [ItemCode, ...ItemCode[]]
export const mustItems = itemCodes.filter((code) => dossierItems[code].must)
