import { html } from 'hono/html'
import { icon, leafMark } from '@fengqiao/design/page/view.ts'
import { words } from './offline-words.ts'

const languages = [
  { lang: 'zh-CN', said: words.zh },
  { lang: 'en', said: words.en },
] as const

/** What a phone or kiosk shows when the office can't be reached: in both languages, since nobody can be asked which. */
export const offlinePage = (
  addresses: Readonly<Record<string, string>>,
  surface: 'phone' | 'kiosk' = 'phone',
): string =>
  String(
    html`<!doctype html>
      <html lang="zh-CN" data-surface="${surface}" data-contrast="normal" data-print="normal">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${words.zh.title} · ${words.en.title}</title>
          <link rel="stylesheet" href="${addresses['css']}" />
          <link rel="icon" href="${addresses['icon']}" type="image/svg+xml" />
        </head>
        <body>
          <header class="head">${leafMark('leaf')}</header>
          <main class="main" id="main">
            ${languages.map(
              ({ lang, said }, index) =>
                html`<div class="flow notice" lang="${lang}">
                  ${
                    index === 0
                      ? html`<p class="notice-icon soon">${icon('wifi-off')}</p>
                          <h1 class="title">${said.title}</h1>`
                      : html`<h2 class="title">${said.title}</h2>`
                  }
                  <p class="lead">${said.lead}</p>
                  <div class="act">
                    <a class="button ${index === 0 ? 'primary' : 'second'}" href="">
                      <span>${said.again}</span>
                    </a>
                    <div class="others">
                      <a class="button second" href="tel:12348">${icon('phone')}<span>${said.call}</span></a>
                    </div>
                  </div>
                </div>`,
            )}
          </main>
        </body>
      </html>`,
  )
