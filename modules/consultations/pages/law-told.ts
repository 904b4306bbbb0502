import { html } from 'hono/html'
import { dateOfParts } from '@fengqiao/design/page/fields.ts'
import type { Html } from '@fengqiao/design/page/view.ts'
import type { PageAsk } from '@fengqiao/kernel/module.ts'
import type { FilledIn } from '@fengqiao/law/contract'

/** What was written on the page so far: it travels in the form and is kept nowhere. */
export type Told = { readonly question: string } & Readonly<FilledIn>

/** `sum.severance.start.year`, `sum.delayInterest.payments.0.day.year` … the parts of a day come together, everything else is as it was typed. */
const figuresIn = (posted: PageAsk['form']): Told['sums'] => {
  const sums = new Map<string, Readonly<Record<string, string>>>()
  for (const [key, typed] of Object.entries(posted)) {
    const [, calculator, name, part] = /^sum\.(\w+)\.(\w+(?:\.\d+\.\w+)?)(?:\.(year|month|day))?$/.exec(key) ?? []
    if (!calculator || !name) continue
    const figure = part ? dateOfParts(posted, `sum.${calculator}.${name}`) : typed.trim()
    sums.set(calculator, { ...sums.get(calculator), [name]: figure })
  }
  return Object.fromEntries(sums)
}

export const toldIn = ({ form: posted }: PageAsk): Told => {
  const starts = Object.keys(posted).flatMap((key) => {
    const [, rule] = /^start\.(.+)\.year$/.exec(key) ?? []
    const day = rule ? dateOfParts(posted, `start.${rule}`) : ''
    return rule && day !== '' ? [[rule, day] as const] : []
  })
  const { pick, question = '', card, chosen } = posted
  const named = pick ? '' : (card ?? chosen ?? '')
  return {
    question: (pick ?? question).trim(),
    ...(named ? { card: named } : {}),
    starts: Object.fromEntries(starts),
    sums: figuresIn(posted),
  }
}

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`

/** The question and the card chosen; the days and figures stand in the page's own fields, except where it has none. */
export const carried = (ask: PageAsk, { question, card }: Told, figures: 'shown' | 'hidden'): Html =>
  html`${hidden('question', question)}${card ? hidden('chosen', card) : ''}${
    figures === 'hidden'
      ? Object.entries(ask.form).flatMap(([key, typed]) => (/^(?:start|sum)\./.test(key) ? [hidden(key, typed)] : []))
      : ''
  }`
