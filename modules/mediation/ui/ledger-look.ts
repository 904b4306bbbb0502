import type { Tone } from '@fengqiao/design/parts/state.tsx'
import { addMonths, addDays } from '@fengqiao/kernel/calendar.ts'
import type { LedgerRow } from '../contract.ts'

const done = new Set(['performed', 'closed', 'archived'])
const results = new Set(['declined', 'withdrawn', 'terminated', 'transferred', 'closedByCourt', 'enforcementAdvised'])
const waiting = new Set(['applied', 'awaitingConsent', 'accepted'])

/** Colour only where a state has one: a failed mediation is a result, not an alarm. */
export const toneOf = ({ state }: Pick<LedgerRow, 'state'>): Tone => {
  if (state === 'breached') return 'late'
  if (done.has(state)) return 'done'
  return results.has(state) || waiting.has(state) ? 'plain' : 'info'
}

/** `11-24` within this year, `2027-01-15` outside it. */
export const monthAndDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day

/** The month of a day as the filter has it. */
export const monthOf = (today: string): Record<string, string> => {
  if (!today) return {}
  const first = `${today.slice(0, 7)}-01`
  return { dayFrom: first, dayTo: addDays(addMonths(first, 1), -1) }
}

export const yearOf = (today: string): Record<string, string> =>
  today ? { dayFrom: `${today.slice(0, 4)}-01-01`, dayTo: `${today.slice(0, 4)}-12-31` } : {}
