import { useState } from 'react'
import { Popover } from 'antd'
import { Bookmark, Check, X } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import type { Search } from '../address.ts'
import { beside, Drop } from './drop.tsx'
import { readKept, writeKept, type KeptFilter } from './kept-filters.ts'

type Change = (change: Readonly<Record<string, string | undefined>>) => void
/** The filters as they stand in the address, and how to change them. */
export type Shared = { search: Search; go: Change }

/** Parts of the address that turn pages and filter nothing. */
export const paging = new Set(['page', 'size'])
const asText = (search: Search): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([name]) => !paging.has(name))
      .sort(([one], [other]) => one.localeCompare(other)),
  )

/** Filters kept under a name on this machine: chosen from a list, saved, forgotten. */
export const Kept = ({ search, go, name, presets }: Shared & { name: string; presets: readonly KeptFilter[] }) => {
  const words = useWords(deskWords)
  const [own, setOwn] = useState(() => readKept(name))
  const keep = (next: readonly KeptFilter[]) => {
    setOwn(next)
    writeKept(name, next)
  }
  const now = asText(search)
  const filters = Object.keys(search).some((key) => !paging.has(key))
  const current = [...presets, ...own].find((kept) => asText(kept.search) === now)
  const take = (kept: KeptFilter, close: () => void) => {
    go({ ...Object.fromEntries(Object.keys(search).map((key) => [key, undefined])), ...kept.search })
    close()
  }
  return (
    <>
      {presets.length + own.length > 0 ? (
        <div className={current ? 'filter chosen' : 'filter'}>
          <Drop
            label={current?.name ?? words.ledger.saved}
            chosen={current !== undefined}
            icon={<Bookmark className="ic" aria-hidden />}
          >
            {(close) => (
              <div className="pick">
                {presets.map((kept) => (
                  <button
                    type="button"
                    key={kept.name}
                    aria-pressed={kept === current}
                    onClick={() => take(kept, close)}
                  >
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
        </div>
      ) : null}
      {filters && current === undefined ? (
        <SaveFilter onSave={(title) => keep([...own.filter((one) => one.name !== title), { name: title, search }])} />
      ) : null}
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
    <div className="filter save">
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
        <button type="button" className="btn link" aria-expanded={open}>
          {words.ledger.save}
        </button>
      </Popover>
    </div>
  )
}
