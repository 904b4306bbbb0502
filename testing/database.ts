import { randomBytes } from 'node:crypto'
import { createConnection } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { openPool, poolConfig } from '@fengqiao/database/pool.ts'
import { appLogin } from '@fengqiao/database/roles.ts'

export type TestDatabase = {
  /** The application's login: owns nothing, row-level security holds. */
  app: pg.Pool
  /** The owner, for arranging what no door can arrange. */
  owner: pg.Pool
  appConfig: pg.PoolConfig
  ownerConfig: pg.PoolConfig
  /** For a program started by the test: DATABASE_URL and DATABASE_OWNER_URL. */
  appUrl: string
  ownerUrl: string
  drop(): Promise<void>
}

/** A fresh migrated database of its own, cloned from the template; call `drop` in afterAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const { owner: at, template } = await clusterOfThisRun()
  const database = `test_${randomBytes(6).toString('hex')}`
  const maintain = (sql: string) => inDatabase({ ...at, database: 'postgres' }, sql)
  await maintain(`create database ${database} template ${template} strategy file_copy`)
  const ownerConfig = poolConfig({ ...at, database, max: 4 })
  const appConfig = poolConfig({ ...ownerConfig, user: appLogin, max: 6 })
  const app = openPool(appConfig)
  const owner = openPool(ownerConfig)
  return {
    app,
    owner,
    appConfig,
    ownerConfig,
    appUrl: urlOf(appConfig),
    ownerUrl: urlOf(ownerConfig),
    drop: async () => {
      await Promise.all([app.end(), owner.end()])
      await maintain(`drop database ${database} with (force)`)
    },
  }
}

type Answer = { owner: pg.PoolConfig; template: string; error?: string }

async function clusterOfThisRun(): Promise<Answer> {
  const file = process.env.FENGQIAO_TEST_CLUSTER
  if (!file) throw new Error('testDatabase() needs the global setup of vitest.config.ts')
  const answer = JSON.parse(await text(createConnection(file))) as Answer
  if (answer.error) throw new Error(answer.error)
  return answer
}

async function inDatabase(config: pg.PoolConfig, sql: string) {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const urlOf = ({ user, database, host, port }: pg.PoolConfig) =>
  `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`
