import { sql } from 'kysely'
import type { Given } from './action.ts'
import { newId } from './ids.ts'

/** `chat` is the office's group in an enterprise chat, reached by webhook; it has no number. */
export const ways = ['sms', 'voice', 'chat'] as const
export type Way = (typeof ways)[number]

/** What a port is handed: `to` is a phone number as `readPhone` gives it, null for the office's chat group. */
export type Outgoing = {
  readonly id: string
  readonly to: string | null
  readonly words: string
  readonly purpose: string
}

/** Resolves once the other side has taken it; throws `NotTaken` with a code fit for the log. */
export type SmsPort = { send(message: Outgoing): Promise<void> }
/** Alerts somebody on duty: a voice call that reads the words aloud, or a line in the office's chat group. */
export type AlertPort = { alert(message: Outgoing): Promise<void> }

export class NotTaken extends Error {
  override name = 'NotTaken'
  readonly code: string
  constructor(code: string, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** The ways out of this installation; one that is not set up is absent. */
export type Outside = { readonly sms?: SmsPort; readonly voice?: AlertPort; readonly chat?: AlertPort }

export const waysOf = (outside: Outside): readonly Way[] => ways.filter((way) => outside[way] !== undefined)

export type NewMessage = {
  readonly way: Way
  /** A code such as `identity.code`. */
  readonly purpose: string
  readonly office: string | null
  /** A phone number, or the worker whose number is looked up at sending; neither for the chat group. */
  readonly to?: string | { readonly worker: string }
  readonly words: string
  readonly matter?: string
  /** Seconds after which it helps nobody any more and is not sent. */
  readonly usefulSeconds: number
}

/**
 * Leaves a message in the action's own transaction: rolled back with it, sent after commit by the outbox.
 * Number and words are sealed. Ask `given.ways` first whether the way is set up here.
 */
export const leaveMessage = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'me' | 'now' | 'vault'>,
  message: NewMessage,
): Promise<void> => {
  const { tx, me, now, vault } = given
  const id = newId()
  const number = typeof message.to === 'string' ? message.to : null
  const worker = typeof message.to === 'object' ? message.to.worker : null
  const until = new Date(new Date(now).getTime() + message.usefulSeconds * 1000).toISOString()
  await sql`insert into kernel.messages (id, office_id, way, purpose, matter_id, worker_id, sealed, next_at, useful_until, recorded_at, recorded_by)
    values (${id}, ${message.office}, ${message.way}, ${message.purpose}, ${message.matter ?? null}, ${worker},
      ${vault.sealMessage(id, JSON.stringify({ to: number, words: message.words }))}, ${now}, ${until}, ${now}, ${me.id})`.execute(
    tx,
  )
}
