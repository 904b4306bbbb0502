import { afterAll, beforeAll, expect, test } from 'vitest'
import { action, perform } from '@fengqiao/kernel/action.ts'
import type { House } from '@fengqiao/kernel/action.ts'
import { Done, command } from '@fengqiao/kernel/contract.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { workflow } from '@fengqiao/kernel/judge.ts'
import type { Workflow } from '@fengqiao/kernel/judge.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import type { Principal, Role } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { z } from 'zod'
import { advance } from './advance.ts'
import { showMatter, whoLooked } from './contract.ts'
import { worklist } from './contract.ts'
import { lockMatter } from './matter.ts'
import { openMatter } from './open-matter.ts'
import { sealHeads, verifySeals } from './seal-heads.ts'
import { verifyHistory } from './verify-history.ts'

/** A lamp-post to be mended: a machine of the test's own, so that casework is tried without any module. */
const lamp = workflow<{ bulb: boolean }>()({
  machine: 'lamp',
  title: { zh: '修路灯', en: 'Lamp repair' },
  states: { reported: { zh: '已报修', en: 'reported' }, mended: { zh: '已修好', en: 'mended', final: true } },
  moves: {
    report: {
      title: { zh: '报修', en: 'Report' },
      from: null,
      to: 'reported',
      by: ['clerk', 'visitor'],
      basis: { mark: 'design' },
    },
    remind: {
      title: { zh: '催办', en: 'Remind' },
      from: ['reported'],
      to: 'reported',
      by: ['clerk'],
      basis: { mark: 'design' },
    },
    mend: {
      title: { zh: '修好', en: 'Mend' },
      from: ['reported'],
      to: 'mended',
      by: ['clerk'],
      needs: [{ code: 'no-bulb', holds: (facts) => facts.bulb }],
      basis: { mark: 'design' },
    },
  },
  deadlines: {
    mend: {
      duty: { zh: '修好路灯', en: 'Mend the lamp' },
      starts: ['reported'],
      ends: ['mended'],
      n: 3,
      unit: 'workingDay',
      basis: { mark: 'design' },
      warn: 1,
      owner: 'clerk',
    },
  },
})

const by: Role[] = ['clerk', 'director', 'visitor', 'mediator']
const report = action(
  command('/lamps', {
    title: { zh: '报修', en: 'Report' },
    by,
    input: z.object({ happenedAt: z.string().optional() }),
    output: Done,
  }),
  async (given) => {
    const { done } = await openMatter(
      given,
      {
        kind: 'lamp',
        office: given.me.offices[0]!,
        place: null,
        channel: 'window',
        title: '三号楼门口路灯',
        topic: null,
        words: '不亮了三天',
        happenedAt: given.input.happenedAt ?? given.now,
        readers: [{ to: given.me.id, purpose: 'ask' }],
      },
      lamp,
      {
        move: 'report',
        facts: { bulb: false },
        words: '李某说：天黑摔了一跤',
        history: { pole: 7 },
        ...(given.input.happenedAt ? { happenedAt: given.input.happenedAt } : {}),
      },
    )
    return done
  },
)
const move = (name: 'mend' | 'remind') =>
  action(
    command(`/lamps/:matter/${name}`, {
      title: { zh: '办', en: 'Do' },
      by,
      input: z.object({ matter: z.uuid(), bulb: z.boolean() }),
      output: Done,
    }),
    async (given) => {
      const matter = await lockMatter(given, given.input.matter)
      return advance(given, matter, lamp, name, { facts: { bulb: given.input.bulb } })
    },
  )

let office: Office
let house: House
const principal = (roles: Role[], id: string, groups: string[] = []): Principal => ({
  id,
  name: '',
  roles,
  offices: [office.places.street],
  places: [],
  groups,
  breadth: roles.includes('clerk') ? 'office' : 'own',
})
const send = async (
  me: Principal,
  doing: Parameters<typeof perform>[1],
  input: unknown,
  more: { id?: string; version?: number } = {},
) =>
  (await perform(house, doing, {
    me,
    input,
    command: {
      id: more.id ?? newId(),
      at: office.house.clock.now(),
      ...(more.version === undefined ? {} : { version: more.version }),
    },
  })) as Done

