import { CitedThen, HitStanding } from '@fengqiao/design/patterns/law-search.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { lawThenMark, lawThenWhy } from '../contract.ts'
import type { Cited } from '../contract.ts'

type Row = Cited & { readonly plain?: string }

/** Articles as they were cited, each with the words it had then. */
export const CitedArticles = ({ citations }: { citations: readonly Row[] }) => {
  const { language } = usePreferences()
  return (
    <ul className="ruled">
      {citations.map((cited) => (
        <li className="hit" key={`${cited.article}@${cited.version}`}>
          <div className="h">
            <b>{language === 'zh' ? `《${cited.law}》${cited.number}` : `${cited.law} ${cited.number}`}</b>
            {cited.asOf ? null : <HitStanding hit={{ standing: cited.version }} />}
          </div>
          <CitedThen mark={lawThenMark(cited)?.[language]} />
          {cited.asOf ? <p className="soft">{lawThenWhy(cited.asOf)[language]}</p> : null}
          {cited.plain ? <p>{cited.plain}</p> : null}
          <p className="soft own-words">{cited.text}</p>
        </li>
      ))}
    </ul>
  )
}
