import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Citation } from '@fengqiao/design/parts/citation.tsx'
import { dayInWords, Deadline } from '@fengqiao/design/parts/day.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { Header } from '../contract.ts'
import { normOf } from './norm.ts'
import { uiWords } from './ui-words.ts'

/** Every running deadline with its rule and how it was counted; the last day is the server's. */
export const DeadlinesList = ({ deadlines }: { deadlines: Header['deadlines'] }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  if (deadlines.length === 0) return null
  return (
    <section className="deadlines">
      <h2 className="d-head">{words.deadlines.title}</h2>
      <ul className="ruled">
        {deadlines.map((each) => (
          <li key={each.id}>
            <Deadline
              due={{ on: each.on, daysLeft: each.daysLeft, ...(each.provisional ? { note: words.provisional } : {}) }}
            />
            <span>{each.duty[language]}</span>
            <Citation norm={normOf(each, words.period, language)} />
            {each.period.n > 0 ? (
              <span className="soft">
                {fill(words.deadlines.counted, {
                  from: dayInWords(each.from, language),
                  period: fill((words.period as Record<string, string>)[each.period.unit] ?? '{n}', {
                    n: each.period.n,
                  }),
                  to: dayInWords(each.on, language),
                })}
                {each.rolled ? words.deadlines.rolled : ''}
              </span>
            ) : null}
            {each.provisional ? <span className="soft">{words.deadlines.provisionalWhy}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
