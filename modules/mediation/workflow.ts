import { workflow } from '@fengqiao/kernel/judge.ts'
import type { Basis, Guard } from '@fengqiao/kernel/judge.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'
import type { MediationFacts } from './facts.ts'

const pml = (article: string): Basis => ({ law: '人民调解法', article, mark: 'read' })
const cpl = (article: string): Basis => ({ law: '民事诉讼法', article, mark: 'read' })
const own = (zh: string, en: string): Basis => ({ mark: 'design', own: { zh, en } })
const both = (zh: string, en: string): Both => ({ zh, en })

const mediating: readonly Role[] = ['mediator']
const receiving: readonly Role[] = ['mediator', 'clerk', 'director']
const filing: readonly Role[] = ['clerk', 'director', 'mediator']

type G = Guard<MediationFacts>
const twoSides: G = { code: 'both-sides', holds: (facts) => facts.applicants > 0 && facts.respondents > 0 }
const civil: G = { code: 'not-barred', holds: (facts) => !facts.barred }
const barred: G = { code: 'reason-to-decline', holds: (facts) => facts.barred || facts.refusalStands }
const consent: G = { code: 'all-consent', holds: (facts) => facts.allConsent && !facts.refusalStands }
const refusal: G = { code: 'explicit-refusal', holds: (facts) => facts.refusalStands }
const noRefusal: G = { code: 'no-refusal', holds: (facts) => !facts.refusalStands }
const mediatorNamed: G = { code: 'mediator-named', holds: (facts) => facts.mediators > 0 }
const noConflict: G = { code: 'no-conflict', holds: (facts) => !facts.conflict }
const inTime: G = { code: 'limit-not-passed', holds: (facts) => !facts.limitPassed }
const heard: G = { code: 'one-session-held', holds: (facts) => facts.sessions > 0 }
const terms: G = { code: 'terms-written', holds: (facts) => facts.terms && facts.agreementSound }
const everyoneSigned: G = { code: 'everyone-signed', holds: (facts) => facts.signedByAll }
const mediatorSigned: G = { code: 'mediator-signed', holds: (facts) => facts.signedByMediator }
const sealSet: G = { code: 'seal-set', holds: (facts) => facts.sealed }
const writingWaived: G = { code: 'writing-waived', holds: (facts) => facts.waivesWriting }
const scheduled: G = { code: 'instalments-scheduled', holds: (facts) => facts.instalmentsLeft > 0 }
const allPerformed: G = { code: 'all-performed', holds: (facts) => facts.instalmentsLeft === 0 }
const urged: G = { code: 'urged-once', holds: (facts) => facts.urged }
const complete: G = { code: 'dossier-complete', holds: (facts) => facts.dossierComplete }
const checkedByAnother: G = { code: 'second-person', holds: (facts) => facts.secondPerson }

const active = ['accepted', 'assigned', 'investigating', 'inSession', 'agreementDraft'] as const

