import { html } from 'hono/html'
import { button } from '@fengqiao/design/page/action.ts'
import { unfold } from '@fengqiao/design/page/law.ts'
import { reckonDay, reckonSum } from '@fengqiao/design/page/reckon.ts'
import type { ReckonedSum } from '@fengqiao/design/page/reckon.ts'
import { icon } from '@fengqiao/design/page/view.ts'
import type { Citation, Html, Lang, Tone, View } from '@fengqiao/design/page/view.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import { moneyRead } from '@fengqiao/kernel/money.ts'
import { soonDays } from '@fengqiao/law/contract'
import type { Basis, Period, Proof, SumShown } from '@fengqiao/law/contract'
import { lawWords } from './law-words.ts'
import type { LawWords } from './law-words.ts'
import { sumField } from './sum-field.ts'

/* The last day and the sum on the page of the law, and what of them is said elsewhere. */

/** 《劳动合同法》第三十条 as residents see it; its number stands alone where it is a practice. */
export const citationOf = ({ law, number }: Basis): Citation => ({ law, article: number })

const leftOf = (w: LawWords, { nature }: Period, days: number): { tone: Tone; word: string } => {
  if (days < 0) return { tone: 'late', word: nature === 'limitation' ? w.passedRisk : w.passed }
  return { tone: days <= soonDays ? 'soon' : 'info', word: w.left(days) }
}

const periodOf = (view: View, w: LawWords, period: Period): Html => {
  const { lang } = view
  const day = period.lastDay ?? period.provisional
  const event = period.from[lang]
  return reckonDay(view, {
    name: `start.${period.rule}`,
    title: period.title[lang],
    counted: w.lengthFrom(period.length[lang], event),
    citations: period.basis.map(citationOf),
    unverified: !period.verified,
    ask: {
      name: `start.${period.rule}`,
      kind: 'date',
      label: w.startDay(event),
      ...(period.start ? { value: period.start } : {}),
      ...(period.problem ? { error: period.problem[lang] } : {}),
    },
    ...(day && period.start
      ? {
          result: {
            day: formatDay(day, lang),
            over: period.over[lang],
            ...(period.daysLeft === null ? {} : { left: leftOf(w, period, period.daysLeft) }),
            lines: [
              w.fromDay(formatDay(period.start.slice(0, 10), lang), event),
              ...(period.rolledFrom ? [w.rolled(formatDay(period.rolledFrom, lang))] : []),
              ...(period.provisional ? [w.provisional] : []),
            ],
          },
        }
      : {}),
    notes: period.notes.map((note) => note[lang]),
  })
}

export const daysOf = (view: View, w: LawWords, { periods }: Proof): Html | '' => {
  if (periods.length === 0) return ''
  const [first, ...rest] = periods
  const told = rest.some(({ start }) => start !== null)
  return html`<section id="days">
    <h2 class="ruled">${icon('clock')}<span>${w.days}</span></h2>
    <p class="hint">${w.daysLead}</p>
    ${periodOf(view, w, first!)}
    ${
      rest.length > 0 &&
      unfold({
        summary: w.moreDays(rest.length),
        open: told,
        body: html`${rest.map((each) => periodOf(view, w, each))}`,
      })
    }
    <div class="reckon-go">
      ${button({ label: w.count, submit: true, to: '/law#days', name: 'go', value: 'days', icon: 'clock' }, 'second')}
    </div>
  </section>`
}

export const sumResult = (lang: Lang, w: LawWords, { result }: Pick<SumShown, 'result'>): ReckonedSum['result'] => {
  if (!result) return undefined
  const total = `${result.per === 'month' ? `${w.monthly} ` : ''}${moneyRead(result, lang)}`
  const more = result.monthly
    ? `${lang === 'zh' ? '，另' : ', and '}${w.monthly} ${moneyRead(result.monthly, lang)}`
    : ''
  return {
    ...(result.verdict ? { verdict: result.verdict[lang] } : {}),
    ...(result.steps.length > 0 ? { total: total + more } : {}),
    ...(result.capitals ? { capitals: result.capitals } : {}),
    totalTitle: w.total,
    steps: result.steps.map((step) => ({
      what: step[lang],
      sum: `${step.per === 'month' ? `${w.monthly} ` : ''}${moneyRead({ least: step.fen, most: step.upTo ?? step.fen }, lang)}`,
      citations: step.basis.map(citationOf),
    })),
  }
}

const sumOf = (view: View, w: LawWords, shown: SumShown): Html => {
  const { lang } = view
  const result = sumResult(lang, w, shown)
  const wrong = (name: string): string | undefined => (shown.problem?.field === name ? shown.problem[lang] : undefined)
  const placed = shown.fields.some(({ name }) => wrong(name))
  return reckonSum(view, {
    name: `sum.${shown.calculator}`,
    title: shown.title[lang],
    lead: shown.lead[lang],
    fields: shown.fields.map((field) =>
      sumField(lang, field, {
        name: `sum.${shown.calculator}.${field.name}`,
        value: field.typed,
        error: wrong(field.name),
      }),
    ),
    submit: {
      label: w.reckon,
      to: `/law#sum.${shown.calculator}-reckon`,
      name: 'go',
      value: `sum.${shown.calculator}`,
    },
    ...(result ? { result } : {}),
    ...(shown.problem && !placed ? { error: shown.problem[lang] } : {}),
    notes: (shown.result?.notes ?? []).map((note) => note[lang]),
  })
}

export const sumsOf = (view: View, w: LawWords, { sums }: Proof): Html | '' => {
  const [first, ...rest] = sums
  if (!first) return ''
  return html`<section id="sums">
    <h2 class="ruled">${icon('banknote')}<span>${w.sums}</span></h2>
    <p class="hint">${w.sumsLead}</p>
    ${sumOf(view, w, first)}
    ${rest.map((each) =>
      unfold({
        summary: each.title[view.lang],
        open: each.result !== null || each.problem !== null,
        body: sumOf(view, w, each),
      }),
    )}
  </section>`
}

/** What was counted and worked out, a line each: it goes along to the lawyer. */
export const reckonedLines = (lang: Lang, { periods, sums }: Pick<Proof, 'periods' | 'sums'>): string[] => {
  const w = lawWords[lang]
  return [
    ...periods.flatMap(({ title, over, lastDay, provisional }) => {
      const last = lastDay ?? provisional
      return last ? [w.reckonedLine(title[lang], `${over[lang]} ${formatDay(last, lang)}`)] : []
    }),
    ...sums.flatMap(({ title, result }) =>
      result ? [w.reckonedLine(title[lang], result.verdict?.[lang] ?? moneyRead(result, lang))] : [],
    ),
  ]
}
