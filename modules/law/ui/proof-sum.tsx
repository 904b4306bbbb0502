import { useWords } from '@fengqiao/design/desk-words.ts'
import { Tick } from '@fengqiao/design/parts/choice-field.tsx'
import { DayField } from '@fengqiao/design/parts/day-field.tsx'
import { usePreferences, type Language } from '@fengqiao/design/preferences.ts'
import { moneyRead } from '@fengqiao/kernel/money.ts'
import { longestFigure } from '../contract.ts'
import type { SumField, SumShown } from '../contract.ts'
import { asCited, sumSentence } from './counted-sentences.ts'
import { InsertButton, type Insert } from './insert-button.tsx'
import { proofWords } from './proof-words.ts'
import { Refill } from './refill.tsx'

const Figure = ({
  field,
  language,
  value,
  onChange,
  wrong,
}: {
  field: SumField
  language: Language
  value: string
  onChange: (typed: string) => void
  wrong: string | undefined
}) => {
  const label = field.title[language]
  if (field.unit === 'yes')
    return (
      <Tick checked={value === 'yes'} onChange={(on) => onChange(on ? 'yes' : 'no')}>
        {label}
      </Tick>
    )
  if (field.unit === 'day')
    return (
      <DayField
        meta={{ ...field.title, purpose: proofWords.zh.purpose }}
        name={field.name}
        optional={field.optional}
        value={value}
        onChange={onChange}
        {...(wrong ? { error: wrong } : {})}
      />
    )
  return (
    <label className="sum-figure">
      <span>{label}</span>
      {field.unit === 'choice' ? (
        <select className="control" value={value} onChange={(event) => onChange(event.target.value)}>
          {field.optional ? null : <option value="" />}
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option[language]}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="control"
          inputMode={field.unit === 'numbers' ? 'text' : 'decimal'}
          maxLength={longestFigure}
          value={value}
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {wrong ? <span className="late-ink">{wrong}</span> : null}
    </label>
  )
}

const Result = ({ sum, result, onInsert }: Insert & { sum: SumShown; result: NonNullable<SumShown['result']> }) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  return (
    <>
      <p className="row wrap">
        {result.verdict ? <b>{result.verdict[language]}</b> : null}
        <span>{result.per === 'month' ? words.monthly : words.total}</span>
        <b>{moneyRead(result, language)}</b>
        {result.capitals ? (
          <span className="soft small" lang="zh-CN">
            {result.capitals}
          </span>
        ) : null}
        <InsertButton onInsert={onInsert} of={sum.title[language]} sentence={sumSentence(sum)} />
      </p>
      <ol className="steps">
        {result.steps.map((step) => (
          <li key={step.zh}>
            <span>{step[language]}</span>
            <b className="nw">{moneyRead({ least: step.fen, most: step.upTo ?? step.fen }, language)}</b>
            <span className="soft small">{asCited(step.basis, language)}</span>
          </li>
        ))}
      </ol>
      {result.notes.map((note) => (
        <p key={note.zh} className="soft small">
          {note[language]}
        </p>
      ))}
    </>
  )
}

/** A sum: what it comes to, step by step, and its figures. */
export const ProofSum = ({
  sum,
  typed,
  onTyped,
  onInsert,
  open,
}: Insert & {
  sum: SumShown
  typed: Readonly<Record<string, string>>
  onTyped: (field: string, value: string) => void
  open: boolean
}) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  const { result, problem } = sum
  const wrong = (name: string) => (problem?.field === name ? problem[language] : undefined)
  return (
    <details className="sum" open={open || result !== null}>
      <summary>
        <b>{sum.title[language]}</b>
      </summary>
      {problem && !sum.fields.some(({ name }) => wrong(name)) ? <p className="late-ink">{problem[language]}</p> : null}
      {result ? <Result sum={sum} result={result} onInsert={onInsert} /> : null}
      <Refill done={result !== null} title={words.changeFigures}>
        <div className="sum-figures">
          {sum.fields.map((field) => (
            <Figure
              key={field.name}
              field={field}
              language={language}
              value={typed[field.name] ?? field.typed}
              onChange={(value) => onTyped(field.name, value)}
              wrong={wrong(field.name)}
            />
          ))}
        </div>
      </Refill>
    </details>
  )
}
