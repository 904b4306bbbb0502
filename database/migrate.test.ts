import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '@fengqiao/testing/database.ts'
import type { TestDatabase } from '@fengqiao/testing/database.ts'
import { migrate } from './migrate.ts'
import { openPool } from './pool.ts'

let database: TestDatabase
let pool: pg.Pool
let dir: string

const put = (name: string, sql: string) => writeFile(path.join(dir, name), sql)
const applied = async () => {
  const { rows } = await pool.query<{ name: string }>('select name from fengqiao_migrations order by name')
  return rows.map(({ name }) => name)
}

beforeAll(async () => {
  database = await testDatabase()
  await database.owner.query('create database migrate_test')
})

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'fq-migrations-'))
  pool = openPool({ ...database.ownerConfig, database: 'migrate_test' })
  await put('0001-first.sql', 'create table first (id int primary key);')
  await put('0002-second.sql', 'create table second (id int references first);\ninsert into first values (1);')
})

afterEach(async () => {
  await pool.query('drop table if exists fengqiao_migrations, second, first, third cascade')
  await pool.end()
  await rm(dir, { recursive: true })
})

afterAll(async () => {
  await database.owner.query('drop database migrate_test')
  await database.drop()
})

describe('migrations', () => {
  test('are applied in order, once', async () => {
    expect(await migrate(pool, dir)).toEqual({ applied: ['0001-first.sql', '0002-second.sql'] })
    expect(await migrate(pool, dir)).toEqual({ applied: [] })
    expect((await pool.query('select * from first')).rows).toEqual([{ id: 1 }])
  })

  test('are applied once by processes that start together', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => migrate(pool, dir)))
    expect(all.flatMap((one) => one.applied)).toEqual(['0001-first.sql', '0002-second.sql'])
  })

  test('work on a single client too', async () => {
    const client = new pg.Client({ ...database.ownerConfig, database: 'migrate_test' })
    await client.connect()
    expect((await migrate(client, dir)).applied).toHaveLength(2)
    await client.end()
  })

  test('a failing file is rolled back whole, names its line, and the earlier ones stay', async () => {
    await put(
      '0003-third.sql',
      `create table third (id int);
insert into first values (2);
select nothing_of_the_kind;`,
    )
    await expect(migrate(pool, dir)).rejects.toThrow(/0003-third\.sql 第 3 行.*line 3.*nothing_of_the_kind/)
    expect(await applied()).toEqual(['0001-first.sql', '0002-second.sql'])
    expect((await pool.query("select to_regclass('third') as third")).rows).toEqual([{ third: null }])
    await put('0003-third.sql', 'create table third (id int);')
    expect((await migrate(pool, dir)).applied).toEqual(['0003-third.sql'])
  })

  test('a file changed after it was applied is refused', async () => {
    await migrate(pool, dir)
    await put('0001-first.sql', 'create table first (id bigint primary key);')
    await expect(migrate(pool, dir)).rejects.toThrow(/0001-first\.sql 在执行之后被改动.*changed after it was applied/)
  })

  test('other line ends are no change', async () => {
    await migrate(pool, dir)
    await put('0002-second.sql', 'create table second (id int references first);\r\ninsert into first values (1);')
    expect(await migrate(pool, dir)).toEqual({ applied: [] })
  })

  test('a missing file is refused', async () => {
    await migrate(pool, dir)
    await rm(path.join(dir, '0001-first.sql'))
    await expect(migrate(pool, dir)).rejects.toThrow(/0001-first\.sql 不见了.*missing/)
  })

  test('a database newer than the program is refused', async () => {
    await migrate(pool, dir)
    await rm(path.join(dir, '0002-second.sql'))
    await expect(migrate(pool, dir)).rejects.toThrow(/请先升级枫桥.*newer than the program/)
  })

  test('a number below the newest applied one is refused', async () => {
    await put('0005-third.sql', 'create table third (id int);')
    await migrate(pool, dir)
    await put('0004-late.sql', 'select 1;')
    await expect(migrate(pool, dir)).rejects.toThrow(/0004-late\.sql 的编号小于.*lower number than 0005-third\.sql/)
  })

  test('a name without a number, or with a number twice, is refused', async () => {
    await put('0002-again.sql', 'select 1;')
    await expect(migrate(pool, dir)).rejects.toThrow(/0002-second\.sql 不合规则/)
    await rm(path.join(dir, '0002-again.sql'))
    await put('third.sql', 'select 1;')
    await expect(migrate(pool, dir)).rejects.toThrow(/third\.sql 不合规则.*misnamed/)
  })
})
