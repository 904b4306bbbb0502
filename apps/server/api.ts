import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { perform } from '@fengqiao/kernel/action.ts'
import type { Action, House } from '@fengqiao/kernel/action.ts'
import { commonStatus, statusOf, takesFile } from '@fengqiao/kernel/contract.ts'
import type { FileReply } from '@fengqiao/kernel/contract.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { tell } from '@fengqiao/kernel/sentence.ts'
import type { Dictionary, Language } from '@fengqiao/kernel/sentence.ts'
import type { Log } from '@fengqiao/kernel/log.ts'
import type { Workbook } from '@fengqiao/kernel/workbook.ts'
import { StorageFailed } from '@fengqiao/kernel/storage-failed.ts'
import { deskCookie, visitorCookie } from '@fengqiao/kernel/session-cookies.ts'
import { clientAddress } from './client-address.ts'
import { boundedBody, fileResponse, readJson, readUpload } from './files-over-http.ts'
import type { Visitors } from './visitors.ts'
import { workbookType, writeWorkbook } from './write-workbook.ts'

export type ApiParts = {
  house: House
  actions: readonly Action[]
  dictionary: Dictionary
  visitors: Visitors
  log: Log
  secure: boolean
  /** How many of our own proxies stand in front. */
  proxies: number
}

const mostBytes = 1_000_000
/** The cookie may outlive its session; the server decides when that has ended. */
const sessionSeconds = 12 * 3600

export const languageOf = (header: string | undefined): Language =>
  header?.toLowerCase().startsWith('en') ? 'en' : 'zh'

const readBody = async (c: Context): Promise<Record<string, unknown>> => {
  const text = await boundedBody(c, mostBytes, () => new Refused('too-large', { limit: '1 MB' }))
  return readJson(text.toString('utf8'))
}

const workbookReply = (c: Context, book: Workbook, lang: Language): Response =>
  c.body(Readable.toWeb(writeWorkbook(book, lang)) as ReadableStream, 200, {
    'content-type': workbookType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(book.name[lang])}.xlsx`,
    'cache-control': 'no-store',
  })
const isFull = (error: unknown): boolean =>
  error instanceof StorageFailed
    ? error.code === 'disk-full'
    : ['53100', 'ENOSPC'].includes((error as { code?: string }).code ?? '')

/** Turns what went wrong into a status and a sentence; an unexpected fault is logged without its content. */
export const answerTo = (
  error: unknown,
  given: { action?: Action; dictionary: Dictionary; lang: Language; log: Log },
): { status: number; body: unknown } => {
  const endpoint = given.action?.endpoint
  if (error instanceof Refused) {
    return {
      status: endpoint ? statusOf(endpoint, error.code) : (commonStatus(error.code) ?? 400),
      body: tell(given.dictionary, endpoint, error, given.lang),
    }
  }
  if (isFull(error)) {
    return { status: 507, body: tell(given.dictionary, endpoint, new Refused('storage-full'), given.lang) }
  }
  given.log.error('request.failed', error, endpoint ? { route: endpoint.path } : {})
  return { status: 500, body: tell(given.dictionary, endpoint, new Refused('unknown'), given.lang) }
}

/** Every endpoint of every module, each through the one machinery. */
export const apiOf = ({ house, actions, dictionary, visitors, log, secure, proxies }: ApiParts): Hono => {
  const app = new Hono()
  for (const action of actions) {
    const { endpoint } = action
    const handle = async (c: Context) => {
      const lang = languageOf(c.req.header('accept-language'))
      try {
        const me = await visitors.principalOf(c)
        const path = c.req.param()
        const sent: Record<string, unknown> =
          endpoint.method === 'GET' ? c.req.query() : await (takesFile(endpoint) ? readUpload(c) : readBody(c))
        if (!endpoint.writes) {
          const told = await perform(house, action, {
            me,
            input: { ...sent, ...path },
            from: clientAddress(c, proxies),
          })
          if (endpoint.gives === 'workbook') return workbookReply(c, told as Workbook, lang)
          return endpoint.gives === 'file' ? fileResponse(told as FileReply) : c.json(told as object)
        }
        const { command, ...input } = sent
        const reply = (await perform(house, action, {
          me,
          input: { ...input, ...path },
          command,
          from: clientAddress(c, proxies),
        })) as Record<string, unknown>
        if (endpoint.recalls) visitors.forget()
        if (endpoint.opens) {
          const { session, ...rest } = reply
          setCookie(c, endpoint.opens === 'desk' ? deskCookie : visitorCookie, String(session), {
            httpOnly: true,
            sameSite: 'Lax',
            path: '/',
            secure,
            maxAge: sessionSeconds,
          })
          return c.json(rest)
        }
        if (endpoint.path === '/sign-out') deleteCookie(c, deskCookie, { path: '/' })
        return c.json(reply as object)
      } catch (error) {
        const { status, body } = answerTo(error, { action, dictionary, lang, log })
        return c.json(body as object, status as 400)
      }
    }
    app.on(endpoint.method, endpoint.path, handle)
  }
  app.all('*', (c) =>
    c.json(tell(dictionary, undefined, new Refused('not-found'), languageOf(c.req.header('accept-language'))), 404),
  )
  return app
}
