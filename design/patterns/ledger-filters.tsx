import { lazy, Suspense, useId, useState, type ReactNode } from 'react'
import { Popover } from 'antd'
import { Bookmark, Check, ChevronDown, X } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import type { Option } from '../parts/choice-field.tsx'
import type { Search } from '../address.ts'
import { readKept, writeKept, type KeptFilter } from './kept-filters.ts'

/** A filter's value stands in the address: `choice` as `key`, `days` as `keyFrom` and `keyTo`, `text` as `key`. */
export type LedgerFilter =
  | { readonly key: string; readonly title: string; readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly key: string; readonly title: string; readonly kind: 'days' | 'text' }

type Change = (change: Readonly<Record<string, string | undefined>>) => void
type Shared = { search: Search; go: Change }

const beside = (trigger: HTMLElement): HTMLElement => trigger.parentElement ?? document.body

const Drop = ({
  label,
  chosen,
  icon,
  children,
}: {
  label: string
  chosen: boolean
  icon?: ReactNode
  children: (close: () => void) => ReactNode
}) => {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      content={children(() => setOpen(false))}
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      getPopupContainer={beside}
    >
      <button
        type="button"
        className={`btn${chosen ? ' chosen' : ''}`}
        aria-expanded={open}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {icon}
        {label}
        <ChevronDown className="ic" aria-hidden />
      </button>
    </Popover>
  )
}

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

const paging = new Set(['page', 'size', 'sort'])
const asText = (search: Search): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([name]) => !paging.has(name))
      .sort(([one], [other]) => one.localeCompare(other)),
  )

const Kept = ({ search, go, name, presets }: Shared & { name: string; presets: readonly KeptFilter[] }) => {
  const words = useWords(deskWords)
  const [own, setOwn] = useState(() => readKept(name))
  const keep = (next: readonly KeptFilter[]) => {
    setOwn(next)
    writeKept(name, next)
  }
  const now = asText(search)
  const current = [...presets, ...own].find((kept) => asText(kept.search) === now)
  const take = (kept: KeptFilter, close: () => void) => {
    go({ ...Object.fromEntries(Object.keys(search).map((key) => [key, undefined])), ...kept.search })
    close()
  }
  return (
    <>
      {presets.length + own.length > 0 ? (
        <Drop
          label={current?.name ?? words.ledger.saved}
          chosen={current !== undefined}
          icon={<Bookmark className="ic" aria-hidden />}
        >
          {(close) => (
            <div className="pick">
              {presets.map((kept) => (
                <button type="button" key={kept.name} aria-pressed={kept === current} onClick={() => take(kept, close)}>
                  {kept.name}
                </button>
              ))}
              {own.map((kept) => (
                <div className="kept" key={kept.name}>
                  <button type="button" onClick={() => take(kept, close)}>
                    {kept === current ? <Check className="ic" aria-hidden /> : null}
                    {kept.name}
                  </button>
                  <button
                    type="button"
                    aria-label={fill(words.ledger.forget, { name: kept.name })}
                    onClick={() => keep(own.filter((one) => one !== kept))}
                  >
                    <X className="ic" aria-hidden />
                  </button>
                </div>
              ))}
            </div>
          )}
        </Drop>
      ) : null}
      <SaveFilter onSave={(title) => keep([...own.filter((one) => one.name !== title), { name: title, search }])} />
    </>
  )
}

const SaveFilter = ({ onSave }: { onSave: (name: string) => void }) => {
  const words = useWords(deskWords)
  const [open, setOpen] = useState(false)
  const form = (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        const title = String(new FormData(event.currentTarget).get('title') ?? '').trim()
        if (!title) return
        onSave(title)
        setOpen(false)
      }}
    >
      <label className="small">
        {words.ledger.saveName}
        <input className="control" name="title" maxLength={20} required autoFocus />
      </label>
      <button type="submit" className="btn" style={{ alignSelf: 'end' }}>
        {words.ledger.keep}
      </button>
    </form>
  )
  return (
    <Popover
      content={form}
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      getPopupContainer={beside}
    >
      <button type="button" className="btn link" style={{ order: 1, marginLeft: 'auto' }} aria-expanded={open}>
        {words.ledger.save}
      </button>
    </Popover>
  )
}

export const LedgerFilters = (
  props: Shared & { name: string; filters: readonly LedgerFilter[]; presets: readonly KeptFilter[] },
) => {
  const words = useWords(deskWords)
  const { search, go, filters } = props
  const filtered = Object.keys(search).filter((key) => !paging.has(key))
  return (
    <div className="filters no-print">
      <Kept search={search} go={go} name={props.name} presets={props.presets} />
      {filters.map((filter) =>
        filter.kind === 'choice' ? (
          <Choice key={filter.key} filter={filter} search={search} go={go} />
        ) : (
          <Typed key={filter.key} filter={filter} search={search} go={go} />
        ),
      )}
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
