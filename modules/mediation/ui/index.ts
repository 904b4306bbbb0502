import type { ComponentType } from 'react'
import { Handshake, Stamp } from 'lucide-react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import type { CaseLens, CaseSection, MoveForm, MoveForms, MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { defineScreens, defineStarts } from '@fengqiao/design/screens.ts'
import {
  agreeOrally,
  apply,
  mediationLedger,
  mediationPapers,
  recordReply,
  recordRuling,
  sealRegister,
  showMediation,
} from '../contract.ts'
import { lens } from './lens.ts'

export const screens = defineScreens([
  {
    path: '/ledgers/mediations',
    load: () => import('./ledger-screen.tsx'),
    needs: mediationLedger,
    menu: {
      title: { zh: '调解台账', en: 'Mediation ledger' },
      icon: Handshake,
      group: 'records',
      order: 2,
    },
  },
  {
    path: '/ledgers/seal',
    load: () => import('./register-screen.tsx'),
    needs: sealRegister,
    menu: {
      title: { zh: '用印登记', en: 'Seal register' },
      icon: Stamp,
      group: 'records',
      order: 3,
    },
  },
  { path: '/mediations/new', needs: apply as unknown as Endpoint, load: () => import('./apply-screen.tsx') },
  { path: '/mediations/oral', needs: agreeOrally as unknown as Endpoint, load: () => import('./oral-screen.tsx') },
])

export const starts = defineStarts([
  {
    to: '/mediations/oral',
    title: { zh: '记一件小纠纷', en: 'Note a small dispute' },
    needs: agreeOrally as unknown as Endpoint,
    order: 2,
  },
  {
    to: '/mediations/new',
    title: { zh: '登记调解', en: 'Open a mediation' },
    needs: apply as unknown as Endpoint,
    order: 1,
    primary: true,
  },
])

const plainForms = () => import('./plain-forms.tsx')
type PlainForms = Awaited<ReturnType<typeof plainForms>>
const plain = (name: keyof PlainForms, { title }: { title?: Endpoint['title'] } = {}): MoveForm => ({
  load: async () => ({ default: (await plainForms())[name] as ComponentType<MoveFormProps> }),
  ...(title ? { title } : {}),
})

const contact: MoveForm = { load: () => import('./contact-form.tsx') }
const stand: MoveForm = { load: () => import('./stand-form.tsx') }
const agreement: MoveForm = { load: () => import('./agreement-form.tsx'), wide: true }
const seal: MoveForm = { load: () => import('./seal-form.tsx') }
const performance: MoveForm = { load: () => import('./performance-form.tsx') }
const assign: MoveForm = { load: () => import('./assign-form.tsx') }

export const moveForms: MoveForms = {
  'mediation.receiveApplication': { load: () => import('./turn-form.tsx'), wide: true },
  'mediation.contact': contact,
  'mediation.keepContact': contact,
  'mediation.consent': stand,
  'mediation.refuse': stand,
  'mediation.reopen': stand,
  'mediation.changeParties': { load: () => import('./parties-form.tsx'), wide: true },
  'mediation.correctParty': { load: () => import('./correct-form.tsx') },
  'mediation.accept': { load: () => import('./accept-form.tsx') },
  'mediation.decline': { load: () => import('./decline-form.tsx') },
  'mediation.assign': assign,
  'mediation.addMediator': assign,
  'mediation.replace': plain('RecuseForm'),
  'mediation.investigate': plain('InvestigateForm'),
  'mediation.lookInto': plain('InvestigateForm'),
  'mediation.takeEvidence': plain('EvidenceForm'),
  'mediation.openSession': { load: () => import('./session-form.tsx'), wide: true },
  'mediation.talkAlone': { load: () => import('./talk-form.tsx') },
  'mediation.extend': plain('ExtendForm'),
  'mediation.flagRisk': plain('RiskForm'),
  'mediation.draftAgreement': agreement,
  'mediation.agreeOrally': agreement,
  'mediation.settleOnSpot': agreement,
  'mediation.sign': { load: () => import('./sign-form.tsx') },
  'mediation.seal': seal,
  'mediation.useSeal': seal,
  'mediation.signingFails': plain('SigningFailsForm'),
  'mediation.transfer': { load: () => import('./transfer-form.tsx') },
  'mediation.takenOver': plain('ReplyForm', recordReply),
  'mediation.terminate': { load: () => import('./terminate-form.tsx') },
  'mediation.serve': plain('NoticeForm'),
  'mediation.feedBack': plain('FeedBackForm'),
  'mediation.recordPerformance': performance,
  'mediation.remind': performance,
  'mediation.followUp': { load: () => import('./follow-up-form.tsx') },
  'mediation.breach': plain('BreachForm'),
  'mediation.remediate': plain('RemediateForm'),
  'mediation.courtTakes': plain('CourtForm'),
  'mediation.adviseEnforcement': plain('EnforcementForm'),
  'mediation.withdraw': plain('WithdrawForm'),
  'mediation.recordHonour': plain('HonourForm'),
  'mediation.placeItem': plain('PlaceForm'),
  'mediation.close': plain('CloseForm'),
  'mediation.archive': plain('ArchiveForm'),
  'confirmation.apply': { load: () => import('./confirmation-form.tsx') },
  'confirmation.applyAgain': { load: () => import('./confirmation-form.tsx') },
  'confirmation.confirm': plain('RulingForm', recordRuling),
}

export const caseSections: readonly CaseSection[] = [
  {
    kinds: ['mediation'],
    order: 5,
    needs: showMediation as unknown as Endpoint,
    load: () => import('./transfer-section.tsx'),
  },
  {
    kinds: ['mediation'],
    order: 10,
    needs: mediationPapers as unknown as Endpoint,
    load: () => import('./papers-section.tsx'),
  },
  {
    kinds: ['mediation'],
    order: 20,
    needs: showMediation as unknown as Endpoint,
    load: () => import('./agreement-section.tsx'),
  },
  {
    kinds: ['mediation'],
    order: 60,
    needs: showMediation as unknown as Endpoint,
    load: () => import('./dossier-section.tsx'),
  },
]

export const caseLens: CaseLens = lens

/** Which form a duty of the worklist opens. */
export const duties: Readonly<Record<string, string>> = {
  'mediation.decide': 'mediation.contact',
  'mediation.persuade': 'mediation.contact',
  'mediation.assign': 'mediation.assign',
  'mediation.conclude': 'mediation.openSession',
  'mediation.sign': 'mediation.sign',
  'mediation.serveRefusal': 'mediation.serve',
  'mediation.notifyRoutes': 'mediation.serve',
  'mediation.receipt': 'mediation.takenOver',
  'mediation.feedBack': 'mediation.feedBack',
  'mediation.instalment': 'mediation.recordPerformance',
  'mediation.followUp': 'mediation.followUp',
  'mediation.followUpSigned': 'mediation.followUp',
  'mediation.confirmApply': 'confirmation.apply',
  'mediation.close': 'mediation.close',
  'mediation.archive': 'mediation.archive',
  'confirmation.ruling': 'confirmation.confirm',
}
