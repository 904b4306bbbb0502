import { html } from 'hono/html'
import { wordsOf } from './view.ts'
import type { Html, View } from './view.ts'

/** Keys a kiosk's script fills in; the inputs they write into say with `data-most` how many glyphs they take. */
export const keypad = (view: View, { into, glyphs }: { into: readonly string[]; glyphs: string }): Html | '' => {
  const w = wordsOf(view)
  return view.surface === 'kiosk'
    ? html`<div
        class="keypad${glyphs.length > 10 ? '' : ' digits'}"
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
