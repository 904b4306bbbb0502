import { BookOpen, Calculator, CalendarClock, FilePenLine } from 'lucide-react'
import { defineScreens, defineWatchers } from '@fengqiao/design/screens.ts'
import {
  answerQuestion,
  checkLawChange,
  listCards,
  listFigures,
  listLawChanges,
  listPeriods,
  searchLaw,
  sumEndpoints,
} from '../contract.ts'

export { AssistantDraft } from './assistant-draft.tsx'
export { AssistantRecord } from './assistant-record.tsx'
export { CiteArticles } from './cite-articles.tsx'
export { CiteAsThen } from './cite-as-then.tsx'
export { CitedArticles } from './cited-articles.tsx'
export { canStandThen } from './standing-shown.ts'
export { ProofTriage } from './proof-triage.tsx'
export { nothingTyped, ProofArticles, ProofCard } from './proof-view.tsx'
export { ProofWays, ProofWorkedOut } from './proof-worked-out.tsx'
export type { ProofTyped } from './proof-view.tsx'
export { chosenBefore, chosenOf, chosenThen, citationsOf, useStatutes, withChosen } from './use-statutes.ts'
export type { Chosen } from './use-statutes.ts'
export { useSettledProof } from './use-settled-proof.ts'

export const screens = defineScreens([
  {
    path: '/law',
    load: () => import('./law-screen.tsx'),
    needs: searchLaw,
    menu: { title: { zh: '法条', en: 'Statutes' }, icon: BookOpen, group: 'reference', order: 1 },
  },
  { path: '/law/ask', load: () => import('./ask-screen.tsx'), needs: answerQuestion },
  { path: '/law/cards', load: () => import('./cards-screen.tsx'), needs: listCards },
  {
    path: '/periods',
    load: () => import('./periods-screen.tsx'),
    needs: listPeriods,
    menu: { title: { zh: '期限计算', en: 'Periods' }, icon: CalendarClock, group: 'reference', order: 2 },
  },
  {
    path: '/sums',
    load: () => import('./sums-screen.tsx'),
    needs: sumEndpoints.get('wageArrears')!,
    menu: { title: { zh: '算一算', en: 'Work it out' }, icon: Calculator, group: 'reference', order: 3 },
  },
  { path: '/sums/figures', load: () => import('./figures-screen.tsx'), needs: listFigures },
  {
    path: '/law-changes',
    load: () => import('./changes-screen.tsx'),
    needs: listLawChanges,
    menu: { title: { zh: '法律更新', en: 'Changes of law' }, icon: FilePenLine, group: 'reference', order: 4 },
  },
])

/** One line above the worklist of those who check. */
export const worklistLines = defineWatchers([{ needs: checkLawChange, load: () => import('./changes-line.tsx') }])
