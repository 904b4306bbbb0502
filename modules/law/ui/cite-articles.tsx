import type { KeyboardEvent } from 'react'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { LawSearch } from '@fengqiao/design/patterns/law-search.tsx'
import { CiteAsThen } from './cite-as-then.tsx'
import { canStandThen } from './standing-shown.ts'
import { uiWords } from './ui-words.ts'
import { useStatutes, type Chosen } from './use-statutes.ts'

type Props = { chosen: readonly Chosen[]; onChosen: (chosen: readonly Chosen[]) => void }

/** Beside a form: articles looked up and cited, an older one as the law at the time of the facts. */
export const CiteArticles = ({ chosen, onChosen }: Props) => {
  const words = useWords(uiWords)
  const statutes = useStatutes({ chosen, onChosen, standingWords: words.standing })
  // in a form Enter would send all of it
  const stay = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
  }
  return (
    <div onKeyDown={stay}>
      <LawSearch
        query={statutes.query}
        onQuery={statutes.setQuery}
        hits={statutes.hits}
        searching={statutes.searching}
        notices={statutes.notices}
        empty={statutes.state === 'no-corpus' ? <p className="soft law-notice">{words.noCorpus.fills}</p> : undefined}
        citedCount={words.citedCount}
        onCite={statutes.cite}
        otherwise={(key) => {
          const row = statutes.find(key)
          return row && canStandThen(row.standing) ? (
            <CiteAsThen article={row.article} called={`${row.law}${row.number}`} onCite={statutes.citeThen} />
          ) : null
        }}
      />
    </div>
  )
}
