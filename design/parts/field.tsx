import { useId, type ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import type { FieldMeta } from '@fengqiao/kernel/field.ts'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { usePreferences } from '../preferences.ts'

/** What every field takes: the contract's declaration, a value, and the sentence that says what to mend. */
export type FieldProps<V> = {
  readonly meta: FieldMeta
  readonly name: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly error?: string
  readonly optional?: boolean
  readonly disabled?: boolean
}

export type Bound = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; 'aria-required': boolean }

type Frame = Pick<FieldProps<unknown>, 'meta' | 'name' | 'error' | 'optional'> & {
  short?: boolean
  /** A group of choices is named by a legend-like label; a single control by a label element. */
  group?: boolean
  children: (bound: Bound, labelId: string) => ReactNode
}

/** Title, control, help and purpose, error; tied together for a screen reader. */
export const FieldFrame = ({ meta, name, error, optional, short, group, children }: Frame) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const id = useId()
  const help = meta.help?.[language]
  const purpose = fill(words.field.purpose, { purpose: meta.purpose })
  const described = [`${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  const title = (
    <>
      {meta[language]}
      {optional ? <span className="optional">{words.field.optional}</span> : null}
    </>
  )
  return (
    <div className={`field${short ? ' short' : ''}`} data-field={name}>
      {group ? <div className="label" id={`${id}-label`}>{title}</div> : <label htmlFor={id} id={`${id}-label`}>{title}</label>}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined, 'aria-required': !optional }, `${id}-label`)}
      {error ? (
        <p className="error" id={`${id}-error`}>
          <CircleAlert className="ic" aria-hidden />
          {error}
        </p>
      ) : null}
      <p className="help" id={`${id}-help`}>
        {help ? `${help}　` : null}
        <span>{purpose}</span>
      </p>
    </div>
  )
}
