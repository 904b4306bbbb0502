import { lazy, Suspense, useId, useState } from 'react'
import { ListFilter } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import type { Option } from '../parts/choice-field.tsx'
import { Drop } from './drop.tsx'
import type { KeptFilter } from './kept-filters.ts'
import { Kept, paging, type Shared } from './kept-menu.tsx'

/** A filter's value stands in the address: `choice` as `key`, `days` as `keyFrom` and `keyTo`, `text` as `key`. */
export type LedgerFilter =
  | { readonly key: string; readonly title: string; readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly key: string; readonly title: string; readonly kind: 'days' | 'text' }

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

const TypedForm = ({
  filter,
  values,
  onChosen,
}: {
  filter: LedgerFilter
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
          <label htmlFor={`${id}-${at}`}>
            {filter.kind === 'days' ? (at === 0 ? words.ledger.from : words.ledger.to) : filter.title}
          </label>
          {filter.kind === 'days' ? (
            <Suspense fallback={<div className="control" />}>
              <DayPicker bound={{ id: `${id}-${at}` }} value={value} onChange={(day) => put(at, day)} />
            </Suspense>
          ) : (
            <input
              id={`${id}-${at}`}
              className="control"
              type="search"
              value={value}
              autoFocus
              onChange={(event) => put(at, event.target.value)}
            />
          )}
        </div>
      ))}
      <Button type="submit">{words.ledger.apply}</Button>
    </form>
  )
}

const Typed = ({ filter, search, go }: Shared & { filter: LedgerFilter }) => {
  const words = useWords(deskWords)
  const keys = filter.kind === 'days' ? [`${filter.key}From`, `${filter.key}To`] : [filter.key]
  const values = keys.map((key) => search[key] ?? '')
  const some = values.some(Boolean)
  const value = values.join(` ${words.ledger.to} `).trim()
  const label = some
    ? fill(words.ledger.chosen, { title: filter.title, value })
    : fill(words.ledger.all, { title: filter.title })
  return (
    <Drop label={label} chosen={some}>
      {(close) => (
        <TypedForm
          filter={filter}
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

export const LedgerFilters = (
  props: Shared & { name: string; filters: readonly LedgerFilter[]; presets: readonly KeptFilter[] },
) => {
  const words = useWords(deskWords)
  const { search, go, filters } = props
  const [open, setOpen] = useState(false)
  const folded = useId()
  const filtered = Object.keys(search).filter((key) => !paging.has(key))
  return (
    <div className="filters no-print">
      <Kept search={search} go={go} name={props.name} presets={props.presets} />
      {/* five rows of filters would push the rows off a phone's first screen */}
      <span className="fold">
        <Button icon={ListFilter} aria-expanded={open} aria-controls={folded} onClick={() => setOpen(!open)}>
          {filtered.length ? fill(words.ledger.filtersOn, { n: filtered.length }) : words.ledger.filters}
        </Button>
      </span>
      <div id={folded} className={open ? 'foldable open' : 'foldable'}>
        {filters.map((filter) =>
          filter.kind === 'choice' ? (
            <Choice key={filter.key} filter={filter} search={search} go={go} />
          ) : (
            <Typed key={filter.key} filter={filter} search={search} go={go} />
          ),
        )}
      </div>
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
