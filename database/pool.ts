import pg from 'pg'
import { types } from './type-parsers.ts'

/** How every connection of Fengqiao speaks: our types, our zone. */
export function poolConfig(config: pg.PoolConfig): pg.PoolConfig {
  return { max: 10, connectionTimeoutMillis: 10_000, ...config, types, options: '-c timezone=Asia/Shanghai' }
}

/** A pool that outlives a restart of the server: without an error handler a cut idle connection ends the process. */
export function openPool(config: pg.PoolConfig, log: (line: string) => void = () => {}): pg.Pool {
  const pool = new pg.Pool(poolConfig(config))
  pool.on('error', (error) => log(`A database connection was cut: ${error.message}`))
  return pool
}
