import { html } from 'hono/html'
import { englishMonths, formatWeekday, todayIn } from '@fengqiao/kernel/days.ts'
import type { Html, View } from './view.ts'

/** `11月24日`, `24 November`: the day without its year. */
export const dayOnly = (day: string, lang: 'zh' | 'en'): string => {
  const [, month = 1, date = 1] = day.split('-').map(Number)
  return lang === 'zh' ? `${month}月${date}日` : `${date} ${englishMonths[month - 1]}`
}

/** `15:06` in Asia/Shanghai. */
export const clockTime = (instant: string): string =>
  new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(11, 16)

/** The day at the right of the head; on a kiosk, where nobody has a watch at hand, a clock that goes on. */
export const today = (view: View, now: string): Html => {
  const day = todayIn(now)
  const said = [dayOnly(day, view.lang), formatWeekday(day, view.lang)]
  const words = view.lang === 'zh' ? said.join(' ') : said.toReversed().join(', ')
  return view.surface === 'kiosk'
    ? html`<span id="today" data-live>${words}</span> <time class="clock" datetime="${now}">${clockTime(now)}</time>`
    : html`${words}`
}
