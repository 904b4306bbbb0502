import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { BookOpen, Check, Plus, Search } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import { Unverified } from '../parts/citation.tsx'
import './consultation.css'

/** An article found; `text` in pieces, those that answer the search marked. Cited ones are kept in place by the caller. */
export type LawHit = {
  readonly id: string
  readonly title: string
  /** “现行”, or what is wrong with it; `barred` may not be cited as current law, `unsure` is not verified. */
  readonly standing: string
  readonly barred?: boolean
  readonly unsure?: boolean
  readonly text: readonly { readonly words: string; readonly hit?: boolean }[]
  readonly cited: boolean
  /** How it is cited where not as law of today; it then may be cited although barred. */
  readonly then?: string | undefined
  /** What it says in everyday words, written by whoever cites it. */
  readonly plain?: string
}

export type LawSearchProps = {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly hits: readonly LawHit[]
  readonly searching?: boolean
  /** What stands there when nothing can be found: no statutes imported, nothing asked yet. */
  readonly empty?: ReactNode
  readonly notices?: readonly string[]
  readonly onOpen?: (id: string) => void
  /** Left out where nothing is being written that could cite. */
  readonly onCite?: (id: string, cited: boolean) => void
  readonly onPlain?: (id: string, plain: string) => void
  /** What becomes of the `{n}` cited, where they do not go with an answer. */
  readonly citedCount?: string
  /** What a barred text can still be cited as; stands below it. */
  readonly otherwise?: (id: string) => ReactNode
}

/** Ctrl K (⌘ K) brings the cursor into the box, wherever it was. */
export const useSearchKey = () => {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      box.current?.select()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return box
}

export const Pieces = ({ text }: { text: LawHit['text'] }) => (
  <>{text.map((piece, at) => (piece.hit ? <mark key={at}>{piece.words}</mark> : piece.words))}</>
)

/** Below the title, for it is too long to stand beside it. */
export const CitedThen = ({ mark }: { mark: string | undefined }) =>
  mark ? (
    <p>
      <b className="small">{mark}</b>
    </p>
  ) : null

export const HitStanding = ({ hit }: { hit: Pick<LawHit, 'standing' | 'barred' | 'unsure'> }) =>
  hit.unsure ? (
    <Unverified>{hit.standing}</Unverified>
  ) : (
    <span className={`small nw ${hit.barred ? 'late-ink' : 'soft'}`}>{hit.standing}</span>
  )

/** Arrow keys walk through the hits' buttons and back to the box. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || (event.target as HTMLElement).matches('.plain-words, .cite-then *')) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], .hit .btn, .hit .title')]
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Statute search beside the work: Ctrl K goes there, arrows walk, one press cites. */
export const LawSearch = (props: LawSearchProps) => {
  const { query, hits, onOpen, onCite, onPlain, otherwise } = props
  const words = useWords(deskWords)
  const box = useSearchKey()
  const cited = hits.filter((hit) => hit.cited).length
  return (
    <section onKeyDown={walk}>
      <label className="law-search">
        <Search className="ic" aria-hidden />
        <span className="sr">{words.talk.search}</span>
        <input
          ref={box}
          type="search"
          value={query}
          placeholder={words.talk.search}
          maxLength={2000}
          onChange={(event) => props.onQuery(event.target.value)}
        />
        <kbd aria-hidden>Ctrl K</kbd>
      </label>
      {props.notices?.map((sentence) => (
        <p key={sentence} className="soon-ink small law-notice" role="status">
          {sentence}
        </p>
      ))}
      <ul aria-busy={props.searching} style={{ marginTop: 2 }}>
        {hits.map((hit) => (
          <li className="hit" key={hit.id}>
            <div className="h">
              {onOpen ? (
                <button type="button" className="title" onClick={() => onOpen(hit.id)}>
                  <b>{hit.title}</b>
                </button>
              ) : (
                <b>{hit.title}</b>
              )}
              {hit.then ? null : <HitStanding hit={hit} />}
              {onCite && (!hit.barred || hit.then) ? (
                <Button icon={hit.cited ? Check : Plus} chosen={hit.cited} onClick={() => onCite(hit.id, !hit.cited)}>
                  {hit.cited ? words.talk.cited : words.talk.cite}
                  <span className="sr">{hit.title}</span>
                </Button>
              ) : null}
            </div>
            <CitedThen mark={hit.then} />
            <p>
              <Pieces text={hit.text} />
            </p>
            {onCite && hit.barred && !hit.then ? otherwise?.(hit.id) : null}
            {hit.cited && onPlain ? (
              <input
                className="control plain-words"
                aria-label={`${words.talk.plain}：${hit.title}`}
                placeholder={words.talk.plain}
                maxLength={200}
                value={hit.plain ?? ''}
                onChange={(event) => onPlain(hit.id, event.target.value)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {props.empty}
      {hits.length === 0 && query && !props.searching && !props.empty ? (
        <p className="soft law-notice">{words.talk.noHits}</p>
      ) : null}
      {cited > 0 ? (
        <p className="soft row law-notice">
          <BookOpen className="ic" aria-hidden />
          {fill(props.citedCount ?? words.talk.citedCount, { n: cited })}
        </p>
      ) : null}
    </section>
  )
}
