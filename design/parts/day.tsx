import type { Language } from '../preferences.ts'
import { usePreferences } from '../preferences.ts'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { State } from './state.tsx'

/** “11月26日 周四”, “Thu, Nov 26”; the year only when it is not the year of `today`. */
export const dayInWords = (
  day: string,
  language: Language,
  shown: { weekday?: boolean; year?: boolean } = {},
): string => {
  const at = new Date(`${day}T00:00:00Z`)
  if (language === 'en') {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
      ...(shown.weekday ? { weekday: 'short' } : {}),
      ...(shown.year ? { year: 'numeric' } : {}),
    }).format(at)
  }
  const date = `${shown.year ? `${at.getUTCFullYear()}年` : ''}${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
  return shown.weekday ? `${date} 周${'日一二三四五六'[at.getUTCDay()]}` : date
}

/** An instant as the office's wall clock shows it: “11月18日 14:30”. */
export const momentInWords = (instant: string, language: Language): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${dayInWords(`${part('year')}-${part('month')}-${part('day')}`, language)} ${part('hour')}:${part('minute')}`
}

/** A day (`YYYY-MM-DD`) or an instant (ISO with offset), in words. */
export const DayText = ({
  on,
  weekday,
  year,
}: {
  on: string | null | undefined
  weekday?: boolean
  year?: boolean
}) => {
  const { language } = usePreferences()
  const words = useWords(deskWords)
  if (!on) return <span className="soft">{words.day.none}</span>
  return (
    <time dateTime={on} className="nw">
      {on.length > 10 ? momentInWords(on, language) : dayInWords(on, language, { weekday, year })}
    </time>
  )
}

/** `daysLeft` comes from the server's counter of days; the screen never counts. */
export type Due = { readonly on: string; readonly at?: string; readonly daysLeft: number; readonly note?: string }

/** 逾期 4 天 11月20日 · 今天 17:00 · 11月26日 周四 还有 2 天 */
export const Deadline = ({ due }: { due: Due }) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  if (due.daysLeft < 0) {
    return (
      <span className="row wrap due">
        <State tone="late">{fill(words.deadline.late, { n: -due.daysLeft })}</State>
        <span className="soft nw">{dayInWords(due.on, language)}</span>
      </span>
    )
  }
  const note = due.note ?? (due.daysLeft > 0 ? fill(words.deadline.left, { n: due.daysLeft }) : undefined)
  return (
    <span className="row wrap due">
      <b className="nw">
        {due.daysLeft === 0 ? words.deadline.today : dayInWords(due.on, language, { weekday: true })}
        {due.at ? ` ${due.at}` : ''}
      </b>
      {note ? <span className="soft nw">{note}</span> : null}
    </span>
  )
}
