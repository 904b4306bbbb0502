import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { Clock } from './clock.ts'
import { dayOf } from './clock.ts'
import type { Command, Endpoint, InputOf, OutputOf } from './contract.ts'
import type { Files } from './files.ts'
import { newId } from './ids.ts'
import type { Live, Notice } from './live.ts'
import type { Workflow } from './judge.ts'
import { waysOf } from './message.ts'
import type { Outside, Way } from './message.ts'
import type { MediaGateway } from './media.ts'
import { holds } from './principal.ts'
import type { Ports } from './ports.ts'
import type { Principal } from './principal.ts'
import { Refused } from './refused.ts'
import { readCommand, readInput } from './input.ts'
import type { Tx } from './tables.ts'
import { inTransaction, write } from './tx.ts'
import type { Vault } from './vault.ts'

/** What the machinery needs of an installation; composed once in apps/server. */
export type House = {
  readonly pool: Pool
  readonly clock: Clock
  readonly vault: Vault
  readonly files: Files
  readonly live: Live
  /** Gateways for messages to people away from the desk. */
  readonly outside: Outside
  readonly media: MediaGateway
  /** Every workflow of the house by its machine's name. */
  readonly machines: ReadonlyMap<string, Workflow>
  readonly ports: Ports
  /** Where residents reach this installation, `https://host:port`: what the QR codes on papers lead to. */
  readonly address: string
}

/** What an action is handed. Everything it needs to decide comes in here; nothing is ambient. */
export type Given<I, P = undefined> = {
  readonly tx: Tx
  readonly me: Principal
  readonly input: I
  readonly now: string
  readonly today: string
  /** Undefined for reads. */
  readonly command: Command | undefined
  readonly vault: Vault
  readonly machines: ReadonlyMap<string, Workflow>
  /** The ways a message can leave this installation: what `leaveMessage` may be asked for. */
  readonly ways: readonly Way[]
  readonly ports: Ports
  /** The network it was asked from, to bound what one network may ask; absent where no browser asked. */
  readonly from?: string | undefined
  /** What `prepare` made outside the transaction. */
  readonly prepared: P
  /** Names the matter for the audit trail and, for writes, sends `{matter, version}` to its readers after commit. */
  touches(matter: string, version?: number, office?: string): void
}

export type Before<I> = Omit<Given<I>, 'tx' | 'touches' | 'prepared'> & {
  readonly files: Files
  readonly address: string
  /** A read of its own, ended before the slow work begins. */
  look<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

export type Action<E extends Endpoint = Endpoint, P = unknown> = {
  readonly endpoint: E
  readonly prepare?: (before: Before<InputOf<E>>) => Promise<P>
  readonly run: (given: Given<InputOf<E>, P>) => Promise<OutputOf<E>>
  /** Takes away what `prepare` stored; called only where it is certain that nothing came to name it. */
  readonly discard?: (prepared: P, files: Files) => Promise<void>
}

/** One endpoint done: `run` is one transaction under the caller's row-level security. */
export const action = <I extends z.ZodObject, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  run: (given: Given<z.infer<I>>) => Promise<z.infer<O>>,
): Action => ({ endpoint, run }) as unknown as Action

/** As `action`, with slow work (hashing, rendering, uploads) done before the transaction opens. */
export const preparedAction = <I extends z.ZodObject, O extends z.ZodType, P>(
  endpoint: Endpoint<I, O>,
  prepare: (before: Before<z.infer<I>>) => Promise<P>,
  run: (given: Given<z.infer<I>, P>) => Promise<z.infer<O>>,
  discard?: (prepared: P, files: Files) => Promise<void>,
): Action => ({ endpoint, prepare, run, ...(discard ? { discard } : {}) }) as unknown as Action

export type Asked = {
  readonly me: Principal
  readonly input: unknown
  readonly command?: unknown
  readonly from?: string | undefined
}

const sm3 = (data: string | Uint8Array): string => createHash('sm3').update(data).digest('hex')

/** Of the whole input, a file by its bytes: the same command with another file is another command. */
const digestOf = async (endpoint: Endpoint, input: object): Promise<string> => {
  const told = await Promise.all(
    Object.entries(input).map(async ([name, value]) => [
      name,
      value instanceof Blob ? sm3(await value.bytes()) : value,
    ]),
  )
  return sm3(`${endpoint.path}\n${JSON.stringify(Object.fromEntries(told))}`)
}

type Trail = { matter: string | null; office: string | null; notices: Notice[] }
/** Where a look or a step is filed, and under what outcome. */
type Filed = {
  now: string
  outcome: string
  matter: string | null
  office: string | null
  command?: Command | undefined
}

/** Filed in the office whose matter it was, so that a look from above is seen there; the door sees no matter. */
const auditOffice = (endpoint: Endpoint, me: Principal, { matter, office }: Filed) => {
  const own = me.offices[0] ?? null
  return endpoint.door || matter === null || office !== null
    ? sql`${office ?? own}::uuid`
    : sql`coalesce((select m.office_id from published.matters m where m.id = ${matter}), ${own}::uuid)`
}

const auditRow = (endpoint: Endpoint, me: Principal, filed: Filed) =>
  sql`insert into kernel.audit (id, at, office_id, principal_id, roles, on_behalf_of, endpoint, matter_id, outcome, command_id, client_at)
    values (${newId()}, ${filed.now}, ${auditOffice(endpoint, me, filed)}, ${me.id}, ${me.roles}, ${me.onBehalfOf ?? null}, ${endpoint.path},
      ${filed.matter}, ${filed.outcome}, ${filed.command?.id ?? null}, ${filed.command?.at ?? null})`

