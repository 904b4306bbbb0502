import type { Both } from '@fengqiao/kernel/field.ts'
import type { Basis } from '@fengqiao/kernel/judge.ts'
import type { DisputeType } from '@fengqiao/law/contract'
import type { ItemCode } from './dossier-data.ts'

const both = (zh: string, en: string): Both => ({ zh, en })

/** What the guards of a mediation are judged by; read from the module's own tables before every move. */
export type MediationFacts = {
  readonly applicants: number
  readonly respondents: number
  /** Every party has agreed, and nobody's refusal stands. */
  readonly allConsent: boolean
  readonly refusalStands: boolean
  readonly mediators: number
  /** Whether who acts, or in whose name it is written down, is one of them; before one is named, any. */
  readonly leads: boolean
  readonly sessions: number
  readonly limitPassed: boolean
  /** The latest version of the agreement, and who has signed that version. */
  readonly drafted: boolean
  readonly signedByAll: boolean
  readonly signedByMediator: boolean
  readonly sealed: boolean
  readonly instalmentsLeft: number
  readonly overdue: boolean
  /** Reminded after the day had passed. */
  readonly urged: boolean
  /** Papers of the dossier that are there. */
  readonly dossier: ReadonlySet<ItemCode>
  /** A refusal was given in writing; holds where there is none. */
  readonly refusalServed: boolean
  /** Whoever archives is not whoever closed. */
  readonly secondPerson: boolean
}

const named = {
  application: both('当事人申请', 'Application'),
  initiative: both('主动调解', 'Own initiative'),
  courtReferral: both('法院委派、委托', 'Court'),
  policeReferral: both('公安机关移送', 'Police'),
  procuratorateReferral: both('检察院移送', 'Procuratorate'),
  petitionReferral: both('信访移送', 'Letters and calls'),
  otherReferral: both('其他单位移送', 'Another body'),
}
/** Where a case came from, as the return asks it. */
export const originWords: Readonly<Record<keyof typeof named, Both>> = named
export const origins = Object.keys(named) as [keyof typeof named, ...(keyof typeof named)[]]
export type Origin = (typeof origins)[number]
export const referrals = origins.filter((origin) => origin.endsWith('Referral')) as readonly Origin[]

export const declineReasons = [
  'exclusiveJurisdiction',
  'alreadyHandled',
  'partyRefuses',
  'crimeOrPublicOrder',
  'administrativeDispute',
  'statusValidity',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Court and police refer what they have already taken up: that they hold it never bars it then. */
export const lifts = (origin: Origin, reason: DeclineReason): boolean =>
  reason === 'alreadyHandled' && (origin === 'courtReferral' || origin === 'policeReferral')

/** Where somebody refused is sent, and by which article. */
export type Route = { readonly organ: Both; readonly basis: Basis; readonly note?: Both }
const law = (name: string, article: string): Basis => ({ law: name, article, mark: 'read' })

export const declineRoutes: Readonly<Record<DeclineReason, Both & Route>> = {
  exclusiveJurisdiction: {
    ...both(
      '法律规定由专门机关管辖，或禁止用民间调解解决',
      'Only one organ may decide it, or private mediation is forbidden',
    ),
    organ: both('依法有管辖权的机关或人民法院', 'the organ with jurisdiction, or the court'),
    basis: { law: '人民调解工作若干规定', article: '第二十二条', mark: 'unverified' },
  },
  alreadyHandled: {
    ...both('法院、公安机关或其他行政机关已经受理或解决', 'A court, the police or another organ has it already'),
    organ: both('已经受理的机关', 'the organ that has it'),
    basis: { law: '人民调解工作若干规定', article: '第二十二条', mark: 'unverified' },
  },
  partyRefuses: {
    ...both('一方当事人明确拒绝调解', 'A party explicitly refuses mediation'),
    organ: both('人民法院（或依法申请仲裁）', 'the court, or arbitration where the law opens it'),
    basis: law('人民调解法', '第十七条'),
    note: both('后来双方都愿意了，可以随时恢复。', 'It is taken up again whenever both consent.'),
  },
  crimeOrPublicOrder: {
    ...both('涉嫌犯罪或者治安案件本身', 'The offence itself'),
    organ: both('公安机关', 'the police'),
    basis: law('人民调解法', '第二十五条'),
    note: both('其中的民事赔偿可以调解。', 'The civil loss in it may be mediated.'),
  },
  administrativeDispute: {
    ...both('公民与行政机关之间的行政争议', 'A dispute with an authority on a public-law act'),
    organ: both('行政复议机关或人民法院', 'the reconsideration organ or the court'),
    basis: law('行政复议法', '第二十条'),
    note: both('本所可以另行协调，不算人民调解。', 'The office may coordinate it outside people’s mediation.'),
  },
  statusValidity: {
    ...both('婚姻、亲子、收养关系是否有效的确认', 'Whether a marriage, parentage or adoption is valid'),
    organ: both('人民法院', 'the court'),
    basis: law('民事诉讼法', '第二百零五条'),
    note: both('围绕它的财产、抚养可以调解。', 'Property and maintenance around it may be mediated.'),
  },
}

export { disputeTypes, disputeTypeWords } from '@fengqiao/law/contract'
export type { DisputeType } from '@fengqiao/law/contract'

/** 劳动争议调解仲裁法 14 and 医疗纠纷预防和处理条例 39: never by word of mouth. */
export const alwaysWritten: ReadonlySet<DisputeType> = new Set(['migrantWages', 'otherLabor', 'medical'])

export const terminationGrounds = {
  partyStops: both('当事人不愿继续调解', 'A party stops'),
  noAgreementLikely: both('达不成协议', 'No agreement is likely'),
  limitPassed: both('调解期限已到', 'The limit has passed'),
  event: both('出现无法继续调解的情况', 'An event makes it impossible'),
  other: both('其他', 'Other'),
} as const
export type TerminationGround = keyof typeof terminationGrounds

/** SIM 15, followed as the office's own rule: the People's Mediation Law has no article. */
export const recusalGrounds = {
  nearRelative: both('是当事人或代理人的近亲属', 'Near relative of a party or agent'),
  interest: both('与纠纷有利害关系', 'Interest in the matter'),
  otherRelation: both('有其他可能影响公正的关系', 'Another relation that may affect fairness'),
} as const

/** Signs that a dispute may flare up (§ screening); any of them is reason to report at once (PML 25). */
export const riskTriggers = {
  violence: both('扬言动手、自残自杀', 'Threat of violence or suicide'),
  weapon: both('持有凶器', 'A weapon'),
  policeCalls: both('多次报警', 'Repeated police calls'),
  domesticViolence: both('家庭暴力', 'Domestic violence'),
  longStanding: both('积怨已久', 'Of long standing'),
  manyPeople: both('十人以上或跨区域', 'Ten people or more, or across areas'),
  petition: both('打算上访、聚集', 'Plan to petition or gather'),
  mentalHealth: both('精神障碍', 'Mental-health crisis'),
  minorVictim: both('受害人是未成年人或无行为能力人', 'A minor or incapable victim'),
  media: both('媒体、网络曝光', 'Media exposure'),
  failedSessions: both('三次以上没调成', 'Three failed sessions or more'),
} as const

/** What the court does not confirm (民诉法解释 355). */
export const confirmationExclusions = {
  status: both('婚姻、收养等身份关系', 'Status relations'),
  title: both('物权、知识产权的确权', 'Title in property or intellectual property'),
} as const
