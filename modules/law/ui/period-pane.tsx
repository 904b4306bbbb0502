import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Tick } from '@fengqiao/design/parts/choice-field.tsx'
import { DayField } from '@fengqiao/design/parts/day-field.tsx'
import { FieldFrame } from '@fengqiao/design/parts/field.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import { computePeriod } from '../contract.ts'
import type { PeriodRow } from '../contract.ts'
import { CountedAnswer } from './counted-answer.tsx'
import { periodsWords } from './periods-words.ts'

const declared = computePeriod.input.shape
const metaOf = (name: keyof typeof declared) => fieldOf(declared[name])!

/** The parts of the address that hold days, and the input each stands for. */
const further = {
  again: 'interrupted',
  from: 'suspendedFrom',
  until: 'suspendedUntil',
  cap: 'capStart',
} as const
type Further = keyof typeof further

const shownFor = ({ asks }: PeriodRow): Further[] => [
  ...(asks.restarts ? (['again'] as const) : []),
  ...(asks.pauses ? (['from', 'until'] as const) : []),
  ...(asks.cap ? (['cap'] as const) : []),
]

const Answer = ({ rule, asked, page }: { rule: PeriodRow; asked: Record<string, string>; page: string }) => {
  const reading = useRead(computePeriod, asked as never)
  if (reading.refusal) return <RefusedNotice refusal={reading.refusal} />
  const counted = reading.data?.counted
  return counted && counted.rule.id === rule.id ? <CountedAnswer counted={counted} page={page} /> : <Loading rows={4} />
}

/** One period: the day it starts from and what may have changed it, kept in the address; below, the answer. */
export const PeriodPane = ({ rule }: { rule: PeriodRow }) => {
  const words = useWords(periodsWords)
  const { language } = usePreferences()
  const { search, go } = useAddress()
  const { day = '', time = '', house } = search
  const extra = shownFor(rule)
  const title = fill(rule.kind === 'ahead' ? words.before : words.from, {
    start: rule.start[language],
    length: rule.length[language],
  })
  const start = rule.unit === 'hour' && time ? `${day}T${time}` : day
  const told = extra.filter((name) => search[name])
  const asked = {
    rule: rule.id,
    start,
    ...Object.fromEntries(told.map((name) => [further[name], search[name]!])),
    ...(house ? { immovable: 'true' } : {}),
  }
  const query = new URLSearchParams([
    ...told.map((name) => [name, search[name]!]),
    ...(house ? [['house', '1']] : []),
  ]).toString()
  return (
    <article className="stack period">
      <h2>{rule.title[language]}</h2>
      <p className="soft">{title}</p>
      <div className="row wrap period-days no-print">
        <DayField meta={metaOf('start')} name="start" value={day} onChange={(value) => go({ day: value })} />
        {rule.unit === 'hour' ? (
          <FieldFrame
            name="time"
            optional
            short
            meta={{
              ...metaOf('start'),
              zh: words.hour,
              en: words.hour,
              help: { zh: words.hourHelp, en: words.hourHelp },
            }}
          >
            {(bound) => (
              <input
                {...bound}
                className="control"
                type="time"
                value={time}
                onChange={(event) => go({ time: event.target.value })}
              />
            )}
          </FieldFrame>
        ) : null}
      </div>
      {extra.length > 0 ? (
        <details className="no-print" open={told.length > 0}>
          <summary>{words.more}</summary>
          <div className="row wrap period-days">
            {extra.map((name) => (
              <DayField
                key={name}
                meta={
                  name === 'cap' && rule.asks.cap
                    ? { ...metaOf('capStart'), help: rule.asks.cap }
                    : metaOf(further[name])
                }
                name={further[name]}
                optional
                value={search[name] ?? ''}
                onChange={(value) => go({ [name]: value })}
              />
            ))}
          </div>
          {rule.asks.immovable ? (
            <Tick checked={house === '1'} onChange={(on) => go({ house: on ? '1' : undefined })}>
              {metaOf('immovable')[language]}
            </Tick>
          ) : null}
        </details>
      ) : null}
      {day ? (
        <Answer
          rule={rule}
          asked={asked}
          page={`/periods/of/${rule.id}/${start}/calendar.ics${query && `?${query}`}`}
        />
      ) : null}
    </article>
  )
}
