import { html } from 'hono/html'
import { button } from '@fengqiao/design/page/action.ts'
import { keepLook, lookAskedFor } from '@fengqiao/design/page/look.ts'
import { textQuestion } from '@fengqiao/design/page/question.ts'
import { icon } from '@fengqiao/design/page/view.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { askTheLaw, triage } from '@fengqiao/law'
import type { Proof } from '@fengqiao/law/contract'
import { beginDraft, keepAnswer } from '../drafts.ts'
import { toldStep } from '../intake.ts'
import { topicOfDispute } from '../topics.ts'
import { findDraft } from './asking.ts'
import { enter, show, viewOf } from './frame.ts'
import { articlePage, lawTextPages, namedIn } from './law-texts.ts'
import { carried, hidden, toldIn } from './law-told.ts'
import type { Told } from './law-told.ts'
import { sumsWords } from './sums-words.ts'
import { proofBody } from './law-view.ts'
import { lawWords, oftenAsked } from './law-words.ts'
import type { LawWords } from './law-words.ts'

const wordsFor = (ask: PageAsk): LawWords => lawWords[ask.view.lang]
const longest = 2000

const askPage = async (ask: PageAsk, given: { question: string; error?: string }): Promise<PageReply> => {
  const w = wordsFor(ask)
  const { lang } = ask.view
  const here = await enter(ask)
  return show(ask, here, {
    title: w.askTitle,
    asks: true,
    left: { kind: 'back', href: '/' },
    ...(given.error ? { status: 400 } : {}),
    body: textQuestion(viewOf(ask), {
      action: '/law',
      title: w.askTitle,
      lead: w.askLead,
      next: '',
      submitLabel: w.askSubmit,
      name: 'question',
      limit: longest,
      value: given.question,
      ...(given.error ? { error: given.error } : {}),
      below: html`${here.lawAsks && html`<p class="with-icon hint">${icon('info')}<span>${w.askOutside(here.lawAsks)}</span></p>`}
        <h2 class="often">${w.askCommon}</h2>
        <ul class="often-asked">
          ${oftenAsked.map(
            (each) =>
              html`<li>${button({ label: each[lang], submit: true, name: 'pick', value: each.zh }, 'second')}</li>`,
          )}
        </ul>
        <p class="law-ways">
          ${button({ label: w.periods, href: '/periods', icon: 'clock' }, 'second')}
          ${button({ label: sumsWords[lang].all, href: '/sums', icon: 'banknote' }, 'second')}
        </p>`,
    }),
  })
}

const answerPage = async (ask: PageAsk, told: Told): Promise<PageReply> => {
  const w = wordsFor(ask)
  if (told.question === '') return askPage(ask, { question: '', error: w.empty })
  let proof: Proof
  try {
    proof = (await ask.perform(askTheLaw, told)) as Proof
  } catch (error) {
    return askPage(ask, { question: told.question, error: ask.tell(error, askTheLaw).sentence })
  }
  return show(ask, await enter(ask), {
    title: told.question.slice(0, 40),
    asks: true,
    left: { kind: 'back', href: '/law' },
    body: proofBody(viewOf(ask), w, {
      question: told.question,
      proof,
      carry: html`${carried(ask, told, 'shown')}${hidden('at', 'answer')}`,
    }),
  })
}

const lawAsk: Page = {
  method: 'GET',
  path: '/law',
  answer: (ask) => askPage(ask, { question: '' }),
}

/** The same page in another look, where one of its switches was pressed; else what was asked for. */
const looking = async (ask: PageAsk, page: (ask: PageAsk) => Promise<PageReply>): Promise<PageReply> => {
  const look = lookAskedFor(ask)
  if (!look) return page(ask)
  return { ...(await page({ ...ask, view: { ...ask.view, ...look } })), cookies: [keepLook(look)] }
}

const lawAnswered: Page = {
  method: 'POST',
  path: '/law',
  answer: (ask) =>
    looking(ask, async (seen) => {
      const told = toldIn(seen)
      const { go, at, here = '' } = seen.form
      if (at === 'article' && lookAskedFor(ask)) return articlePage(seen, { ...namedIn(here), told })
      if (go === 'back' && at === undefined) return { to: '/' }
      if (go === 'back' && at === 'answer') return askPage(seen, told)
      return answerPage(seen, told)
    }),
}

/** As many UTF-16 units as a field takes, no sign of two cut in half. */
const cutTo = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** The question goes to the lawyer as it was written, the days and figures as data; the asker looks it through and sends it. */
const toLawyer: Page = {
  method: 'POST',
  path: '/ask/from-law',
  answer: async (ask) => {
    const { question, card, starts, sums } = toldIn(ask)
    if (question === '') return { to: '/law' }
    await ask.begin()
    const topic = topicOfDispute[triage(question).disputeType]
    await ask.perform(beginDraft, { topic, filledIn: { ...(card ? { card } : {}), starts, sums } })
    await ask.perform(keepAnswer, { step: toldStep, answer: cutTo(question, longest) })
    return { to: '/ask/review' }
  },
}

/** The answer once more, with the days and figures that would go along, so that they can be set right. */
const lawAgain: Page = {
  method: 'GET',
  path: '/law/again',
  answer: async (ask) => {
    const draft = await findDraft(ask)
    const question = draft?.answers[toldStep] ?? ''
    return question === ''
      ? { to: '/law' }
      : answerPage(ask, { question, ...(draft?.filledIn ?? { starts: {}, sums: {} }) })
  },
}

export const lawPages: readonly Page[] = [lawAsk, lawAnswered, lawAgain, toLawyer, ...lawTextPages]
