import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react'
import { CloudOff } from 'lucide-react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import { ChoiceField, ManyField, TickField, type Option } from '../parts/choice-field.tsx'
import { DayField } from '../parts/day-field.tsx'
import { ConflictNotice, KeptNotice, RefusedNotice, RestoredNotice, type Meanwhile } from '../parts/notices.tsx'
import { HeadOfPart } from '../parts/sheet.tsx'
import { AreaField, IdentityNumberField, MoneyField, NumberField, PhoneField, TextField } from '../parts/text-field.tsx'
import { blankIs, blankOf, formField, type FieldHint, type FormField } from './form-fields.ts'
import { schemaAt, type FieldPath } from './form-input.ts'
import type { Form } from './use-form.ts'
import './form.css'

type Placed = { readonly form: Form; readonly drawn: Set<FieldPath> }
const Place = createContext<Placed | undefined>(undefined)

const useFormHere = (): Placed => {
  const placed = useContext(Place)
  if (!placed) throw new Error('a field stands outside its form')
  return placed
}

type Drawn = {
  field: FormField
  value: unknown
  onChange: (value: unknown) => void
  error: string | undefined
  disabled: boolean
  tiles: boolean | undefined
}

/** One declared field as its control. The casts hold because `blankOf` and the control agree on the value's type. */
const Draw = ({ field, value, onChange, error, disabled, tiles }: Drawn) => {
  const shared = { meta: field.meta, name: field.name, optional: field.optional, error, disabled, onChange }
  const written = { ...shared, value: value as string }
  const counted = { ...shared, value: value as number | undefined }
  switch (field.control) {
    case 'area':
      return <AreaField {...written} />
    case 'phone':
      return <PhoneField {...written} />
    case 'identity':
      return <IdentityNumberField {...written} />
    case 'day':
      return <DayField {...written} />
    case 'choice':
      return <ChoiceField {...written} options={field.options} tiles={tiles} />
    case 'many':
      return <ManyField {...shared} value={value as readonly string[]} options={field.options} />
    case 'money':
      return <MoneyField {...counted} />
    case 'number':
      return <NumberField {...counted} />
    case 'tick':
      return <TickField {...shared} value={value as boolean} />
    case 'text':
      return <TextField {...written} short={field.short} />
  }
}

export type FieldAtProps = FieldHint & {
  readonly name: FieldPath
  /** Where its value is held, if the form holds it under another name than it sends it. */
  readonly value?: FieldPath
  /** Other words for the title, where the screen's own question says it better than the contract's. */
  readonly title?: string
  /** Other help, where the screen knows more: what is on file. */
  readonly help?: string
  readonly options?: readonly Option[]
  /** Choices as large touch targets. */
  readonly tiles?: boolean
  /** What must stand there even where the contract lets it be absent: an entry to be put right is not unnamed. */
  readonly needed?: boolean
  readonly onChanged?: (value: unknown) => void
}

/** One field of the contract, by its path; its title, help and purpose come from there. */
export const Field = ({ name, value: held = name, title, help, tiles, needed, onChanged, ...hint }: FieldAtProps) => {
  const { form, drawn } = useFormHere()
  useEffect(() => {
    drawn.add(name)
    return () => void drawn.delete(name)
  }, [drawn, name])
  const schema = schemaAt(form.endpoint.input, name)
  const field = schema && formField(name, schema, hint)
  if (!field) return null
  const meta = {
    ...field.meta,
    ...(title ? { zh: title, en: title } : {}),
    ...(help ? { help: { zh: help, en: help } } : {}),
  }
  return (
    <Draw
      field={{ ...field, meta, optional: field.optional && !needed }}
      tiles={tiles}
      value={form.at(held) ?? blankOf(field.control)}
      disabled={form.busy}
      error={form.error(name, blankIs(field.control))}
      onChange={(value) => {
        form.change(held, value)
        onChanged?.(value)
      }}
    />
  )
}

