import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

export const migrationsDir = path.join(import.meta.dirname, 'migrations')

// Any constant will do, as long as every starting process takes the same.
const lockKey = 4_219_630_117

type Migration = { name: string; sql: string; checksum: string }

/** The database and the migration files do not belong together, or a file failed. Nothing of that file was kept. */
export class MigrationRefused extends Error {
  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(`${zh} / ${en}`, options)
    this.name = 'MigrationRefused'
  }
}

/** Applies what is not yet applied, in order, each file in its own transaction. Processes that start together wait. */
export async function migrate(owner: pg.Client | pg.Pool, dir = migrationsDir): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(dir)
  if (!(owner instanceof pg.Pool)) return migrateOn(owner, migrations)
  const client = await owner.connect()
  try {
    return await migrateOn(client, migrations)
  } finally {
    client.release()
  }
}

async function migrateOn(client: pg.ClientBase, migrations: Migration[]) {
  await client.query('select pg_advisory_lock($1)', [lockKey])
  try {
    await client.query(`create table if not exists public.fengqiao_migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const pending = await comparePending(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return { applied: pending.map(({ name }) => name) }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey])
  }
}

async function comparePending(client: pg.ClientBase, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from public.fengqiao_migrations order by name',
  )
  const files = new Map(migrations.map((migration) => [migration.name, migration]))
  const newestFile = migrations.at(-1)?.name ?? ''
  for (const { name, checksum } of rows) {
    const file = files.get(name)
    if (!file && name > newestFile) throw newerThanCode(name)
    if (!file) throw missing(name)
    if (file.checksum !== checksum) throw changed(name)
  }
  const newestApplied = rows.at(-1)?.name ?? ''
  const pending = migrations.filter(({ name }) => !rows.some((row) => row.name === name))
  const late = pending.find(({ name }) => name < newestApplied)
  if (late) throw outOfOrder(late.name, newestApplied)
  return pending
}

async function apply(client: pg.ClientBase, { name, sql, checksum }: Migration) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into public.fengqiao_migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw failed(name, sql, error as pg.DatabaseError)
  }
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort()
  const numbers = new Set<string>()
  for (const name of names) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
    if (!number || numbers.has(number)) throw misnamed(name)
    numbers.add(number)
  }
  return Promise.all(
    names.map(async (name) => {
      // Git on Windows may change the line ends; that is no change of the migration.
      const sql = (await readFile(path.join(dir, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

const newerThanCode = (name: string) =>
  new MigrationRefused(
    `数据库比程序新（已有 ${name}）。请先升级枫桥再启动，数据没有改动。`,
    `The database is newer than the program (it has ${name}): update Fengqiao, then start again. Nothing was changed.`,
  )

const missing = (name: string) =>
  new MigrationRefused(
    `数据库已执行过的迁移文件 ${name} 不见了。请从原来的版本取回这个文件。`,
    `The migration ${name} was applied to this database but its file is missing: restore it from its release.`,
  )

const changed = (name: string) =>
  new MigrationRefused(
    `迁移文件 ${name} 在执行之后被改动。请恢复原文件，把改动写成新的迁移文件。`,
    `The migration ${name} was changed after it was applied: restore the file and write the change as a new migration.`,
  )

const outOfOrder = (name: string, newest: string) =>
  new MigrationRefused(
    `迁移文件 ${name} 的编号小于已执行的 ${newest}。请给它一个更大的编号。`,
    `The migration ${name} has a lower number than ${newest}, which is applied already: give it a higher number.`,
  )

const misnamed = (name: string) =>
  new MigrationRefused(
    `迁移文件名 ${name} 不合规则。请用没有用过的四位编号，例如 0012-visits.sql。`,
    `The migration ${name} is misnamed: use four digits not used before and a name, such as 0012-visits.sql.`,
  )

function failed(name: string, sql: string, error: pg.DatabaseError) {
  const line = error.position ? sql.slice(0, Number(error.position)).split('\n').length : undefined
  // Inside `call` or `do` there is no position, but PostgreSQL says which statement it was in.
  const within = line ? '' : ` ${error.internalQuery ?? ''} ${error.where ?? ''}`.trimEnd()
  return new MigrationRefused(
    `迁移文件 ${name}${line ? ` 第 ${line} 行` : ''} 没有执行成功，该文件的改动已全部撤回。`,
    `The migration ${name} failed${line ? ` at line ${line}` : ''}, rolled back whole: ${error.message}${within}`,
    { cause: error },
  )
}
