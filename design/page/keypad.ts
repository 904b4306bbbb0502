import { html } from 'hono/html'
import { slipGlyphs } from '@fengqiao/kernel/secret-token.ts'
import type { FieldKind } from './fields.ts'
import { wordsOf } from './view.ts'
import type { Html, View } from './view.ts'

export const digits = '1234567890'
const decimal = '123456789.0'

/** What a kiosk's own keys may write, and how much: a landline with its area code has twelve digits at most, a sum two places behind ten thousand million. */
export const keyed: Readonly<Partial<Record<FieldKind, { readonly glyphs: string; readonly most: number }>>> = {
  phone: { glyphs: digits, most: 12 },
  'sms-code': { glyphs: digits, most: 6 },
  'pairing-code': { glyphs: slipGlyphs, most: 8 },
  money: { glyphs: decimal, most: 14 },
  number: { glyphs: decimal, most: 10 },
  percent: { glyphs: decimal, most: 8 },
  numbers: { glyphs: '1234567890、', most: 40 },
}

const isNumeric = (glyphs: string): boolean => /^[\d.]+$/.test(glyphs)

/** Keys a kiosk's script fills in; the inputs they write into say with `data-most` how many glyphs they take. */
export const keypad = (view: View, { into, glyphs }: { into: readonly string[]; glyphs: string }): Html | '' => {
  const w = wordsOf(view)
  return view.surface === 'kiosk'
    ? html`<div
        class="keypad${isNumeric(glyphs) ? ' digits' : ''}"
        id="keypad"
        role="group"
        aria-label="${w.keypad}"
        data-for="${into.join(' ')}"
        data-keys="${glyphs}"
        data-erase="${w.erase}"
        hidden
      ></div>`
    : ''
}

/**
 * Number keys for a form of many fields: they come up at the foot of a kiosk's screen while a number or a day is typed
 * into, always in the same place, with the way to the next field. Last in the form, for they stick to its lower edge.
 */
export const keypadAtFoot = (view: View): Html | '' => {
  const w = wordsOf(view)
  return view.surface === 'kiosk'
    ? html`<div
        class="keypad at-foot"
        id="keypad"
        role="group"
        aria-label="${w.keypad}"
        data-keys="123456789.0、"
        data-erase="${w.erase}"
        data-next="${w.keypadNext}"
        data-done="${w.keypadDone}"
        hidden
      ></div>`
    : ''
}
