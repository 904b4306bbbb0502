import type { ReactNode } from 'react'
import { FileCheck, FileClock, FileMinus, FilePlus, type LucideIcon } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import './case-page.css'

/** `ready` signed and filed, `open` begun and lacking something, `absent` needed and not begun, `none` not needed. */
export type PaperRow = {
  readonly id: string
  readonly title: string
  readonly standing: 'ready' | 'open' | 'absent' | 'none'
  readonly note: string
  /** Ways to have it: the PDF, the editable original. */
  readonly links?: readonly { readonly title: string; readonly label: string; readonly href: string }[]
  /** What may be done with it here: issue it. */
  readonly action?: { readonly title: string; readonly onPress: () => void }
}

export type PartyRow = {
  readonly id: string
  readonly name: string
  /** 男, 70 岁, 申请人 … */
  readonly facts: readonly string[]
  /** Masked numbers, as `MaskedText` or plain. */
  readonly numbers?: ReactNode
  readonly note?: string
  readonly action?: { readonly title: string; readonly label: string; readonly onPress: () => void }
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
  return (
    <li className="paper">
      <Icon className={`ic ic-18 ${ink}`} aria-hidden />
      <span>
        {paper.title}
        <span className={`paper-note ${wanting ? 'soon-ink' : 'soft'}`}>{paper.note}</span>
      </span>
      <span className="note row">
        {paper.links?.map((link) => (
          <a key={link.href} className="cite" href={link.href} aria-label={link.label} target="_blank" rel="noreferrer">
            {link.title}
          </a>
        ))}
        {paper.action ? (
          <button
            type="button"
            className="btn"
            aria-label={`${paper.action.title}${paper.title}`}
            onClick={paper.action.onPress}
          >
            {paper.action.title}
          </button>
        ) : null}
      </span>
    </li>
  )
}

export const Papers = ({ papers, empty }: { papers: readonly PaperRow[]; empty: string }) => {
  const words = useWords(deskWords)
  const count = (...standings: PaperRow['standing'][]) =>
    papers.filter((paper) => standings.includes(paper.standing)).length
  return (
    <section>
      <h2 className="d-head row">
        <span className="grow">{words.case.papers}</span>
        {papers.length > 0 ? (
          <span className="soft small" style={{ fontWeight: 400 }}>
            {fill(words.case.tally, { ready: count('ready'), open: count('open', 'absent'), none: count('none') })}
          </span>
        ) : null}
      </h2>
      {papers.length === 0 ? <p className="soft ruled files-none">{empty}</p> : null}
      <ul className={papers.length > 0 ? 'ruled' : undefined}>
        {papers.map((paper) => (
          <Paper key={paper.id} paper={paper} />
        ))}
      </ul>
    </section>
  )
}

export const Parties = ({ parties, empty }: { parties: readonly PartyRow[]; empty?: string }) => {
  const words = useWords(deskWords)
  return (
    <section>
      <h2 className="d-head">{words.case.parties}</h2>
      {parties.length === 0 ? <p className="soft">{empty ?? words.case.noParties}</p> : null}
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
              {party.action ? (
                <>
                  <span className="grow" />
                  <button
                    type="button"
                    className="btn link"
                    aria-label={party.action.label}
                    onClick={party.action.onPress}
                  >
                    {party.action.title}
                  </button>
                </>
              ) : null}
            </div>
            {party.numbers ? <div className="line soft">{party.numbers}</div> : null}
            {party.note ? <p className="soft">{party.note}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
