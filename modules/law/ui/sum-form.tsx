import { useState, type ReactNode } from 'react'
import { useAction } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { ChoiceField, TickField } from '@fengqiao/design/parts/choice-field.tsx'
import { DayField } from '@fengqiao/design/parts/day-field.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { MoneyField, TextField } from '@fengqiao/design/parts/text-field.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { askedAbout, askedFields, keptNowhere, sumEndpoints, typedInput } from '../contract.ts'
import type { Asked, SumReply } from '../contract.ts'
import { sumsWords } from './sums-words.ts'

type Held = { readonly typed: string; readonly set: (typed: string) => void }

/** Money goes as yuan, a tick as “yes” or “no”: the same strings the resident’s pages send. */
const yuanTyped = (fen: number | undefined): string => (fen === undefined ? '' : String(fen / 100))

const Draw = ({ asked, held: { typed, set }, error }: { asked: Asked; held: Held; error: string | undefined }) => {
  const { language } = usePreferences()
  const { name, title, help, unit, optional, options } = asked
  const shared = {
    meta: { ...title, ...(help ? { help } : {}), purpose: keptNowhere },
    name,
    optional: optional && unit !== 'choice',
    ...(error ? { error } : {}),
  }
  if (unit === 'fen')
    return (
      <MoneyField
        {...shared}
        value={typed === '' ? undefined : Math.round(Number(typed) * 100)}
        onChange={(fen) => set(yuanTyped(fen))}
      />
    )
  if (unit === 'day') return <DayField {...shared} value={typed} onChange={set} />
  if (unit === 'yes') return <TickField {...shared} value={typed === 'yes'} onChange={(on) => set(on ? 'yes' : 'no')} />
  if (unit === 'choice')
    return (
      <ChoiceField
        {...shared}
        value={typed}
        onChange={set}
        options={options.map((option) => ({ value: option.value, title: option[language] }))}
      />
    )
  return (
    <TextField {...shared} short value={typed} onChange={set} inputMode={unit === 'numbers' ? 'text' : 'decimal'} />
  )
}

/** One calculator’s form, made of its contract; `children` is shown with the last result. */
export const SumForm = ({
  name,
  onDone,
  children,
}: {
  name: string
  onDone: (sum: SumReply | undefined) => void
  children?: ReactNode
}) => {
  const words = useWords(sumsWords)
  const endpoint = sumEndpoints.get(name)!
  const action = useAction(endpoint)
  const fields = askedFields(endpoint.input)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map((field) => [field.name, field.usual])),
  )
  const { refusal } = action
  const errorOf = (asked: Asked): string | undefined => {
    const told = refusal?.faults?.find((fault) => askedAbout(fields, fault.field, typed) === asked)
    return told?.sentence ?? (refusal?.field === asked.name ? refusal.sentence : undefined)
  }
  const stray = refusal !== undefined && fields.every((field) => errorOf(field) === undefined)
  return (
    <form
      noValidate
      className="sum-form"
      onSubmit={(event) => {
        event.preventDefault()
        void action.act(typedInput(endpoint.input, typed)).then(onDone)
      }}
    >
      {stray ? <RefusedNotice refusal={refusal} /> : null}
      <div className="asked">
        {fields.map((asked) => (
          <Draw
            key={asked.name}
            asked={asked}
            error={errorOf(asked)}
            held={{
              typed: typed[asked.name] ?? '',
              set: (value) => {
                setTyped((before) => ({ ...before, [asked.name]: value }))
                if (refusal) action.clear()
              },
            }}
          />
        ))}
      </div>
      <p className="row sum-go">
        <Button kind="primary" type="submit" large busy={action.busy}>
          {words.reckon}
        </Button>
        {children}
      </p>
    </form>
  )
}
