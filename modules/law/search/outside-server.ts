import { isIP } from 'node:net'

/** Where a word travels this machine or the house's own network only, and may go unencrypted. */
const private4 = [/^127\./, /^10\./, /^192\.168\./, /^172\.(?:1[6-9]|2\d|3[01])\./]

const staysInside = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const version = isIP(host)
  if (version === 4) return private4.some((range) => range.test(host))
  if (version === 6) return host === '::1' || /^fd..:/.test(host)
  return !host.includes('.') || host.endsWith('.local')
}

/**
 * The address of a server that is told a question: https, or http on this machine and at a private address (127/8, 10/8,
 * 172.16/12, 192.168/16, ::1, fd00::/8, a name without dots or under .local). Throws one sentence in two languages that
 * names the setting.
 */
export const outsideAddress = (setting: string, typed: string): URL => {
  const wrong = (zh: string, en: string) => new Error(`${setting}：${zh} / ${setting}: ${en}`)
  const url = URL.canParse(typed) ? new URL(typed) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw wrong('不是 http 或 https 网址，请改正', 'is no http or https address; correct it')
  if (url.protocol === 'http:' && !staysInside(url.hostname))
    throw wrong(
      `${url.host} 不在内网，用 http 发问题等于不加密；请改用 https 网址，或者用本机、内网的地址`,
      `${url.host} is not inside the house and http would send questions there unencrypted; use an https address, or one of this machine or a private network`,
    )
  return url
}

/** All of a reply as text; undefined, and the rest not read, where it is longer than `most` bytes (unpacked). */
export const readAtMost = async (response: Response, most: number): Promise<string | undefined> => {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.length
    if (bytes > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
