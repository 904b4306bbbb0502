import { html } from 'hono/html'
import { csrfField, icon, nameOfLaw, wordsOf } from './view.ts'
import type { Html, Text, View } from './view.ts'
import type { IconName } from '../icons.ts'

export type CallArticle = {
  readonly law: string
  readonly points: readonly { readonly article: string; readonly plain: Text; readonly mark?: string }[]
}

export type Call = {
  /** Given to the script as `data-call` of `#call`. */
  readonly id: string
  readonly lawyer: string
  readonly title: string
  readonly post: string
  readonly firm?: string
  /** When it was taken, and now: the browser counts on from the difference. */
  readonly since: string
  readonly now: string
  readonly notes: readonly Text[]
  readonly articles: readonly CallArticle[]
  /** Where “use the phone” leads and “end” posts; both work without script. */
  readonly toPhone: string
  readonly end: string
}

/**
 * The video call. For the script that runs it:
 * `#call` [data-call, data-state: connecting | alone | live | weak | ended] holds everything;
 * `data-elapsed` seconds have passed since it was taken; its sentences stand in `data-…` of `#call-status`;
 * `#call-remote`, `#call-self` are the <video>s, `#call-status` (aria-live) says how the line is;
 * `#call-notes`, `#call-articles` are the lists the page keeps fresh; the newest line is tinted;
 * `#call-no-notes`, `#call-no-articles` are their empty lines;
 * `#call-microphone`, `#call-camera`, `#call-louder` are switches, hidden until the script shows them: a button with `data-then`
 * says next time how to undo it (and is `.off` meanwhile), one without is pressed or not (aria-pressed);
 * `#call-here` takes the talk back from another device, shown while it is there;
 * `#call-to-phone` is a link, `#call-end` submits the form.
 */
export const call = (view: View, made: Call): Html => {
  const w = wordsOf(view)
  const toggle = (id: string, name: IconName, label: string, then?: string): Html =>
    html`<button
      class="button second"
      type="button"
      id="${id}"
      ${then ? html`data-then="${then}"` : html`aria-pressed="false"`}
      hidden
    >
      ${icon(name)}<span>${label}</span>
    </button>`
  return html`<div
    class="flow call"
    id="call"
    data-call="${made.id}"
    data-state="connecting"
    data-elapsed="${Math.max(0, Math.round((new Date(made.now).getTime() - new Date(made.since).getTime()) / 1000))}"
    data-clock="${w.talked('#m', '#s')}"
  >
    <h1 class="unseen">${w.onLine(made.lawyer)}</h1>
    <div class="video">
      <video id="call-remote" autoplay playsinline aria-label="${w.onLine(made.lawyer)}"></video>
      <p class="nameplate">
        <b>${made.lawyer}<span class="post">${made.title}</span></b
        ><span
          >${made.post}${made.firm && html`<span class="dot"> ・ </span><span class="ib">${made.firm}</span>`}</span
        >
      </p>
      <div class="self">
        <video id="call-self" autoplay playsinline muted aria-label="${w.yourself}"></video
        ><span aria-hidden="true">${w.you}</span>
      </div>
    </div>
    <p
      class="call-status"
      id="call-status"
      role="status"
      data-joining="${w.callJoining}"
      data-away="${w.callAway}"
      data-weak="${w.callWeak}"
      data-broken="${w.callBroken}"
      data-elsewhere="${w.callElsewhere}"
      data-no-camera="${w.callNoCamera}"
      data-no-devices="${w.callNoDevices}"
      data-their-microphone="${w.callTheyMuted}"
      data-their-camera="${w.callTheyHidden}"
    ></p>
    <button class="button second" type="button" id="call-here" hidden>
      ${icon('video')}<span>${w.callHere}</span>
    </button>
    <noscript><p class="problems">${icon('info')}${w.callNeedsScript}</p></noscript>
    <div class="call-columns">
      <section>
        <h2 class="ruled">${icon('pen-line')}${w.callNotes}</h2>
        <p class="hint" id="call-no-notes" data-live ${made.notes.length > 0 ? html` hidden` : ''}>${w.noNotesYet}</p>
        <ul class="lines" id="call-notes" data-live aria-live="polite">
          ${made.notes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </section>
      <section>
        <h2 class="ruled">${icon('book-open')}${w.callArticles}</h2>
        <p class="hint" id="call-no-articles" data-live ${made.articles.length > 0 ? html` hidden` : ''}>
          ${w.noArticlesYet}
        </p>
        <ul class="lines" id="call-articles" data-live aria-live="polite">
          ${made.articles.map(
            ({ law, points }) =>
              html`<li>
                <b>${nameOfLaw(law)}</b>${points.map(
                  ({ article, plain, mark }) =>
                    html`<p><b>${article}</b> ${mark && html`<b class="then">${mark}</b> `}${plain}</p>`,
                )}
              </li>`,
          )}
        </ul>
      </section>
    </div>
    <form class="call-controls" method="post" action="${made.end}">
      ${csrfField(view)}
      <p class="hint with-icon">${icon('lock')}<span>${w.callPrivate}</span></p>
      <div class="act">
        <div class="others">
          ${toggle('call-microphone', 'mic', w.microphoneOff, w.microphoneOn)}${toggle(
            'call-camera',
            'video',
            w.cameraOff,
            w.cameraOn,
          )}${toggle('call-louder', 'volume-2', w.louder)}
          <a class="button second" id="call-to-phone" href="${made.toPhone}"
            >${icon('phone')}<span>${w.toPhone}</span></a
          >
        </div>
        <button class="button primary" id="call-end">${icon('phone-off')}<span>${w.endCall}</span></button>
      </div>
    </form>
  </div>`
}
