import type { Day } from '@fengqiao/kernel/days.ts'
import { figureRules, shippedFigures } from './figures-data.ts'
import type { FigureKey, FigureMark, FigureRow, FigureRule } from './figures-data.ts'

export type Figure = {
  readonly value: number
  readonly from: Day
  readonly source: string
  readonly mark: FigureMark | 'local'
}

/** Figures that law leaves to a yearly or monthly publication, as one office knows them. */
export type Figures = {
  /** The one that holds on a day: for a statistic that of the year before. Undefined where none is known for it. */
  find(figure: FigureKey, day: Day): Figure | undefined
  about(figure: FigureKey): FigureRule
}

/** A row an office entered; of two for one day the later entered stands first. */
export type EnteredRow = Omit<FigureRow, 'mark' | 'until'>

const yearBefore = (day: Day): string => String(Number(day.slice(0, 4)) - 1)

/** The office's own rows before the shipped ones. */
export const figuresWith = (entered: readonly EnteredRow[]): Figures => {
  const known: readonly (Figure & Pick<FigureRow, 'figure' | 'until'>)[] = [
    ...entered.map((row) => ({ ...row, mark: 'local' as const })),
    ...shippedFigures,
  ]
  return {
    about: (figure) => figureRules[figure],
    find: (figure, day) => {
      const own = known.filter((row) => row.figure === figure)
      if (figureRules[figure].holds === 'lastYear') return own.find(({ from }) => from.startsWith(yearBefore(day)))
      const begun = own.filter(({ from }) => from <= day)
      const last = begun.reduce<(typeof own)[number] | undefined>(
        (one, other) => (one === undefined || other.from > one.from ? other : one),
        undefined,
      )
      return last?.until !== undefined && day > last.until ? undefined : last
    },
  }
}

/** What ships with the product alone. */
export const nationalFigures: Figures = figuresWith([])
