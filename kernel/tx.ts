import { Kysely, sql, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, RawBuilder } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Database } from '@fengqiao/database/schema.ts'
import { settingAll, settingsOf } from './opening.ts'
import type { Opening } from './opening.ts'
import { Refused } from './refused.ts'
import { statementNames } from './statement-names.ts'
import type { Tx } from './tables.ts'

/**
 * A statement met again is given a name, under which PostgreSQL keeps it parsed and planned: under row-level security
 * that is half of a small read. Names are bounded, because every connection keeps them; a proxy that hands a connection
 * on between transactions and knows no names wants FENGQIAO_STATEMENT_NAMES=off.
 */
const mostNames = 400
/** PostgreSQL keeps a name until the connection ends, also one that has made room: then the connection is renewed. */
const mostOnOneLine = 2 * mostNames
const nameOf = process.env['FENGQIAO_STATEMENT_NAMES'] === 'off' ? () => undefined : statementNames(mostNames)

/** A connection with what its present transaction left unanswered, and the first failure among that. */
type Line = {
  readonly client: PoolClient
  readonly unheard: Promise<unknown>[]
  readonly prepared: Set<string>
  failed: unknown
  /** Only while a transaction's work runs is anything asked over it. */
  open: boolean
}

const send = (line: Line, query: Pick<CompiledQuery, 'sql' | 'parameters'>) => {
  if (!line.open) throw new Error('only within a transaction is anything asked or written')
  const name = nameOf(query.sql)
  if (name) line.prepared.add(name)
  return line.client.query({ text: query.sql, values: [...query.parameters], ...(name ? { name } : {}) })
}

/** One line as Kysely sees it: no pool, no nested transactions. */
class OneLine implements DatabaseConnection {
  readonly #line: Line
  constructor(line: Line) {
    this.#line = line
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await send(this.#line, query)
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

const driverOf = (line: Line): Driver => {
  const connection = new OneLine(line)
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

type Known = { readonly line: Line; readonly tx: Tx }

const knownOfClient = new WeakMap<PoolClient, Known>()
const lineOfTx = new WeakMap<Tx, Line>()

const lineOn = (client: PoolClient): Known => {
  const known = knownOfClient.get(client)
  if (known) return known
  const line: Line = { client, unheard: [], prepared: new Set(), failed: undefined, open: false }
  const tx: Tx = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(line),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  knownOfClient.set(client, { line, tx })
  lineOfTx.set(tx, line)
  return { line, tx }
}

const leaveUnheard = (line: Line, answer: Promise<unknown>): void => {
  line.unheard.push(answer)
  answer.catch((error: unknown) => {
    line.failed ??= error
  })
}

/**
 * Sends a statement whose answer nobody waits for. PostgreSQL does it in its turn, so whatever is asked later sees it;
 * if it fails, nothing of the transaction stands and `inTransaction` throws why. Not for a statement whose failure is
 * a refusal.
 */
export const write = (tx: Tx, statement: RawBuilder<unknown>): void => {
  const line = lineOfTx.get(tx)
  if (!line) throw new Error('only within a transaction is anything written')
  leaveUnheard(line, send(line, statement.compile(tx)))
}

/**
 * From here to the end of the transaction, statements are planned for the values they are asked with. A count over a
 * period needs it: what fits a day does not fit a year. Everything else has one plan for all values (`database/pool.ts`).
 */
export const plannedForValues = (tx: Tx): void =>
  write(tx, sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`)

/**
 * Runs `work` in one transaction as `me`: row-level security applies to every statement in it.
 * Rolls back when `work` throws, unless it refuses and keeps. Never hold it across hashing, rendering, uploads or the network.
 * The first statement of `work` is sent together with the opening: were that to fail, the login owns nothing and may nothing.
 */
export const inTransaction = async <T>(pool: Pool, given: Opening, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const parameters = settingsOf(given)
  const client = await pool.connect()
  const { line, tx } = lineOn(client)
  line.unheard.length = 0
  line.failed = undefined
  line.open = true
  let broken: Error | undefined
  try {
    leaveUnheard(line, client.query(given.writes ? 'begin' : 'begin read only'))
    leaveUnheard(line, send(line, { sql: settingAll, parameters }))
    const result = await work(tx)
    line.open = false
    // a statement that failed turns this commit into a rollback, and is thrown
    await Promise.all([...line.unheard, client.query('commit')])
    return result
  } catch (error) {
    line.open = false
    const ending = error instanceof Refused && error.keeps ? 'commit' : 'rollback'
    await client.query(ending).catch((lost: Error) => {
      broken = lost
    })
    // whatever came after the first failure was only told that there had been one
    throw line.failed ?? error
  } finally {
    client.release(broken ?? line.prepared.size > mostOnOneLine)
  }
}
