import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { DayField } from '@fengqiao/design/parts/day-field.tsx'
import { State } from '@fengqiao/design/parts/state.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import { soonDays } from '../contract.ts'
import type { Period } from '../contract.ts'
import { asCited, periodSentence } from './counted-sentences.ts'
import { InsertButton, type Insert } from './insert-button.tsx'
import { proofWords } from './proof-words.ts'
import { Refill } from './refill.tsx'

const DaysLeft = ({ period: { daysLeft, nature } }: { period: Period }) => {
  const words = useWords(proofWords)
  if (daysLeft === null) return null
  if (daysLeft < 0) return <State tone="late">{nature === 'limitation' ? words.passedRisk : words.passed}</State>
  return <State tone={daysLeft <= soonDays ? 'soon' : 'info'}>{fill(words.left, { n: daysLeft })}</State>
}

const LastDay = ({ period, day, start, onInsert }: Insert & { period: Period; day: string; start: string }) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  return (
    <>
      <p className="row wrap">
        <b>{`${period.over[language]} ${formatDay(day, language)}`}</b>
        <DaysLeft period={period} />
        {period.provisional ? <span className="soft small">{words.provisional}</span> : null}
        <InsertButton onInsert={onInsert} of={period.title[language]} sentence={periodSentence(period)} />
      </p>
      <p className="small">
        {fill(words.countedFrom, { day: formatDay(start.slice(0, 10), language), event: period.from[language] })}
      </p>
    </>
  )
}

/** A period: fill in the day it runs from, read the last day. */
export const ProofPeriod = ({
  period,
  start,
  onStart,
  onInsert,
}: Insert & { period: Period; start: string; onStart: (day: string) => void }) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  const day = period.lastDay ?? period.provisional
  return (
    <div className={`counted${period.verified ? '' : ' unsure'}`}>
      <p className="row wrap">
        <b>{period.title[language]}</b>
        <span className="soft">{period.length[language]}</span>
        {period.verified ? null : <State tone="soon">{words.unverified}</State>}
      </p>
      {day && period.start ? <LastDay period={period} day={day} start={period.start} onInsert={onInsert} /> : null}
      <p className="soft small">{asCited(period.basis, language)}</p>
      <Refill done={day !== null} title={words.changeDay}>
        <DayField
          meta={{
            zh: fill(proofWords.zh.startDay, { event: period.from.zh }),
            en: fill(proofWords.en.startDay, { event: period.from.en }),
            purpose: proofWords.zh.purpose,
          }}
          name={`start-${period.rule}`}
          optional
          value={start}
          onChange={onStart}
          {...(period.problem ? { error: period.problem[language] } : {})}
        />
        {day
          ? period.notes.map((note) => (
              <p key={note.zh} className="soft small">
                {note[language]}
              </p>
            ))
          : null}
      </Refill>
    </div>
  )
}
