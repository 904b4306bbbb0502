/** The one socket of a page: opened by whoever needs it first, closed by the last. */
export type SocketState = 'joining' | 'on' | 'off'
export type Message = Readonly<Record<string, unknown>>

/** Waiting time before the n-th attempt to join again: doubles to half a minute, with spread so that not all knock at once. */
export const backoff = (attempt: number, chance: number): number =>
  Math.round(Math.min(30_000, 500 * 2 ** attempt) * (0.75 + chance / 2))

type User = { hear(message: Message): void; turned(state: SocketState): void }

let state: SocketState = 'joining'
let socket: WebSocket | undefined
let attempt = 0
let timer: ReturnType<typeof setTimeout> | undefined
const users = new Set<User>()

export const socketState = (): SocketState => state

const turn = (next: SocketState): void => {
  state = next
  for (const user of users) user.turned(next)
}

export const readMessage = (data: unknown): Message | undefined => {
  if (typeof data !== 'string') return undefined
  try {
    const message: unknown = JSON.parse(data)
    return typeof message === 'object' && message !== null ? (message as Message) : undefined
  } catch {
    return undefined
  }
}

const open = (): void => {
  const address = new URL('/live', location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  const mine = new WebSocket(address)
  socket = mine
  mine.onopen = () => {
    attempt = 0
    turn('on')
  }
  mine.onmessage = ({ data }) => {
    const message = readMessage(data)
    if (message) for (const user of users) user.hear(message)
  }
  mine.onclose = () => {
    if (socket !== mine) return
    turn('off')
    timer = setTimeout(open, backoff(attempt, Math.random()))
    attempt += 1
  }
}

/** Another network: the old line may look open for minutes and lead nowhere. */
const hurry = (): void => {
  clearTimeout(timer)
  const old = socket
  socket = undefined
  if (state === 'on') turn('off')
  old?.close()
  open()
}

/** False where nobody hears it now; whoever says something says it again when the socket is `on`. */
export const say = (message: object): boolean => {
  if (socket?.readyState !== WebSocket.OPEN) return false
  socket.send(JSON.stringify(message))
  return true
}

/** Uses the page's socket until the returned function is called. `turned` is told at once where the socket is on. */
export const withSocket = (user: User): (() => void) => {
  users.add(user)
  if (users.size === 1) {
    addEventListener('online', hurry)
    open()
  } else if (state === 'on') user.turned('on')
  return () => {
    users.delete(user)
    if (users.size > 0) return
    removeEventListener('online', hurry)
    clearTimeout(timer)
    const last = socket
    socket = undefined
    state = 'joining'
    last?.close()
  }
}
