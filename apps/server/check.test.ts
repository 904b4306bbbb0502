import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '@fengqiao/database/connect.ts'
import { findUser } from '@fengqiao/identity'
import { perform } from '@fengqiao/kernel/action.ts'
import { clockFrom } from '@fengqiao/kernel/clock.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { createLog } from '@fengqiao/kernel/log.ts'
import { turnsOf } from '@fengqiao/kernel/take-turn.ts'
import { arrange } from '@fengqiao/testing/arrange.ts'
import { checkInstallation } from './check.ts'
import { modules } from './mount.ts'
import { openHouse } from './open-house.ts'
import { fileSweep } from './stored-files.ts'

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

const small = join(tmpdir(), `fq-small-${process.pid}`)
const mountSmall = (): boolean => {
  mkdirSync(small, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', small]).status === 0
}
const mounted = mountSmall()
afterAll(async () => {
  if (mounted) spawnSync('umount', [small])
  await rm(small, { recursive: true, force: true })
})

test.skipIf(!mounted)(
  'a disk that is nearly full is told with what is left and how much is needed (skipped where nothing can be mounted)',
  async () => {
    const said = await wrong({ FENGQIAO_KEY_FILE: join(folder, 'small.key') }, join(small, 'data'))
    expect(said).toEqual([expect.stringMatching(/^数据目录所在磁盘只剩 0\.\d GB：请清理到 1 GB 以上/)])
  },
)

test('a history row altered by SQL behind the system is named with its matter and step, and who on duty has no number', async () => {
  const installation = await openHouse({ dataDir: join(folder, 'altered'), clock, env: env() })
  const { house } = installation
  const owner = installation.owner!
  await arrange(house)
  const me = (await findUser(house.pool, house.clock.now(), { user: 'zhouTheDirector', roles: ['director'] }))!
  const input = { channel: 'window', happenedOn: '2026-11-20', topic: 'home', line: '漏水' }
  const register = modules
    .flatMap((each) => each.actions)
    .find((each) => each.endpoint.path === '/consultations/register')!
  const done = await perform(house, register, { me, input, command: { id: newId(), at: house.clock.now() } })
  const { matter } = done as { matter: string }
  await expect(
    owner.query(`update casework.history set actor_roles = '{lawyer}' where matter_id = $1`, [matter]),
  ).rejects.toThrow('append-only')
  await owner.query('alter table casework.history disable trigger append_only')
  await owner.query(`update casework.history set actor_roles = '{lawyer}' where matter_id = $1`, [matter])
  await owner.query('alter table casework.history enable trigger append_only')
  const liu = await owner.query(`select id, office_id from people.workers where name = '刘思远'`)
  await owner.query(
    `insert into kernel.messages (id, office_id, way, purpose, worker_id, state, problem, next_at, useful_until, recorded_at, recorded_by, ended_at)
      values ($1, $2, 'voice', 'consultation.alert', $1, 'dead', 'no-number', $3, $3, $3, $1, $3)`,
    [liu.rows[0].id, liu.rows[0].office_id, clock.now()],
  )
  await installation.stop()
  expect(await wrong({}, join(folder, 'altered'))).toEqual([
    expect.stringContaining(`${matter} 第 1 步`),
    expect.stringMatching(/没有登记手机号：刘思远。请在工作台“人员”里补上/),
  ])
})

test('a sweep that stopped is told with its own sentence, day and hour, and no more once it has run well', async () => {
  const dataDir = join(folder, 'stopped')
  const installation = await openHouse({ dataDir, clock, env: env() })
  const { house } = installation
  await house.files.mark('another database')
  const turn = turnsOf(house, fileSweep(createLog({ now: () => '', write: () => {} })))
  await expect(turn()).rejects.toThrow('不是这个数据库的文件夹')
  await installation.stop()
  expect(await wrong({}, dataDir)).toEqual([
    expect.stringMatching(
      /^定时任务 files\.left-over 从 2026-11-24 09:0\d 起没有做成：数据目录下的 files 不是这个数据库/,
    ),
  ])
  await rm(join(dataDir, 'files', 'belongs-to'))
  const mended = await openHouse({ dataDir, clock, env: env() })
  await turnsOf(mended.house, fileSweep(createLog({ now: () => '', write: () => {} })))()
  await mended.stop()
  expect(await wrong({}, dataDir)).toEqual([])
})

test('a model that reorders articles is tried and told of when it does not answer; a wrong setting is named', async () => {
  const model = { FENGQIAO_RERANK_URL: 'http://127.0.0.1:9/v1', FENGQIAO_RERANK_MODEL: 'invented' }
  expect(await wrong(model)).toContainEqual(
    expect.stringMatching(/^条文重排模型没有答对试题（away）.*请核对 FENGQIAO_RERANK_\*/),
  )
  for (const setting of ['FENGQIAO_RERANK', 'FENGQIAO_ASSISTANT'])
    expect(await wrong({ [`${setting}_URL`]: 'http://models.example/v1', [`${setting}_MODEL`]: 'invented' })).toEqual([
      expect.stringMatching(`^${setting}_URL：models\\.example 不在内网.*请改用 https 网址`),
    ])
  expect(await wrong({ ...model, FENGQIAO_RERANK_WEIGHT: '2' })).toEqual([
    'FENGQIAO_RERANK_WEIGHT：要在 0 和 1 之间，请改正',
  ])
})
