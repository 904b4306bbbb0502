import { addMonths } from '@fengqiao/kernel/calendar.ts'

export type InstalmentRow = { readonly due: string; readonly amountFen?: number | undefined; readonly note: string }

/** A sum in fen over `n` months from `first`: whole yuan each, what is left on the last one. */
export const spread = (totalFen: number, n: number, first: string): InstalmentRow[] => {
  const each = Math.floor(totalFen / n / 100) * 100
  return Array.from({ length: n }, (_, at) => ({
    due: addMonths(first, at),
    amountFen: at === n - 1 ? totalFen - each * (n - 1) : each,
    note: '',
  }))
}
