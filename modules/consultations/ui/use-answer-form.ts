import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import type { Values } from '@fengqiao/design/patterns/form-input.ts'
import { answer } from '../contract.ts'
import { nothingTyped } from '@fengqiao/law/ui'
import type { ProofTyped } from '@fengqiao/law/ui'
import { stepsFor } from './advice-data.ts'
import type { Topic } from '../contract.ts'
import { citationsOf } from '@fengqiao/law/ui'
import type { Chosen } from '@fengqiao/law/ui'
import { uiWords } from './ui-words.ts'

const listAt = <T>(values: Values, name: string): readonly T[] => (values[name] as readonly T[] | undefined) ?? []

const proofIn = (values: Values, before: ProofTyped): ProofTyped =>
  (values['proof'] as ProofTyped | undefined) ?? before

/**
 * The answer while it is being written. Everything in it is kept in this browser until it is sent: the words, the
 * articles, the ticked steps, even the note not yet written down.
 */
export const useAnswerForm = (given: {
  matter: string
  topic: string
  /** What the asker filled in before; it stands until the adviser changes it. */
  filledIn: ProofTyped | null
  onDone: () => void
}) => {
  const { matter, topic, onDone } = given
  const filledIn = given.filledIn ?? nothingTyped
  const words = useWords(uiWords)
  const steps = stepsFor[topic as Topic] ?? stepsFor.other
  const form = useForm(answer, {
    known: { matter } as never,
    keep: `consultation.answer.${matter}`,
    onDone,
    shape: (values) => {
      const ticked = listAt<string>(values, 'steps')
      // the resident reads Chinese first: steps are written down in the office's language
      const lines = steps
        .filter(({ key }) => ticked.includes(key))
        .map(({ zh, note }) => (note ? `${zh}（${note.zh}）` : zh))
      const own = String(values['ownStep'] ?? '').trim()
      return {
        answer: values['answer'] ?? '',
        followUpOn: values['followUpOn'] ?? '',
        nextSteps: [...lines, ...(own === '' ? [] : [own])].join('\n'),
        citations: citationsOf(listAt<Chosen>(values, 'chosen')),
        ...(values['attach'] ? { proof: proofIn(values, filledIn) } : {}),
        close: !values['followUpOn'],
      }
    },
  })
  return {
    form,
    steps,
    chosen: listAt<Chosen>(form.values, 'chosen'),
    choose: (chosen: readonly Chosen[]) => form.change('chosen', chosen),
    ticked: listAt<string>(form.values, 'steps'),
    tick: (key: string, on: boolean) => {
      const before = listAt<string>(form.values, 'steps')
      form.change('steps', on ? [...before, key] : before.filter((one) => one !== key))
    },
    textOf: (name: 'answer' | 'ownStep' | 'followUpOn' | 'note') => String(form.values[name] ?? ''),
    /** What was filled in beside the proof, and whether the proof goes along. */
    proof: proofIn(form.values, filledIn),
    fillProof: (typed: ProofTyped) => form.change('proof', typed as never),
    attaches: form.values['attach'] === true,
    attach: (on: boolean) => form.change('attach', on),
    add: (sentences: readonly string[]) =>
      form.change('answer', [String(form.values['answer'] ?? '').trimEnd(), ...sentences].filter(Boolean).join('\n')),
    sendTitle: form.values['followUpOn']
      ? fill(words.talk.sendFollow, { day: String(form.values['followUpOn']) })
      : words.talk.send,
  }
}

export type AnswerForm = ReturnType<typeof useAnswerForm>
