const digits = '零一二三四五六七八九'
const values = new Map<string, number>([
  ...[...digits].map((character, value) => [character, value] as const),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
])
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

const plainDigits = (written: string) =>
  written.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** 五百七十七, 一二〇, 577 or ５７７ → the number; undefined for anything else, or above 99,999. */
export const findNumeral = (written: string): number | undefined => {
  const plain = plainDigits(written)
  if (/^\d{1,5}$/.test(plain)) return Number(plain)
  if (!/^[零〇○一二两三四五六七八九十百千]{1,12}$/.test(plain)) return undefined
  const characters = [...plain]
  if (!characters.some((character) => units.has(character))) {
    if (characters.length > 5) return undefined
    return characters.reduce((sum, character) => sum * 10 + values.get(character)!, 0)
  }
  let total = 0
  let pending: number | undefined
  let lastUnit = Infinity
  for (const character of characters) {
    const unit = units.get(character)
    if (unit === undefined) {
      if (pending !== undefined && pending !== 0) return undefined
      pending = values.get(character)!
      continue
    }
    if (unit >= lastUnit) return undefined
    if (!pending && unit !== 10) return undefined
    total += (pending || 1) * unit
    pending = undefined
    lastUnit = unit
  }
  return total + (pending ?? 0)
}

/** 577 → 五百七十七. For 0 to 9,999, the range statutes use. */
export const numeral = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`no statute numeral for ${value}`)
  if (value === 0) return '零'
  let written = ''
  let gap = false
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) {
      gap = written !== ''
      continue
    }
    if (gap) written += '零'
    gap = false
    written += value < 20 && size === 10 ? unit : digits[digit] + unit
  }
  return written
}

/** 120, 1 → 第一百二十条之一 */
export const articleLabel = (no: number, sub?: number) => `第${numeral(no)}条${sub ? `之${numeral(sub)}` : ''}`

export type ArticleNumber = { no: number; sub?: number }

const number = '[0-9０-９]{1,5}|[零〇○一二两三四五六七八九十百千]{1,12}'
const label = new RegExp(`^第\\s*(${number})\\s*条(?:\\s*之\\s*(${number}))?`)

/** Reads 第一百二十条之一 at the start of a line; `length` is how much of the line it takes. */
export const findArticleLabel = (line: string): (ArticleNumber & { length: number }) | undefined => {
  const match = label.exec(line)
  if (!match) return undefined
  const no = findNumeral(match[1]!)
  const sub = match[2] ? findNumeral(match[2]) : undefined
  if (no === undefined || (match[2] && !sub)) return undefined
  return { no, ...(sub ? { sub } : {}), length: match[0].length }
}

const asked = new RegExp(
  `^[\\s,，、:：的#]*(第?)\\s*(${number})\\s*(条?)(?:\\s*(?:之|-)\\s*(${number}))?(?=$|[\\s,，、。；;？?！!）)：:]|[^0-9０-９])`,
)

/**
 * Reads the article asked for right after a law's name: 577, 第577条, 第 30 条, 第一百二十条之一, #120-1.
 * A bare number counts only where the question ends or pauses after it, so 民法典2021年 asks for no article.
 */
export const findAskedNumber = (after: string): (ArticleNumber & { length: number }) | undefined => {
  const match = asked.exec(after)
  if (!match) return undefined
  const [whole, ordinal, written, article, subWritten] = match
  const rest = after.slice(whole.length)
  const closed = rest === '' || /^[\s,，、。；;？?！!）)：:]/.test(rest)
  if (!article && !closed) return undefined
  if (!ordinal && !article && !/^[0-9０-９]+$/.test(written!)) return undefined
  const no = findNumeral(written!)
  const sub = subWritten ? findNumeral(subWritten) : undefined
  return no === undefined ? undefined : { no, ...(sub ? { sub } : {}), length: whole.length }
}
