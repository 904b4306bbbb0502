import { html } from 'hono/html'
import { csrfField, icon, leafMark, wordsOf } from './view.ts'
import type { Html, Text, View } from './view.ts'

/** What stands at the left of the kiosk's foot and of the phone's head: always in the same place. */
export type Left =
  | { readonly kind: 'back' | 'home'; readonly href: string }
  /** Where there is nothing to go back to: a word on how things stand. */
  | { readonly kind: 'note'; readonly strong?: string; readonly text: string }

export type Head = { readonly place: string; readonly right?: Text }

/**
 * `keeps` is the id of the form a page's question stands in. Back and the switches then post that form, so that
 * nothing typed or chosen is lost on the way, with or without script.
 */
const leftLink = (view: View, left: Left | undefined, keeps: string | undefined): Html => {
  const w = wordsOf(view)
  if (!left) return html`<span class="back is-empty"></span>`
  if (left.kind === 'note')
    return html`<span class="back is-note" id="standing" data-live
      >${left.strong && html`<b class="online">${icon('circle-check')}${left.strong}</b>`}<span
        >${left.text}</span
      ></span
    >`
  const label = left.kind === 'back' ? w.back : w.home
  const inside = html`${icon(left.kind === 'back' ? 'arrow-left' : 'house')}<span>${label}</span>`
  if (left.kind === 'back' && keeps)
    return html`<button class="back" form="${keeps}" name="go" value="back">${inside}</button>`
  // leaving a kiosk's screen for its home ends one person's session there
  if (left.kind === 'home' && view.surface === 'kiosk')
    return html`<form class="leave" method="post" action="/kiosk/wipe">
      ${csrfField(view)}<button class="back">${inside}</button>
    </form>`
  return html`<a class="back" href="${left.href}">${inside}</a>`
}

/** Enter in a field presses the first button of its form: the one that goes on, not the one in the head that goes back. */
const onEnter = (keeps: string | undefined): Html | '' =>
  keeps ? html`<button form="${keeps}" hidden tabindex="-1" aria-hidden="true"></button>` : ''

/** Help knows where it was called from, and leads back there; on the help page it is the page itself. */
const helpAddress = ({ help, here }: View): string =>
  help ?? (here.startsWith('/help') ? here : `/help?from=${encodeURIComponent(here)}`)

/** Help opens over the page, so that nothing typed is lost; without script a question keeps its page and help gets its own. */
const helpLink = (view: View, keeps: string | undefined): Html => {
  const w = wordsOf(view)
  return html`<a
    class="help"
    href="${helpAddress(view)}"
    ${keeps && html` target="_blank" rel="noopener"`}
    data-close="${w.helpClose}"
    ${view.surface === 'kiosk' && html` data-rung="${w.helpRung}"`}
    >${icon('concierge-bell')}<span>${w.help}</span></a
  >`
}

/** Kiosk: place and right. Phone: back, place, help at the top right. */
export const headBar = (view: View, head: Head, left: Left | undefined, keeps?: string): Html => {
  const place = html`<p class="place">${head.place}</p>
    ${head.right && html`<p class="right">${head.right}</p>`}`
  if (view.surface === 'kiosk') return html`<header class="head">${leafMark('leaf')}${place}</header>`
  const start = left && left.kind !== 'note' ? leftLink(view, left, keeps) : leafMark('leaf')
  return html`<header class="head">
    ${onEnter(keeps)}${start}
    <div class="where">${place}</div>
    ${helpLink(view, keeps)}
  </header>`
}

const tools = (view: View, keeps: string | undefined): Html => {
  const posts = keeps ? html` form="${keeps}"` : ''
  const w = wordsOf(view)
  const large = view.print === 'large'
  const high = view.contrast === 'high'
  return html`<form class="tools" method="post" action="/preferences" aria-label="${w.settings}">
    ${csrfField(view)}<input type="hidden" name="return" value="${view.here}" />
    <button class="tool" ${posts} name="print" value="${large ? 'normal' : 'large'}" aria-pressed="${String(large)}">
      ${icon('a-large-small')}<span>${w.largePrint}</span>
    </button>
    <button class="tool" ${posts} name="contrast" value="${high ? 'normal' : 'high'}" aria-pressed="${String(high)}">
      ${icon('contrast')}<span>${w.highContrast}</span>
    </button>
    <button class="tool" type="button" id="read-aloud" aria-pressed="false" data-stop="${w.stopReading}" hidden>
      ${icon('volume-2')}<span>${w.readAloud}</span>
    </button>
    <button
      class="tool"
      ${posts}
      name="lang"
      value="${view.lang === 'zh' ? 'en' : 'zh'}"
      lang="${view.lang === 'zh' ? 'en' : 'zh-CN'}"
    >
      ${icon('languages')}<span>${w.otherLanguage}</span>
    </button>
  </form>`
}

/** Kiosk: back, four switches, help, never moving. Phone: the switches. All of it works without script. */
export const footBar = (view: View, left: Left | undefined, keeps?: string): Html =>
  view.surface === 'kiosk'
    ? html`<footer class="foot">${leftLink(view, left, keeps)}${tools(view, keeps)}${helpLink(view, keeps)}</footer>`
    : html`<footer class="foot">
        ${left?.kind === 'note' ? leftLink(view, left, keeps) : ''}${tools(view, keeps)}
      </footer>`

export type Step = { readonly at: number; readonly of: number }

export const steps = (view: View, { at, of }: Step): Html =>
  html`<div class="steps">
    <p>${wordsOf(view).step(at, of)}</p>
    <ol aria-hidden="true">
      ${Array.from(
        { length: of },
        (_, index) => html`<li class="${index + 1 < at ? 'past' : index + 1 === at ? 'now' : 'plan'}"></li>`,
      )}
    </ol>
  </div>`
