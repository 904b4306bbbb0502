import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { Unverified } from '@fengqiao/design/parts/citation.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { listPeriods, myCalendar } from '../contract.ts'
import type { PeriodRow } from '../contract.ts'
import { AddressSearch } from './address-search.tsx'
import { OwnCalendar } from './own-calendar.tsx'
import { PeriodPane } from './period-pane.tsx'
import { UnlimitedClaim } from './period-parts.tsx'
import { periodsWords } from './periods-words.ts'
import './law.css'

const noDays = { day: undefined, time: undefined, again: undefined, from: undefined, until: undefined, cap: undefined }

const Found = ({ rule, open, onOpen }: { rule: PeriodRow; open: boolean; onOpen: () => void }) => {
  const words = useWords(periodsWords)
  const { language } = usePreferences()
  const facts = { start: rule.start[language], length: rule.length[language] }
  return (
    <li className="hit">
      <button type="button" className="found" aria-pressed={open} onClick={onOpen}>
        <span className="h">
          <b>{rule.title[language]}</b>
          {rule.mark === 'read' ? null : <Unverified>{words.unverified}</Unverified>}
        </span>
        <span className="soft">{fill(rule.kind === 'ahead' ? words.before : words.from, facts)}</span>
      </button>
    </li>
  )
}

/** From what happened, in plain words, to the last day and how it was counted. */
const PeriodsScreen = () => {
  const words = useWords(periodsWords)
  const { search, go } = useAddress()
  const may = useMay()
  const asked = search['q'] ?? ''
  const all = useRead(listPeriods, { words: '' })
  const found = useRead(listPeriods, { words: asked.trim() })
  if (found.refusal) return <RefusedNotice refusal={found.refusal} onRetry={found.again} />
  const chosen = all.data?.periods.find(({ id }) => id === search['rule'])
  return (
    <div className="law periods">
      <div className="head-row no-print">
        <h1 className="d-title">{words.title}</h1>
        <AddressSearch label={words.search} placeholder={words.box} longest={200} />
      </div>
      <div className={`law-columns${chosen ? ' reading' : ''}`}>
        <div className="no-print">
          {found.data ? (
            <>
              {found.data.unlimited.map((claim) => (
                <UnlimitedClaim key={claim.id} claim={claim} />
              ))}
              <ul aria-label={words.results}>
                {found.data.periods.map((rule) => (
                  <Found
                    key={rule.id}
                    rule={rule}
                    open={rule.id === chosen?.id}
                    onOpen={() => go({ ...noDays, rule: rule.id })}
                  />
                ))}
              </ul>
              {found.data.periods.length === 0 ? <p className="soft law-notice">{words.none}</p> : null}
            </>
          ) : (
            <Loading />
          )}
        </div>
        <div className="law-pane">
          {chosen ? (
            <PeriodPane key={chosen.id} rule={chosen} />
          ) : (
            <>
              <p className="soft choose">{words.choose}</p>
              {may(myCalendar) ? <OwnCalendar /> : null}
            </>
          )}
        </div>
      </div>
    </div>
  )
}

export default PeriodsScreen
