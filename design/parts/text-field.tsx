import { shortYuan } from '@fengqiao/kernel/money.ts'
import type { HTMLAttributes } from 'react'
import { useState } from 'react'
import { deskWords, useWords } from '../desk-words.ts'
import { FieldFrame, type FieldProps } from './field.tsx'
import { fenOf } from './yuan.ts'

type LineProps = FieldProps<string> & {
  short?: boolean
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  autoComplete?: string
  maxLength?: number
  tidy?: (typed: string) => string
}

/** One line of text. */
export const TextField = ({
  value,
  onChange,
  disabled,
  tidy,
  inputMode,
  autoComplete,
  maxLength,
  ...frame
}: LineProps) => (
  <FieldFrame {...frame}>
    {(bound) => (
      <input
        {...bound}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        className="control"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(tidy ? tidy(event.target.value) : event.target.value)}
      />
    )}
  </FieldFrame>
)

/** Several lines; grows with what is written. */
export const AreaField = ({ value, onChange, disabled, ...frame }: FieldProps<string>) => (
  <FieldFrame {...frame}>
    {(bound) => (
      <textarea
        {...bound}
        className="control"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </FieldFrame>
)

const narrow = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '')

/** A telephone number; spaces, dashes and full-width digits are put right while typing. */
export const PhoneField = (props: FieldProps<string>) => (
  <TextField {...props} short inputMode="tel" autoComplete="off" maxLength={20} tidy={narrow} />
)

/** A citizen identity number; 18 places, the last may be X. Whether it is right is the server's to say. */
export const IdentityNumberField = (props: FieldProps<string>) => (
  <TextField {...props} short autoComplete="off" maxLength={18} tidy={(typed) => narrow(typed).toUpperCase()} />
)

/** An amount: yuan on the screen, fen in the value; undefined while it is empty or no amount. */
export const MoneyField = ({ value, onChange, disabled, error, ...frame }: FieldProps<number | undefined>) => {
  const words = useWords(deskWords)
  const [typed, setTyped] = useState(value === undefined ? '' : shortYuan(value))
  const wrong = typed.trim() !== '' && fenOf(typed) === undefined
  const shown = error ?? (wrong ? words.money.notMoney : undefined)
  return (
    <FieldFrame {...frame} error={shown} short>
      {(bound) => (
        <span className={`affix${shown ? ' invalid' : ''}`}>
          <input
            {...bound}
            className="control"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            disabled={disabled}
            onChange={(event) => {
              setTyped(event.target.value)
              onChange(fenOf(event.target.value))
            }}
            onBlur={() => {
              const fen = fenOf(typed)
              if (fen !== undefined) setTyped(shortYuan(fen))
            }}
          />
          <span>{words.field.yuan}</span>
        </span>
      )}
    </FieldFrame>
  )
}

/** A whole number. */
export const NumberField = ({ value, onChange, ...rest }: FieldProps<number | undefined>) => (
  <TextField
    {...rest}
    short
    inputMode="numeric"
    value={value === undefined ? '' : String(value)}
    onChange={(typed) => onChange(/^\d{1,12}$/.test(typed) ? Number(typed) : undefined)}
    tidy={(typed) => narrow(typed).replace(/\D/g, '')}
  />
)
