import type { Module } from '@fengqiao/kernel/module.ts'
import { listLaws, searchLaw, showArticle } from './statutes.ts'
import { en, zh } from './words.ts'

export { verifyCitations } from './cite.ts'
export { CorpusRefused } from './corpus.ts'
export { cards, cardsFor, findCard } from './guides/cards.ts'
export { importCorpus } from './corpus-store.ts'
export type { ImportReport } from './corpus-store.ts'
export { openLaw } from './open-law.ts'
export type { OpenedLaw } from './open-law.ts'
export { answerPeriod, PeriodRefused } from './periods/answer-period.ts'
export type { PeriodAnswer } from './periods/answer-period.ts'
export { periodRules } from './periods/rules-data.ts'
export { readCorpus } from './read-corpus.ts'
export { trainLaw } from './train-law.ts'
export { triage } from './triage/triage.ts'

export const law: Module = { name: 'law', actions: [searchLaw, showArticle, listLaws], words: { zh, en } }
