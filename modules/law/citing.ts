import type { Citing } from '@fengqiao/kernel/citing.ts'
import { sumsCited } from './changes/sums-cited-data.ts'
import { cards } from './guides/cards.ts'
import { periodRules } from './periods/rules-data.ts'
import { calculators } from './sums/calculators.ts'

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
  ...calculators.map(({ name, title }): Citing => ({ kind: 'sum', id: name, title, cites: sumsCited[name] ?? [] })),
]
