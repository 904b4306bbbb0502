import { useEffect, useRef } from 'react'
import { BookOpen, Check, Plus, Search } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import './consultation.css'

/** An article found; `text` in pieces, those that answer the search marked. Cited ones are kept in place by the caller. */
export type LawHit = {
  readonly id: string
  readonly title: string
  readonly standing?: string
  readonly text: readonly { readonly words: string; readonly hit?: boolean }[]
  readonly cited: boolean
}

export type LawSearchProps = {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly hits: readonly LawHit[]
  readonly searching?: boolean
  readonly onCite: (id: string, cited: boolean) => void
}

/** Statute search beside the work: Ctrl K goes there, one press cites. */
export const LawSearch = ({ query, onQuery, hits, searching, onCite }: LawSearchProps) => {
  const words = useWords(deskWords)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      box.current?.select()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  const cited = hits.filter((hit) => hit.cited).length
  return (
    <section>
      <label className="law-search">
        <Search className="ic" aria-hidden />
        <span className="sr">{words.talk.search}</span>
        <input
          ref={box}
          type="search"
          value={query}
          placeholder={words.talk.search}
          onChange={(event) => onQuery(event.target.value)}
        />
        <kbd aria-hidden>Ctrl K</kbd>
      </label>
      <ul aria-busy={searching} style={{ marginTop: 2 }}>
        {hits.map((hit) => (
          <li className="hit" key={hit.id}>
            <div className="h">
              <b>{hit.title}</b>
              <span className="soft small nw">{hit.standing ?? words.talk.inForce}</span>
              <Button icon={hit.cited ? Check : Plus} chosen={hit.cited} onClick={() => onCite(hit.id, !hit.cited)}>
                {hit.cited ? words.talk.cited : words.talk.cite}
                <span className="sr">{hit.title}</span>
              </Button>
            </div>
            <p>{hit.text.map((piece, at) => (piece.hit ? <mark key={at}>{piece.words}</mark> : piece.words))}</p>
          </li>
        ))}
      </ul>
      {hits.length === 0 && query && !searching ? <p className="soft">{words.talk.noHits}</p> : null}
      {cited > 0 ? (
        <p className="soft row" style={{ marginTop: 10 }}>
          <BookOpen className="ic" aria-hidden />
          {fill(words.talk.citedCount, { n: cited })}
        </p>
      ) : null}
    </section>
  )
}
