export type PhoneProblem = 'phone-mobile-length' | 'phone-area-code' | 'phone-not-a-number'
export type ReadPhone =
  | { readonly ok: true; readonly kind: 'mobile' | 'landline' | 'service'; readonly number: string }
  | { readonly ok: false; readonly problem: PhoneProblem }

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(010|02\d|0[3-9]\d{2})-?([2-9]\d{6,7})(?:(?:-|转|分机|#|ext\.?)(\d{1,6}))?$/i
const SERVICE = /^[48]00-?\d{3}-?\d{4}$/

/**
 * A Chinese number as typed, without +86, spaces, dots or brackets: a mobile as 11 digits, a landline as `028-84001234`
 * with `-8012` for an extension, a 400 or 800 number as ten digits. A landline without its area code is refused.
 */
export const readPhone = (text: string): ReadPhone => {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s().·]/gu, '')
    .replace(/[‐-―−]/gu, '-')
  const abroad = /^(?:\+|00)86-?/
  const bare = typed.replace(abroad, '')
  const joined = bare.replaceAll('-', '')
  if (MOBILE.test(joined)) return { ok: true, kind: 'mobile', number: joined }
  if (SERVICE.test(bare)) return { ok: true, kind: 'service', number: joined }
  const landline = LANDLINE.exec(abroad.test(typed) && !bare.startsWith('0') ? `0${bare}` : bare)
  if (landline) {
    const [, area, local, extension] = landline
    return { ok: true, kind: 'landline', number: `${area}-${local}${extension ? `-${extension}` : ''}` }
  }
  if (/^[2-9]\d{6,7}$/.test(joined)) return { ok: false, problem: 'phone-area-code' }
  return { ok: false, problem: /^1[3-9]\d*$/.test(joined) ? 'phone-mobile-length' : 'phone-not-a-number' }
}

/** `138****6027`, `028-****1234`; a text too short to hide anything is hidden whole. */
export const maskPhone = (number: string): string => {
  if (number.length < 8) return '*'.repeat(number.length)
  const [area, local, ...extension] = number.split('-')
  if (local === undefined) return number.slice(0, 3) + '*'.repeat(number.length - 7) + number.slice(-4)
  return [area, '*'.repeat(local.length - 4) + local.slice(-4), ...extension].join('-')
}
