import type { Workflow } from '@fengqiao/kernel/judge.ts'
import type { Module } from '@fengqiao/kernel/module.ts'
import { accept } from './accept.ts'
import { addPartyTo, endPartyOf } from './add-party-to.ts'
import { apply } from './apply.ts'
import { assign } from './assign.ts'
import { applyFromConsultation, beginning } from './beginning.ts'
import { checkDraft } from './check-draft.ts'
import { choices } from './choices.ts'
import { citing } from './citing.ts'
import { archive, closeCase, placeItem } from './close-case.ts'
import { applyConfirmation, recordRuling } from './confirmation.ts'
import { contact } from './contact.ts'
import { correctParty, partyEntry } from './correct-party.ts'
import { decline, serveNotice } from './decline.ts'
import { agreeOrally, draftAgreement } from './draft-agreement.ts'
import { extend, flagRisk } from './extend.ts'
import { mediationFigures } from './figures.ts'
import { followUp, recordHonour } from './follow-up.ts'
import { addEvidence, investigate } from './investigate.ts'
import { issuePaper, mediationPapers, previewPaper } from './issue-paper.ts'
import { mediationLedger } from './ledger.ts'
import { mediationStatistics } from './statistics.ts'
import { mediationLedgerBook } from './ledger-book.ts'
import { recordPerformance, remind } from './record-performance.ts'
import { recordSession } from './record-session.ts'
import { recordStand } from './record-stand.ts'
import { recordTalk } from './record-talk.ts'
import { recuse } from './recuse.ts'
import { samplePapers } from './papers/sample-papers.ts'
import { sealRegister } from './seal-register.ts'
import { sealAgreement, useSeal } from './seal.ts'
import { showMediation } from './show-mediation.ts'
import { signAgreement } from './sign-agreement.ts'
import { feedBack, terminate } from './terminate.ts'
import { toldSteps } from './told-steps.ts'
import { recordReply, transfer } from './transfer.ts'
import { en, zh } from './words.ts'
import { confirmation, mediation as machine } from './workflow.ts'

export { countMediations } from './figures.ts'
export { confirmation, mediation as mediationMachine } from './workflow.ts'

export const mediation: Module = {
  name: 'mediation',
  // fixed addresses before those with a matter's id in the same place
  actions: [
    choices,
    mediationLedger,
    mediationLedgerBook,
    mediationFigures,
    mediationStatistics,
    sealRegister,
    apply,
    applyFromConsultation,
    beginning,
    showMediation,
    mediationPapers,
    issuePaper,
    previewPaper,
    addPartyTo,
    endPartyOf,
    correctParty,
    partyEntry,
    contact,
    recordStand,
    accept,
    decline,
    serveNotice,
    assign,
    recuse,
    recordSession,
    recordTalk,
    investigate,
    addEvidence,
    extend,
    flagRisk,
    draftAgreement,
    checkDraft,
    agreeOrally,
    signAgreement,
    sealAgreement,
    useSeal,
    recordPerformance,
    remind,
    ...toldSteps,
    applyConfirmation,
    recordRuling,
    followUp,
    recordHonour,
    terminate,
    transfer,
    recordReply,
    feedBack,
    placeItem,
    closeCase,
    archive,
  ],
  words: { zh, en },
  samples: samplePapers,
  citing,
  machines: [machine as unknown as Workflow, confirmation as unknown as Workflow],
}
