const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const sections = ['', '万', '亿', '万亿']

const section = (four: number): string => {
  let out = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(four / 10 ** place) % 10
    if (digit === 0) gap = out !== ''
    else {
      out += `${gap ? '零' : ''}${digits.charAt(digit)}${places[place] ?? ''}`
      gap = false
    }
  }
  return out
}

const whole = (yuan: number): string => {
  let out = ''
  let gap = false
  for (let at = 3; at >= 0; at--) {
    const four = Math.floor(yuan / 10_000 ** at) % 10_000
    if (four === 0) {
      gap = out !== ''
      continue
    }
    if (out !== '' && (gap || four < 1_000)) out += '零'
    out += section(four) + (sections[at] ?? '')
    gap = false
  }
  return out
}

const assertFen = (fen: number): void => {
  if (!Number.isSafeInteger(fen) || fen < 0) {
    throw new RangeError(`金额须为不小于零的整数（单位：分），收到的是 ${fen}`)
  }
}

/** Integer fen to the capital figures banks and courts read: 5000000 → 伍万元整. */
export const capitalFigures = (fen: number): string => {
  assertFen(fen)
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const rest = fen % 10
  if (fen === 0) return '零元整'
  const head = yuan > 0 ? `${whole(yuan)}元` : ''
  if (jiao === 0 && rest === 0) return `${head}整`
  const tenths = jiao > 0 ? `${digits.charAt(jiao)}角` : head === '' ? '' : '零'
  return `${head}${tenths}${rest > 0 ? `${digits.charAt(rest)}分` : '整'}`
}

/** Integer fen to figures: 5000000 → 50,000.00. */
export const figures = (fen: number): string => {
  assertFen(fen)
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${yuan}.${String(fen % 100).padStart(2, '0')}`
}

/** 5000000 → 人民币50,000.00元（大写：伍万元整）. */
export const money = (fen: number): string => `人民币${figures(fen)}元（大写：${capitalFigures(fen)}）`

const openDate = '　　年　　月　　日'

/** `2026-03-02` → 2026年3月2日; nothing → a date to be written by hand. */
export const chineseDate = (date: string | null | undefined): string => {
  const [year, month, day] = (date ?? '').split('-').map(Number)
  return year && month && day ? `${year}年${month}月${day}日` : openDate
}

/** `2026-03-02T14:30` → 2026年3月2日14时30分; of a day alone the time is left to be written by hand. */
export const chineseMoment = (moment: string | undefined): string => {
  const [, date, hour, minute] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})/.exec(moment ?? '') ?? []
  return date ? `${chineseDate(date)}${Number(hour)}时${minute}分` : `${chineseDate(moment)}　　时　　分`
}

/** From–to; the date is not repeated within a day. */
export const chineseSpan = (from: string | undefined, to: string | undefined): string => {
  if (to === undefined) return `${chineseMoment(from)}至　　时　　分`
  const sameDay = to.slice(0, 10) === from?.slice(0, 10)
  return `${chineseMoment(from)}至${sameDay ? chineseMoment(to).replace(/^.*日/, '') : chineseMoment(to)}`
}

const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 → 一 … 九十九. */
export const chineseOrdinal = (value: number): string => {
  const ten = Math.floor(value / 10)
  const tens = ten === 0 ? '' : ten === 1 ? '十' : `${ones[ten] ?? ''}十`
  return tens + (ones[value % 10] ?? '')
}
