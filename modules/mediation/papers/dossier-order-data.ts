import type { FilePurpose } from '@fengqiao/casework/contract'
import type { ItemCode } from '../dossier-data.ts'
import type { PaperKind } from './papers.ts'

type Part = {
  /** How a line of the contents is called that holds files and no paper of ours. */
  readonly files?: { readonly title: string; readonly purposes: readonly FilePurpose[] }
  readonly papers: readonly PaperKind[]
  readonly item?: ItemCode
}

/** Papers and files of a mediation's dossier in the order they are bound (order seen in local archives, not read in a norm). */
export const dossierOrder: readonly Part[] = [
  {
    papers: ['application', 'acceptanceForm'],
    item: 'application',
    files: { title: '移送函、来文', purposes: ['referral'] },
  },
  { papers: ['rightsNotice'], item: 'rightsNotice' },
  { papers: [], item: 'identity', files: { title: '当事人身份证明', purposes: ['identity'] } },
  { papers: ['powerOfAttorney'], item: 'authority', files: { title: '授权委托书（扫描件）', purposes: ['authority'] } },
  { papers: ['recusalRequest'] },
  {
    papers: ['investigationRecord'],
    item: 'investigation',
    files: { title: '调查记录扫描件、走访照片', purposes: ['investigation', 'visitPhoto'] },
  },
  { papers: ['evidenceList'], item: 'evidence', files: { title: '证据材料', purposes: ['evidence'] } },
  {
    papers: ['extensionConsent', 'mediationRecord'],
    item: 'sessionRecord',
    files: { title: '调解记录（扫描件）', purposes: ['sessionRecord'] },
  },
  {
    papers: ['agreement', 'oralAgreement', 'terminationNotice', 'refusalNotice', 'transferLetter', 'feedbackLetter'],
    item: 'result',
  },
  {
    papers: ['receipt', 'performanceCertificate'],
    item: 'receipts',
    files: { title: '收条、转账凭证', purposes: ['receipt'] },
  },
  { papers: ['followUpRecord'], item: 'followUp' },
  { papers: ['confirmationApplication'], item: 'confirmation', files: { title: '法院文书', purposes: ['ruling'] } },
  { papers: ['closingReport'] },
  {
    papers: ['dossierNote'],
    item: 'note',
    files: { title: '其他材料', purposes: ['dossierPaper', 'honour', 'other'] },
  },
]
