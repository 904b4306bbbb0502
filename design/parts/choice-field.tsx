import { lazy, Suspense, type ReactNode } from 'react'
import { deskWords, useWords } from '../desk-words.ts'
import { usePreferences } from '../preferences.ts'
import { FieldFrame, FieldWarning, type FieldProps } from './field.tsx'

export type Option = { readonly value: string; readonly title: string; readonly note?: string }
export type ChoiceProps = FieldProps<string> & {
  options: readonly Option[]
  /** Large targets for a thumb, whatever their number. */
  tiles?: boolean
}

/** Up to this many choices are all seen at once; more are in a list, and very many are found by typing. */
const seenAtOnce = 7
const inOneList = 200
/** Words wider than this, in Chinese characters, stand in a line of their own on a phone. */
const shortTile = 9
const wide = (words: string): number =>
  [...words].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? 1 : 0.55), 0)
const FindChoice = lazy(() => import('./find-choice.tsx'))

/** One of several. */
export const ChoiceField = ({ value, onChange, disabled, options, tiles, ...frame }: ChoiceProps) => {
  const words = useWords(deskWords)
  if (options.length > seenAtOnce && options.length <= inOneList && !tiles) {
    return (
      <FieldFrame {...frame}>
        {(bound) => (
          <select
            {...bound}
            className="control"
            value={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value)}
          >
            {options.some((option) => option.value === '') ? null : <option value="">{words.field.choose}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.title}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
    )
  }
  if (options.length > seenAtOnce && !tiles) {
    return (
      <FieldFrame {...frame}>
        {(bound) => (
          <Suspense fallback={<div className="control" />}>
            <FindChoice bound={bound} options={options} value={value} disabled={disabled} onChange={onChange} />
          </Suspense>
        )}
      </FieldFrame>
    )
  }
  return (
    <FieldFrame {...frame} group>
      {(bound, labelId) => (
        <div
          className={
            tiles ? `choices tiles${options.some(({ title }) => wide(title) > shortTile) ? ' long' : ''}` : 'choices'
          }
          role="radiogroup"
          aria-labelledby={labelId}
          aria-describedby={bound['aria-describedby']}
          aria-invalid={bound['aria-invalid']}
          aria-required={bound['aria-required']}
        >
          {options.map((option) => (
            <label className="choice" key={option.value}>
              <input
                type="radio"
                name={frame.name}
                checked={option.value === value}
                disabled={disabled}
                onChange={() => onChange(option.value)}
              />
              {option.title}
              {option.note ? <small>{option.note}</small> : null}
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  )
}

/** Any number of several. */
export const ManyField = ({
  value,
  onChange,
  disabled,
  options,
  ...frame
}: FieldProps<readonly string[]> & { options: readonly Option[] }) => (
  <FieldFrame {...frame} group>
    {(bound, labelId) => (
      <div className="choices" role="group" aria-labelledby={labelId} aria-describedby={bound['aria-describedby']}>
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              name={frame.name}
              checked={value.includes(option.value)}
              disabled={disabled}
              onChange={() =>
                onChange(
                  value.includes(option.value) ? value.filter((one) => one !== option.value) : [...value, option.value],
                )
              }
            />
            {option.title}
          </label>
        ))}
      </div>
    )}
  </FieldFrame>
)

/** A tick with its sentence and what stands behind it. */
export const Tick = (props: {
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  children: ReactNode
}) => (
  <label className="tick-row">
    <input
      type="checkbox"
      checked={props.checked}
      disabled={props.disabled}
      onChange={(event) => props.onChange(event.target.checked)}
    />
    {props.children}
  </label>
)

/** Yes or no as one tick bound to a contract's field. */
export const TickField = ({ meta, name, value, onChange, error, disabled }: FieldProps<boolean>) => {
  const { language } = usePreferences()
  return (
    <div className="field" data-field={name}>
      <Tick checked={value} onChange={onChange} disabled={disabled}>
        <b>{meta[language]}</b>
        {meta.help ? <span className="soft">{meta.help[language]}</span> : null}
      </Tick>
      {error ? <p className="error">{error}</p> : null}
      <FieldWarning name={name} />
    </div>
  )
}
