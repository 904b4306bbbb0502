import type { Both } from '@fengqiao/kernel/field.ts'
import type { Day, DeadlineUnit } from '@fengqiao/kernel/days.ts'
import type { Mark } from '../superseded-data.ts'

/**
 * What kind of period it is, and so what may change it:
 * `limitation` restarts on interruption and pauses in its last six months (民法典 194–195) and is a risk, never "lost";
 * `exclusion` does neither (民法典 199); `right` and `procedure` run as counted.
 */
export const periodNatures = ['limitation', 'exclusion', 'right', 'procedure'] as const
export type PeriodNature = (typeof periodNatures)[number]

export const periodAssumptions = ['arbitration-working-days', 'legal-aid-calendar-days'] as const
export type PeriodAssumption = (typeof periodAssumptions)[number]

/**
 * One period of one norm. Two rows may share an id where the norm changed: the start day says which holds
 * (`since` and `until`, both included). `basis` are article ids, the leading one first.
 */
export type PeriodRule = {
  readonly id: string
  readonly n: number
  readonly unit: DeadlineUnit
  readonly nature: PeriodNature
  readonly title: Both
  readonly start: Both
  readonly basis: readonly string[]
  readonly mark: Mark
  readonly rolls?: false
  readonly cap?: { readonly n: number; readonly unit: 'year'; readonly start: Both }
  readonly since?: Day
  readonly until?: Day
  /** The version of the leading article, where two versions give different periods. */
  readonly version?: string
  readonly assumption?: PeriodAssumption
  /** Set by practice or a document that is no statute of the corpus: its basis is a name, not an article. */
  readonly practice?: true
}
