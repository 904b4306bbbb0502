import { review } from '@fengqiao/design/page/review.ts'
import type { Review } from '@fengqiao/design/page/review.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Proof } from '@fengqiao/law/contract'
import { ask as sendQuestion } from '../ask.ts'
import { readReckoned } from '../drafts.ts'
import type { Draft } from '../drafts.ts'
import { answerKey, stepsOf, toldStep } from '../intake.ts'
import { intake } from '../intake-data.ts'
import { topics } from '../topics.ts'
import { findDraft, unsent, withoutDraft } from './asking.ts'
import { enter, keepSlip, mySlip, show, viewOf, wordsFor } from './frame.ts'
import { reckonedLines } from './law-reckoned.ts'
import { lawWords } from './law-words.ts'

/** Where what was filled in can be set right: at the question it was filled in beside, else at its calculator. */
const backTo = ({ answers, filledIn }: Draft): string => {
  const [sum] = Object.keys(filledIn?.sums ?? {})
  const alone = sum !== undefined && Object.keys(filledIn?.starts ?? {}).length === 0
  return alone && !answers[toldStep] ? `/sums/${sum}` : '/law/again'
}

/** The days and sums that go along, as the lawyer will see them. */
const alongWith = async (ask: PageAsk, draft: Draft): Promise<Review['answers']> => {
  if (!draft.filledIn) return []
  const { lang } = ask.view
  const lines = reckonedLines(lang, (await ask.perform(readReckoned, {})) as Pick<Proof, 'periods' | 'sums'>)
  return lines.length > 0
    ? [{ question: lawWords[lang].reckoned, answer: lines.join('\n'), change: backTo(draft) }]
    : []
}

const showReview = async (ask: PageAsk, draft: Draft, error?: string): Promise<PageReply> => {
  const w = wordsFor(ask)
  const { lang } = ask.view
  const steps = stepsOf(draft.topic)
  const told = draft.answers[toldStep]
  const answers = [
    { question: w.about, answer: topics[draft.topic][lang], change: '/' },
    ...intake[draft.topic].map((question) => {
      const chosen = question.choices.find(
        (each) => each.value === draft.answers[answerKey(draft.topic, question.name)],
      )
      return {
        question: question.title[lang],
        change: `/ask/${question.name}`,
        ...(chosen ? { answer: chosen[lang] } : {}),
      }
    }),
    { question: w.toldTitle, change: `/ask/${toldStep}`, ...(told ? { answer: told } : {}) },
    ...(await alongWith(ask, draft)),
  ]
  const toldAt = answers.findIndex(({ question }) => question === w.toldTitle)
  const here = await enter(ask)
  // whoever comes from the law with one sentence has walked no steps to count
  const walked = intake[draft.topic].some(({ name }) => draft.answers[answerKey(draft.topic, name)])
  return show(ask, here, {
    title: w.review,
    ...(walked ? { step: { at: steps.length + 2, of: steps.length + 2 } } : {}),
    left: { kind: 'back', href: `/ask/${toldStep}` },
    body: review(viewOf(ask), {
      action: '/ask/send',
      title: w.review,
      lead: w.reviewLead,
      answers,
      consent: here.helping ? `${w.helping(here.helping)} ${w.consent}` : w.consent,
      submitLabel: w.send,
      ...(error ? { error: { message: error, field: `answer-${toldAt}` } } : {}),
    }),
    ...(error ? { status: 400 } : {}),
  })
}

const reviewPage: Page = {
  method: 'GET',
  path: '/ask/review',
  answer: async (ask) => {
    const draft = await findDraft(ask)
    return draft ? showReview(ask, draft) : { to: withoutDraft(ask) }
  },
}

type Sent = { matter: string; receiptCode: string; secret: string }

/** The draft's own id makes a second press of the button the same question, not another. */
const send: Page = {
  method: 'POST',
  path: '/ask/send',
  answer: async (ask) => {
    const draft = await findDraft(ask)
    if (!draft) return mySlip(ask) ? { to: '/receipt' } : unsent(ask)
    // written down in the office's language, whatever language they were chosen in
    const choices = intake[draft.topic].flatMap((question) => {
      const chosen = question.choices.find(
        (each) => each.value === draft.answers[answerKey(draft.topic, question.name)],
      )
      return chosen ? [{ question: question.title.zh, answer: chosen.zh }] : []
    })
    try {
      const sent = (await ask.perform(
        sendQuestion,
        {
          topic: draft.topic,
          told: draft.answers[toldStep] ?? '',
          choices,
          ...(draft.filledIn ? { filledIn: draft.filledIn } : {}),
        },
        { id: draft.command, at: ask.now },
      )) as Sent
      return {
        to: '/receipt',
        cookies: [keepSlip({ matter: sent.matter, code: sent.receiptCode, secret: sent.secret })],
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showReview(ask, draft, ask.tell(error, sendQuestion).sentence)
    }
  },
}

/** Everything told, looked through once more and sent. */
export const reviewingPages: readonly Page[] = [reviewPage, send]