/** The sentence about a whole list (parties, instalments) or a field the screen draws itself. */
export const FieldFault = ({ name }: { name: FieldPath }) => {
  const { form, drawn } = useFormHere()
  useEffect(() => {
    drawn.add(name)
    return () => void drawn.delete(name)
  }, [drawn, name])
  const error = form.error(name)
  return error ? (
    <p className="late-ink" role="alert">
      <b>{error}</b>
    </p>
  ) : null
}

/** A part of a form under its own ruled head, one level below the page's or the sheet's. */
export const FormPart = ({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) => {
  const Head = useContext(HeadOfPart)
  return (
    <section className="form-part">
      <Head className="d-head row wrap">
        <span className="grow">{title}</span>
        {note}
      </Head>
      <div className="asked ruled">{children}</div>
    </section>
  )
}

export type FormFrameProps<E extends Endpoint> = {
  readonly form: Form<E>
  readonly submit: string
  readonly lead?: ReactNode
  readonly onCancel?: () => void
  readonly children: ReactNode
  /** Names of moves (`allowed` of a refusal) in words. */
  readonly moveWords?: Readonly<Record<string, string>>
  /** What colleagues did since the form was opened. */
  readonly meanwhile?: Meanwhile
  /** Beside the button: what will happen. */
  readonly after?: ReactNode
}

/** Lead, fields, what went wrong, and the one button; the same round every form. */
export const FormFrame = <E extends Endpoint>({
  form,
  submit,
  lead,
  onCancel,
  children,
  ...rest
}: FormFrameProps<E>) => {
  const words = useWords(deskWords)
  const drawn = useRef(new Set<FieldPath>()).current
  const { refusal, conflict, unsent } = form.action
  const faults = refusal?.faults?.filter(({ field }) => !drawn.has(field)) ?? []
  const elsewhere = refusal && (refusal.field === undefined || !drawn.has(refusal.field))
  const allowed = refusal?.allowed?.flatMap((move) => rest.moveWords?.[move] ?? [])
  const newest = conflict?.facts?.['version']
  const leave = () => {
    form.discard()
    form.action.clear()
    onCancel?.()
  }
  if (form.action.kept) return <KeptNotice onClose={leave} />
  return (
    <Place.Provider value={{ form: form as unknown as Form, drawn }}>
      <form
        ref={form.root}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void form.send()
        }}
      >
        {lead ? <div className="lead">{lead}</div> : null}
        {form.restored ? <RestoredNotice since={form.restored} onStartOver={form.startOver} /> : null}
        {children}
        {form.wrong > 0 ? (
          <p className="late-ink" role="alert">
            {fill(words.form.fix, { n: form.wrong })}
          </p>
        ) : null}
        {refusal && (elsewhere || faults.length > 0) ? (
          <RefusedNotice
            refusal={{
              sentence: faults.length > 0 ? faults.map((fault) => fault.sentence).join('') : refusal.sentence,
              ...(allowed ? { allowed } : {}),
            }}
          />
        ) : null}
        {conflict ? (
          <ConflictNotice
            meanwhile={rest.meanwhile ?? []}
            busy={form.busy}
            onMine={() => void form.send(typeof newest === 'number' ? newest : undefined)}
            onTheirs={leave}
          />
        ) : null}
        {unsent ? (
          <p className="notice soon" role="alert">
            <CloudOff className="ic ic-18" aria-hidden />
            {words.form.unsent}
          </p>
        ) : null}
        <div className="foot">
          <Button kind="primary" large type="submit" busy={form.busy}>
            {form.busy ? words.form.sending : submit}
          </Button>
          {onCancel ? (
            <Button
              large
              onClick={() => {
                form.discard()
                onCancel()
              }}
            >
              {words.form.cancel}
            </Button>
          ) : null}
          {rest.after ? <span className="soft small">{rest.after}</span> : null}
        </div>
      </form>
    </Place.Provider>
  )
}
