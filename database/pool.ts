import { Socket } from 'node:net'
import pg from 'pg'
import { types } from './type-parsers.ts'

/**
 * One plan for all values of a statement: under row-level security the planning of a small read takes longer than the
 * read, and PostgreSQL, which counts planning as nearly free, would plan a list or a search anew every time.
 */
const session = '-c timezone=Asia/Shanghai -c plan_cache_mode=force_generic_plan'

/** How every connection of Fengqiao speaks: our types, our zone, our plans. */
export function poolConfig(config: pg.PoolConfig): pg.PoolConfig {
  return { max: 10, connectionTimeoutMillis: 10_000, ...config, types, options: session }
}

/** Hands the kernel everything written in one turn at once: a message each costs a system call each. */
class GatheringSocket extends Socket {
  #gathers = false

  override connect(...to: unknown[]): this {
    super.connect(...(to as [string]))
    // connecting gives a socket the plain `write` back
    this.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
      this.#gather()
      return super.write(chunk, ...(rest as []))
    }
    return this
  }

  #gather(): void {
    if (this.#gathers) return
    this.#gathers = true
    this.cork()
    process.nextTick(() => {
      this.#gathers = false
      this.uncork()
    })
  }
}

/**
 * A pool that outlives a restart of the server: without an error handler a cut idle connection ends the process.
 * What is asked without waiting for the answer before is sent at once; PostgreSQL still does it in that order.
 */
export function openPool(config: pg.PoolConfig, log: (line: string) => void = () => {}): pg.Pool {
  const pool = new pg.Pool({ ...poolConfig(config), pipeline: true, stream: () => new GatheringSocket() })
  pool.on('error', (error) => log(`A database connection was cut: ${error.message}`))
  // The pool listens to idle connections alone: one in use between two questions, or leaving while the server stops,
  // would end the process when it is cut. Whoever holds it learns of it at the next question.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** A connection of its own that listens: `heard` gets what is notified, `lost` is called once when it is cut. */
export const openListening =
  (config: pg.PoolConfig) =>
  async (on: { heard(payload: string): void; lost(): void }): Promise<pg.Client> => {
    const client = new pg.Client(poolConfig(config))
    let told = false
    const lost = () => {
      if (!told) on.lost()
      told = true
    }
    client.on('notification', ({ payload }) => payload && on.heard(payload))
    client.on('error', lost)
    client.on('end', lost)
    await client.connect()
    return client
  }