type Claim = { command: Command; digest: string; now: string; vault: Vault }

/** A command done before, with its stored reply. Refuses `command-reused` when it was another. */
const recall = async (tx: Tx, { command, digest, vault }: Claim): Promise<{ reply: unknown } | undefined> => {
  const before = await sql<{
    input_digest: string
    reply: Buffer | null
  }>`select input_digest, reply from kernel.commands where id = ${command.id}`.execute(tx)
  const row = before.rows[0]
  if (!row) return undefined
  if (row.input_digest !== digest) throw new Refused('command-reused')
  return { reply: row.reply ? (JSON.parse(vault.openReply(row.reply)) as unknown) : undefined }
}

/** The stored reply of a command done before; undefined when this is its first time. */
const claim = async (tx: Tx, me: Principal, endpoint: Endpoint, given: Claim): Promise<unknown> => {
  const fresh = await sql`insert into kernel.commands (id, principal_id, endpoint, input_digest, at)
    values (${given.command.id}, ${me.id}, ${endpoint.path}, ${given.digest}, ${given.now}) on conflict (id) do nothing returning id`.execute(
    tx,
  )
  if (fresh.rows.length === 1) return undefined
  const before = await recall(tx, given)
  if (!before) throw new Refused('command-reused')
  return before.reply
}

const finish = (
  endpoint: Endpoint,
  me: Principal,
  { reply, vault, ...given }: Omit<Filed, 'outcome'> & { command: Command; reply: unknown; vault: Vault },
) =>
  sql`with done as (update kernel.commands set reply = ${vault.sealReply(JSON.stringify(reply))} where id = ${given.command.id})
    ${auditRow(endpoint, me, { ...given, outcome: 'done' })}`

/** Whether this principal's command was done before: an import tells what it added from what was there. */
export const wasDone = async (house: House, me: Principal, command: string): Promise<boolean> => {
  const found = await inTransaction(house.pool, { me, now: house.clock.now(), writes: false }, (tx) =>
    sql`select from kernel.commands where id = ${command} and reply is not null`.execute(tx),
  )
  return found.rows.length > 0
}

const recordRefusal = async (house: House, endpoint: Endpoint, me: Principal, filed: Omit<Filed, 'now'>) => {
  const now = house.clock.now()
  await inTransaction(house.pool, { me, now, writes: true }, (tx) =>
    auditRow(endpoint, me, { ...filed, now }).execute(tx),
  )
}

const nothing = async (): Promise<void> => {}

/**
 * Contract → permission → once by client id → one transaction under row-level security → audit → notice after commit.
 * Throws `Refused`; a refusal is audited in a transaction of its own.
 */
export const perform = async (
  house: House,
  { endpoint, prepare, run, discard }: Action,
  asked: Asked,
): Promise<unknown> => {
  const { me } = asked
  const { vault, machines, ports, files, address } = house
  const trail: Trail = { matter: null, office: null, notices: [] }
  let command: Command | undefined
  let undo = nothing
  try {
    if (!holds(me, endpoint.by)) throw new Refused(me.roles.includes('visitor') ? 'not-signed-in' : 'not-yours-to-do')
    command = endpoint.writes ? readCommand(asked.command) : undefined
    const input = readInput(endpoint, asked.input)
    const now = house.clock.now()
    const ways = waysOf(house.outside)
    const told = { me, input, now, today: dayOf(now), command, vault, machines, ports, ways, from: asked.from }
    const as = endpoint.door ? ({ as: 'fq_door' } as const) : {}
    const look = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(house.pool, { me, now, writes: false, ...as }, work)
    const once = command ? { command, digest: await digestOf(endpoint, input), now, vault } : undefined
    if (prepare && once) {
      const before = await look((tx) => recall(tx, once))
      if (before?.reply !== undefined) return before.reply
    }
    const prepared = prepare ? await prepare({ ...told, look, files, address }) : undefined
    // a file left over harms nobody, the daily sweep takes it; the refusal must be heard
    undo = async () => discard?.(prepared, files).catch(() => undefined)
    const recorded = endpoint.audits !== undefined || endpoint.gives !== undefined
    const writes = endpoint.writes || recorded || endpoint.traces === true
    const done = await inTransaction(house.pool, { me, now, writes, ...as }, async (tx) => {
      if (once) {
        const before = await claim(tx, me, endpoint, once)
        if (before !== undefined) return { reply: before, made: false }
      }
      const touches = (matter: string, version?: number, office?: string) => {
        trail.matter = matter
        trail.office = office ?? null
        if (version !== undefined) trail.notices.push({ matter, version, office: office ?? me.offices[0] ?? null })
      }
      const reply = await run({ ...told, tx, prepared, touches })
      if (once) write(tx, finish(endpoint, me, { ...once, ...trail, reply }))
      else if (recorded) {
        const named = endpoint.audits ? String((input as Record<string, unknown>)[endpoint.audits]) : null
        write(tx, auditRow(endpoint, me, { ...trail, now, outcome: 'read', matter: trail.matter ?? named }))
      }
      // from here on the commit is on its way: whether it is done, a lost answer leaves unknown
      undo = nothing
      return { reply, made: true }
    })
    if (!done.made) await undo()
    house.live.publish(trail.notices)
    return done.reply
  } catch (error) {
    if (!(error instanceof Refused && error.keeps)) await undo()
    if (error instanceof Refused)
      await recordRefusal(house, endpoint, me, { ...trail, outcome: `refused:${error.code}`, command })
    throw error
  }
}
