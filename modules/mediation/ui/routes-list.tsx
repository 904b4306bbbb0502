import { useWords } from '@fengqiao/design/desk-words.ts'
import { Citation } from '@fengqiao/design/parts/citation.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { RouteOut } from '../contract.ts'
import { uiWords } from './ui-words.ts'

/** What remains open to the parties, each way with its last day and article. */
export const RoutesList = ({ routes }: { routes: readonly RouteOut[] }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  if (routes.length === 0) return null
  return (
    <section className="form-part">
      <h3 className="d-head">{words.terminate.routes}</h3>
      <ul className="ruled routes">
        {routes.map((route) => (
          <li key={route.code}>
            <div className="row wrap">
              <b className="grow">{route.way[language]}</b>
              {route.lastDay ? (
                <span>
                  <DayText on={route.lastDay} year />
                </span>
              ) : (
                <span className="soft">{words.terminate.noDay}</span>
              )}
            </div>
            <div className="row wrap soft small">
              <span>{route.organ[language]}</span>
              {route.basis.law ? (
                <Citation
                  norm={{
                    law: route.basis.law,
                    ...(route.basis.article ? { article: route.basis.article } : {}),
                    verified: route.basis.mark !== 'unverified',
                  }}
                />
              ) : null}
              {route.limitation ? <span>{words.terminate.limitation}</span> : null}
            </div>
            {route.note ? <p className="soft small">{route.note[language]}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
