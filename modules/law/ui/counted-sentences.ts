import type { Language } from '@fengqiao/design/preferences.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import { moneyRead } from '@fengqiao/kernel/money.ts'
import type { Basis, Period, Proof, SumShown } from '../contract.ts'
import { proofWords } from './proof-words.ts'

/* What was counted, as it is read beside the proof and as it goes into an answer: residents read Chinese first. */

export const asCited = (basis: readonly Basis[], language: Language): string =>
  basis
    .map(({ law, number }) => (language === 'zh' ? `《${law}》${number}` : `${law} ${number}`))
    .join(language === 'zh' ? '、' : ', ')

/** What a sum rests on, each article once. */
const basisOf = ({ steps }: NonNullable<SumShown['result']>): Basis[] =>
  steps
    .flatMap((step) => step.basis)
    .filter((each, at, all) => all.findIndex((other) => other.article === each.article) === at)

/** The last day with its start and articles; undefined until a start day is told. */
export const periodSentence = (period: Period): string | undefined => {
  const day = period.lastDay ?? period.provisional
  if (!day || !period.start) return undefined
  const start = `${formatDay(period.start.slice(0, 10), 'zh')}（${period.from.zh}）`
  const last = `${formatDay(day, 'zh')}${period.provisional ? `（${proofWords.zh.provisional}）` : ''}`
  return `${period.title.zh}：从 ${start}起算，${period.over.zh}：${last}（${asCited(period.basis, 'zh')}）。`
}

/** The sum with its steps and articles; undefined until it is worked out. */
export const sumSentence = ({ title, result }: SumShown): string | undefined => {
  if (!result) return undefined
  const steps = result.steps.map((step) => step.zh).join('；')
  const total = `${result.per === 'month' ? proofWords.zh.monthly : proofWords.zh.total} ${moneyRead(result, 'zh')}`
  return `${title.zh}：${result.verdict ? `${result.verdict.zh}；` : ''}${steps}，${total}（${asCited(basisOf(result), 'zh')}）。`
}

/** Everything worked out so far, a sentence each. */
export const countedSentences = ({ periods, sums }: Pick<Proof, 'periods' | 'sums'>): string[] =>
  [...periods.map(periodSentence), ...sums.map(sumSentence)].filter((each) => each !== undefined)
