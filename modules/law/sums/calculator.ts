import type { z } from 'zod'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
import type { FigureKey, FigureRule } from './figures-data.ts'
import type { Figures } from './figures.ts'
import type { Sum } from './sum.ts'

/** What a calculation is told beside its input: the day it is asked, and the published figures known to the office. */
export type Given = { readonly today: Day; readonly figures: Figures }

export type Group = 'work' | 'money' | 'family' | 'harm' | 'court'

/** One calculator: pure, over an input whose every field says its title; throws `SumRefused`. */
export type Calculator<I extends z.ZodObject = z.ZodObject> = {
  readonly name: string
  readonly group: Group
  readonly title: Both
  readonly lead: Both
  readonly input: I
  readonly compute: (input: z.infer<I>, given: Given) => Sum
}

/** A figure that nobody has checked against its publication is named in every sum it goes into. */
const unchecked = ({ title }: FigureRule): Both => ({
  zh: `“${title.zh}”用的数还没有核对官方公布，以公布的为准。`,
  en: `The figure used for “${title.en}” has not been checked against its publication, which prevails.`,
})

export const calculator = <I extends z.ZodObject>(made: Calculator<I>): Calculator => ({
  ...(made as unknown as Calculator),
  compute: (input, { today, figures }) => {
    const used = new Set<FigureKey>()
    const find: Figures['find'] = (figure, day) => {
      const found = figures.find(figure, day)
      if (found?.mark === 'seen' || found?.mark === 'unverified') used.add(figure)
      return found
    }
    const sum = made.compute(input as z.infer<I>, { today, figures: { ...figures, find } })
    return { ...sum, notes: [...sum.notes, ...[...used].map((figure) => unchecked(figures.about(figure)))] }
  },
})
