import { lazy, Suspense, useId, useState, type ReactNode } from 'react'
import { Search as SearchIcon, SlidersHorizontal } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import type { Option } from '../parts/choice-field.tsx'
import { Drop } from './drop.tsx'
import type { KeptFilter } from './kept-filters.ts'
import { Kept, paging, type Shared } from './kept-menu.tsx'

/** A filter's value stands in the address: `choice` as `key`, `days` as `keyFrom` and `keyTo`, `text` as `key`. */
export type LedgerFilter =
  | {
      readonly key: string
      readonly title: string
      readonly kind: 'choice'
      readonly options: readonly Option[]
      /** Comes with a figure of a report; seen only while it filters. */
      readonly quiet?: boolean
    }
  | { readonly key: string; readonly title: string; readonly kind: 'days' }
  /** Words to be found; always in sight, `title` says what is looked through. */
  | { readonly key: string; readonly title: string; readonly kind: 'text' }

const Choice = ({ filter, search, go }: Shared & { filter: LedgerFilter & { kind: 'choice' } }) => {
  const words = useWords(deskWords)
  const value = search[filter.key]
  const chosen = filter.options.find((option) => option.value === value)
  const label = chosen
    ? fill(words.ledger.chosen, { title: filter.title, value: chosen.title })
    : fill(words.ledger.all, { title: filter.title })
  return (
    <Drop label={label} chosen={chosen !== undefined}>
      {(close) => (
        <div className="pick">
          {[{ value: '', title: words.ledger.all1 }, ...filter.options].map((option) => (
            <button
              type="button"
              key={option.value}
              aria-pressed={(value ?? '') === option.value}
              onClick={() => {
                go({ [filter.key]: option.value || undefined, page: undefined })
                close()
              }}
            >
              {option.title}
            </button>
          ))}
        </div>
      )}
    </Drop>
  )
}

const DayPicker = lazy(() => import('../parts/day-picker.tsx'))

const DaysForm = ({
  values,
  onChosen,
}: {
  values: readonly string[]
  onChosen: (values: readonly string[]) => void
}) => {
  const words = useWords(deskWords)
  const id = useId()
  const [draft, setDraft] = useState(values)
  const put = (at: number, value: string) => setDraft(draft.map((one, place) => (place === at ? value : one)))
  return (
    <form
      className="pick-form"
      onSubmit={(event) => {
        event.preventDefault()
        onChosen(draft)
      }}
    >
      {draft.map((value, at) => (
        <div key={at}>
          <label htmlFor={`${id}-${at}`}>{at === 0 ? words.ledger.from : words.ledger.to}</label>
          <Suspense fallback={<div className="control" />}>
            <DayPicker bound={{ id: `${id}-${at}` }} value={value} onChange={(day) => put(at, day)} />
          </Suspense>
        </div>
      ))}
      <Button type="submit">{words.ledger.apply}</Button>
    </form>
  )
}

const Days = ({ filter, search, go }: Shared & { filter: LedgerFilter }) => {
  const words = useWords(deskWords)
  const keys = keysOf(filter)
  const values = keys.map((key) => search[key] ?? '')
  const some = values.some(Boolean)
  const value = values.join(` ${words.ledger.to} `).trim()
  const label = some
    ? fill(words.ledger.chosen, { title: filter.title, value })
    : fill(words.ledger.all, { title: filter.title })
  return (
    <Drop label={label} chosen={some}>
      {(close) => (
        <DaysForm
          values={values}
          onChosen={(next) => {
            go({ ...Object.fromEntries(keys.map((key, at) => [key, next[at] || undefined])), page: undefined })
            close()
          }}
        />
      )}
    </Drop>
  )
}

/** Looks for words on Enter; emptied, it shows all again. */
const Words = ({ filter, search, go }: Shared & { filter: LedgerFilter }) => {
  const words = useWords(deskWords)
  const sought = search[filter.key] ?? ''
  const find = (typed: string) =>
    typed.trim() !== sought && go({ [filter.key]: typed.trim() || undefined, page: undefined })
  return (
    <form
      className="find-words"
      onSubmit={(event) => {
        event.preventDefault()
        find(String(new FormData(event.currentTarget).get('words') ?? ''))
      }}
    >
      <SearchIcon className="ic" aria-hidden />
      <input
        key={sought}
        type="search"
        name="words"
        maxLength={100}
        defaultValue={sought}
        aria-label={fill(words.ledger.find, { title: filter.title })}
        placeholder={filter.title}
        enterKeyHint="search"
        onChange={(event) => event.target.value === '' && find('')}
      />
    </form>
  )
}

/** What a filter stands under in the address. */
const keysOf = ({ kind, key }: LedgerFilter): readonly string[] =>
  kind === 'days' ? [`${key}From`, `${key}To`] : [key]

/** Folded away on a phone while it filters nothing. */
const Foldable = ({ chosen, children }: { chosen: boolean; children: ReactNode }) => (
  <div className={chosen ? 'filter chosen' : 'filter'}>{children}</div>
)

/** The words looked for, the filters kept under a name, then each filter; on a phone all but those in use fold into one button. */
export const LedgerFilters = (
  props: Shared & { name: string; filters: readonly LedgerFilter[]; presets: readonly KeptFilter[] },
) => {
  const words = useWords(deskWords)
  const [open, setOpen] = useState(false)
  const { search, go, filters } = props
  const filtered = Object.keys(search).filter((key) => !paging.has(key))
  const isChosen = (filter: LedgerFilter) => keysOf(filter).some((key) => search[key])
  // a choice of nothing is no choice
  const folded = filters.filter(
    (filter) =>
      filter.kind === 'days' ||
      (filter.kind === 'choice' && filter.options.length > 0 && (!filter.quiet || isChosen(filter))),
  )
  const count = folded.filter(isChosen).length
  return (
    <div className={`filters no-print${open ? ' open' : ''}`}>
      {filters.map((filter) =>
        filter.kind === 'text' ? <Words key={filter.key} filter={filter} search={search} go={go} /> : null,
      )}
      {folded.length > 0 ? (
        <button type="button" className="btn fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <SlidersHorizontal className="ic" aria-hidden />
          {count > 0 ? fill(words.ledger.filtersOn, { n: count }) : words.ledger.filters}
        </button>
      ) : null}
      <Kept search={search} go={go} name={props.name} presets={props.presets} />
      {folded.map((filter) => (
        <Foldable key={filter.key} chosen={isChosen(filter)}>
          {filter.kind === 'choice' ? (
            <Choice filter={filter} search={search} go={go} />
          ) : (
            <Days filter={filter} search={search} go={go} />
          )}
        </Foldable>
      ))}
      {filtered.length ? (
        <Button
          kind="link"
          onClick={() => go(Object.fromEntries([...filtered, 'page'].map((key) => [key, undefined])))}
        >
          {words.ledger.clear}
        </Button>
      ) : null}
    </div>
  )
}
