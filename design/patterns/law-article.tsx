import type { ReactNode } from 'react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { deskWords, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import { HitStanding, type LawHit } from './law-search.tsx'
import './consultation.css'

export type LawArticleProps = {
  readonly title: string
  readonly chapter?: string
  readonly standing: Pick<LawHit, 'standing' | 'barred' | 'unsure'> & { readonly sentence?: string }
  readonly text: string
  readonly version: string
  /** The same law in its other versions, this one chosen. */
  readonly versions: readonly { readonly key: string; readonly title: string; readonly chosen: boolean }[]
  readonly onVersion: (key: string) => void
  readonly before?: string
  readonly after?: string
  readonly onStep: (step: 'before' | 'after') => void
  /** What is often cited together with it. */
  readonly beside?: {
    readonly title: string
    readonly articles: readonly { readonly key: string; readonly title: string }[]
    readonly onOpen: (key: string) => void
  }
  readonly tools?: ReactNode
}

/** One article as it reads, which version it is, whether it is law today, and the way to its neighbours. */
export const LawArticle = (props: LawArticleProps) => {
  const words = useWords(deskWords)
  return (
    <article className="law-article">
      <h2 className="d-head row wrap">
        <span>{props.title}</span>
        <HitStanding hit={props.standing} />
      </h2>
      <p className="soft small">{[props.version, props.chapter].filter(Boolean).join('　')}</p>
      {props.standing.sentence ? (
        <p className={props.standing.barred ? 'late-ink' : 'soon-ink'}>{props.standing.sentence}</p>
      ) : null}
      <div className="law-text ruled">
        {props.text.split('\n').map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
      <div className="row wrap no-print">
        <Button icon={ChevronLeft} disabled={!props.before} onClick={() => props.onStep('before')}>
          {props.before ?? words.law.first}
        </Button>
        <Button icon={ChevronRight} disabled={!props.after} onClick={() => props.onStep('after')}>
          {props.after ?? words.law.last}
        </Button>
        <span className="grow" />
        {props.tools}
      </div>
      {props.beside ? (
        <section className="no-print">
          <h3 className="d-head">{props.beside.title}</h3>
          <ul className="row wrap">
            {props.beside.articles.map(({ key, title }) => (
              <li key={key}>
                <Button onClick={() => props.beside?.onOpen(key)}>{title}</Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {props.versions.length > 1 ? (
        <section className="no-print">
          <h3 className="d-head">{words.law.versions}</h3>
          <ul className="row wrap">
            {props.versions.map(({ key, title, chosen }) => (
              <li key={key}>
                <Button chosen={chosen} onClick={() => props.onVersion(key)}>
                  {title}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  )
}
