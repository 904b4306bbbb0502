import type { z } from 'zod'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
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

export const calculator = <I extends z.ZodObject>(made: Calculator<I>): Calculator => made as unknown as Calculator
