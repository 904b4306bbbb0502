import { ChevronRight, type LucideIcon } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Citation, type Norm } from '../parts/citation.tsx'
import { Button } from '../parts/button.tsx'
import './case-page.css'

/** A move the server says is open (`can`), with its words. The first `primary` one is the maple button. */
export type MoveShown = {
  readonly key: string
  readonly title: string
  readonly note?: string
  readonly norm?: Norm
  readonly primary?: boolean
  readonly icon?: LucideIcon
}

export type MovesProps = {
  readonly moves: readonly MoveShown[]
  readonly onMove: (key: string) => void
  /** What stands in the panel when nothing may be done: who holds it, or that it is closed. */
  readonly idle: { readonly closed: boolean; readonly holder: string }
}

/** The one panel of a page: what may be done now, and nothing else. */
export const Moves = ({ moves, onMove, idle }: MovesProps) => {
  const words = useWords(deskWords)
  const first = moves.find((move) => move.primary)
  return (
    <section className="panel">
      <h2 className="d-head">{words.case.now}</h2>
      {moves.length === 0 ? (
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
        {moves
          .filter((move) => move !== first)
          .map((move) => (
            <li className="do" key={move.key}>
              <button type="button" className="press" onClick={() => onMove(move.key)}>
                <b>{move.title}</b>
                <span>
                  {move.note}
                  <ChevronRight className="ic" aria-hidden />
                </span>
              </button>
              {move.norm ? (
                <div className="base">
                  <Citation norm={move.norm} />
                </div>
              ) : null}
            </li>
          ))}
      </ul>
    </section>
  )
}
