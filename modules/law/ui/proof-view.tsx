import { Check, Plus } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { HitStanding, Pieces } from '@fengqiao/design/patterns/law-search.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { FoundArticle, Proof } from '../contract.ts'
import { CiteAsThen } from './cite-as-then.tsx'
import type { OnCiteThen } from './cite-as-then.tsx'
import { CardText } from './proof-card.tsx'
import { proofWords } from './proof-words.ts'
import { canStandThen, standingShown } from './standing-shown.ts'
import { uiWords } from './ui-words.ts'
import './proof.css'

/** What was filled in beside a proof; whoever shows it keeps it. */
export type ProofTyped = {
  readonly card?: string | undefined
  readonly starts: Readonly<Record<string, string>>
  readonly sums: Readonly<Record<string, Readonly<Record<string, string>>>>
}
export const nothingTyped: ProofTyped = { starts: {}, sums: {} }

export type ProofProps = {
  readonly proof: Proof
  readonly typed: ProofTyped
  readonly onTyped: (typed: ProofTyped) => void
  /** Where an answer is being written: an article is cited and a sentence put into it by one press. */
  readonly cited?: ReadonlySet<string>
  readonly onCite?: (article: FoundArticle) => void
  readonly onCiteThen?: OnCiteThen
  readonly onInsert?: (sentence: string) => void
}

/** The rest is one press away: below stand the card, or beside it the last day and the sum. */
const firstShown = 3

type ArticlesProps = Pick<ProofProps, 'proof' | 'cited' | 'onCite' | 'onCiteThen'>

export const ProofArticles = ({ proof, cited, onCite, onCiteThen }: ArticlesProps) => {
  const words = useWords(proofWords)
  const standings = useWords(uiWords).standing
  const { language } = usePreferences()
  const drawn = (hit: FoundArticle) => {
    const standing = standingShown(hit.standing, standings)
    const mine = cited?.has(`${hit.id}@${hit.version}`) ?? false
    return (
      <li className="hit" key={`${hit.id}@${hit.version}`}>
        <div className="h">
          <b>{language === 'zh' ? `《${hit.law}》${hit.number}` : `${hit.law} ${hit.number}`}</b>
          <HitStanding hit={standing} />
          {onCite && !standing.barred ? (
            <Button icon={mine ? Check : Plus} chosen={mine} onClick={() => onCite(hit)}>
              {mine ? words.cited : words.cite}
              <span className="sr">{`${hit.law}${hit.number}`}</span>
            </Button>
          ) : null}
        </div>
        <p className="own-words">
          <Pieces text={hit.excerpt} />
        </p>
        {onCiteThen && canStandThen(hit.standing) && !mine ? (
          <CiteAsThen article={hit.id} called={`${hit.law}${hit.number}`} onCite={onCiteThen} />
        ) : null}
        <a
          className="small cite"
          href={`/desk/law?${new URLSearchParams({ article: hit.id, version: hit.version })}`}
          target="fengqiao-law"
        >
          {words.read}
        </a>
      </li>
    )
  }
  return (
    <section>
      <h2 className="d-head">{words.articles}</h2>
      {proof.notices.map(({ code, sentence }) => (
        <p key={code} className="soon-ink small law-notice" role="status">
          {sentence[language]}
        </p>
      ))}
      {proof.articles.length === 0 ? (
        <p className="soft law-notice">{proof.state === 'no-corpus' ? words.noCorpus : words.noArticles}</p>
      ) : null}
      <ul>{proof.articles.slice(0, firstShown).map(drawn)}</ul>
      {proof.articles.length > firstShown ? (
        <details className="refill">
          <summary>{fill(words.moreArticles, { n: proof.articles.length - firstShown })}</summary>
          <ul>{proof.articles.slice(firstShown).map(drawn)}</ul>
        </details>
      ) : null}
    </section>
  )
}

export const ProofCard = ({ proof, typed, onTyped }: Pick<ProofProps, 'proof' | 'typed' | 'onTyped'>) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  const { card, otherCards } = proof
  if (!card && otherCards.length === 0) return null
  return (
    <section>
      <h2 className="d-head">
        {card ? `${words.card}${language === 'zh' ? '：' : ': '}${card.title[language]}` : words.card}
      </h2>
      {card ? <CardText card={card} /> : null}
      {otherCards.length > 0 ? (
        <p className="row wrap other-cards">
          <span className="soft small">{words.otherCards}</span>
          {otherCards.map(({ id, title }) => (
            <Button key={id} onClick={() => onTyped({ ...typed, card: id })}>
              {title[language]}
            </Button>
          ))}
        </p>
      ) : null}
    </section>
  )
}
