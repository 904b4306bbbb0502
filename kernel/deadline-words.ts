import type { Language } from './calendar.ts'

export type DeadlineBasis = keyof typeof countingArticles
export type Assumption = { readonly code: keyof typeof assumptionSentences; readonly year?: number }

/** The articles a count of days rests on. */
export const countingArticles = {
  'civil-code-200': { zh: '《民法典》第二百条', en: 'Civil Code, article 200' },
  'civil-code-201': { zh: '《民法典》第二百零一条', en: 'Civil Code, article 201' },
  'civil-code-202': { zh: '《民法典》第二百零二条', en: 'Civil Code, article 202' },
  'civil-code-203': { zh: '《民法典》第二百零三条', en: 'Civil Code, article 203' },
  'civil-code-204': { zh: '《民法典》第二百零四条', en: 'Civil Code, article 204' },
} as const

/** What a count takes for granted, told beside it. */
const assumptionSentences = {
  'weekends-rest': {
    zh: '周六、周日按休息日计算，国务院通知调为上班的除外。',
    en: 'Saturdays and Sundays count as rest days, unless a State Council notice makes them workdays.',
  },
  'notice-missing': {
    zh: '国务院尚未公布{year}年放假安排（或本所日历尚未录入），最后一天还不能确定。',
    en: 'The holiday notice for {year} is not in the calendar yet, so the last day is not certain.',
  },
  'december-may-move': {
    zh: '{year}年放假安排公布后，上一年12月最后几天的放假、上班可能调整，请届时复核。',
    en: 'The notice for {year} may still move the last days of December; check again when it appears.',
  },
  'hours-from-the-instant': {
    zh: '从发生的时刻起按小时计算；民事诉讼中自下一个小时起算，会更晚。',
    en: 'Hours run from the instant itself; in civil procedure they run from the next full hour, which is later.',
  },
} as const

export const citationOf = (basis: DeadlineBasis, language: Language): string => countingArticles[basis][language]
export const sentenceOf = (assumption: Assumption, language: Language): string =>
  assumptionSentences[assumption.code][language].replace('{year}', String(assumption.year ?? ''))
