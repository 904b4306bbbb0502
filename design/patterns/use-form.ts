import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Endpoint, InputOf, OutputOf } from '@fengqiao/kernel/contract.ts'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import { useAction, type Action } from '../ask.ts'
import { deskWords, useWords } from '../desk-words.ts'
import { usePreferences } from '../preferences.ts'
import { dropDraft, readDraft, writeDraft } from './draft.ts'
import { cleaned, isEmpty, schemaAt, valueAt, withValue, type FieldPath, type Values } from './form-input.ts'
import { issueSentence } from './issue-sentence.ts'

export type FormOptions<E extends Endpoint> = {
  /** Input the screen knows already: the matter, the side. Sent, not asked, never kept as a draft. */
  readonly known?: Partial<InputOf<E>>
  readonly initial?: Values
  /** The version of the matter the person decided on: that of the moment the form was opened. */
  readonly version?: number
  /** Names the draft kept in this browser; without it nothing is kept. */
  readonly keep?: string
  readonly onDone: (reply: OutputOf<E>) => void
  /** What a form holds more conveniently than it sends. */
  readonly shape?: (values: Values) => Values
  /** An action made elsewhere, where a screen needs its standing too. */
  readonly action?: Action<InputOf<E>, OutputOf<E>>
}

export type Form<E extends Endpoint = Endpoint> = {
  readonly endpoint: E
  readonly values: Values
  readonly at: (path: FieldPath) => unknown
  readonly change: (path: FieldPath, value: unknown) => void
  /** What is wrong at a field, once somebody tried to send it or the server said so. */
  readonly error: (path: FieldPath, blank?: 'written' | 'chosen') => string | undefined
  readonly wrong: number
  readonly action: Action<InputOf<E>, OutputOf<E>>
  readonly busy: boolean
  readonly send: (on?: number) => Promise<void>
  /** When what is shown was begun, if it comes from a kept draft. */
  readonly restored: string | undefined
  readonly startOver: () => void
  readonly discard: () => void
  readonly root: RefObject<HTMLFormElement | null>
}

/** One action's form: values checked by its contract, kept through refusal, conflict, silence and reload. */
export const useForm = <E extends Endpoint>(endpoint: E, options: FormOptions<E>): Form<E> => {
  const { known = {}, initial = {}, version, keep, onDone, shape } = options
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const own = useAction(endpoint)
  const action = options.action ?? own
  const root = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState(() => (keep ? readDraft(keep) : undefined))
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...kept?.values }))
  const [tried, setTried] = useState(0)
  const input = { ...(cleaned(endpoint.input, shape ? shape(values) : values) as Values), ...(known as Values) }
  const checked = endpoint.input.safeParse(input)
  const issues = tried > 0 && !checked.success ? checked.error.issues : []
  const { refusal } = action

  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    // Only an attempt or a new refusal moves the reader; typing must not.
  }, [tried, refusal])

  const error: Form<E>['error'] = (path, blank) => {
    const told = refusal?.faults?.find(({ field }) => field === path)?.sentence
    if (told) return told
    if (refusal?.field === path) return refusal.sentence
    const issue = issues.find((each) => each.path.join('.') === path)
    if (!issue) return undefined
    const schema = schemaAt(endpoint.input, path)
    const meta = schema && fieldOf(schema)
    return issueSentence(
      issue,
      meta?.[language] ?? '',
      isEmpty(valueAt(values, path)) && (blank ?? 'written'),
      words.issue,
      meta?.help?.[language],
    )
  }
  const change: Form<E>['change'] = (path, value) => {
    setValues((before) => {
      const next = withValue(before, path, value) as Values
      if (keep) writeDraft(keep, next)
      return next
    })
    if (refusal) action.clear()
  }
  const discard = () => keep && dropDraft(keep)
  const send: Form<E>['send'] = async (on = version) => {
    setTried((before) => before + 1)
    if (!checked.success) return
    const reply = await action.act(input as InputOf<E>, { version: on })
    if (reply === undefined) return
    discard()
    onDone(reply)
  }
  const startOver = () => {
    discard()
    setKept(undefined)
    setValues(initial)
    setTried(0)
  }
  return {
    endpoint,
    values,
    at: (path) => valueAt(values, path),
    change,
    error,
    wrong: new Set(issues.map((issue) => issue.path.join('.'))).size,
    action,
    busy: action.busy,
    send,
    restored: kept?.at,
    startOver,
    discard,
    root,
  }
}
