import { countDeadline } from '@fengqiao/kernel/days.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
import { mediation } from './workflow.ts'

export type LastDay = { readonly lastDay: Day; readonly provisional: boolean }

/** Last day of one of the mediation’s periods that no office may set; provisional where a year has no calendar yet. */
export const lastDayOf = (rule: string, from: Day): LastDay => {
  const period = mediation.deadlines[rule]
  if (!period || period.basis.mark === 'design') throw new Error(`mediation has no fixed period called ${rule}`)
  const counted = countDeadline({ start: from, n: period.n, unit: period.unit })
  return counted.known
    ? { lastDay: counted.lastDay, provisional: false }
    : { lastDay: counted.provisional.lastDay, provisional: true }
}
