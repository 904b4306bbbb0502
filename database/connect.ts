import pg from 'pg'
import { faultsOfLogin } from './check.ts'
import { startEmbedded } from './embedded/start.ts'
import { openPool, poolConfig } from './pool.ts'
import { appLogin, ensureRoles } from './roles.ts'

export type ConnectOptions = {
  dataDir: string
  /** The application's login. Without it the embedded database in `dataDir` is started. */
  databaseUrl?: string
  /** The login that migrates; without it the schema must have been migrated from elsewhere. */
  ownerUrl?: string
  log?: (line: string) => void
}

export type DatabaseConnection = {
  /** For migrations and nothing else; null when only the application's login was given. */
  owner: pg.PoolConfig | null
  /** The application's login: pass it to `openPool`. */
  app: pg.PoolConfig
  /** Close the pools first. Stops the embedded database; a server of the operator's is left alone. */
  stop(): Promise<void>
}

/** The login given for the application could see or change more than row-level security allows. */
export class LoginRefused extends Error {
  readonly faults: string[]

  constructor(zh: string, en: string, faults: string[]) {
    super(`${zh} / ${en} (${faults.join('; ')})`)
    this.name = 'LoginRefused'
    this.faults = faults
  }
}

/** Opens the installation's database and makes its roles; the caller migrates with `owner` before using `app`. */
export async function connect(options: ConnectOptions): Promise<DatabaseConnection> {
  return options.databaseUrl ? connectServer(options.databaseUrl, options) : connectEmbedded(options)
}

async function connectEmbedded({ dataDir, log }: ConnectOptions): Promise<DatabaseConnection> {
  const embedded = await startEmbedded({ dataDir, log })
  try {
    const owner = poolConfig({ ...embedded.owner, max: 2 })
    await once(owner, ensureRoles)
    return { owner, app: poolConfig({ ...embedded.owner, user: appLogin, max: 20 }), stop: embedded.stop }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

async function connectServer(databaseUrl: string, { ownerUrl, log }: ConnectOptions): Promise<DatabaseConnection> {
  const app = poolConfig({ connectionString: databaseUrl, max: 20 })
  const owner = ownerUrl ? poolConfig({ connectionString: ownerUrl, max: 2 }) : null
  const login = await once(
    app,
    async (pool) => {
      const { rows } = await pool.query<{ login: string }>('select session_user::text as login')
      return rows[0]?.login ?? appLogin
    },
    log,
  )
  if (owner) await once(owner, (pool) => ensureRoles(pool, login), log)
  const faults = await once(app, faultsOfLogin, log)
  if (faults.length > 0) {
    throw new LoginRefused(
      `DATABASE_URL 的账号 ${login} 权限不合适：它必须是普通账号，不是超级用户、不拥有任何表。` +
        `请执行 create role ${appLogin} login noinherit password '…' 并把它写进 DATABASE_URL，把现在的账号写进 DATABASE_OWNER_URL。`,
      `DATABASE_URL: the login ${login} is not fit for the application: it must be no superuser and own nothing. ` +
        `Run create role ${appLogin} login noinherit password '…', put it in DATABASE_URL ` +
        'and the present one in DATABASE_OWNER_URL.',
      faults,
    )
  }
  return { owner, app, stop: async () => {} }
}

async function once<T>(config: pg.PoolConfig, work: (pool: pg.Pool) => Promise<T>, log?: (line: string) => void) {
  const pool = openPool(config, log)
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
