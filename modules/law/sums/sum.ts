import type { Both } from '@fengqiao/kernel/field.ts'

/** One line of a calculation: what was done in words, what it came to (fen, whole), and the articles it rests on. */
export type Step = Both & { readonly fen: number; readonly basis: readonly string[] }

/**
 * A calculated sum with its steps, in fen. `least` and `most` differ where the law gives a range.
 * `notes` are what it takes for granted.
 */
export type Sum = {
  readonly least: number
  readonly most: number
  readonly steps: readonly Step[]
  readonly notes: readonly Both[]
}

/** Why a sum can't be calculated: which figure, and what to do. */
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

/** 1234500 fen → “12,345.00元”. */
export const yuan = (fen: number): string =>
  `${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}元`

export const step = (zh: string, en: string, fen: number, ...basis: string[]): Step => ({ zh, en, fen, basis })

export const sumOf = (steps: readonly Step[], ...notes: Both[]): Sum => {
  const total = steps.reduce((all, { fen }) => all + fen, 0)
  return { least: total, most: total, steps, notes }
}

/** A sum of money that must be zero or more, in whole fen. */
export const demandMoney = (field: string, fen: number): number => {
  if (Number.isSafeInteger(fen) && fen >= 0 && fen <= 1e15) return fen
  throw new SumRefused(field, `“${field}”要填不小于零的金额。`, `“${field}” must be a sum of zero or more.`)
}

export const demandNumber = (field: string, value: number, least: number, most: number): number => {
  if (Number.isFinite(value) && value >= least && value <= most) return value
  throw new SumRefused(
    field,
    `“${field}”要填 ${least} 到 ${most} 之间的数。`,
    `“${field}” must be a number from ${least} to ${most}.`,
  )
}

/** Half up, to whole fen. */
export const rounded = (fen: number): number => Math.round(fen + 1e-9)
