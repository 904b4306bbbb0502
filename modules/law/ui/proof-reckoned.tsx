import { TextCursorInput } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Tick } from '@fengqiao/design/parts/choice-field.tsx'
import { DayField } from '@fengqiao/design/parts/day-field.tsx'
import { State } from '@fengqiao/design/parts/state.tsx'
import { usePreferences, type Language } from '@fengqiao/design/preferences.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import { formatYuan } from '@fengqiao/kernel/money.ts'
import { soonDays } from '../contract.ts'
import type { Basis, Period, SumField, SumShown } from '../contract.ts'
import { proofWords } from './proof-words.ts'

const asCited = (basis: readonly Basis[]): string => basis.map(({ law, number }) => `《${law}》${number}`).join('、')
const moneyOf = ({ least, most }: { least: number; most: number }, to: string): string => {
  const one = (fen: number) => formatYuan(fen).replace(/\.00$/, '')
  return least === most ? `${one(least)} 元` : `${one(least)} ${to} ${one(most)} 元`
}

type Insert = { readonly onInsert?: ((sentence: string) => void) | undefined }

const InsertButton = ({ onInsert, sentence, of }: Insert & { sentence: string; of: string }) => {
  const words = useWords(proofWords)
  return onInsert ? (
    <Button icon={TextCursorInput} onClick={() => onInsert(sentence)}>
      {words.insert}
      <span className="sr">{of}</span>
    </Button>
  ) : null
}

/** A period: fill in the day it runs from, read the last day. */
export const ProofPeriod = ({
  period,
  start,
  onStart,
  onInsert,
}: Insert & { period: Period; start: string; onStart: (day: string) => void }) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  const day = period.lastDay ?? period.provisional
  const left = period.daysLeft
  const title = period.title[language]
  return (
    <div className={`counted${period.verified ? '' : ' unsure'}`}>
      <p className="row wrap">
        <b>{title}</b>
        <span className="soft">{period.length[language]}</span>
        {period.verified ? null : <State tone="soon">{words.unverified}</State>}
      </p>
      <DayField
        meta={{
          zh: fill(proofWords.zh.startDay, { event: period.from.zh }),
          en: fill(proofWords.en.startDay, { event: period.from.en }),
          purpose: proofWords.zh.purpose,
        }}
        name={`start-${period.rule}`}
        optional
        value={start}
        onChange={onStart}
        {...(period.problem ? { error: period.problem[language] } : {})}
      />
      {day && period.start ? (
        <>
          <p className="row wrap">
            <b>{`${period.over[language]} ${formatDay(day, language)}`}</b>
            {left === null ? null : left < 0 ? (
              <State tone="late">{period.nature === 'limitation' ? words.passedRisk : words.passed}</State>
            ) : (
              <State tone={left <= soonDays ? 'soon' : 'info'}>{fill(words.left, { n: left })}</State>
            )}
            {period.provisional ? <span className="soft small">{words.provisional}</span> : null}
            <InsertButton
              onInsert={onInsert}
              of={title}
              sentence={`${period.title.zh}：从 ${formatDay(period.start.slice(0, 10), 'zh')}（${period.from.zh}）起算，${period.over.zh}：${formatDay(day, 'zh')}${period.provisional ? `（${proofWords.zh.provisional}）` : ''}（${asCited(period.basis)}）。`}
            />
          </p>
          {period.notes.map((note) => (
            <p key={note.zh} className="soft small">
              {note[language]}
            </p>
          ))}
        </>
      ) : null}
      <p className="soft small">{asCited(period.basis)}</p>
    </div>
  )
}

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
          maxLength={40}
          value={value}
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {wrong ? <span className="late-ink">{wrong}</span> : null}
    </label>
  )
}

/** A sum: its figures, then what it comes to, step by step. */
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
  const title = sum.title[language]
  return (
    <details className="sum" open={open || result !== null}>
      <summary>
        <b>{title}</b>
      </summary>
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
      {problem && !sum.fields.some(({ name }) => wrong(name)) ? <p className="late-ink">{problem[language]}</p> : null}
      {result ? (
        <>
          <ol className="steps">
            {result.steps.map((step) => (
              <li key={step.zh}>
                <span>{step[language]}</span>
                <b className="nw">{moneyOf({ least: step.fen, most: step.upTo ?? step.fen }, words.upTo)}</b>
                <span className="soft small">{asCited(step.basis)}</span>
              </li>
            ))}
          </ol>
          {result.verdict ? (
            <p>
              <b>{result.verdict[language]}</b>
            </p>
          ) : null}
          <p className="row wrap">
            <span>{result.per === 'month' ? words.monthly : words.total}</span>
            <b>{moneyOf(result, words.upTo)}</b>
            {result.capitals ? <span className="soft small">{result.capitals}</span> : null}
            <InsertButton
              onInsert={onInsert}
              of={title}
              sentence={`${sum.title.zh}：${result.steps.map((step) => step.zh).join('；')}，${result.per === 'month' ? '每月' : '合计'} ${moneyOf(result, '到')}（${asCited(result.steps.flatMap((step) => step.basis).filter((each, at, all) => all.findIndex((other) => other.article === each.article) === at))}）。`}
            />
          </p>
          {result.notes.map((note) => (
            <p key={note.zh} className="soft small">
              {note[language]}
            </p>
          ))}
        </>
      ) : null}
    </details>
  )
}
