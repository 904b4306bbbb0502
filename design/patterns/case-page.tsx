import { useState, type ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { State, type Tone } from '../parts/state.tsx'
import { Moves, type MovesProps } from './moves.tsx'
import { Timeline, type StoryItem } from './timeline.tsx'
import './case-page.css'

export type FiveFacts = {
  readonly who: ReactNode
  readonly what: ReactNode
  readonly where: ReactNode
  readonly holder: ReactNode
  readonly next: ReactNode
}

export type CasePageProps = MovesProps & {
  /** Parties, then the matter: parted by an em-space. */
  readonly title: readonly [string, string?]
  readonly state: { readonly tone: Tone; readonly word: string; readonly icon?: LucideIcon }
  readonly number?: string
  readonly receipt?: string
  readonly tools?: ReactNode
  readonly notice?: ReactNode
  readonly facts: FiveFacts
  readonly story: readonly StoryItem[]
  /** Sections of the middle column, in order. */
  readonly papers: ReactNode
  readonly parties: ReactNode
  /** Further sections under papers and parties. */
  readonly more?: ReactNode
  /** Under the moves: what must be done by when. */
  readonly deadlines?: ReactNode
}

const tabs = ['now', 'story', 'papers', 'parties'] as const
type Tab = (typeof tabs)[number]

/** On a phone one part at a time; on a wide screen all of them, and no tabs. */
const Tabs = ({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) => {
  const words = useWords(deskWords)
  return (
    <nav className="case-tabs no-print" aria-label={words.case.parts}>
      {tabs.map((each) => (
        <button type="button" key={each} aria-pressed={each === tab} onClick={() => onTab(each)}>
          {words.case[each]}
        </button>
      ))}
    </nav>
  )
}

export const CasePage = (props: CasePageProps) => {
  const words = useWords(deskWords)
  const [tab, setTab] = useState<Tab>('now')
  return (
    <div className="case" data-tab={tab}>
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
      <Tabs tab={tab} onTab={setTab} />
      <dl className="facts5 part-now">
        {(['who', 'what', 'where', 'holder', 'next'] as const).map((fact) => (
          <div key={fact}>
            <dt>{words.case.facts[fact]}</dt>
            <dd>{props.facts[fact]}</dd>
          </div>
        ))}
      </dl>
      <div className="case3">
        <section className="part-story">
          <h2 className="d-head">{words.case.story}</h2>
          <Timeline items={props.story} />
        </section>
        <div className="case-middle">
          <div className="part-papers">{props.papers}</div>
          <div className="part-parties">{props.parties}</div>
          <div className="part-papers">{props.more}</div>
        </div>
        <div className="case-right part-now">
          <Moves moves={props.moves} onMove={props.onMove} idle={props.idle} />
          {props.deadlines}
        </div>
      </div>
    </div>
  )
}
