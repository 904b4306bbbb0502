/** A named set of filters; kept in this browser. */
export type KeptFilter = { readonly name: string; readonly search: Readonly<Record<string, string>> }

const shelf = (ledger: string): string => `fengqiao.filters.${ledger}`

const isKept = (one: unknown): one is KeptFilter =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as KeptFilter).name === 'string' &&
  typeof (one as KeptFilter).search === 'object'

export const readKept = (ledger: string): readonly KeptFilter[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(shelf(ledger)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

export const writeKept = (ledger: string, kept: readonly KeptFilter[]): void => {
  try {
    localStorage.setItem(shelf(ledger), JSON.stringify(kept))
  } catch {
    // Nothing can be kept in this browser; the filters stay in the address.
  }
}
