import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Socket } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@fengqiao/testing/database.ts'
import type { TestDatabase } from '@fengqiao/testing/database.ts'
import { faultsOfLogin, faultsOfSchema } from './check.ts'
import { connect, LoginRefused } from './connect.ts'
import { openPool } from './pool.ts'
import { actingRoles, appLogin, ensureRoles } from './roles.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const dataDir = '/nowhere'

describe('the login of the application', () => {
  test('is fit: no superuser, owns nothing, may act as every role and has no right of its own', async () => {
    expect(await faultsOfLogin(database.app)).toEqual([])
    const client = await database.app.connect()
    for (const role of actingRoles) {
      await client.query(`begin; set local role ${role}`)
      expect((await client.query('select current_user')).rows).toEqual([{ current_user: role }])
      await client.query('rollback')
    }
    client.release()
    await database.owner.query(`create schema kept; create table kept.secret (id int);
      grant usage on schema kept to fq_staff; grant select on kept.secret to fq_staff`)
    await expect(database.app.query('select * from kept.secret')).rejects.toThrow(/permission denied/)
    await expect(database.app.query('create table mine (id int)')).rejects.toThrow(/permission denied/)
  })
})

describe('DATABASE_URL', () => {
  test('takes a fit login, with the owner beside it', async () => {
    const both = await connect({ dataDir, databaseUrl: database.appUrl, ownerUrl: database.ownerUrl })
    expect(both.owner).not.toBeNull()
    const alone = await connect({ dataDir, databaseUrl: database.appUrl })
    expect(alone.owner).toBeNull()
    const pool = openPool(alone.app)
    expect((await pool.query('select session_user as login')).rows).toEqual([{ login: appLogin }])
    await pool.end()
    await Promise.all([both.stop(), alone.stop()])
  })

  test('refuses a superuser with the remedy in both languages', async () => {
    const refused = connect({ dataDir, databaseUrl: database.ownerUrl })
    await expect(refused).rejects.toThrow(LoginRefused)
    await expect(refused).rejects.toThrow(/create role fengqiao_login.*DATABASE_OWNER_URL/)
    await expect(refused).rejects.toMatchObject({ faults: expect.arrayContaining(['superuser']) })
  })

  test('refuses a login that owns a table, directly or through a role', async () => {
    await database.owner.query('create role test_holder nologin; create role test_owning login in role test_holder')
    await database.owner.query(`grant ${actingRoles.join(', ')} to test_owning`)
    await database.owner.query('create table held (id int); alter table held owner to test_holder')
    const owning = database.appUrl.replace(appLogin, 'test_owning')
    await expect(connect({ dataDir, databaseUrl: owning })).rejects.toMatchObject({ faults: ['owns held'] })
    await database.owner.query('drop table held; drop role test_owning, test_holder')
  })

  test('refuses a login that cannot act for staff', async () => {
    await database.owner.query('create role test_stranger login')
    const stranger = database.appUrl.replace(appLogin, 'test_stranger')
    await expect(connect({ dataDir, databaseUrl: stranger })).rejects.toThrow(/is not a member of fq_staff/)
    await database.owner.query('drop role test_stranger')
  })
})

test('a plain view, a materialized view and an office table without policies are found', async () => {
  const before = await faultsOfSchema(database.owner)
  await database.owner.query(`create schema leaky; create table leaky.paper (office_id uuid);
    create view leaky.plain as select * from leaky.paper;
    create view leaky.held with (security_invoker = true) as select * from leaky.paper;
    create materialized view leaky.stale as select * from leaky.paper`)
  const found = (await faultsOfSchema(database.owner)).filter((fault) => !before.includes(fault))
  expect(found.map((fault) => fault.split(':')[0])).toEqual(['leaky.paper', 'leaky.plain', 'leaky.stale'])
  await database.owner.query('drop schema leaky cascade')
})

test('without DATABASE_URL the embedded database starts, its roles made once even by several at once', async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'fq-connect-'))
  const connection = await connect({ dataDir: home })
  const app = openPool(connection.app)
  expect(await faultsOfLogin(app)).toEqual([])
  expect((await app.query('show fsync')).rows).toEqual([{ fsync: 'on' }])
  expect((await app.query('show listen_addresses')).rows).toEqual([{ listen_addresses: '' }])
  const owner = openPool({ ...connection.owner, max: 4 })
  await owner.query('drop role fq_door')
  expect(await faultsOfLogin(app)).toEqual(['is not a member of fq_door'])
  await Promise.all([1, 2, 3, 4].map(() => ensureRoles(owner)))
  expect(await faultsOfLogin(app)).toEqual([])
  await Promise.all([app.end(), owner.end()])
  await connection.stop()
  await rm(home, { recursive: true })
})

test('what is asked in one turn leaves in one write', async () => {
  const pool = openPool({ ...database.appConfig, max: 1 })
  const client = await pool.connect()
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  const before = stream.bytesWritten - stream.writableLength
  const asked = [client.query('begin'), client.query('select $1::int one', [1]), client.query('commit')]
  expect(stream.bytesWritten - stream.writableLength).toBe(before)
  expect((await asked[1]!).rows).toEqual([{ one: 1 }])
  await Promise.all(asked)
  expect(stream.writableLength).toBe(0)
  client.release()
  await pool.end()
})

test('a pool outlives its cut connections', async () => {
  const lines: string[] = []
  const pool = openPool({ ...database.appConfig, max: 2 }, (line) => lines.push(line))
  await pool.query('select 1')
  await database.owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [appLogin])
  await expect.poll(() => lines.length).toBeGreaterThan(0)
  expect((await pool.query('select 1 as alive')).rows).toEqual([{ alive: 1 }])
  await pool.end()
})

test('a connection cut in somebody’s hands ends nothing but their next question', async () => {
  const pool = openPool({ ...database.appConfig, max: 1 })
  const client = await pool.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() pid')
  const cut = new Promise((resolve) => client.once('error', resolve))
  expect(client.listenerCount('error')).toBeGreaterThan(1)
  await database.owner.query('select pg_terminate_backend($1)', [rows[0]!.pid])
  await cut
  await expect(client.query('select 1')).rejects.toThrow()
  client.release(true)
  expect((await pool.query('select 1 as alive')).rows).toEqual([{ alive: 1 }])
  await pool.end()
})
