import { ChevronRight, type LucideIcon } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Citation, type Norm } from '../parts/citation.tsx'
import { Button } from '../parts/button.tsx'
import { Loading } from '../parts/notices.tsx'
import './case-page.css'

/** A move the server says is open (`can`), with its words. The first `primary` one is the maple button. */
export type MoveShown = {
  readonly key: string
  readonly title: string
  readonly note?: string
  /** What it still lacks; its form may be opened, the server decides. */
  readonly missing?: string
  readonly norm?: Norm
  readonly primary?: boolean
  readonly icon?: LucideIcon
}

export type MovesProps = {
  readonly moves: readonly MoveShown[]
  readonly onMove: (key: string) => void
  /** What stands in the panel when nothing may be done: who holds it, or that it is closed; not known while it is read. */
  readonly idle: { readonly closed: boolean; readonly holder: string } | undefined
}

/** As many as are taken in at a glance; the rarer ones are one touch further. */
const atAGlance = 6

const Row = ({ move, onMove }: { move: MoveShown; onMove: (key: string) => void }) => (
  <li className="do">
    <button type="button" className="press" onClick={() => onMove(move.key)}>
      <b className={move.missing ? 'soft' : undefined}>{move.title}</b>
      <span>
        {move.note}
        <ChevronRight className="ic" aria-hidden />
      </span>
    </button>
    {move.missing || move.norm ? (
      <div className="base">
        {move.missing ? <p className="soon-ink">{move.missing}</p> : null}
        {move.norm ? <Citation norm={move.norm} /> : null}
      </div>
    ) : null}
  </li>
)

/** The one panel of a page: what may be done now, and nothing else. */
export const Moves = ({ moves, onMove, idle }: MovesProps) => {
  const words = useWords(deskWords)
  const first = moves.find((move) => move.primary)
  const rest = moves.filter((move) => move !== first)
  const rarer = rest.length > atAGlance + 1 ? rest.slice(atAGlance) : []
  const shown = rest.slice(0, rest.length - rarer.length)
  return (
    <section className="panel">
      <h2 className="d-head">{words.case.now}</h2>
      {moves.length === 0 && !idle ? <Loading rows={3} /> : null}
      {moves.length === 0 && idle ? (
        <p className="soft">
          {idle.closed ? words.case.nothingClosed : fill(words.case.nothing, { holder: idle.holder })}
        </p>
      ) : null}
      <ul>
        {first ? (
          <li className="do first">
            <Button kind="primary" large wide icon={first.icon} onClick={() => onMove(first.key)}>
              {first.title}
            </Button>
            <div className="base">
              {first.note ? <p>{first.note}</p> : null}
              {first.norm ? <Citation norm={first.norm} /> : null}
            </div>
          </li>
        ) : null}
        {shown.map((move) => (
          <Row key={move.key} move={move} onMove={onMove} />
        ))}
      </ul>
      {rarer.length > 0 ? (
        <details className="rarer">
          <summary>{fill(words.case.rarer, { n: rarer.length })}</summary>
          <ul>
            {rarer.map((move) => (
              <Row key={move.key} move={move} onMove={onMove} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
