import { Hono } from 'hono'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { perform } from '@fengqiao/kernel/action.ts'
import type { House } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { newToken, tokenHash } from '@fengqiao/kernel/secret-token.ts'
import { fill, tell } from '@fengqiao/kernel/sentence.ts'
import type { Dictionary, Language } from '@fengqiao/kernel/sentence.ts'
import type { Log } from '@fengqiao/kernel/log.ts'
import { visitorCookie } from '@fengqiao/kernel/session-cookies.ts'
import { originOf } from './address.ts'
import type { Reached } from './address.ts'
import { answerTo, languageOf } from './api.ts'
import { clientAddress } from './client-address.ts'
import { boundedBody, fileResponse, formIn } from './files-over-http.ts'
import type { Visitors } from './visitors.ts'

export type PageParts = {
  house: House
  pages: readonly Page[]
  dictionary: Dictionary
  visitors: Visitors
  assets: Readonly<Record<string, string>>
  log: Log
  secure: boolean
  reached: Reached
  proxies: number
  /** A whole page saying what went wrong and what to do. */
  fault(view: PageAsk['view'], told: { code: string; sentence: string; status: number }): string
}

const formCookie = 'fq_form'
export const lookCookie = 'fq_look'

type Look = { lang: Language; contrast: 'normal' | 'high'; print: 'normal' | 'large' }

/** The way this browser wants its pages: `en.high.large`; a kiosk's is wiped with the rest. */
export const readLook = (cookie: string | undefined, accept: string | undefined): Look => {
  const parts = (cookie ?? '').split('.')
  const lang = parts.includes('en') ? 'en' : parts.includes('zh') ? 'zh' : languageOf(accept)
  return {
    lang,
    contrast: parts.includes('high') ? 'high' : 'normal',
    print: parts.includes('large') ? 'large' : 'normal',
  }
}

/** A page posts back a token only its own browser could have been given: a form on another site can't. */
const formToken = (c: Context, secure: boolean): string => {
  const known = getCookie(c, formCookie)
  const value = known ?? newToken()
  if (!known) setCookie(c, formCookie, value, { httpOnly: true, sameSite: 'Strict', path: '/', secure })
  return tokenHash(value).slice(0, 32)
}

const mostBytes = 256_000

/** The fields of a posted page; files are taken by the API alone. */
const fieldsOf = async (c: Context): Promise<Record<string, string>> => {
  const body = await boundedBody(c, mostBytes, () => new Refused('too-large', { limit: '256 KB' }))
  // what is no form has no token either, and is refused for that
  const form = await formIn(c, body).catch(() => new FormData())
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

const send = (c: Context, reply: PageReply, secure: boolean): Response | Promise<Response> => {
  if ('bytes' in reply) return fileResponse(reply)
  for (const { name, value, seconds } of reply.cookies ?? []) {
    setCookie(c, name, value, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure,
      maxAge: value === '' ? 0 : seconds,
    })
  }
  // what somebody told is kept by no browser: not on a shared phone, not behind a kiosk's “back”
  c.header('cache-control', 'no-store')
  return 'to' in reply ? c.redirect(reply.to, 303) : c.html(reply.html, (reply.status ?? 200) as 200)
}

type Seen = Pick<PageParts, 'visitors' | 'assets' | 'secure'>

/** How this browser wants its pages, and at which surface. */
const viewFor = async (c: Context, { visitors, assets, secure }: Seen): Promise<PageAsk['view']> => {
  const url = new URL(c.req.url)
  return {
    surface: (await visitors.kioskOf(c)) ? 'kiosk' : 'phone',
    ...readLook(getCookie(c, lookCookie), c.req.header('accept-language')),
    csrf: formToken(c, secure),
    here: url.pathname + url.search,
    assets,
  }
}

/** An address that leads nowhere: a whole page with the way home; a program gets the refusal. */
export const lost =
  (parts: Seen & Pick<PageParts, 'fault' | 'dictionary'>) =>
  async (c: Context): Promise<Response> => {
    const view = await viewFor(c, parts)
    const { code, sentence } = tell(parts.dictionary, undefined, new Refused('not-found'), view.lang)
    return c.req.path.startsWith('/api/')
      ? c.json({ code, sentence }, 404)
      : c.html(parts.fault(view, { code, sentence, status: 404 }), 404)
  }

/** Server-rendered pages of every module, over the same machinery as the API. */
export const pagesOf = ({
  house,
  pages,
  dictionary,
  visitors,
  assets,
  log,
  secure,
  reached,
  proxies,
  fault,
}: PageParts): Hono => {
  const app = new Hono()
  for (const page of pages) {
    const handle = async (c: Context) => {
      const view = await viewFor(c, { visitors, assets, secure })
      const told = (error: unknown, action?: Parameters<PageAsk['tell']>[1]) => {
        if (!(error instanceof Refused)) throw error
        const { code, sentence, field, faults } = tell(dictionary, action?.endpoint, error, view.lang)
        return { code, sentence: fill(sentence, error.facts), ...(field ? { field } : {}), faults: faults ?? [] }
      }
      try {
        const form = page.method === 'POST' ? await fieldsOf(c) : {}
        if (page.method === 'POST' && form['csrf'] !== view.csrf) throw new Refused('form-expired')
        let me = await visitors.principalOf(c)
        const ask: PageAsk = {
          params: c.req.param(),
          query: c.req.query(),
          form,
          me,
          now: house.clock.now(),
          view,
          origin: originOf(reached, c.req.header('host')),
          cookie: (name) => getCookie(c, name),
          perform: async (action, input, command) => {
            const reply = await perform(house, action, {
              me,
              input,
              command: command ?? { id: newId(), at: house.clock.now() },
              from: clientAddress(c, proxies),
            })
            if (action.endpoint.recalls) visitors.forget()
            return reply
          },
          tell: told,
          begin: async () => {
            const known = await visitors.principalOf(c)
            me = getCookie(c, visitorCookie) && known.id === me.id ? known : await visitors.begin(c)
            return me
          },
        }
        return await send(c, await page.answer(ask), secure)
      } catch (error) {
        const { status, body } = answerTo(error, { dictionary, lang: view.lang, log })
        const { code, sentence } = body as { code: string; sentence: string }
        c.header('cache-control', 'no-store')
        return c.html(fault(view, { code, sentence, status }), status as 400)
      }
    }
    if (page.method === 'GET') app.get(page.path, handle)
    else app.post(page.path, handle)
  }
  return app
}
