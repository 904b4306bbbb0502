import type { Citing } from '@fengqiao/kernel/citing.ts'
import { cards } from './guides/cards.ts'
import { periodRules } from './periods/rules-data.ts'
import { courtFee, courtMatters } from './sums/court-fees.ts'

/** So large that every band of fees has its step. */
const everyBand = 3_000_000_000

/** Guide cards, periods and calculators. A period that holds for facts of an earlier time alone cites the law of then. */
export const citing = (): Citing[] => [
  ...cards.map(({ id, title, articles }): Citing => ({ kind: 'guide', id, title, cites: articles })),
  ...periodRules
    .filter(({ practice }) => !practice)
    .map(({ id, title, basis, since, version, until }): Citing => ({
      kind: 'period',
      id: since === undefined && until === undefined ? id : `${id} ${since ?? ''}–${until ?? ''}`,
      title,
      cites: basis,
      ...(version === undefined ? {} : { version }),
      ...(until === undefined ? {} : { past: true }),
    })),
  {
    kind: 'sum',
    id: 'court-fees',
    title: { zh: '诉讼费', en: 'Court fees' },
    cites: [
      ...new Set(
        courtMatters.flatMap((matter) =>
          courtFee({ matter, amount: everyBand, halved: true }).steps.flatMap(({ basis }) => basis),
        ),
      ),
    ],
  },
]
