import { html } from 'hono/html'
import { actionBar, form } from '@fengqiao/design/page/action.ts'
import { choices } from '@fengqiao/design/page/choices.ts'
import { dateOfParts } from '@fengqiao/design/page/fields.ts'
import { keypadAtFoot } from '@fengqiao/design/page/keypad.ts'
import { keepLook, lookAskedFor } from '@fengqiao/design/page/look.ts'
import { problems, questionForm, titleBlock } from '@fengqiao/design/page/question.ts'
import { reckonSum } from '@fengqiao/design/page/reckon.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { calculators, findCalculator, sumActions } from '@fengqiao/law'
import type { Calculator, Sum } from '@fengqiao/law'
import { askedAbout, askedFields, typedInput, writtenIn } from '@fengqiao/law/contract'
import { beginDraft } from '../drafts.ts'
import { stepsOf } from '../intake.ts'
import { findDraft } from './asking.ts'
import { enter, show, viewOf } from './frame.ts'
import { sumField } from './sum-field.ts'
import { resultOf, textsOf } from './sum-result.ts'
import { sumsWords } from './sums-words.ts'

const groups = ['work', 'harm', 'money', 'family', 'court'] as const

type Typed = Readonly<Record<string, string>>
type Wrong = readonly { readonly field: string; readonly sentence: string }[]

const wordsFor = (ask: PageAsk) => sumsWords[ask.view.lang]

const typedIn = ({ form: posted }: PageAsk, { input }: Calculator): Typed =>
  Object.fromEntries(
    askedFields(input).map(({ name, unit }) => [
      name,
      unit === 'day' ? dateOfParts(posted, name) : (posted[name] ?? '').trim(),
    ]),
  )

const sumPage = async (
  ask: PageAsk,
  calculator: Calculator,
  made: { typed?: Typed; sum?: Sum; wrong?: Wrong } = {},
): Promise<PageReply> => {
  const w = wordsFor(ask)
  const view = viewOf(ask)
  const { lang } = view
  const { typed, sum } = made
  const title = calculator.title[lang]
  const asked = askedFields(calculator.input)
  const wrong = (made.wrong ?? []).map(({ field, sentence }) => ({
    field: askedAbout(asked, field, typed ?? {})?.name ?? field,
    sentence,
  }))
  const fields = asked.map((each) =>
    sumField(lang, each, {
      name: each.name,
      value: writtenIn(each, typed),
      error: wrong.find(({ field }) => field === each.name)?.sentence,
    }),
  )
  const placed = wrong.filter(({ field }) => fields.some(({ name }) => name === field))
  const stray = wrong.find((one) => !placed.includes(one))
  const reckon = { label: w.reckon, to: `/sums/${calculator.name}#sum-reckon`, name: 'go', value: 'reckon' }
  return show(ask, await enter(ask), {
    title,
    asks: true,
    left: { kind: 'back', href: '/sums' },
    ...(wrong.length > 0 ? { status: 400 } : {}),
    body: form(view, {
      action: `/sums/${calculator.name}`,
      id: questionForm,
      className: 'proof',
      body: html`${titleBlock(title, calculator.lead[lang])}${problems(
        view,
        placed.map(({ field, sentence }) => ({
          field: fields.find(({ name }) => name === field)?.kind === 'date' ? `${field}.year` : field,
          message: sentence,
        })),
      )}
      ${reckonSum(view, {
        name: 'sum',
        fields,
        ...(sum ? { result: resultOf(ask, sum), texts: await textsOf(ask, sum), submit: reckon } : {}),
        ...(stray ? { error: stray.sentence } : {}),
        notes: sum ? [...sum.notes, ...sum.asks].map((note) => note[lang]) : [],
      })}
      ${actionBar(view, {
        primary: sum
          ? {
              label: w.lawyer,
              icon: 'message-circle-question-mark',
              submit: true,
              to: `/ask/from-sum/${calculator.name}`,
            }
          : { submit: true, icon: 'banknote', ...reckon },
        others: [
          ...(sum ? [{ label: w.print, icon: 'printer', print: true } as const] : []),
          { label: w.others, href: '/sums' },
        ],
      })}${keypadAtFoot(view)}`,
    }),
  })
}

const listPage: Page = {
  method: 'GET',
  path: '/sums',
  answer: async (ask) => {
    const w = wordsFor(ask)
    const view = viewOf(ask)
    return show(ask, await enter(ask), {
      title: w.title,
      body: html`<div class="flow proof">
        <h1 class="title">${w.title}</h1>
        <p class="lead">${w.lead}</p>
        ${groups.map(
          (group) =>
            html`<section>
              <h2 class="ruled">${w.groups[group]}</h2>
              ${choices(
                view,
                calculators
                  .filter((one) => one.group === group)
                  .map(({ name, title, lead }) => ({
                    title: title[view.lang],
                    note: lead[view.lang],
                    href: `/sums/${name}`,
                  })),
              )}
            </section>`,
        )}
      </div>`,
    })
  },
}

const askPage: Page = {
  method: 'GET',
  path: '/sums/:name',
  answer: async (ask) => {
    const calculator = findCalculator(ask.params['name'] ?? '')
    if (!calculator) return { to: '/sums' }
    // on the way back from the review the figures that would go along stand there
    const typed = (await findDraft(ask))?.filledIn?.sums[calculator.name]
    return sumPage(ask, calculator, typed ? { typed } : {})
  },
}

const worked = async (ask: PageAsk, calculator: Calculator): Promise<PageReply> => {
  const typed = typedIn(ask, calculator)
  const run = sumActions.get(calculator.name)!
  try {
    const sum = (await ask.perform(run, typedInput(calculator.input, typed))) as Sum
    return await sumPage(ask, calculator, { typed, sum })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // a switch of the foot was pressed, not the button: nobody is told off
    if (lookAskedFor(ask)) return sumPage(ask, calculator, { typed })
    const { sentence, field, faults } = ask.tell(error, run)
    return sumPage(ask, calculator, { typed, wrong: faults.length > 0 ? faults : [{ field: field ?? '', sentence }] })
  }
}

const answerPage: Page = {
  method: 'POST',
  path: '/sums/:name',
  answer: async (ask) => {
    const calculator = findCalculator(ask.params['name'] ?? '')
    if (!calculator || ask.form['go'] === 'back') return { to: '/sums' }
    const look = lookAskedFor(ask)
    if (!look) return worked(ask, calculator)
    return { ...(await worked({ ...ask, view: { ...ask.view, ...look } }, calculator)), cookies: [keepLook(look)] }
  },
}

/** What a sum of a group is most likely about; on the way every question may be answered otherwise. */
const topicOf = { work: 'wages', harm: 'injury', money: 'money', family: 'family', court: 'other' } as const

/** The figures go along as they were typed; what happened is asked on the way. */
const sumToLawyer: Page = {
  method: 'POST',
  path: '/ask/from-sum/:name',
  answer: async (ask) => {
    const calculator = findCalculator(ask.params['name'] ?? '')
    if (!calculator) return { to: '/sums' }
    await ask.begin()
    const topic = topicOf[calculator.group]
    const sums = { [calculator.name]: typedIn(ask, calculator) }
    await ask.perform(beginDraft, { topic, filledIn: { starts: {}, sums } })
    return { to: `/ask/${stepsOf(topic)[0]}` }
  },
}

/** Sums worked out by residents themselves: plain HTML, nothing kept. */
export const sumsPages: readonly Page[] = [listPage, askPage, answerPage, sumToLawyer]
