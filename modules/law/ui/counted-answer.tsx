import { useEffect, useState } from 'react'
import { CalendarPlus, Copy, Printer } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { State } from '@fengqiao/design/parts/state.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { formatDay, formatWeekday } from '@fengqiao/kernel/days.ts'
import { missable, soonDays } from '../contract.ts'
import type { CountedPeriod, Grounds } from '../contract.ts'
import { GroundsList } from './period-parts.tsx'
import { periodsWords } from './periods-words.ts'

const named = ({ law, number }: Grounds): string => (number ? `《${law}》${number}` : law)

const Left = ({ counted }: { counted: CountedPeriod }) => {
  const words = useWords(periodsWords)
  const { daysLeft, lastDay, rule } = counted
  if (lastDay === null || !missable.includes(rule.kind)) return null
  if (daysLeft < 0) return <State tone="late">{fill(words.passed, { n: -daysLeft })}</State>
  if (daysLeft === 0) return <State tone="soon">{words.today}</State>
  return <State tone={daysLeft <= soonDays ? 'soon' : 'info'}>{fill(words.left, { n: daysLeft })}</State>
}

const CopyText = ({ text }: { text: string }) => {
  const words = useWords(periodsWords)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCopied(false), [text])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Button icon={Copy} onClick={() => void copy()}>
      {copied ? words.copied : words.copy}
    </Button>
  )
}

/** The last day, how it was counted, what follows, what was assumed, and the articles; `page` is its calendar file. */
export const CountedAnswer = ({ counted, page }: { counted: CountedPeriod; page: string }) => {
  const words = useWords(periodsWords)
  const { language } = usePreferences()
  const { rule, lastDay, provisional, told, consequence, extension } = counted
  const day = (lastDay ?? provisional)!
  const written = `${formatDay(day, language)} ${formatWeekday(day, language)}`
  const { sentence, steps } = told[language]
  const assumed = [
    ...counted.assumptions.map((each) => each[language]),
    ...(extension ? [fill(words.extension, { title: extension.title[language] })] : []),
  ]
  const text = [rule.title[language], sentence, ...steps, consequence[language], counted.basis.map(named).join('、')]
  return (
    <div className="stack" role="status">
      <p className="period-day row wrap">
        <span>{words.over[rule.kind]}</span>
        <b>{lastDay ? written : words.unknown}</b>
        {lastDay ? <Left counted={counted} /> : <State tone="soon">{fill(words.plan, { day: written })}</State>}
      </p>
      <p>{sentence}</p>
      <h3>{words.how}</h3>
      <ol className="period-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{words.risk}</h3>
      <p>{consequence[language]}</p>
      <h3>{words.articles}</h3>
      <GroundsList grounds={counted.basis} />
      <h3>{words.counting}</h3>
      <p>{counted.counting.sentence[language]}</p>
      <GroundsList grounds={counted.counting.basis} />
      {assumed.length > 0 ? (
        <>
          <h3>{words.assumed}</h3>
          <ul className="period-steps">
            {assumed.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="row wrap no-print">
        <a className="btn second" href={page}>
          <CalendarPlus className="ic" aria-hidden />
          {words.calendar}
        </a>
        <CopyText text={text.join('\n')} />
        <Button icon={Printer} onClick={() => print()}>
          {words.print}
        </Button>
      </p>
    </div>
  )
}
