import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '@fengqiao/database/connect.ts'
import { clockFrom } from '@fengqiao/kernel/clock.ts'
import { checkInstallation } from './check.ts'
import { openHouse } from './open-house.ts'

const clock = clockFrom('2026-11-24T09:00:00+08:00')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fq-check-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const env = () => ({
  ...process.env,
  FENGQIAO_KEY_FILE: join(folder, 'office.key'),
  DATABASE_URL: undefined,
  DATABASE_OWNER_URL: undefined,
})
const wrong = async (more: NodeJS.ProcessEnv = {}, dataDir = join(folder, 'data')) =>
  (await checkInstallation({ dataDir, env: { ...env(), ...more }, clock }))
    .filter((finding) => !finding.ok)
    .map((finding) => finding.zh)

test('a sound installation has nothing to say, and an altered history row is named', async () => {
  expect(await wrong()).toEqual([])
  const dataDir = join(folder, 'data')
  const installation = await openHouse({ dataDir, clock, env: env() })
  const matter = '01900000-0000-7000-8000-000000000001'
  const owner = installation.owner!
  await owner.query(
    `insert into casework.matters (id, office_id, kind, channel, receipt_code, title, state, happened_at, recorded_at, recorded_by) values ($1, $1, 'lamp', 'window', 'ABCDEFGH', '路灯', 'reported', now(), now(), $1)`,
    [matter],
  )
  await owner.query(
    `insert into casework.history (matter_id, seq, office_id, machine, move, to_state, happened_at, recorded_at, actor_id, actor_roles, previous, hash) values ($1, 1, $1, 'lamp', 'report', 'reported', now(), now(), $1, '{clerk}', '', 'not what it should be')`,
    [matter],
  )
  await installation.stop()
  expect(await wrong()).toEqual([expect.stringContaining(`${matter} 第 1 步`)])
})

test('a missing font folder is named with its setting', async () => {
  expect(await wrong({ FENGQIAO_FONT_DIR: join(folder, 'nowhere') })).toContainEqual(
    expect.stringContaining('FENGQIAO_FONT_DIR'),
  )
})

test('an empty font folder, and a name no font can draw, are told with the character and the remedy', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'fq-fonts-'))
  expect(await wrong({ FENGQIAO_FONT_DIR: empty })).toContainEqual(expect.stringContaining('没有字体文件'))
  await rm(empty, { recursive: true })
  const installation = await openHouse({ dataDir: join(folder, 'data'), clock, env: env() })
  const id = '01900000-0000-7000-8000-00000000000a'
  await installation.owner!.query(
    `insert into people.persons (id, office_id, kind, name, name_search, happened_at, recorded_at, recorded_by) values ($1, $1, 'person', $2, '{}', now(), now(), $1)`,
    [id, '王\uE000明'],
  )
  await installation.stop()
  const said = (await wrong()).filter((sentence) => sentence.includes('打不出来'))
  expect(said).toEqual([expect.stringContaining('\uE000')])
  expect(said[0]).toContain('FENGQIAO_FONT_DIR')
  expect(said[0]).not.toContain('王')
})

test('a key of another installation is one sentence naming the file', async () => {
  expect(await wrong({ FENGQIAO_KEY_FILE: join(folder, 'other.key') })).toEqual([expect.stringContaining('other.key')])
})

test('the database of an installation holds its own login, which owns nothing', async () => {
  const database = await connect({ dataDir: join(folder, 'data') })
  const client = new pg.Client(database.app)
  await client.connect()
  const { rows } = await client.query(
    `select rolsuper, (select count(*)::int from pg_class where relowner = r.oid) owned from pg_roles r where rolname = current_user`,
  )
  expect(rows).toEqual([{ rolsuper: false, owned: 0 }])
  await expect(client.query('select * from casework.matters')).rejects.toThrow(/permission denied/)
  await client.end()
  await database.stop()
})