beforeAll(async () => {
  office = await openOffice()
  house = { ...office.house, machines: new Map([['lamp', lamp as unknown as Workflow]]) }
})
afterAll(() => office.close())

test('a matter opens with its first state, a history row, a deadline by working days and a header that names it', async () => {
  const clerk = principal(['clerk'], office.people.chenTheClerk)
  const done = await send(clerk, report, {})
  expect(done).toMatchObject({ state: 'reported', version: 1 })
  const { rows } = await office.database.owner.query(
    'select m.state, m.next_duty, m.history_seq, d.last_day, d.status from casework.matters m join casework.deadlines d on d.matter_id = m.id where m.id = $1',
    [done.matter],
  )
  expect(rows).toEqual([
    { state: 'reported', next_duty: 'lamp.mend', history_seq: 1, last_day: '2026-11-27', status: 'open' },
  ])
})

test('a move whose guard does not hold is refused with what is missing and what is allowed', async () => {
  const clerk = principal(['clerk'], office.people.chenTheClerk)
  const { matter } = await send(clerk, report, {})
  await expect(send(clerk, move('mend'), { matter, bulb: false })).rejects.toMatchObject({
    code: 'not-yet',
    facts: { missing: ['no-bulb'], allowed: ['remind', 'mend'] },
  })
  const done = await send(clerk, move('mend'), { matter, bulb: true })
  expect(done).toMatchObject({ state: 'mended', can: [] })
  const { rows } = await office.database.owner.query('select status from casework.deadlines where matter_id = $1', [
    matter,
  ])
  expect(rows).toEqual([{ status: 'met' }])
  await expect(send(clerk, move('mend'), { matter, bulb: true })).rejects.toMatchObject({ code: 'not-now' })
})

test('the same command done twice is done once and answers alike', async () => {
  const clerk = principal(['clerk'], office.people.chenTheClerk)
  const id = newId()
  const [first, second] = await Promise.all([send(clerk, report, {}, { id }), send(clerk, report, {}, { id })])
  expect(second).toEqual(first)
  await expect(send(clerk, report, { happenedAt: '2026-11-20T10:00:00+08:00' }, { id })).rejects.toMatchObject({
    code: 'command-reused',
  })
})

test('of two people deciding on the same version one wins and the other is told, nothing overwritten', async () => {
  const clerk = principal(['clerk'], office.people.chenTheClerk)
  const { matter, version } = await send(clerk, report, {})
  const outcomes = await Promise.allSettled([
    send(clerk, move('remind'), { matter, bulb: true }, { version }),
    send(clerk, move('mend'), { matter, bulb: true }, { version }),
  ])
  expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((each) => each.status === 'rejected')?.reason).toMatchObject({
    code: 'changed-meanwhile',
    facts: { version: version + 1 },
  })
})

test('who has no access row and does not read the whole office is told the matter does not exist', async () => {
  const { matter } = await send(principal(['clerk'], office.people.chenTheClerk), report, {})
  await expect(
    send(principal(['mediator'], office.people.luoTheMediator), move('remind'), { matter, bulb: true }),
  ).rejects.toMatchObject({ code: 'not-found' })
  const other = { ...principal(['clerk'], office.people.sunOfTheOtherOffice), offices: [office.places.otherStreet] }
  await expect(send(other, move('remind'), { matter, bulb: true })).rejects.toMatchObject({ code: 'not-found' })
})

test('history is append-only even for the owner, and holds no words in the clear', async () => {
  const visitor = principal(['visitor'], newId())
  const { matter } = await send(visitor, report, {})
  await expect(
    office.database.owner.query('update casework.history set move = $2 where matter_id = $1', [matter, 'x']),
  ).rejects.toThrow(/append-only/)
  const { rows } = await office.database.owner.query(
    `select row_to_json(h)::text all from casework.history h where matter_id = $1`,
    [matter],
  )
  expect(rows[0].all).not.toContain('李某')
  expect(JSON.stringify((await office.database.owner.query('select * from kernel.commands')).rows)).not.toContain(
    matter,
  )
})

