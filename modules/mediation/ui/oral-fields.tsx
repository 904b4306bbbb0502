import { fieldOf } from '@fengqiao/kernel/field.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { deskWords, fill, useWords } from '@fengqiao/design/desk-words.ts'
import { ChoiceField } from '@fengqiao/design/parts/choice-field.tsx'
import { AreaField, TextField } from '@fengqiao/design/parts/text-field.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { agreeOrally, apply, assign, type choices } from '../contract.ts'
import { optionsOf } from './options.ts'
import { uiWords } from './ui-words.ts'

export type OralValues = {
  readonly topic: string
  readonly one: string
  readonly oneHome: string
  readonly other: string
  readonly otherHome: string
  readonly agreed: string
  readonly done: string
  readonly committee: string
  readonly mediator: string
}

/** Six things people quarrel about on a stair, and the type the return asks for. */
export const topicTypes = {
  leak: 'neighbour',
  noise: 'neighbour',
  parking: 'propertyMgmt',
  pets: 'neighbour',
  money: 'contract',
  other: 'other',
} as const

const must = ['topic', 'one', 'other', 'agreed', 'done', 'committee', 'mediator'] as const
export const readyToSettle = (values: OralValues): boolean => must.every((name) => values[name].trim() !== '')

/** Touched, not typed. */
const chosen: ReadonlySet<string> = new Set(['topic', 'done', 'committee', 'mediator'])

const meta = (zh: string, purpose: string) => ({ zh, en: zh, purpose })
const purposeOf = (field: Parameters<typeof fieldOf>[0]): string => fieldOf(field)?.purpose ?? ''

/** What about, who and who, what was agreed, whether it was done: five touches. */
export const OralFields = (props: {
  values: OralValues
  onChange: (values: OralValues) => void
  tried: boolean
  busy: boolean
  told: OutputOf<typeof choices>
}) => {
  const words = useWords(uiWords)
  const desk = useWords(deskWords)
  const { language } = usePreferences()
  const { values, onChange, tried, busy, told } = props
  const bound = (name: keyof OralValues, title: string, purpose: string) => ({
    name,
    meta: meta(title, purpose),
    value: values[name],
    disabled: busy,
    optional: !must.some((each) => each === name),
    onChange: (value: string) => onChange({ ...values, [name]: value }),
    ...(tried && must.some((each) => each === name) && values[name].trim() === ''
      ? { error: fill(chosen.has(name) ? desk.issue.choose : desk.issue.missing, { title }) }
      : {}),
  })
  const { shape } = apply.input
  const parties = purposeOf(shape.parties)
  return (
    <>
      <ChoiceField
        {...bound('topic', words.oral.what, purposeOf(shape.disputeType))}
        options={optionsOf(words.oral.topics)}
        tiles
      />
      <div className="two-sides">
        <div>
          <TextField {...bound('one', words.oral.one, parties)} />
          <TextField {...bound('oneHome', words.oral.home, parties)} />
        </div>
        <div>
          <TextField {...bound('other', words.oral.other, parties)} />
          <TextField {...bound('otherHome', words.oral.home, parties)} />
        </div>
      </div>
      <AreaField {...bound('agreed', words.oral.agreed, purposeOf(agreeOrally.input.shape.terms))} />
      <ChoiceField
        {...bound('done', words.oral.done, purposeOf(agreeOrally.input.shape.waived))}
        options={[
          { value: 'atOnce', title: words.oral.atOnce },
          { value: 'later', title: words.oral.later },
        ]}
        tiles
      />
      <ChoiceField
        {...bound('committee', fieldOf(shape.committee)?.[language] ?? '', purposeOf(shape.committee))}
        options={told.committees.map(({ id, name }) => ({ value: id, title: name }))}
      />
      <ChoiceField
        {...bound(
          'mediator',
          fieldOf(assign.input.shape.workers)?.[language] ?? '',
          purposeOf(assign.input.shape.workers),
        )}
        options={told.mediators.map(({ worker, name }) => ({ value: worker, title: name }))}
      />
    </>
  )
}
