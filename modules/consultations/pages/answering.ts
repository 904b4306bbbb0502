import { answer } from '@fengqiao/design/page/answer.ts'
import type { Citation, View } from '@fengqiao/design/page/view.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import type { Page, PageAsk } from '@fengqiao/kernel/module.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { lawThenMark, lawThenWhy } from '@fengqiao/law/contract'
import type { Answered, CitedInWords } from '../contract.ts'
import { showAnswer } from '../slips.ts'
import { dated, enter, mySlip, show, viewOf, wordsFor } from './frame.ts'
import { lastDaysOf, proofParts } from './law-kept.ts'
import { wayKnot } from './law-view.ts'
import { lawWords } from './law-words.ts'
import { pageWords } from './words.ts'

const readMine = async (ask: PageAsk): Promise<Answered | undefined> => {
  const mine = mySlip(ask)
  if (!mine) return undefined
  try {
    return (await ask.perform(showAnswer, { matter: mine.matter })) as Answered
  } catch (error) {
    // the session of the slip has ended: its code and secret are asked again
    if (error instanceof Refused && (error.code === 'not-found' || error.code === 'not-yours-to-do')) return undefined
    throw error
  }
}

/** An article relied on, with the text it is of; of an older one, as the law of which day and why. */
const citedOn = (view: View, cited: CitedInWords): Citation => {
  const { law, number, version, plain, text, asOf } = cited
  const mark = lawThenMark(cited)
  return {
    law,
    article: number,
    ...(mark && asOf
      ? { then: { mark: mark[view.lang], why: lawThenWhy(asOf)[view.lang] } }
      : { version: pageWords[view.lang].version(formatDay(version, view.lang)) }),
    plain,
    text,
  }
}

const paragraphs = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const answerPage: Page = {
  method: 'GET',
  path: '/answer',
  answer: async (ask) => {
    const mine = mySlip(ask)
    const read = await readMine(ask)
    if (!mine || !read) return { to: '/follow' }
    const here = await enter(ask)
    const w = wordsFor(ask)
    if (read.state === 'inCall' || read.state === 'waiting') return { to: '/wait' }
    if (read.answer === null || read.answeredAt === null) {
      return show(ask, here, {
        title: w.noAnswerTitle,
        body: notice(viewOf(ask), {
          tone: 'info',
          title: w.noAnswerTitle,
          lead: w.noAnswerLead,
          actions: { primary: { label: w.codeTitle, href: `/q/${mine.code}`, icon: 'search' } },
        }),
      })
    }
    const { proof } = read
    const view = viewOf(ask)
    const steps = read.nextSteps ? paragraphs(read.nextSteps) : proof && proof.ways.length > 0 ? [] : [w.nextFree]
    return show(ask, here, {
      title: w.answerTitle,
      body: answer(viewOf(ask), {
        title: w.answerTitle,
        by: w.answerBy(
          read.adviser ?? '',
          dated(read.answeredAt, ask),
          `${mine.code.slice(0, 4)} ${mine.code.slice(4)}`,
        ),
        told: [...(read.summary ? [read.summary] : []), ...read.told, ...read.facts],
        answer: paragraphs(read.answer),
        citations: read.citations.map((cited) => citedOn(view, cited)),
        deadlines: proof ? lastDaysOf(view, proof) : [],
        ...(proof ? { more: proofParts(view, lawWords[view.lang], proof) } : {}),
        steps: [
          ...steps.map((what) => ({ state: 'plan' as const, what })),
          ...(proof?.ways ?? []).map((way) => wayKnot(view, lawWords[view.lang], way, 1)),
          { state: 'plan' as const, what: w.free },
        ],
        actions: {
          ...(read.rating === null ? { primary: { label: w.rateIt, icon: 'check' as const, href: '/rate' } } : {}),
          others: [
            { label: w.printed, icon: 'printer', print: true },
            ...(ask.view.surface === 'kiosk' ? [{ label: w.finish, submit: true as const, to: '/kiosk/wipe' }] : []),
          ],
        },
      }),
    })
  },
}
