import { branches, everyDay, officeLaws } from './office-laws-data.ts'
import type { Branch } from './office-laws-data.ts'

type Listed = {
  readonly law: string
  readonly level?: string | undefined
  readonly version: string
  readonly standing: { readonly state: string }
}

const placeOf = new Map<string, { branch: Branch; place: number }>()
for (const branch of branches) for (const law of officeLaws[branch]) placeOf.set(law, { branch, place: placeOf.size })

const levels: readonly (string | undefined)[] = ['宪法', '法律', '行政法规', '司法解释', '部门规章']
/** An amendment is read in the law it amended. */
const isAmendment = (law: string): boolean => /修正案/.test(law)

/** Where a law stands in the list: what is opened every day, then what the office uses by branch, the rest by level, amendments last. */
const rankOf = ({ law, level }: Listed): number => {
  const daily = everyDay.indexOf(law)
  if (daily >= 0) return daily - everyDay.length
  const known = placeOf.get(law)
  if (known) return known.place
  const at = levels.indexOf(level)
  return placeOf.size + (at < 0 ? levels.length : at) + (isAmendment(law) ? levels.length + 1 : 0)
}

const isReplaced = ({ standing }: Listed): boolean => standing.state === 'expired' || standing.state === 'superseded'

export type OfficeRow<R extends Listed> = { readonly row: R; readonly branch: Branch | null; readonly older: number }

/**
 * The laws as an office looks for them: each by its newest text with the number of older ones, what it uses most first.
 * Replaced texts are left out and counted unless `old` asks for every text. Sorting is stable: within a level the order
 * given stands.
 */
export const officeOrder = <R extends Listed>(
  rows: readonly R[],
  { branch, old }: { readonly branch?: Branch | undefined; readonly old: boolean },
): { readonly rows: readonly OfficeRow<R>[]; readonly hidden: number } => {
  const wanted = branch ? rows.filter(({ law }) => placeOf.get(law)?.branch === branch) : rows
  const texts = new Map<string, R[]>()
  for (const row of wanted) texts.set(row.law, [...(texts.get(row.law) ?? []), row])
  const newest = new Set([...texts.values()].map((all) => all.find((each) => !isReplaced(each))))
  const shown = old ? wanted : wanted.filter((row) => newest.has(row))
  const sorted = shown
    .map((row) => ({
      row,
      branch: placeOf.get(row.law)?.branch ?? null,
      older: old ? 0 : texts.get(row.law)!.length - 1,
    }))
    .toSorted((one, other) => rankOf(one.row) - rankOf(other.row))
  return { rows: sorted, hidden: wanted.length - shown.length }
}
