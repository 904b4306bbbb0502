import { createHash } from 'node:crypto'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, RawBuilder } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Database } from '@fengqiao/database/schema.ts'
import { databaseRoleOf } from './principal.ts'
import type { DatabaseRole, Principal } from './principal.ts'
import { Refused } from './refused.ts'
import type { Tx } from './tables.ts'

/**
 * A statement met again is given a name, under which PostgreSQL keeps it parsed and planned: under row-level security
 * that is half of a small read. Names are bounded, because every connection keeps them; a proxy that hands a connection
 * on between transactions and knows no names wants FENGQIAO_STATEMENT_NAMES=off.
 */
const mostNames = 400
const names = new Map<string, string | undefined>()
const named = process.env['FENGQIAO_STATEMENT_NAMES'] !== 'off'

const nameOf = (text: string): string | undefined => {
  if (!names.has(text)) {
    if (named && names.size < mostNames) names.set(text, undefined)
    return undefined
  }
  const known = names.get(text)
  if (known) return known
  const name = createHash('sm3').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

const send = (client: PoolClient, { sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>) => {
  const name = nameOf(sql)
  return client.query({ text: sql, values: [...parameters], ...(name ? { name } : {}) })
}

/** One checked-out client as Kysely sees it: no pool, no nested transactions. */
class OneClient implements DatabaseConnection {
  readonly #client: PoolClient
  constructor(client: PoolClient) {
    this.#client = client
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await send(this.#client, query)
    return {
      rows: result.rows,
      ...(result.command === 'SELECT' ? {} : { numAffectedRows: BigInt(result.rowCount ?? 0) }),
    }
  }
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    yield* []
    throw new Error('read large lists by page, not by stream')
  }
}

const driverOf = (client: PoolClient): Driver => {
  const connection = new OneClient(client)
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: async () => {},
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    releaseConnection: async () => {},
    destroy: async () => {},
  }
}

const known = new WeakMap<PoolClient, Tx>()

const kyselyOn = (client: PoolClient): Tx => {
  const seen = known.get(client)
  if (seen) return seen
  const made = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  known.set(client, made)
  return made
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const word = /^[a-zA-Z]+$/

const arrayOf = (values: readonly string[], shape: RegExp): string => {
  for (const value of values)
    if (!shape.test(value)) throw new Error('a principal holds an id or role of the wrong shape')
  return `{${values.join(',')}}`
}

export type Opening = {
  readonly me: Principal
  readonly now: string
  readonly writes: boolean
  /** Another database role than the principal's: the door's. */
  readonly as?: DatabaseRole
}

/** One round trip opens the transaction, drops the login's rights and says who asks. Every value is checked by shape. */
const opening = ({ me, now, writes, as = databaseRoleOf(me) }: Opening): string => {
  const settings: Record<string, string> = {
    'app.id': arrayOf([me.id], uuid).slice(1, -1),
    'app.offices': arrayOf(me.offices, uuid),
    'app.groups': arrayOf([me.id, ...me.groups], uuid),
    'app.roles': arrayOf(me.roles, word),
    'app.matter': me.matter ? arrayOf([me.matter], uuid).slice(1, -1) : '',
    'app.breadth': me.breadth,
    'app.now': new Date(now).toISOString(),
  }
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}','${value}',true)`)
  return `begin${writes ? '' : ' read only'}; set local role ${as}; select ${set.join(',')}`
}

/** Hands over a statement that is sent together with the commit, because nothing waits for its answer. */
export type Last = (statement: RawBuilder<unknown>) => void

/**
 * Runs `work` in one transaction as `me`: row-level security applies to every statement in it.
 * Rolls back when `work` throws, unless it refuses and keeps. Never hold it across hashing, rendering, uploads or the network.
 * The first statement of `work` is sent together with the opening: were that to fail, the login owns nothing and may nothing.
 */
export const inTransaction = async <T>(
  pool: Pool,
  given: Opening,
  work: (tx: Tx, last: Last) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const tx = kyselyOn(client)
    const opened = client.query(opening(given))
    const heard = opened.catch(() => undefined)
    const ending: RawBuilder<unknown>[] = []
    const result = await work(tx, (statement) => void ending.push(statement)).finally(() => heard)
    await opened
    // a statement that fails turns this commit into a rollback, and is thrown
    await Promise.all([...ending.map((statement) => send(client, statement.compile(tx))), client.query('commit')])
    return result
  } catch (error) {
    const ending = error instanceof Refused && error.keeps ? 'commit' : 'rollback'
    await client.query(ending).catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}
