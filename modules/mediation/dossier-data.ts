import type { Both } from '@fengqiao/kernel/field.ts'

type Item = Both & {
  /** Must be there before closing, or only if there is any. The back cover comes with the archive. */
  readonly must: boolean
}

/** Papers of a mediation's dossier in their order, as local archives lay them (order seen, not read in a norm). */
export const dossierItems = {
  application: { zh: '人民调解申请书或受理登记表', en: 'Application or acceptance form', must: true },
  rightsNotice: { zh: '权利义务告知书', en: 'Rights notice', must: true },
  identity: { zh: '当事人身份证明', en: 'Proof of identity', must: true },
  authority: { zh: '授权委托书', en: 'Power of attorney', must: false },
  investigation: { zh: '调查记录', en: 'Investigation record', must: false },
  evidence: { zh: '证据材料', en: 'Evidence', must: false },
  sessionRecord: { zh: '调解记录', en: 'Mediation record', must: true },
  result: {
    zh: '调解协议书、口头协议登记表或终止调解告知书',
    en: 'Agreement, oral form or termination notice',
    must: true,
  },
  receipts: { zh: '收条、转账凭证', en: 'Receipts', must: false },
  followUp: { zh: '回访记录', en: 'Follow-up record', must: false },
  confirmation: { zh: '司法确认材料', en: 'Confirmation papers', must: false },
  note: { zh: '卷宗情况说明', en: 'Dossier note', must: false },
} as const satisfies Readonly<Record<string, Item>>

export type ItemCode = keyof typeof dossierItems
export const itemCodes = Object.keys(dossierItems) as [ItemCode, ...ItemCode[]]
export const mustItems = itemCodes.filter((code) => dossierItems[code].must)
