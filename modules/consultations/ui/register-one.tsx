import { useEffect, type KeyboardEvent } from 'react'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Values } from '@fengqiao/design/patterns/form-input.ts'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { guessTopic, register, topicNames, topics } from '../contract.ts'
import { WhereFields, type useChoices } from './register-parts.tsx'
import { uiWords } from './ui-words.ts'

export type Registered = { readonly matter: string; readonly line: string }

const topicOf = ({ topic, line }: Values): unknown => topic || guessTopic(String(line ?? ''))

/** One line and Enter: its words tell the topic, Alt with a digit changes it, the rest stays from the entry before. */
export const RegisterOne = (props: {
  where: Values
  choices: ReturnType<typeof useChoices>
  onDone: (done: Registered, values: Values) => void
}) => {
  const { where, choices, onDone } = props
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const form = useForm(register, {
    initial: { happenedOn: choices.today, channel: 'window', ...where },
    keep: 'consultation.register',
    shape: (values) => ({ ...values, topic: topicOf(values) }),
    onDone: ({ matter }) => onDone({ matter, line: String(form.at('line') ?? '') }, form.values),
  })
  const { root } = form
  useEffect(() => {
    root.current?.querySelector<HTMLInputElement>('[name=line]')?.focus()
  }, [root])
  // the words tell the topic until it is chosen by hand
  const withGuess = { ...form, at: (path: string) => (path === 'topic' ? topicOf(form.values) : form.at(path)) }
  const pick = (event: KeyboardEvent) => {
    const topic = topicNames[Number(/^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1] ?? 0) - 1]
    if (!topic || !event.altKey) return
    event.preventDefault()
    form.change('topic', topic)
  }
  return (
    <div onKeyDown={pick} className="register-form">
      <FormFrame form={withGuess} submit={words.register.save}>
        <Field name="line" as="text" />
        <Field
          name="topic"
          options={topicNames.map((name, at) => ({
            value: name,
            title: topics[name][language],
            note: `Alt ${at + 1}`,
          }))}
        />
        <WhereFields choices={choices} />
      </FormFrame>
    </div>
  )
}
