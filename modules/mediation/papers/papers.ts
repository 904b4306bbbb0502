import type { Paper } from '@fengqiao/papers/model'
import { oralAgreement, writtenAgreement } from './agreement-papers.ts'
import { confirmationApplication, performanceCertificate } from './confirmation-papers.ts'
import { closingReport, dossierCover, dossierIndex, dossierNote } from './dossier-papers.ts'
import type { MediationPaperFacts } from './facts.ts'
import { acceptanceForm, application, rightsNotice } from './intake-papers.ts'
import { feedbackLetter, refusalNotice, terminationNotice, transferLetter } from './letter-papers.ts'
import { entrusted, extensionConsent, powerOfAttorney, receipt, recusalRequest } from './party-papers.ts'
import { evidenceList, followUpRecord, investigationRecord, mediationRecord } from './record-papers.ts'

export type Signer =
  | 'applicant'
  | 'parties'
  | 'registrar'
  | 'mediator'
  | 'recorder'
  | 'investigated'
  | 'investigator'
  | 'provider'
  | 'receiver'
  | 'visited'
  | 'visitor'
  | 'filer'
  | 'checker'
  | 'chair'
  | 'payee'
  | 'principal'
  | 'agent'
  | 'committeeSeal'

export type PaperDefinition = {
  title: { zh: string; en: string }
  /** `nth`, counted from 0, where a case has several; the latest unless told. */
  model: (facts: MediationPaperFacts, nth?: number) => Paper
  signers: readonly Signer[]
  when: { zh: string; en: string }
  /** Sealed numbers the paper prints. */
  opens?: readonly ('phone' | 'identity')[]
  /** States of the case in which it may be issued though no move that brings it was made yet. */
  states?: readonly string[]
  /** How many a case has; absent: one. */
  count?: (facts: MediationPaperFacts) => number
}

const active = ['accepted', 'assigned', 'investigating', 'inSession', 'agreementDraft'] as const
const ended = ['performed', 'terminated', 'closedByCourt', 'enforcementAdvised'] as const
/** The dossier is put together while the case is being closed. */
const over = [...ended, 'closed', 'declined', 'withdrawn', 'transferred', 'archived'] as const
/** What the parties bring themselves, at any time. */
const anytime = ['applied', 'awaitingConsent', ...active, 'agreed', 'performing', 'breached', ...over] as const

