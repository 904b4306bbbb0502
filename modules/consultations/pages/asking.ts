import { keepLook, lookAskedFor } from '@fengqiao/design/page/look.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import { oneQuestion, textQuestion } from '@fengqiao/design/page/question.ts'
import { wordsOf } from '@fengqiao/design/page/view.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { beginDraft, keepAnswer, readDraft } from '../drafts.ts'
import type { Draft } from '../drafts.ts'
import { answerKey, questionOf, stepsOf, toldStep } from '../intake.ts'
import type { IntakeChoice, Reason } from '../intake-data.ts'
import { topics } from '../topics.ts'
import { enter, mySlip, show, viewOf, wordsFor } from './frame.ts'

export const findDraft = async (ask: PageAsk): Promise<Draft | null> =>
  ((await ask.perform(readDraft, {})) as { draft: Draft | null }).draft

const titleOf = (ask: PageAsk, draft: Draft, step: string | undefined): string => {
  if (step === undefined) return wordsFor(ask).review
  return questionOf(draft.topic, step)?.title[ask.view.lang] ?? wordsFor(ask).toldTitle
}

const choiceFor = ({ value, example, note, ...title }: IntakeChoice, lang: 'zh' | 'en') => ({
  value,
  title: title[lang],
  ...(example ? { example: example[lang] } : {}),
  ...(note ? { note: note[lang] } : {}),
})

const whyFor = ({ basis, ...text }: Reason, lang: 'zh' | 'en') => ({
  text: text[lang],
  ...(basis ? { citation: { law: basis.law[lang], article: basis.article[lang] } } : {}),
})

/** Sent already, with “back” pressed after: the receipt stands for it. */
export const withoutDraft = (ask: PageAsk): string => (mySlip(ask) ? '/receipt' : '/')

/** Without a draft nothing is sent: why not, and what came with the form, so that no words are lost. */
export const unsent = async (ask: PageAsk, typed = ''): Promise<PageReply> => {
  const w = wordsFor(ask)
  // another window sent the question this one was about
  const told = mySlip(ask)
    ? { title: w.tooLateTitle, lead: w.tooLateLead }
    : { title: w.lostTitle, lead: w.lostLead(typed !== '') }
  const again = { label: w.askAnother, href: '/' } as const
  return show(ask, await enter(ask), {
    title: told.title,
    status: 409,
    body: notice(viewOf(ask), {
      tone: 'soon',
      ...told,
      ...(typed ? { todo: [typed] } : {}),
      actions: mySlip(ask)
        ? { primary: { label: w.toReceipt, icon: 'file-text', href: '/receipt' }, others: [again] }
        : { primary: { label: w.askAgain, href: '/' } },
    }),
  })
}

/** The question of this step, with what was answered before; topic and review are the first and last of the count. */
const showStep = async (
  ask: PageAsk,
  draft: Draft,
  step: string,
  refused?: { error: string; value: string },
): Promise<PageReply> => {
  const w = wordsFor(ask)
  const view = viewOf(ask)
  const steps = stepsOf(draft.topic)
  const at = steps.indexOf(step)
  const question = questionOf(draft.topic, step)
  const shared = { action: `/ask/${step}`, title: titleOf(ask, draft, step), next: titleOf(ask, draft, steps[at + 1]) }
  const error = refused ? { error: refused.error } : {}
  const value = refused?.value ?? draft.answers[answerKey(draft.topic, step)]
  const body = question
    ? oneQuestion(view, {
        ...shared,
        ...error,
        name: 'answer',
        ...(value ? { chosen: value } : {}),
        ...(question.lead ? { lead: question.lead[view.lang] } : {}),
        why: whyFor(question.why, view.lang),
        choices: question.choices.map((each) => choiceFor(each, view.lang)),
      })
    : textQuestion(view, {
        ...shared,
        ...error,
        name: 'answer',
        limit: 2000,
        lead: w.toldLead,
        why: { text: w.toldWhy },
        ...(value ? { value } : {}),
      })
  return show(ask, await enter(ask), {
    title: shared.title,
    body,
    asks: true,
    step: { at: at + 2, of: steps.length + 2 },
    left: { kind: 'back', href: at === 0 ? '/' : `/ask/${steps[at - 1]}` },
    ...(refused ? { status: 400 } : {}),
  })
}

const begin: Page = {
  method: 'POST',
  path: '/ask',
  answer: async (ask) => {
    const topic = Object.keys(topics).find((name) => name === ask.form['topic']) as Draft['topic'] | undefined
    if (!topic) return { to: '/' }
    await ask.begin()
    await ask.perform(beginDraft, { topic })
    return { to: `/ask/${stepsOf(topic)[0]}` }
  },
}

const stepPage: Page = {
  method: 'GET',
  path: '/ask/:step',
  answer: async (ask) => {
    const draft = await findDraft(ask)
    const step = ask.params['step'] ?? ''
    if (!draft) return { to: withoutDraft(ask) }
    // a question that was refused stands at the address it was sent to
    return stepsOf(draft.topic).includes(step)
      ? showStep(ask, draft, step)
      : { to: step === 'send' ? '/ask/review' : '/' }
  },
}

const stepAnswered: Page = {
  method: 'POST',
  path: '/ask/:step',
  answer: async (ask) => {
    const draft = await findDraft(ask)
    const step = ask.params['step'] ?? ''
    const steps = draft ? stepsOf(draft.topic) : []
    const value = ask.form['answer'] ?? ''
    if (!draft) return step === toldStep && value.trim() !== '' ? unsent(ask, value) : { to: withoutDraft(ask) }
    if (!steps.includes(step)) return { to: '/' }
    const at = steps.indexOf(step)
    const look = lookAskedFor(ask)
    const onward = look === undefined && ask.form['go'] !== 'back'
    const question = questionOf(draft.topic, step)
    const answered = !question || question.choices.some((each) => each.value === value)
    if (onward && !answered) return showStep(ask, draft, step, { error: wordsOf(viewOf(ask)).pickOne, value: '' })
    try {
      if (answered) await ask.perform(keepAnswer, { step: answerKey(draft.topic, step), answer: value })
    } catch (error) {
      return showStep(ask, draft, step, { error: ask.tell(error, keepAnswer).sentence, value })
    }
    if (look) return { to: `/ask/${step}`, cookies: [keepLook(look)] }
    if (!onward) return { to: at === 0 ? '/' : `/ask/${steps[at - 1]}` }
    return { to: `/ask/${steps[at + 1] ?? 'review'}` }
  },
}

export const askingPages: readonly Page[] = [begin, stepPage, stepAnswered]
