import { createContext, useContext, useId, type ReactNode } from 'react'
import { CircleAlert, TriangleAlert } from 'lucide-react'
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

export type Bound = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': boolean
}

type Frame = Pick<FieldProps<unknown>, 'meta' | 'name' | 'error' | 'optional'> & {
  short?: boolean
  /** A group of choices is named by a legend-like label; a single control by a label element. */
  group?: boolean
  children: (bound: Bound, labelId: string) => ReactNode
}

const Warnings = createContext<Readonly<Record<string, string>>>({})

/** What a checker says of fields by name, beside them; it warns and never holds the form back. */
export const FieldWarnings = Warnings.Provider

export const FieldWarning = ({ name, id }: { name: string; id?: string }) => {
  const said = useContext(Warnings)[name]
  return said ? (
    <p className="warning" id={id}>
      <TriangleAlert className="ic" aria-hidden />
      {said}
    </p>
  ) : null
}

/** Title, control, help and purpose, error; tied together for a screen reader. */
export const FieldFrame = ({ meta, name, error, optional, short, group, children }: Frame) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const id = useId()
  const help = meta.help?.[language]
  const purpose = fill(words.field.purpose, { purpose: meta.purpose })
  const warned = useContext(Warnings)[name] !== undefined
  const described = [error && `${id}-error`, warned && `${id}-warning`, help && `${id}-help`, `${id}-purpose`]
    .filter(Boolean)
    .join(' ')
  const title = (
    <>
      {meta[language]}
      {optional ? <span className="optional">{words.field.optional}</span> : null}
    </>
  )
  return (
    <div className={`field${short ? ' short' : ''}`} data-field={name}>
      <div className="label">
        {group ? (
          <span id={`${id}-label`}>{title}</span>
        ) : (
          <label htmlFor={id} id={`${id}-label`}>
            {title}
          </label>
        )}
        <span className="purpose" id={`${id}-purpose`}>
          {purpose}
        </span>
      </div>
      {children(
        {
          id,
          name,
          'aria-describedby': described,
          'aria-invalid': error ? true : undefined,
          'aria-required': !optional,
        },
        `${id}-label`,
      )}
      {error ? (
        <p className="error" id={`${id}-error`}>
          <CircleAlert className="ic" aria-hidden />
          {error}
        </p>
      ) : null}
      <FieldWarning name={name} id={`${id}-warning`} />
      {help ? (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  )
}
