import type { Module } from '@fengqiao/kernel/module.ts'
import type { Workflow } from '@fengqiao/kernel/judge.ts'
import { accept } from './accept.ts'
import { answer } from './answer.ts'
import { askCallBack } from './ask-call-back.ts'
import { ask } from './ask.ts'
import { cancel } from './cancel.ts'
import { citing } from './citing.ts'
import { close } from './close.ts'
import { entrance } from './entrance.ts'
import { follow } from './follow.ts'
import { joinQueue } from './join-queue.ts'
import { ledger } from './ledger.ts'
import { ledgerBook } from './ledger-book.ts'
import { myPlace } from './my-place.ts'
import { noteFact } from './note-fact.ts'
import { pages } from './pages/index.ts'
import { queue } from './queue.ts'
import { rate } from './rate.ts'
import { register, registerBatch } from './register.ts'
import { showConsultation } from './show-consultation.ts'
import { myAnswer, showAnswer } from './slips.ts'
import { shareArticles } from './share-articles.ts'
import { showProof } from './show-proof.ts'
import { standDuty } from './stand-duty.ts'
import { sweeps } from './sweeps.ts'
import { talk } from './call-talk.ts'
import { whereAndWho } from './where-and-who.ts'
import { en, zh } from './words.ts'
import { consultation } from './workflow.ts'

export { importLines } from './import-lines.ts'
export type { Imported, LineFault } from './import-lines.ts'
export { wordsOf } from './words-of.ts'
export { consultation } from './workflow.ts'

export const consultations: Module = {
  name: 'consultations',
  // fixed addresses before those with a matter's id in the same place
  actions: [
    entrance,
    ask,
    standDuty,
    queue,
    register,
    registerBatch,
    whereAndWho,
    ledger,
    ledgerBook,
    myAnswer,
    follow,
    joinQueue,
    myPlace,
    accept,
    noteFact,
    shareArticles,
    answer,
    close,
    askCallBack,
    cancel,
    rate,
    showAnswer,
    showProof,
    showConsultation,
  ],
  words: { zh, en },
  machines: [consultation as unknown as Workflow],
  pages,
  sweeps,
  talk,
  citing,
}
