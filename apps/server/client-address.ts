import { isIPv6 } from 'node:net'
import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

/** A browser may change the second half of an IPv6 address as it likes: the network counts. */
const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('%')[0]!.split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}

/** How many proxies of the office's own stand before this process: FENGQIAO_PROXIES, none unless said. */
export const proxiesOf = (env: NodeJS.ProcessEnv): number => {
  const said = env['FENGQIAO_PROXIES'] ?? '0'
  if (/^[0-5]$/.test(said)) return Number(said)
  throw new Error(
    `FENGQIAO_PROXIES 现在是“${said}”，应写前面有几层自己的代理，0 到 5。 / FENGQIAO_PROXIES is “${said}”; it must be how many proxies of your own stand in front, 0 to 5.`,
  )
}

/**
 * The network a request came from: of the socket, or as the outermost of our own proxies wrote it down. What a browser
 * writes into X-Forwarded-For itself stands further left and is never looked at. Undefined where there is no socket.
 */
export const clientAddress = (c: Context, proxies: number): string | undefined => {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const told = proxies > 0 ? hops.at(-proxies) : undefined
  const address = told || incoming?.socket.remoteAddress
  return address ? networkOf(address) : undefined
}