/** People's mediation from the request to the archive (§2.9 of the field's reference, with the practitioner's corrections). */
export const mediation = workflow<MediationFacts>()({
  machine: 'mediation',
  title: both('人民调解', 'People’s mediation'),
  states: {
    applied: both('已申请', 'applied'),
    awaitingConsent: both('征求意愿', 'asking for consent'),
    accepted: both('已受理', 'accepted'),
    assigned: both('已定调解员', 'mediator named'),
    investigating: both('调查核实', 'investigating'),
    inSession: both('调解中', 'in session'),
    agreementDraft: both('协议待签', 'agreement to be signed'),
    agreed: both('达成协议', 'agreed'),
    performing: both('履行中', 'being performed'),
    performed: both('已履行', 'performed'),
    breached: both('未按期履行', 'not performed in time'),
    declined: { ...both('不予受理', 'declined'), final: true },
    withdrawn: { ...both('已撤回', 'withdrawn'), final: true },
    transferred: { ...both('已移送', 'transferred'), final: true },
    terminated: both('终止调解', 'terminated'),
    closedByCourt: both('法院已处理', 'settled by court'),
    enforcementAdvised: both('已告知申请执行', 'enforcement advised'),
    closed: both('已结案', 'closed'),
    archived: { ...both('已归档', 'archived'), final: true },
  },
  moves: {
    receiveApplication: {
      title: both('申请调解', 'Application'),
      from: null,
      to: 'applied',
      by: [...receiving, 'gridWorker', 'lawyer', 'resident'],
      needs: [twoSides],
      papers: ['application'],
      basis: pml('第十七条'),
    },
    receiveReferral: {
      title: both('接收移送', 'Referral received'),
      from: null,
      to: 'applied',
      by: receiving,
      papers: ['referralReceipt'],
      basis: pml('第十八条'),
    },
    openOnInitiative: {
      title: both('主动调解', 'Own initiative'),
      from: null,
      to: 'awaitingConsent',
      by: receiving,
      needs: [twoSides],
      basis: pml('第十七条'),
    },
    decline: {
      title: both('不予受理', 'Decline'),
      from: ['applied', 'awaitingConsent'],
      to: 'declined',
      by: receiving,
      needs: [barred],
      papers: ['refusalNotice'],
      basis: pml('第十七条'),
    },
    contact: {
      title: both('联系当事人', 'Contact a party'),
      from: ['applied', 'awaitingConsent'],
      to: 'awaitingConsent',
      by: [...receiving, 'lawyer', 'gridWorker'],
      basis: pml('第十七条'),
    },
    consent: {
      title: both('记录愿意调解', 'Record a consent'),
      from: ['applied', 'awaitingConsent'],
      to: 'awaitingConsent',
      by: receiving,
      basis: pml('第十七条'),
    },
    refuse: {
      title: both('记录明确拒绝', 'Record an explicit refusal'),
      from: ['applied', 'awaitingConsent'],
      to: 'declined',
      by: receiving,
      needs: [refusal],
      papers: ['refusalNotice'],
      basis: pml('第十七条'),
    },
    reopen: {
      title: both('后来愿意，恢复', 'Consent came later'),
      from: ['declined'],
      to: 'awaitingConsent',
      by: receiving,
      needs: [noRefusal, civil],
      basis: pml('第十七条'),
    },
    withdraw: {
      title: both('撤回申请', 'Withdraw'),
      from: ['applied', 'awaitingConsent'],
      to: 'withdrawn',
      by: [...receiving, 'resident'],
      basis: pml('第二十三条'),
    },
    accept: {
      title: both('受理', 'Accept'),
      from: ['awaitingConsent'],
      to: 'accepted',
      by: receiving,
      needs: [consent, civil, twoSides],
      papers: ['acceptanceForm', 'rightsNotice'],
      basis: pml('第十七条'),
    },
    settleOnSpot: {
      title: both('当场调解成功', 'Settle on the spot'),
      from: ['accepted'],
      to: 'agreed',
      by: mediating,
      needs: [mediatorNamed, writingWaived],
      papers: ['oralAgreementForm'],
      basis: pml('第二十一条'),
    },
    assign: {
      title: both('定调解员', 'Name the mediator'),
      from: ['accepted', 'assigned'],
      to: 'assigned',
      by: receiving,
      needs: [mediatorNamed, noConflict],
      basis: pml('第十九条'),
    },
    recuse: {
      title: both('回避', 'Recuse'),
      from: ['assigned'],
      to: 'accepted',
      by: receiving,
      papers: ['recusalRequest'],
      basis: own('参照特邀调解规定第十五条', 'after the court’s rule on invited mediators, article 15'),
    },
    investigate: {
      title: both('调查核实', 'Investigate'),
      from: ['assigned', 'investigating'],
      to: 'investigating',
      by: mediating,
      papers: ['investigationRecord'],
      basis: pml('第二十二条'),
    },
    openSession: {
      title: both('开调解会', 'Open a session'),
      from: ['assigned', 'investigating'],
      to: 'inSession',
      by: mediating,
      needs: [mediatorNamed, inTime],
      papers: ['sessionRecord'],
      basis: pml('第二十七条'),
    },
    adjourn: {
      title: both('改日再调', 'Adjourn'),
      from: ['inSession'],
      to: 'investigating',
      by: mediating,
      needs: [inTime],
      basis: pml('第二十一条'),
    },
    extend: {
      title: both('双方同意延期', 'Extend by consent'),
      from: [...active],
      to: 'same',
      by: mediating,
      needs: [consent],
      papers: ['extensionConsent'],
      basis: own('本所规定：一个月，双方同意可延', 'office rule: a month, longer by consent of both'),
    },
    flagRisk: {
      title: both('报告激化风险', 'Report a risk'),
      from: [...active],
      to: 'same',
      by: [...receiving, 'lawyer'],
      basis: pml('第二十五条'),
    },
    draftAgreement: {
      title: both('写调解协议书', 'Draft the agreement'),
      from: ['inSession', 'agreementDraft'],
      to: 'agreementDraft',
      by: mediating,
      needs: [heard, terms],
      papers: ['agreement'],
      basis: pml('第二十九条'),
    },
    sign: {
      title: both('签名', 'Sign'),
      from: ['agreementDraft'],
      to: 'agreementDraft',
      by: receiving,
      basis: pml('第二十九条'),
    },
    seal: {
      title: both('盖章生效', 'Seal'),
      from: ['agreementDraft'],
      to: 'agreed',
      by: filing,
      needs: [everyoneSigned, mediatorSigned, sealSet],
      basis: pml('第二十九条'),
    },
    signingFails: {
      title: both('没有签成', 'Signing fails'),
      from: ['agreementDraft'],
      to: 'inSession',
      by: mediating,
      basis: pml('第二十三条'),
    },
    agreeOrally: {
      title: both('口头协议', 'Agree orally'),
      from: ['inSession'],
      to: 'agreed',
      by: mediating,
      needs: [heard, writingWaived],
      papers: ['oralAgreementForm'],
      basis: pml('第二十八条'),
    },
    transfer: {
      title: both('移送、提级办理', 'Transfer'),
      from: [...active],
      to: 'transferred',
      by: receiving,
      papers: ['transferLetter'],
      basis: own('本所规定：三个工作日内回执', 'office rule: a receipt in three working days'),
    },
    terminate: {
      title: both('终止调解，告知途径', 'Terminate'),
      from: [...active],
      to: 'terminated',
      by: mediating,
      papers: ['terminationNotice'],
      basis: pml('第二十六条'),
    },
    performAtOnce: {
      title: both('当场履行', 'Performed at once'),
      from: ['agreed'],
      to: 'performed',
      by: filing,
      needs: [allPerformed],
      papers: ['receipt'],
      basis: pml('第三十一条'),
    },
    schedule: {
      title: both('进入履行', 'Start performance'),
      from: ['agreed'],
      to: 'performing',
      by: filing,
      needs: [scheduled],
      basis: pml('第三十一条'),
    },
    recordPayment: {
      title: both('记一期履行', 'Record an instalment'),
      from: ['performing', 'breached'],
      to: 'performing',
      by: filing,
      papers: ['receipt'],
      basis: pml('第三十一条'),
    },
    followUp: {
      title: both('回访', 'Follow up'),
      from: ['agreed', 'performing', 'performed', 'breached'],
      to: 'same',
      by: [...filing, 'lawyer'],
      papers: ['followUpRecord'],
      basis: pml('第三十一条'),
    },
    completePerformance: {
      title: both('履行完毕', 'Fully performed'),
      from: ['performing', 'breached'],
      to: 'performed',
      by: filing,
      needs: [allPerformed],
      papers: ['performanceCertificate'],
      basis: pml('第三十一条'),
    },
    breach: {
      title: both('催过仍未履行', 'Not performed'),
      from: ['performing'],
      to: 'breached',
      by: filing,
      needs: [urged],
      basis: pml('第三十一条'),
    },
    remediate: {
      title: both('重新调解', 'Mediate again'),
      from: ['breached'],
      to: 'assigned',
      by: mediating,
      basis: pml('第三十二条'),
    },
    courtTakes: {
      title: both('起诉到法院', 'Goes to court'),
      from: ['agreed', 'performing', 'breached'],
      to: 'closedByCourt',
      by: filing,
      basis: pml('第三十二条'),
    },
    adviseEnforcement: {
      title: both('告知申请强制执行', 'Advise enforcement'),
      from: ['breached'],
      to: 'enforcementAdvised',
      by: filing,
      basis: pml('第三十三条'),
    },
    close: {
      title: both('结案', 'Close'),
      from: ['performed', 'terminated', 'closedByCourt', 'enforcementAdvised'],
      to: 'closed',
      by: filing,
      needs: [complete],
      papers: ['closingReport'],
      basis: pml('第二十七条'),
    },
    archive: {
      title: both('复核归档', 'Archive'),
      from: ['closed', 'declined', 'withdrawn', 'transferred'],
      to: 'archived',
      by: filing,
      needs: [checkedByAnother],
      papers: ['dossierCover', 'dossierIndex'],
      basis: pml('第二十七条'),
    },
  },
  deadlines: {
    decide: {
      duty: both('联系对方，问愿不愿意调解', 'Contact the other side and ask'),
      starts: ['applied'],
      ends: ['accepted', 'declined', 'withdrawn'],
      n: 3,
      unit: 'workingDay',
      basis: own('本所规定', 'office rule'),
      warn: 1,
      owner: 'mediator',
    },
    assign: {
      duty: both('定调解员', 'Name the mediator'),
      starts: ['accepted'],
      ends: ['assigned', 'agreed', 'transferred', 'terminated'],
      n: 1,
      unit: 'workingDay',
      basis: own('本所规定', 'office rule'),
      warn: 1,
      owner: 'clerk',
    },
    conclude: {
      duty: both('办结或商量延期', 'Conclude or agree to extend'),
      starts: ['accepted'],
      ends: ['agreed', 'transferred', 'terminated'],
      n: 1,
      unit: 'month',
      basis: { law: '人民调解工作若干规定', article: '第三十三条', mark: 'unverified' },
      warn: 7,
      owner: 'mediator',
    },
    notifyRoutes: {
      duty: both('送达终止调解告知书', 'Serve the termination notice'),
      starts: ['terminated'],
      ends: ['closed'],
      n: 1,
      unit: 'workingDay',
      basis: pml('第二十六条'),
      warn: 1,
      owner: 'mediator',
    },
    instalment: {
      duty: both('提醒按期履行', 'Remind of the instalment'),
      starts: 'byMove',
      ends: ['performed', 'closedByCourt', 'closed'],
      n: 0,
      unit: 'calendarDay',
      basis: pml('第三十一条'),
      warn: 3,
      owner: 'mediator',
    },
    followUp: {
      duty: both('回访履行情况', 'Follow up on performance'),
      starts: 'byMove',
      ends: ['closed'],
      n: 7,
      unit: 'calendarDay',
      basis: own('本所规定：到期后七天回访', 'office rule: seven days after it is due'),
      warn: 1,
      owner: 'mediator',
    },
    confirmApply: {
      duty: both('陪双方递交司法确认申请', 'Apply for court confirmation together'),
      starts: ['agreed'],
      ends: ['closedByCourt', 'closed'],
      n: 30,
      unit: 'calendarDay',
      basis: cpl('第二百零五条'),
      warn: 7,
      owner: 'mediator',
    },
    archive: {
      duty: both('复核卷宗，归档', 'Check and archive the dossier'),
      starts: ['closed', 'declined', 'withdrawn', 'transferred'],
      ends: ['archived'],
      n: 30,
      unit: 'calendarDay',
      basis: own('本所规定', 'office rule'),
      warn: 7,
      owner: 'clerk',
    },
  },
})

