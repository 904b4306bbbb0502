import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { FileCheck, FileClock, FileMinus, FilePlus, type LucideIcon } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import './case-page.css'

/** `ready` signed and filed, `open` begun and lacking something, `absent` needed and not begun, `none` not needed. */
export type PaperRow = {
  readonly id: string
  readonly title: string
  readonly standing: 'ready' | 'open' | 'absent' | 'none'
  readonly note: string
  readonly to?: string
}

export type PartyRow = {
  readonly id: string
  readonly name: string
  /** 男, 70 岁, 申请人 … */
  readonly facts: readonly string[]
  /** Masked numbers, as `MaskedText` or plain. */
  readonly numbers?: ReactNode
  readonly note?: string
}

const paperLooks: Record<PaperRow['standing'], { icon: LucideIcon; ink: string }> = {
  ready: { icon: FileCheck, ink: 'done-ink' },
  open: { icon: FileClock, ink: 'soon-ink' },
  absent: { icon: FilePlus, ink: 'soon-ink' },
  none: { icon: FileMinus, ink: 'soft-ink' },
}

const Paper = ({ paper }: { paper: PaperRow }) => {
  const { icon: Icon, ink } = paperLooks[paper.standing]
  const wanting = paper.standing === 'open' || paper.standing === 'absent'
  const body = (
    <>
      <Icon className={`ic ic-18 ${ink}`} aria-hidden />
      <span>{paper.title}</span>
      <span className={`note ${wanting ? 'soon-ink' : 'soft'}`}>{wanting ? <b>{paper.note}</b> : paper.note}</span>
    </>
  )
  return (
    <li>
      {paper.to ? (
        <Link className="paper" to={paper.to}>
          {body}
        </Link>
      ) : (
        <span className="paper">{body}</span>
      )}
    </li>
  )
}

export const Papers = ({ papers }: { papers: readonly PaperRow[] }) => {
  const words = useWords(deskWords)
  const count = (...standings: PaperRow['standing'][]) =>
    papers.filter((paper) => standings.includes(paper.standing)).length
  return (
    <section>
      <h2 className="d-head row">
        <span className="grow">{words.case.papers}</span>
        <span className="soft small" style={{ fontWeight: 400 }}>
          {fill(words.case.tally, { ready: count('ready'), open: count('open', 'absent'), none: count('none') })}
        </span>
      </h2>
      <ul className="ruled">
        {papers.map((paper) => (
          <Paper key={paper.id} paper={paper} />
        ))}
      </ul>
    </section>
  )
}

export const Parties = ({ parties }: { parties: readonly PartyRow[] }) => {
  const words = useWords(deskWords)
  return (
    <section>
      <h2 className="d-head">{words.case.parties}</h2>
      {parties.length === 0 ? <p className="soft">{words.case.noParties}</p> : null}
      <ul className="ruled">
        {parties.map((party) => (
          <li className="party" key={party.id}>
            <div className="line">
              <b>{party.name}</b>
              {party.facts.map((fact) => (
                <span key={fact} className="nw">
                  {fact}
                </span>
              ))}
            </div>
            {party.numbers ? <div className="line soft">{party.numbers}</div> : null}
            {party.note ? <p className="soft">{party.note}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
