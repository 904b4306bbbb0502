import { NotTaken } from './message.ts'
import type { AlertPort, Outgoing, Outside, SmsPort, Way } from './message.ts'

/** How a gateway is spoken to: `{to}`, `{words}` and `{id}` in the body stand for the message, escaped for JSON. */
export type Gateway = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Text a reply must contain to count as taken: many gateways answer 200 and say no in the body. */
  readonly taken: string | undefined
}

const longestSeconds = 10
const mostReplyBytes = 64 * 1024

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

const bodyOf = ({ body }: Gateway, { to, words, id }: Outgoing): string => {
  const values: Record<string, string> = { to: to ?? '', words, id }
  return body.replace(/\{(to|words|id)\}/g, (_, name: string) => inJson(values[name] ?? ''))
}

const readSome = async (response: Response): Promise<string> => {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    parts.push(part)
    bytes += part.length
    if (bytes > mostReplyBytes) break
  }
  return Buffer.concat(parts).toString('utf8')
}

const post = async (gateway: Gateway, message: Outgoing): Promise<void> => {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...gateway.headers },
    body: bodyOf(gateway, message),
    redirect: 'error',
    signal: AbortSignal.timeout(longestSeconds * 1000),
  }).catch((cause: unknown) => {
    throw new NotTaken('gateway-away', cause)
  })
  const said = await readSome(response).catch(() => '')
  if (!response.ok) throw new NotTaken(`gateway-status-${response.status}`)
  if (gateway.taken !== undefined && !said.includes(gateway.taken)) throw new NotTaken('gateway-said-no')
}

export const smsGateway = (gateway: Gateway): SmsPort => ({ send: (message) => post(gateway, message) })
export const alertGateway = (gateway: Gateway): AlertPort => ({ alert: (message) => post(gateway, message) })

const defaultBody: Record<Way, string> = {
  sms: '{"to":"{to}","text":"{words}","id":"{id}"}',
  voice: '{"to":"{to}","text":"{words}","id":"{id}"}',
  // the form enterprise WeChat and DingTalk group robots both take
  chat: '{"msgtype":"text","text":{"content":"{words}"}}',
}

const wrong = (name: string, zh: string, en: string): Error => new Error(`${name}：${zh} / ${name}: ${en}`)

const readHeaders = (name: string, text: string | undefined): Record<string, string> => {
  if (!text) return {}
  try {
    const read = JSON.parse(text) as Record<string, unknown>
    if (Object.values(read).every((value) => typeof value === 'string')) return read as Record<string, string>
  } catch {
    // the sentence below says it
  }
  throw wrong(
    name,
    '要写成 JSON 对象，如 {"authorization":"…"}',
    'must be a JSON object of texts, such as {"authorization":"…"}',
  )
}

const gatewayOf = (env: NodeJS.ProcessEnv, way: Way): Gateway | undefined => {
  const name = `FENGQIAO_${way.toUpperCase()}`
  const url = env[`${name}_URL`]
  if (!url) return undefined
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw wrong(`${name}_URL`, '不是 http 或 https 网址，请改正', 'is no http or https address; correct it')
  const body = env[`${name}_BODY`] ?? defaultBody[way]
  if (!body.includes('{words}'))
    throw wrong(`${name}_BODY`, '里没有 {words}，内容会发不出去', 'has no {words}: nothing would be said')
  return {
    url,
    headers: readHeaders(`${name}_HEADERS`, env[`${name}_HEADERS`]),
    body,
    taken: env[`${name}_TAKEN`],
  }
}

/**
 * The ways out set up by `FENGQIAO_SMS_*`, `FENGQIAO_VOICE_*` and `FENGQIAO_CHAT_*`: `_URL`, `_HEADERS` (a JSON object),
 * `_BODY` (a template) and `_TAKEN` (text the reply must contain). Throws one sentence in two languages on a bad one.
 */
export const gatewaysOf = (env: NodeJS.ProcessEnv): Outside => {
  const sms = gatewayOf(env, 'sms')
  const voice = gatewayOf(env, 'voice')
  const chat = gatewayOf(env, 'chat')
  return {
    ...(sms ? { sms: smsGateway(sms) } : {}),
    ...(voice ? { voice: alertGateway(voice) } : {}),
    ...(chat ? { chat: alertGateway(chat) } : {}),
  }
}