/** Court confirmation of an agreement, beside the case. */
export const confirmation = workflow<{
  readonly bothSign: boolean
  readonly within30: boolean
  readonly excluded: boolean
}>()({
  machine: 'confirmation',
  title: both('司法确认', 'Court confirmation'),
  states: {
    pendingCourt: both('法院审查中', 'before the court'),
    confirmed: { ...both('裁定有效', 'confirmed'), final: true },
    refused: both('裁定驳回', 'refused'),
    withdrawn: { ...both('撤回申请', 'withdrawn'), final: true },
  },
  moves: {
    apply: {
      title: both('申请司法确认', 'Apply for confirmation'),
      from: null,
      to: 'pendingCourt',
      by: filing,
      papers: ['confirmationApplication'],
      basis: cpl('第二百零五条'),
      needs: [
        { code: 'both-sign', holds: (facts) => facts.bothSign },
        { code: 'within-30-days', holds: (facts) => facts.within30 },
        { code: 'not-excluded', holds: (facts) => !facts.excluded },
      ],
    },
    confirm: {
      title: both('裁定有效', 'Ruling: valid'),
      from: ['pendingCourt'],
      to: 'confirmed',
      by: filing,
      basis: cpl('第二百零六条'),
    },
    dismiss: {
      title: both('裁定驳回', 'Ruling: dismissed'),
      from: ['pendingCourt'],
      to: 'refused',
      by: filing,
      basis: cpl('第二百零六条'),
    },
    withdraw: {
      title: both('撤回申请', 'Withdraw'),
      from: ['pendingCourt'],
      to: 'withdrawn',
      by: filing,
      basis: cpl('第二百零五条'),
    },
  },
  deadlines: {
    ruling: {
      duty: both('问法院的裁定', 'Ask for the ruling'),
      starts: ['pendingCourt'],
      ends: ['confirmed', 'refused', 'withdrawn'],
      n: 30,
      unit: 'calendarDay',
      basis: cpl('第一百八十七条'),
      warn: 5,
      owner: 'mediator',
    },
  },
})
