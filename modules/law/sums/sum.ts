import type { Both } from '@fengqiao/kernel/field.ts'
import { shortYuan } from '@fengqiao/kernel/money.ts'

/**
 * One line of a calculation: what was done in words, what it came to (fen; below zero where something is taken off),
 * and the articles it rests on by their ids in the corpus. `upTo` where the law leaves a range, `per` where it is paid
 * every month.
 */
export type Step = Both & {
  readonly fen: number
  readonly upTo?: number
  readonly per?: 'month'
  readonly basis: readonly string[]
}

/** A figure that would make the result surer or whole, and where it is published. */
export type Ask = Both & { readonly figure: string }

export type Range = { readonly least: number; readonly most: number }

/** What one person gets of a divided sum. */
export type Part = Both & { readonly key: string; readonly fen: number; readonly people: number }

/**
 * A calculated sum with its steps, in fen. `per` says whether least and most are paid once or every month; `monthly`
 * stands beside a single sum where both are due. `notes` are what it takes for granted, `verdict` an answer in a word.
 */
export type Sum = Range & {
  readonly per: 'once' | 'month'
  readonly monthly?: Range
  readonly steps: readonly Step[]
  readonly notes: readonly Both[]
  readonly asks: readonly Ask[]
  readonly verdict?: Both & { readonly code: string }
  readonly parts?: readonly Part[]
}

/** Why a sum can't be calculated: which input, and what to do. */
export class SumRefused extends Error {
  readonly field: string
  readonly sentence: Both
  constructor(field: string, zh: string, en: string) {
    super(`${zh} / ${en}`)
    this.name = 'SumRefused'
    this.field = field
    this.sentence = { zh, en }
  }
}

/** 1234500 fen → “12,345元”. */
export const yuan = (fen: number): string => `${shortYuan(fen)}元`
/** 1234500 fen → “¥12,345”. */
export const cny = (fen: number): string => `¥${shortYuan(fen)}`

export const step = (zh: string, en: string, fen: number, ...basis: string[]): Step => ({ zh, en, fen, basis })
export const between = (zh: string, en: string, { least, most }: Range, ...basis: string[]): Step => ({
  zh,
  en,
  fen: least,
  upTo: most,
  basis,
})
export const monthly = (zh: string, en: string, fen: number, ...basis: string[]): Step => ({
  ...step(zh, en, fen, ...basis),
  per: 'month',
})

const added = (steps: readonly Step[]): Range => ({
  least: steps.reduce((all, { fen }) => all + fen, 0),
  most: steps.reduce((all, { fen, upTo }) => all + (upTo ?? fen), 0),
})

type More = Partial<Pick<Sum, 'verdict' | 'parts'>> & {
  readonly notes?: readonly (Both | undefined)[]
  readonly asks?: readonly (Ask | undefined)[]
}
const there = <T>(list: readonly (T | undefined)[] = []): T[] => list.filter((one): one is T => one !== undefined)

/** The steps added up: those paid once, and beside them those paid every month. */
export const sumOf = (steps: readonly Step[], { notes, asks, ...more }: More = {}): Sum => {
  const everyMonth = steps.filter(({ per }) => per === 'month')
  return {
    ...added(steps.filter(({ per }) => per !== 'month')),
    per: 'once',
    ...(everyMonth.length > 0 ? { monthly: added(everyMonth) } : {}),
    steps,
    notes: there(notes),
    asks: there(asks),
    ...more,
  }
}

/** As `sumOf`, where all there is is paid every month. */
export const monthlySum = (steps: readonly Step[], more: More = {}): Sum => {
  const { monthly: each, ...sum } = sumOf(steps, more)
  return each ? { ...sum, ...each, per: 'month' } : sum
}
