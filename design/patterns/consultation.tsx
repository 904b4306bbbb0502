import type { ReactNode } from 'react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Citation, type Norm } from '../parts/citation.tsx'
import { State, type Tone } from '../parts/state.tsx'
import { ThreeColumns } from './three-columns.tsx'
import './consultation.css'

/** A deadline with how it was counted; `unsure` is the word for a way of counting that is not verified. */
export type CountedDeadline = {
  readonly id: string
  readonly title: string
  readonly until: string
  readonly how: string
  readonly norm?: Norm
  readonly unsure?: string
}

export type ConsultationProps = {
  readonly title: readonly [string, string?]
  readonly state: { readonly tone: Tone; readonly word: string }
  readonly facts: readonly string[]
  /** Buttons for what may be done now, the primary one last. On a phone they stand at the thumb. */
  readonly tools: ReactNode
  /** A refusal, a lost connection: above the columns, where it is seen. */
  readonly notice?: ReactNode
  /** The call, while there is one. */
  readonly video?: ReactNode
  readonly told: {
    readonly who: string
    readonly rows: readonly { readonly title: string; readonly value: string }[]
    /** Own words, as they were written. */
    readonly own?: string
    readonly none: string
    /** What kind of question it is taken for, under what was told, where it can be set right. */
    readonly sorted?: ReactNode
  }
  /** Short blocks under what was told: whom to call, what comes next. */
  readonly aside?: readonly { readonly title: string; readonly body: ReactNode }[]
  readonly middle: ReactNode
  readonly right: ReactNode
}

export const CountedDeadlines = ({ deadlines }: { deadlines: readonly CountedDeadline[] }) => {
  const words = useWords(deskWords)
  return (
    <section>
      <h2 className="d-head">{words.talk.deadlines}</h2>
      {deadlines.map((one) => (
        <div key={one.id} className={`counted${one.unsure ? ' unsure' : ''}`}>
          <p className="row wrap">
            <b>{one.title}</b>
            <b>{`${words.talk.latest} ${one.until}`}</b>
            {one.unsure ? <State tone="soon">{one.unsure}</State> : null}
          </p>
          <p>{one.how}</p>
          {one.norm ? <Citation norm={one.norm} /> : null}
        </div>
      ))}
    </section>
  )
}

/** Call, notes and law side by side: what was told, what is written down, what the law says. */
export const Consultation = (props: ConsultationProps) => {
  const words = useWords(deskWords)
  const { told } = props
  return (
    <>
      <div className="head-row">
        <h1 className="d-title case-title">{props.title.map((part) => part && <span key={part}>{part}</span>)}</h1>
        <State tone={props.state.tone}>{props.state.word}</State>
        {props.facts.map((fact) => (
          <span key={fact} className="soft">
            {fact}
          </span>
        ))}
        <span className="grow" />
        <span className="row wrap talk-tools no-print">{props.tools}</span>
      </div>
      {props.notice}
      <ThreeColumns widths={[272, 504, 400]}>
        <>
          {props.video}
          <h2 className="d-head">{fill(words.talk.told, { who: told.who })}</h2>
          <dl className="ruled">
            {told.rows.map((row) => (
              <div className="kv" key={row.title}>
                <dt>{row.title}</dt>
                <dd>{row.value}</dd>
              </div>
            ))}
          </dl>
          {told.own ? <p className="own-words">{told.own}</p> : null}
          {told.rows.length === 0 && !told.own ? <p className="soft own-words">{told.none}</p> : null}
          {told.sorted}
          {props.aside?.map(({ title, body }) => (
            <section key={title}>
              <h2 className="d-head">{title}</h2>
              <div>{body}</div>
            </section>
          ))}
        </>
        <>{props.middle}</>
        <>{props.right}</>
      </ThreeColumns>
    </>
  )
}
