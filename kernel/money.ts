/** Money is an integer number of fen. */
const MOST_FEN = 1_000_000_000_000_00

const demandFen = (fen: number) => {
  if (!Number.isInteger(fen) || Math.abs(fen) > MOST_FEN) throw new RangeError(`${fen} is not a sum in whole fen.`)
}

/** `1234567` → `12,345.67`. */
export const formatYuan = (fen: number): string => {
  demandFen(fen)
  const [yuan, rest] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100]
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${grouped}.${String(rest).padStart(2, '0')}`
}

/** `1950000` → `19,500`, `1950050` → `19,500.50`: fen only where there are some. */
export const shortYuan = (fen: number): string => formatYuan(fen).replace(/\.00$/, '')

/** A sum as it is read: `19,500 元`, `¥19,500`; from least to most where the law leaves a range. */
export const moneyRead = ({ least, most }: { least: number; most: number }, language: 'zh' | 'en'): string => {
  const one = (fen: number) => (language === 'zh' ? `${shortYuan(fen)} 元` : `¥${shortYuan(fen)}`)
  return least === most ? one(least) : `${one(least)} ${language === 'zh' ? '到' : 'to'} ${one(most)}`
}

/** `1234567` → `12345.67`, for a cell or an input. */
export const yuanText = (fen: number): string => formatYuan(fen).replaceAll(',', '')

export type MoneyProblem = 'money-not-a-sum' | 'money-negative' | 'money-below-fen' | 'money-too-large'
export type ParsedYuan =
  { readonly ok: true; readonly fen: number } | { readonly ok: false; readonly problem: MoneyProblem }

const SUM = /^(-?)[¥￥]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?(万)?元?$/

/** Yuan as people write them: `50,000.5`, `￥５００`, `1.5万元`. Commas must stand in threes. */
export const parseYuan = (text: string): ParsedYuan => {
  const found = SUM.exec(
    text
      .normalize('NFKC')
      .replace(/\s/gu, '')
      .replace(/^人民币/, '')
      .replaceAll('，', ','),
  )
  if (!found) return { ok: false, problem: 'money-not-a-sum' }
  const [, minus, whole = '', decimals = '', wan] = found
  const places = wan ? 6 : 2
  if (/[1-9]/.test(decimals.slice(places))) return { ok: false, problem: 'money-below-fen' }
  const fen = Number(whole.replaceAll(',', '') + decimals.slice(0, places).padEnd(places, '0'))
  if (minus && fen > 0) return { ok: false, problem: 'money-negative' }
  return fen > MOST_FEN ? { ok: false, problem: 'money-too-large' } : { ok: true, fen }
}

const figures = [...'零壹贰叁肆伍陆柒捌玖']
const places = ['', '拾', '佰', '仟']

/** Up to four digits, zeros inside as one 零: 1005 → 壹仟零伍. */
const belowTenThousand = (number: number): string => {
  let words = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(number / 10 ** place) % 10
    if (digit === 0) gap = words !== ''
    else {
      words += (gap ? '零' : '') + figures[digit] + places[place]
      gap = false
    }
  }
  return words
}

/** Whole yuan; 零 joins a lower part that does not fill its first place. */
const inFigures = (number: number): string => {
  if (number < 10_000) return belowTenThousand(number)
  const [unit, size] = number < 100_000_000 ? (['万', 10_000] as const) : (['亿', 100_000_000] as const)
  const low = number % size
  const zero = low > 0 && low < size / 10 ? '零' : ''
  return inFigures(Math.floor(number / size)) + unit + zero + inFigures(low)
}

/**
 * The capital figures of receipts and agreements, as the Payment and Settlement Measures (支付结算办法, annex 1) write them:
 * `5000000` → 人民币伍万元整, `1640902` → 人民币壹万陆仟肆佰零玖元零贰分. Closed by 整 unless there are fen.
 */
export const capitalFigures = (fen: number): string => {
  demandFen(fen)
  if (fen < 0) throw new RangeError('A negative sum has no capital figures; state who owes whom instead.')
  const [yuan, jiao, cents] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10]
  if (fen === 0) return '人民币零元整'
  const head = yuan > 0 ? `${inFigures(yuan)}元` : ''
  const tens = jiao > 0 ? `${figures[jiao]}角` : yuan > 0 && cents > 0 ? '零' : ''
  return `人民币${head}${tens}${cents > 0 ? `${figures[cents]}分` : '整'}`
}
