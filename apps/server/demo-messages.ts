import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { page } from '@fengqiao/design/page/page.ts'
import type { View } from '@fengqiao/design/page/view.ts'
import type { Shown } from '@fengqiao/kernel/demo-outside.ts'
import { demoKioskKey } from './demo.ts'
import { lookCookie, readLook } from './pages.ts'
import { kioskCookie } from './visitors.ts'

const words = {
  zh: {
    title: '演示：会发出的消息',
    lead: '正式使用时经网关发出；演示里一条也不出本机，只列在这里，最新的在上面。',
    none: '还没有消息。居民排队等律师、领验证码、收到答复时，会出现在这里。',
    way: { sms: '短信', voice: '语音电话', chat: '工作群消息' },
    group: '值班群',
    place: '公共法律服务',
  },
  en: {
    title: 'Demo: messages that would be sent',
    lead: 'In real use a gateway sends them; here none leaves this machine. The newest stands first.',
    none: 'No message yet. Somebody waiting for an adviser, a code or an answer makes one.',
    way: { sms: 'SMS', voice: 'Voice call', chat: 'Chat group' },
    group: 'duty group',
    place: 'Public legal service',
  },
} as const

/** For the console of the demo; on stderr, so that `--json` keeps its one line. */
export const tellOnConsole = ({ way, to, words: said }: Shown): void =>
  void process.stderr.write(`${words.zh.way[way]} → ${to ?? words.zh.group}：${said}\n`)

/** Pages that only the demo has: a browser that opens /kiosk becomes its kiosk, and /demo/messages lists what would be sent. */
export const demoPages = (shown: readonly Shown[], assets: Readonly<Record<string, string>>): Hono => {
  const app = new Hono()
  app.get('/kiosk', (c) => {
    setCookie(c, kioskCookie, demoKioskKey, { httpOnly: true, sameSite: 'Lax', path: '/' })
    return c.redirect('/', 303)
  })
  app.get('/demo/messages', (c) => {
    const look = readLook(getCookie(c, lookCookie), c.req.header('accept-language'))
    const w = words[look.lang]
    const view = { surface: 'phone', csrf: '', here: '/demo/messages', assets, ...look } as unknown as View
    return c.html(
      String(
        page(view, {
          title: w.title,
          head: { place: w.place },
          left: { kind: 'home', href: '/' },
          refresh: 3,
          body: html`<div class="flow">
            <h1 class="title">${w.title}</h1>
            <p class="lead">${w.lead}</p>
            <ul class="lines" id="demo-messages" data-live>
              ${
                shown.length === 0
                  ? html`<li>${w.none}</li>`
                  : shown.map(
                      ({ way, to, words: said, at }) =>
                        html`<li>
                          <p><b>${w.way[way]}</b> ${to ?? w.group} ${at.slice(11, 19)}</p>
                          <p>${said}</p>
                        </li>`,
                    )
              }
            </ul>
          </div>`,
        }),
      ),
    )
  })
  return app
}
