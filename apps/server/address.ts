/**
 * Where residents reach this installation, as FENGQIAO_ADDRESS says: scheme, host and port, no path. Undefined where
 * nothing is set; throws one sentence in both languages where what is set is no address.
 */
export const configuredAddress = (env: NodeJS.ProcessEnv): string | undefined => {
  const said = env['FENGQIAO_ADDRESS']?.trim()
  if (!said) return undefined
  const url = URL.canParse(said) ? new URL(said) : undefined
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin
  throw new Error(
    `FENGQIAO_ADDRESS 现在是“${said}”，应写成居民能打开的网址，如 https://sifasuo.example:8420，后面不带路径。 / FENGQIAO_ADDRESS is “${said}”; it must be the address residents open, such as https://office.example:8420, without a path.`,
  )
}

const host = /^(?:[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

export type Reached = {
  readonly configured: string | undefined
  /** Where this process listens: for whoever names no host, or one that is none. */
  readonly listens: string
  readonly secure: boolean
}

/** What a QR code on a slip leads to: never what a request makes up, unless nothing is configured and it is a host’s name. */
export const originOf = ({ configured, listens, secure }: Reached, said: string | undefined): string => {
  if (configured) return configured
  const named = `${secure ? 'https' : 'http'}://${said ?? ''}`
  return said && host.test(said) && URL.canParse(named) ? named : listens
}
