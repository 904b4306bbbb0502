import type { Citing } from '@fengqiao/kernel/citing.ts'
import { sumsCited } from './changes/sums-cited-data.ts'
import { cards } from './guides/cards.ts'
import { countingOf } from './periods/rules/counting-data.ts'
import { periodRules, unlimitedClaims } from './periods/rules/rules-data.ts'
import { calculators } from './sums/calculators.ts'

const lawOf = (article: string): string => article.replace(/#.*$/, '')

/** Guide cards, periods, how they are counted and calculators. A period that holds for facts of an earlier time alone cites the law of then. */
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
  ...[...new Set(periodRules.flatMap(({ basis }) => basis.map(lawOf)))].map((law): Citing => ({
    kind: 'period',
    id: `counting ${law}`,
    title: countingOf(law).sentence,
    cites: countingOf(law).basis,
  })),
  ...unlimitedClaims.map(({ id, title, basis }): Citing => ({ kind: 'period', id, title, cites: basis })),
  ...calculators.map(({ name, title }): Citing => ({ kind: 'sum', id: name, title, cites: sumsCited[name] ?? [] })),
]
