import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { ChevronRight, FileCheck, FileClock, FileMinus, FilePlus, type LucideIcon } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Citation, type Norm } from '../parts/citation.tsx'
import { Button } from '../parts/button.tsx'
import { State, type Tone } from '../parts/state.tsx'
import { Timeline, type StoryItem } from './timeline.tsx'
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

/** A move the server says is open (`can`), with its words. The first `primary` one is the maple button. */
export type MoveShown = {
  readonly key: string
  readonly title: string
  readonly note?: string
  readonly norm?: Norm
  readonly primary?: boolean
  readonly icon?: LucideIcon
}

export type FiveFacts = {
  readonly who: ReactNode
  readonly what: ReactNode
  readonly where: ReactNode
  readonly holder: ReactNode
  readonly next: ReactNode
}

export type CasePageProps = {
  /** Parties, then the matter: parted by an em-space. */
  readonly title: readonly [string, string?]
  readonly state: { readonly tone: Tone; readonly word: string; readonly icon?: LucideIcon }
  readonly number?: string
  readonly receipt?: string
  readonly tools?: ReactNode
  readonly notice?: ReactNode
  readonly facts: FiveFacts
  readonly story: readonly StoryItem[]
  readonly papers: readonly PaperRow[]
  readonly parties: readonly PartyRow[]
  readonly moves: readonly MoveShown[]
  readonly onMove: (key: string) => void
  /** What stands in the panel when nothing may be done: who holds it, or that it is closed. */
  readonly idle: { readonly closed: boolean; readonly holder: string }
  /** Further sections under papers and parties. */
  readonly more?: ReactNode
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
    <section style={{ marginTop: 20 }}>
      <h2 className="d-head">{words.case.parties}</h2>
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

/** The one panel of a page: what may be done now, and nothing else. */
export const Moves = ({ moves, onMove, idle }: Pick<CasePageProps, 'moves' | 'onMove' | 'idle'>) => {
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

export const CasePage = (props: CasePageProps) => {
  const words = useWords(deskWords)
  return (
    <>
      <div className="head-row">
        <h1 className="d-title case-title">{props.title.map((part) => part && <span key={part}>{part}</span>)}</h1>
        <State tone={props.state.tone} icon={props.state.icon}>
          {props.state.word}
        </State>
        {props.number ? <span className="soft">{props.number}</span> : null}
        {props.receipt ? <span className="soft nw">{fill(words.case.receipt, { code: props.receipt })}</span> : null}
        <span className="grow" />
        {props.tools}
      </div>
      {props.notice}
      <dl className="facts5">
        {(['who', 'what', 'where', 'holder', 'next'] as const).map((fact) => (
          <div key={fact}>
            <dt>{words.case.facts[fact]}</dt>
            <dd>{props.facts[fact]}</dd>
          </div>
        ))}
      </dl>
      <div className="case3">
        <section>
          <h2 className="d-head">{words.case.story}</h2>
          <Timeline items={props.story} />
        </section>
        <div>
          <Papers papers={props.papers} />
          <Parties parties={props.parties} />
          {props.more}
        </div>
        <Moves moves={props.moves} onMove={props.onMove} idle={props.idle} />
      </div>
    </>
  )
}
