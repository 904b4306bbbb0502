import { html } from 'hono/html'
import { icon, wordsOf } from './view.ts'
import type { Html, Text, View } from './view.ts'
import type { IconName } from '../icons.ts'

export type CallArticle = {
  readonly law: string
  readonly points: readonly { readonly article: string; readonly plain: Text }[]
}

export type Call = {
  /** Given to the script as `data-call` of `#call`. */
  readonly id: string
  readonly lawyer: string
  readonly post: string
  readonly firm?: string
  readonly notes: readonly Text[]
  readonly articles: readonly CallArticle[]
  /** Where “use the phone” and “end” post; both work without script. */
  readonly toPhone: string
  readonly end: string
}

/**
 * The video call. For the script that runs it:
 * `#call` [data-call, data-state: connecting | live | weak | ended] holds everything;
 * `#call-remote`, `#call-self` are the <video>s, `#call-status` (aria-live) says how the line is;
 * `#call-notes`, `#call-articles` are the lists to fill (`li.new` marks the newest);
 * `#call-no-notes`, `#call-no-articles` are their empty lines;
 * `#call-microphone`, `#call-camera`, `#call-louder` are toggles (aria-pressed), hidden until the script shows them;
 * `#call-to-phone` and `#call-end` submit forms and may be intercepted.
 */
export const call = (view: View, made: Call): Html => {
  const w = wordsOf(view)
  const toggle = (id: string, name: IconName, label: string): Html =>
    html`<button class="button second" type="button" id="${id}" aria-pressed="false" hidden>
      ${icon(name)}<span>${label}</span>
    </button>`
  return html`<div class="flow call" id="call" data-call="${made.id}" data-state="connecting">
    <h1 class="unseen">${w.onLine(made.lawyer)}</h1>
    <div class="video">
      <video id="call-remote" autoplay playsinline aria-label="${w.onLine(made.lawyer)}"></video>
      <p class="nameplate">
        <b>${made.lawyer}</b><span>${made.post}${made.firm && html` <span class="ib">${made.firm}</span>`}</span>
      </p>
      <div class="self">
        <video id="call-self" autoplay playsinline muted aria-label="${w.yourself}"></video
        ><span aria-hidden="true">${w.you}</span>
      </div>
    </div>
    <p class="call-status" id="call-status" role="status"></p>
    <noscript><p class="problems">${icon('info')}${w.callNeedsScript}</p></noscript>
    <div class="call-columns">
      <section>
        <h2 class="ruled">${icon('pen-line')}${w.callNotes}</h2>
        <p class="hint" id="call-no-notes" ${made.notes.length > 0 ? html` hidden` : ''}>${w.noNotesYet}</p>
        <ul class="lines" id="call-notes" aria-live="polite">
          ${made.notes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </section>
      <section>
        <h2 class="ruled">${icon('book-open')}${w.callArticles}</h2>
        <p class="hint" id="call-no-articles" ${made.articles.length > 0 ? html` hidden` : ''}>${w.noArticlesYet}</p>
        <ul class="lines" id="call-articles" aria-live="polite">
          ${made.articles.map(
            ({ law, points }) =>
              html`<li>
                <b>${law}</b>${points.map(({ article, plain }) => html`<p><b>${article}</b> ${plain}</p>`)}
              </li>`,
          )}
        </ul>
      </section>
    </div>
    <form class="call-controls" method="post" action="${made.end}">
      <input type="hidden" name="csrf" value="${view.csrf}" />
      <p class="hint with-icon">${icon('lock')}<span>${w.callPrivate}</span></p>
      <div class="act">
        <div class="others">
          ${toggle('call-microphone', 'mic', w.microphoneOff)}${toggle(
            'call-camera',
            'video',
            w.cameraOff,
          )}${toggle('call-louder', 'volume-2', w.louder)}
          <button class="button second" id="call-to-phone" formaction="${made.toPhone}">
            ${icon('phone')}<span>${w.toPhone}</span>
          </button>
        </div>
        <button class="button primary" id="call-end">${icon('phone-off')}<span>${w.endCall}</span></button>
      </div>
    </form>
  </div>`
}