test('a refusal is audited, a read of a matter is recorded, and the director sees who looked', async () => {
  const clerk = principal(['clerk'], office.people.chenTheClerk)
  const { matter } = await send(clerk, report, {})
  await expect(send(principal(['mediator'], newId()), move('mend'), { matter, bulb: true })).rejects.toMatchObject({
    code: 'not-found',
  })
  const atDesk = await office.as('chenTheClerk')
  expect((await atDesk.ask(showMatter, { matter })).status).toBe(200)
  const director = await office.as('zhouTheDirector')
  const looked = await director.does(whoLooked, { matter })
  expect(looked.rows.map((row) => [row.what, row.outcome])).toContainEqual(['/matters/:matter', 'read'])
  const { rows } = await office.database.owner.query(`select outcome from kernel.audit where outcome like 'refused:%'`)
  expect(rows).toContainEqual({ outcome: 'refused:not-found' })
})

test('a look from above is told in the office whose matter it was', async () => {
  const { matter } = await send(principal(['clerk'], office.people.chenTheClerk), report, {})
  await (await office.as('dingOfTheBureau')).does(showMatter, { matter })
  const { rows } = await (await office.as('zhouTheDirector')).does(whoLooked, { matter })
  expect(rows.map((row) => [row.roles, row.outcome])).toContainEqual([['bureau'], 'read'])
})

test('a chain rewritten whole behind the system still disagrees with its sealed head', async () => {
  const { matter } = await send(principal(['clerk'], office.people.chenTheClerk), report, {})
  const asClock = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
    inTransaction<T>(house.pool, { me: theClock, now: house.clock.now(), writes: true }, work)
  expect(await asClock((tx) => sealHeads(tx, house.clock.now()))).toBeGreaterThan(0)
  expect(await asClock((tx) => sealHeads(tx, house.clock.now()))).toBe(0)
  expect(await asClock(verifySeals)).toEqual({ seals: 1, matters: [], brokenSeal: null })
  const { owner } = office.database
  await owner.query('alter table casework.history disable trigger append_only')
  await owner.query(`update casework.history set move = 'remind', hash = 'recomputed' where matter_id = $1`, [matter])
  await owner.query(`update casework.matters set history_head = 'recomputed' where id = $1`, [matter])
  expect((await asClock(verifySeals)).matters).toEqual([matter])
  expect((await asClock(verifyHistory)).broken.map((each) => each.matter)).toEqual([matter])
  await owner.query('alter table casework.history enable trigger append_only')
})

test('the worklist groups by deadline and keeps other offices out', async () => {
  const director = await office.as('zhouTheDirector')
  const list = await director.does(worklist, {})
  expect(list.total).toBeGreaterThan(3)
  expect(list.rows.every((row) => row.group === 'week')).toBe(true)
  expect(list.counts.week).toBe(list.total)
  const other = await office.as('sunOfTheOtherOffice')
  // a page beyond the last still says how many there are
  expect(await director.does(worklist, { page: 99 })).toMatchObject({
    rows: [],
    total: list.total,
    counts: list.counts,
  })
  expect((await other.does(worklist, {})).total).toBe(0)
})

test('a period of the office’s own is the matter’s office’s, whoever acts and however many offices they see', async () => {
  const { street, otherStreet } = office.places
  const keep = (at: string, days: number) =>
    office.database.owner.query(
      `insert into offices.settings (office_id, name, value, mark, recorded_at, recorded_by) values ($1, 'period.lamp.mend', $2, 'local', now(), $1)`,
      [at, String(days)],
    )
  await keep(street, 1)
  await keep(otherStreet, 9)
  const both = principal(['clerk'], office.people.chenTheClerk)
  const offices = [street, otherStreet]
  const last = async (me: Principal) => {
    const { matter } = await send(me, report, {})
    const { rows } = await office.database.owner.query('select last_day from casework.deadlines where matter_id = $1', [
      matter,
    ])
    return rows[0].last_day as string
  }
  expect(await last({ ...both, offices })).toBe('2026-11-25')
  expect(await last({ ...both, offices: offices.toReversed() })).toBe('2026-12-07')
  await office.database.owner.query(`delete from offices.settings where name = 'period.lamp.mend'`)
})
