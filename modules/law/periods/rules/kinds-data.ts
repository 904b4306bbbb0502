/** The closed lists of a period, for rules and requests alike. */
export const periodNatures = ['limitation', 'exclusion', 'right', 'procedure'] as const

export const periodKinds = ['act', 'authority', 'wait', 'least', 'validity', 'effect', 'ahead'] as const

/** Whose last day can be missed; the others say when something may be done or sets in. */
export const missable: readonly (typeof periodKinds)[number][] = ['act', 'authority', 'validity', 'ahead']

/** From so many days before its last one a period is shown as one to hurry for. */
export const soonDays = 30

export const deadlineUnits = ['hour', 'calendarDay', 'workingDay', 'month', 'year'] as const

/** What changed a plain count. */
export const periodChanges = [
  'interrupted',
  'interruption-after-the-end',
  'interruption-before-the-start',
  'suspended',
  'obstacle-before-the-last-half-year',
  'obstacle-after-the-end',
] as const
