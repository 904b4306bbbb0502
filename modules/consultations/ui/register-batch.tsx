import { useWords, fill } from '@fengqiao/design/desk-words.ts'
import { FieldFault, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Values } from '@fengqiao/design/patterns/form-input.ts'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { registerBatch, topicNames, topics } from '../contract.ts'
import { WhereFields, type useChoices } from './register-parts.tsx'
import { uiWords } from './ui-words.ts'

const rowsOf = (values: Values) =>
  topicNames.flatMap((topic) => {
    const row = (values[topic] ?? {}) as { heads?: string; line?: string }
    return row.heads ? [{ topic, heads: Number(row.heads), ...(row.line ? { line: row.line } : {}) }] : []
  })

/** A chat group's or a window's day: how many asked about what; a topic nobody asked about stays empty. */
export const RegisterBatch = (props: {
  where: Values
  choices: ReturnType<typeof useChoices>
  onDone: (heads: number, values: Values) => void
}) => {
  const { where, choices, onDone } = props
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const form = useForm(registerBatch, {
    initial: { happenedOn: choices.today, channel: 'chatGroup', ...where },
    keep: 'consultation.register-batch',
    shape: (values) => ({ ...values, rows: rowsOf(values) }),
    onDone: ({ heads }) => onDone(heads, form.values),
  })
  const sum = rowsOf(form.values).reduce((total, { heads }) => total + heads, 0)
  return (
    <div className="register-form">
      <FormFrame form={form} submit={fill(words.register.saveBatch, { n: sum })}>
        <table className="register-batch">
          <thead>
            <tr>
              <th scope="col">{words.column.topic}</th>
              <th scope="col">{words.register.heads}</th>
              <th scope="col">{words.register.mostly}</th>
            </tr>
          </thead>
          <tbody>
            {topicNames.map((topic) => {
              const title = topics[topic][language]
              return (
                <tr key={topic}>
                  <th scope="row">{title}</th>
                  <td>
                    <input
                      className="control"
                      inputMode="numeric"
                      aria-label={`${title} ${words.register.heads}`}
                      value={String(form.at(`${topic}.heads`) ?? '')}
                      onChange={(event) =>
                        form.change(`${topic}.heads`, event.target.value.replace(/\D/g, '').slice(0, 4))
                      }
                    />
                  </td>
                  <td>
                    <input
                      className="control"
                      aria-label={`${title} ${words.register.mostly}`}
                      maxLength={300}
                      value={String(form.at(`${topic}.line`) ?? '')}
                      onChange={(event) => form.change(`${topic}.line`, event.target.value)}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <FieldFault name="rows" />
        <WhereFields choices={choices} />
      </FormFrame>
    </div>
  )
}