export const mediationPapers = {
  application: {
    title: { zh: '人民调解申请书', en: 'Application for mediation' },
    model: application,
    signers: ['applicant'],
    when: { zh: '当事人申请时', en: 'when a party applies' },
    opens: ['phone'],
  },
  acceptanceForm: {
    title: { zh: '人民调解受理登记表', en: 'Acceptance form' },
    model: acceptanceForm,
    signers: ['parties', 'registrar', 'committeeSeal'],
    when: { zh: '各方同意、受理时', en: 'on acceptance, with the consent of all' },
    opens: ['phone'],
  },
  rightsNotice: {
    title: { zh: '人民调解当事人权利义务告知书', en: 'Notice of rights and duties' },
    model: rightsNotice,
    signers: ['parties'],
    when: { zh: '首次调解前', en: 'before the first session' },
    states: active,
  },
  investigationRecord: {
    title: { zh: '人民调解调查记录', en: 'Investigation record' },
    model: investigationRecord,
    signers: ['investigated', 'investigator', 'recorder'],
    when: { zh: '每次调查时', en: 'at each investigation' },
    count: (facts) => facts.investigations.length,
    opens: ['phone'],
  },
  evidenceList: {
    title: { zh: '人民调解证据材料清单', en: 'List of evidence' },
    model: evidenceList,
    signers: ['provider', 'receiver'],
    when: { zh: '收到证据材料时', en: 'when evidence is received' },
    // a list of nothing is no paper
    count: (facts) => Math.min(facts.evidence.length, 1),
    states: anytime,
  },
  mediationRecord: {
    title: { zh: '人民调解记录', en: 'Mediation record' },
    model: mediationRecord,
    signers: ['parties', 'mediator', 'recorder'],
    when: { zh: '每次调解时', en: 'at each session' },
    count: (facts) => facts.sessions.length,
  },
  agreement: {
    title: { zh: '人民调解协议书', en: 'Mediation agreement' },
    model: writtenAgreement,
    signers: ['parties', 'mediator', 'recorder', 'committeeSeal'],
    when: { zh: '达成书面协议时', en: 'when a written agreement is reached' },
    opens: ['phone'],
  },
  oralAgreement: {
    title: { zh: '人民调解口头协议登记表', en: 'Oral agreement form' },
    model: oralAgreement,
    signers: ['mediator', 'recorder', 'committeeSeal'],
    when: { zh: '达成口头协议时', en: 'when an oral agreement is reached' },
    opens: ['phone'],
  },
  followUpRecord: {
    title: { zh: '人民调解回访记录', en: 'Follow-up record' },
    model: followUpRecord,
    signers: ['visited', 'visitor'],
    when: { zh: '每次回访时', en: 'at each follow-up' },
    count: (facts) => facts.followUps.length,
  },
  dossierCover: {
    title: { zh: '人民调解卷宗（封面）', en: 'Dossier cover' },
    model: dossierCover,
    signers: [],
    when: { zh: '立卷时', en: 'when the dossier is filed' },
    states: over,
  },
  dossierIndex: {
    title: { zh: '卷内目录', en: 'Dossier contents' },
    model: dossierIndex,
    signers: [],
    when: { zh: '立卷时', en: 'when the dossier is filed' },
    states: over,
  },
  dossierNote: {
    title: { zh: '卷宗情况说明', en: 'Dossier note' },
    model: dossierNote,
    signers: ['filer', 'checker'],
    when: { zh: '立卷时', en: 'when the dossier is filed' },
    states: over,
  },
  closingReport: {
    title: { zh: '结案报告', en: 'Closing report' },
    model: closingReport,
    signers: ['mediator', 'chair'],
    when: { zh: '结案时', en: 'when the case is closed' },
    opens: ['phone'],
    states: [...ended, 'closed', 'archived'],
  },
  confirmationApplication: {
    title: { zh: '司法确认申请书', en: 'Application for judicial confirmation' },
    model: confirmationApplication,
    signers: ['parties'],
    when: { zh: '协议生效之日起三十日内', en: 'within thirty days of the agreement taking effect' },
    opens: ['phone', 'identity'],
    states: ['agreed', 'performing', 'performed', 'breached'],
  },
  refusalNotice: {
    title: { zh: '人民调解不予受理告知书', en: 'Refusal notice' },
    model: refusalNotice,
    signers: ['committeeSeal', 'applicant'],
    when: { zh: '不予受理时', en: 'when a case is not accepted' },
  },
  transferLetter: {
    title: { zh: '纠纷移送函', en: 'Transfer letter' },
    model: transferLetter,
    signers: ['committeeSeal', 'receiver'],
    when: { zh: '移送其他单位时', en: 'when a case is handed over' },
  },
  feedbackLetter: {
    title: { zh: '纠纷调解情况反馈函', en: 'Feedback letter' },
    model: feedbackLetter,
    signers: ['committeeSeal'],
    when: { zh: '移送单位来件办结时', en: 'when a referred case is concluded' },
  },
  terminationNotice: {
    title: { zh: '终止调解告知书', en: 'Termination notice' },
    model: terminationNotice,
    signers: ['committeeSeal', 'parties'],
    when: { zh: '调解不成、终止调解时', en: 'when mediation is terminated' },
    states: ['terminated'],
  },
  receipt: {
    title: { zh: '收条', en: 'Receipt' },
    model: receipt,
    signers: ['payee'],
    when: { zh: '每次履行付款时', en: 'at each payment' },
    count: (facts) => facts.receipts.length,
  },
  powerOfAttorney: {
    title: { zh: '授权委托书', en: 'Power of attorney' },
    model: powerOfAttorney,
    signers: ['principal', 'agent'],
    when: { zh: '当事人委托代理人时', en: 'when a party is represented' },
    count: (facts) => entrusted(facts).length,
    opens: ['phone', 'identity'],
    states: anytime,
  },
  recusalRequest: {
    title: { zh: '回避申请书', en: 'Recusal request' },
    model: recusalRequest,
    signers: ['applicant', 'chair', 'committeeSeal'],
    when: { zh: '当事人要求更换调解员时', en: 'when a party asks for another mediator' },
  },
  performanceCertificate: {
    title: { zh: '调解协议履行证明', en: 'Performance certificate' },
    model: performanceCertificate,
    signers: ['committeeSeal'],
    when: { zh: '履行完毕后应当事人请求', en: 'on request, after performance' },
    states: ['performed', 'closed', 'archived'],
  },
  extensionConsent: {
    title: { zh: '延长调解期限同意书', en: 'Consent to extension' },
    model: extensionConsent,
    signers: ['parties', 'mediator'],
    when: { zh: '调解期限届满前', en: 'before the time limit ends' },
  },
} as const satisfies Record<string, PaperDefinition>

export type PaperKind = keyof typeof mediationPapers

export const paperKinds = Object.keys(mediationPapers) as PaperKind[]

export const paperDefinition = (kind: PaperKind): PaperDefinition => mediationPapers[kind]
