import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Files, MessageCircleQuestionMark } from 'lucide-react'
import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { Tick } from '@fengqiao/design/parts/choice-field.tsx'
import { EmptyState, Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { HitStanding, Pieces } from '@fengqiao/design/patterns/law-search.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { searchLaw } from '../contract.ts'
import type { Hit } from '../contract.ts'
import { AddressSearch } from './address-search.tsx'
import { ArticlePane } from './article-pane.tsx'
import { LawsList } from './laws-list.tsx'
import { proofWords } from './proof-words.ts'
import { standingShown } from './standing-shown.ts'
import { uiWords } from './ui-words.ts'
import './law.css'

/** Twenty more at a press, up to a leaf of two hundred; then leaf by leaf, so that a code of 1,260 articles is read to its end. */
const batch = 20
const leaf = 200
const beginning = { page: 1, size: batch }

/** ↓ and ↑ walk from the box through the articles found and back; Enter opens, as on any button. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('#law-words, .found')]
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

const Found = ({ hit, open, onOpen }: { hit: Hit; open: boolean; onOpen: () => void }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  return (
    <li className="hit">
      <button type="button" className="found" aria-pressed={open} onClick={onOpen}>
        <span className="h">
          <b>{language === 'zh' ? `《${hit.law}》${hit.number}` : `${hit.law} ${hit.number}`}</b>
          <HitStanding hit={standingShown(hit.standing, words.standing)} />
        </span>
        <span>
          <Pieces text={hit.excerpt} />
        </span>
      </button>
    </li>
  )
}

const Results = ({ asked, law, current }: { asked: string; law: string | undefined; current: boolean }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const { search, go } = useAddress()
  const [{ page, size }, setAt] = useState(beginning)
  useEffect(() => setAt(beginning), [asked, law, current])
  const top = useRef<HTMLUListElement>(null)
  const turnTo = (to: number) => {
    setAt({ page: to, size: leaf })
    top.current?.scrollIntoView({ block: 'start' })
  }
  const reading = useRead(searchLaw, { words: asked, law, current, page, size } as never)
  if (reading.refusal) return <RefusedNotice refusal={reading.refusal} onRetry={reading.again} />
  if (!reading.data) return <Loading />
  const { state, hits, more, notices } = reading.data
  if (state === 'no-corpus') return <EmptyState {...words.noCorpus} />
  const open = hits.find((hit) => hit.id === search['article'] && (search['version'] ?? hit.version) === hit.version)
  return (
    <>
      {notices.map(({ code, sentence }) => (
        <p key={code} className="soon-ink law-notice" role="status">
          {sentence[language]}
        </p>
      ))}
      <ul aria-label={words.results} ref={top}>
        {hits.map((hit) => (
          <Found
            key={`${hit.id}@${hit.version}`}
            hit={hit}
            open={hit === open}
            onOpen={() => go({ article: hit.id, version: hit.version })}
          />
        ))}
      </ul>
      {hits.length === 0 ? <p className="soft law-notice">{words.noHits}</p> : null}
      {more || page > 1 ? (
        <p className="law-notice row">
          {page > 1 ? <Button onClick={() => turnTo(page - 1)}>{words.before}</Button> : null}
          {more && size < leaf ? (
            <Button onClick={() => setAt({ page, size: size + batch })}>{words.more}</Button>
          ) : null}
          {more && size >= leaf ? <Button onClick={() => turnTo(page + 1)}>{words.after}</Button> : null}
        </p>
      ) : null}
    </>
  )
}

const LawScreen = () => {
  const words = useWords(uiWords)
  const proof = useWords(proofWords)
  const { search, go } = useAddress()
  const asked = search['q'] ?? ''
  const { law, article } = search
  const current = search['current'] === '1'
  const searching = asked.trim() !== '' || law !== undefined
  return (
    <div className="law" onKeyDown={walk}>
      <div className="head-row">
        <h1 className="d-title">{words.title}</h1>
        <AddressSearch id="law-words" label={words.search} placeholder={words.box} longest={2000} />
        {law ? (
          <Button chosen onClick={() => go({ law: undefined })}>
            {`${fill(words.within, { law })} ×`}
            <span className="sr">{words.everywhere}</span>
          </Button>
        ) : null}
        <Tick checked={current} onChange={(on) => go({ current: on ? '1' : undefined })}>
          {words.current}
        </Tick>
        <GoButton to="/law/ask" icon={MessageCircleQuestionMark}>
          {proof.title}
        </GoButton>
        <GoButton to="/law/cards" icon={Files}>
          {proof.cards}
        </GoButton>
      </div>
      {searching || article ? (
        <div className={`law-columns${article ? ' reading' : ''}`}>
          <div>{searching ? <Results asked={asked.trim()} law={law} current={current} /> : <LawsList />}</div>
          <div className="law-pane">
            {article ? (
              <ArticlePane article={article} version={search['version']} />
            ) : (
              <p className="soft">{words.choose}</p>
            )}
          </div>
        </div>
      ) : (
        <LawsList />
      )}
    </div>
  )
}

export default LawScreen
