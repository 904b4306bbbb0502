import type { Both } from '@fengqiao/kernel/field.ts'
import type { Day, DeadlineUnit } from '@fengqiao/kernel/days.ts'
import type { Mark } from '../../corpus/superseded-data.ts'
import type { periodKinds, periodNatures } from './kinds-data.ts'

/**
 * What kind of period it is, and so what may change it:
 * `limitation` may run anew and pause (民法典 194–195) and is a risk, never "lost";
 * `exclusion` does neither (民法典 199); `right` and `procedure` run as counted, but for `pause`.
 */
export type PeriodNature = (typeof periodNatures)[number]

/**
 * What its last day means: to do something by then (`act`), somebody else must (`authority`), too early until it is
 * over (`wait`), at least as long (`least`), it holds until then (`validity`), a consequence sets in (`effect`), done
 * that long before an event (`ahead`).
 */
export type PeriodKind = (typeof periodKinds)[number]

/**
 * What an obstacle does. `last-half-year`: one standing in the last six months leaves six months after it (民法典 194).
 * `last-half-year-rest`: one standing then leaves what was left (国家赔偿法 39). `remainder`: the time it took is not
 * counted, whenever it stood (劳动争议调解仲裁法 27, 行政复议法 20, 行政诉讼法 48).
 */
export type Pause = 'last-half-year' | 'last-half-year-rest' | 'remainder'

/**
 * One period of one norm. Two rows may share an id where the norm changed: the start day says which holds
 * (`since` and `until`, both included), or `transition` says why another day does. `basis` are article ids, the
 * leading one first.
 */
export type PeriodRule = {
  readonly id: string
  readonly n: number
  readonly unit: DeadlineUnit
  readonly nature: PeriodNature
  readonly kind: PeriodKind
  readonly title: Both
  readonly start: Both
  readonly basis: readonly string[]
  readonly mark: Mark
  readonly rolls?: false
  /** Counted back from the event: the last day on which it is still early enough. */
  readonly before?: true
  /** Counted back from strictly: the day of the notice is not counted either, so that `n` whole days lie between. */
  readonly clear?: true
  /** The period ends the day before its corresponding day (“满一年的前一日”). */
  readonly dayBefore?: true
  readonly restarts?: boolean
  readonly pause?: Pause
  /** The id of the period within which more time may be asked for after an obstacle. */
  readonly extension?: string
  readonly cap?: {
    readonly n: number
    readonly unit: 'year'
    readonly start: Both
    /** Where the matter is about immovable property. */
    readonly immovable?: number
  }
  readonly since?: Day
  readonly until?: Day
  /** The version of the leading article, where two versions give different periods. */
  readonly version?: string
  /** Why this row and not another holds for a period that began before the change; told for events up to `until`. */
  readonly transition?: Both & { readonly until?: Day }
  /** What the rule leaves open and this count takes for granted. */
  readonly note?: Both
  /** What may follow when the day is missed, where it is not what follows for its kind. */
  readonly consequence?: Both
  /** Set by practice or a document that is no statute of the corpus: its basis is a name, not an article. */
  readonly practice?: true
}

/** A claim that no limitation runs against: there is nothing to count. */
export type UnlimitedClaim = {
  readonly id: string
  readonly title: Both
  readonly sentence: Both
  readonly basis: readonly string[]
  readonly mark: Mark
}
