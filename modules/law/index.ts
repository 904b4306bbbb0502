import type { Module } from '@fengqiao/kernel/module.ts'
import { answerQuestion, askTheLaw, readLaw } from './answers/ask.ts'
import { correctTriage } from './answers/correct-triage.ts'
import { assistantOffered, draftAnswer, listDrafts, wordsToSend } from './answers/draft-answer.ts'
import { listCards } from './answers/list-cards.ts'
import { reviewCard } from './answers/review-card.ts'
import { endCalendar, myCalendar, openCalendar, openDeadlines } from './periods/calendar/calendar-feed.ts'
import { computePeriod, listPeriods } from './periods/compute-period.ts'
import { periodPages } from './periods/pages/pages.ts'
import { checkLawChange, countLawChanges, listLawChanges, showLawChange } from './changes/list-changes.ts'
import { citing } from './citing.ts'
import { listLaws, searchLaw, showArticle, showArticleThen } from './statutes.ts'
import { enterFigure, listFigures } from './sums/keep-figures.ts'
import { sumActions } from './sums/work-out.ts'
import { en, zh } from './words.ts'

export { answerWithProof, corrected, keptOf, proofFor, reckonedFor } from './answers/answer-with-proof.ts'
export { keptOfFilledIn } from './answers/reckoned.ts'
export { askTheLaw, readLaw } from './answers/ask.ts'
export { assistantOf } from './answers/assistant.ts'
export { readCorrections } from './answers/correct-triage.ts'
export { readCorrected } from './answers/export-corrections.ts'
export { withReview } from './answers/review-card.ts'
export { wordsChanged } from './changes/compare-versions.ts'
export { citedByMatters } from './changes/list-changes.ts'
export { lawChanges } from './changes/law-changes.ts'
export type { LawChange } from './changes/law-changes.ts'
export { articlesNamed } from './changes/articles-named.ts'
export { articleLabel } from './corpus/article-number.ts'
export { citationInHistory, verifyCitations } from './cite.ts'
export { CorpusRefused } from './corpus/corpus.ts'
export { cardsInEnglish } from './guides/cards-in-english.ts'
export { cards, cardsFor, findCard } from './guides/cards.ts'
export { importCorpus } from './corpus-store.ts'
export type { ImportReport } from './corpus-store.ts'
export { openLawAside } from './open-law-aside.ts'
export { openLaw } from './open-law.ts'
export type { OpenedLaw } from './open-law.ts'
export { outsideModelOf } from './search/outside-model.ts'
export { outsideFailures, tryOutsideModel } from './search/outside-order.ts'
export { answerPeriod, PeriodRefused } from './periods/answer-period.ts'
export type { PeriodAnswer } from './periods/answer-period.ts'
export { deadlinesCalendar, findCalendarOwner, openDeadlines } from './periods/calendar/calendar-feed.ts'
export { explainPeriod } from './periods/explain.ts'
export { periodRules, unlimitedClaims } from './periods/rules/rules-data.ts'
export { superseded } from './corpus/superseded-data.ts'
export { versionsCited } from './changes/versions-cited-data.ts'
export { readCorpus } from './corpus/read-corpus.ts'
export { excerptOf } from './search/excerpt.ts'
export { showArticle, shown } from './statutes.ts'
export type { Calculator } from './sums/calculator.ts'
export { calculators, findCalculator } from './sums/calculators.ts'
export { computeSum } from './sums/compute.ts'
export { nationalFigures } from './sums/figures.ts'
export { articleNamed } from './sums/named.ts'
export { SumRefused } from './sums/sum.ts'
export type { Sum } from './sums/sum.ts'
export { sumActions } from './sums/work-out.ts'
export { trainLaw } from './train-law.ts'
export { triage } from './triage/triage.ts'
export { withoutPersonal } from './search/without-personal.ts'

export const law: Module = {
  name: 'law',
  actions: [
    ...sumActions.values(),
    answerQuestion,
    askTheLaw,
    assistantOffered,
    checkLawChange,
    computePeriod,
    countLawChanges,
    correctTriage,
    draftAnswer,
    endCalendar,
    enterFigure,
    listCards,
    listDrafts,
    listFigures,
    listLawChanges,
    listLaws,
    listPeriods,
    myCalendar,
    openCalendar,
    openDeadlines,
    readLaw,
    reviewCard,
    searchLaw,
    showArticle,
    showArticleThen,
    showLawChange,
    wordsToSend,
  ],
  words: { zh, en },
  pages: periodPages,
  citing,
}
