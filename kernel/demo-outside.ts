import type { Outgoing, Outside, Way } from './message.ts'

export type Shown = Outgoing & { readonly way: Way; readonly at: string }

const mostKept = 100

/** The demo's ways out: nothing leaves the machine; what would be sent is kept, newest first, and told to `tell`. */
export const demoOutside = (
  now: () => string,
  tell: (shown: Shown) => void,
): { readonly outside: Outside; readonly shown: readonly Shown[] } => {
  const shown: Shown[] = []
  const show = (way: Way) => (message: Outgoing) => {
    const one = { ...message, way, at: now() }
    shown.unshift(one)
    shown.length = Math.min(shown.length, mostKept)
    tell(one)
    return Promise.resolve()
  }
  return {
    shown,
    outside: { sms: { send: show('sms') }, voice: { alert: show('voice') }, chat: { alert: show('chat') } },
  }
}
