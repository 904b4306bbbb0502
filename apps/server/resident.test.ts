import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask as askQuestion, askCallBack } from '@fengqiao/consultations/contract'
import { identity } from '@fengqiao/identity'
import { newId } from '@fengqiao/kernel/ids.ts'
import { sendDue } from '@fengqiao/kernel/outbox.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { beginHelp, endHelp, enrolKiosk, enterCode, myMatters, requestCode, whoAmI } from '@fengqiao/identity/contract'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const question = { topic: 'wages', told: '三个月没发工资', choices: [] }

const codeFor = async (phone: string): Promise<string> => {
  await sendDue(office.house)
  const message = office.shown.find(({ to, words }) => to === phone && words.includes('验证码'))
  return /验证码 (\d{6})/.exec(message?.words ?? '')![1]!
}

const signedIn = async (phone: string, who = office.stranger()): Promise<Browser> => {
  const { challenge } = await who.does(requestCode, { phone })
  await who.does(enterCode, { challenge, phone, code: await codeFor(phone) })
  return who
}

test('a proven phone shows the matters written down with it, and nobody else’s', async () => {
  const she = office.stranger()
  await she.press('/', '/ask', { topic: 'wages' })
  const asked = await she.does(askQuestion, question)
  await she.does(askCallBack, { matter: asked.matter, name: '何有田', phone: '13800006027' })
  const resident = await signedIn('13800006027')
  const mine = await resident.does(myMatters, {})
  expect(mine.rows.map(({ receiptCode }) => receiptCode)).toEqual([asked.receiptCode])
  expect(mine.rows[0]?.due?.duty.zh).toBeTruthy()
  const other = await signedIn('13900007777')
  expect((await other.does(myMatters, {})).rows).toEqual([])
})

test('row-level security shows a resident these matters alone, whatever is asked of the database', async () => {
  const resident = await signedIn('13800006028')
  const me = await resident.does(whoAmI, {})
  const client = await office.database.app.connect()
  try {
    await client.query(
      `begin; set local role fq_public; select set_config('app.id', '${me.id}', true), set_config('app.groups', '{${me.id}}', true)`,
    )
    for (const table of [
      'casework.matters',
      'casework.history',
      'casework.parties',
      'people.persons',
      'identity.helps',
    ]) {
      const { rows } = await client.query(`select count(*)::int n from ${table}`)
      expect([table, rows[0].n]).toEqual([table, 0])
    }
    await expect(client.query('select * from identity.residents')).rejects.toThrow(/permission denied/)
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('what a browser asked before it said who it is, is the resident’s afterwards', async () => {
  const she = office.stranger()
  await she.press('/', '/ask', { topic: 'wages' })
  const asked = await she.does(askQuestion, question)
  await signedIn('13800006030', she)
  expect((await she.does(myMatters, {})).rows.map(({ receiptCode }) => receiptCode)).toEqual([asked.receiptCode])
})

test('the answer is the same for a known and an unknown phone; the code stands nowhere in the clear', async () => {
  const one = await office.stranger().does(requestCode, { phone: '13800006040' })
  const two = await office.stranger().does(requestCode, { phone: '13800006041' })
  expect(Object.keys(one)).toEqual(Object.keys(two))
  const code = await codeFor('13800006040')
  const { rows } = await office.database.owner.query('select * from identity.phone_codes where id = $1', [
    one.challenge,
  ])
  expect(JSON.stringify(rows)).not.toContain(code)
  expect(JSON.stringify(rows)).not.toContain('13800006040')
})

test('five wrong codes spend it; a used or old one opens nothing', async () => {
  const phone = '13800006050'
  const who = office.stranger()
  const { challenge } = await who.does(requestCode, { phone })
  const code = await codeFor(phone)
  const wrong = code === '000000' ? '111111' : '000000'
  for (let left = 4; left >= 0; left--) {
    const reply = await who.ask(enterCode, { challenge, phone, code: wrong })
    expect([reply.status, reply.refused.code, reply.refused.facts['left']]).toEqual([401, 'code-wrong', left])
  }
  expect((await who.ask(enterCode, { challenge, phone, code })).refused.code).toBe('code-over')
  const otherPhone = await who.ask(enterCode, { challenge, phone: '13800006051', code })
  expect(otherPhone.refused.code).toBe('code-over')
})

test('a phone gets one code a minute and six a day', async () => {
  const phone = '13800006060'
  await office.stranger().does(requestCode, { phone })
  const again = await office.stranger().ask(requestCode, { phone })
  expect([again.status, again.refused.code]).toEqual([429, 'too-many-tries'])
  for (let at = 1; at < 6; at++) {
    office.travelTo(`2026-11-24T10:${String(at * 2).padStart(2, '0')}:00+08:00`)
    await office.stranger().does(requestCode, { phone })
  }
  office.travelTo('2026-11-24T11:00:00+08:00')
  const seventh = await office.stranger().ask(requestCode, { phone })
  expect([seventh.status, seventh.refused.code]).toEqual([429, 'codes-to-phone'])
  expect(seventh.refused.sentence).toContain('已经发过 6 次')
  expect((await office.stranger().ask(requestCode, { phone: '028-83570000' })).refused.code).toBe('no-mobile')
})

test('a network sends sixty codes an hour, whatever browsers and phones it uses; the next street is not held up', async () => {
  office.travelTo('2026-11-25T10:00:00+08:00')
  const phone = (at: number) => `1380001${String(at).padStart(4, '0')}`
  for (let at = 0; at < 60; at++) await office.stranger('10.3.0.8').does(requestCode, { phone: phone(at) })
  const next = await office.stranger('::ffff:10.3.0.8').ask(requestCode, { phone: phone(60) })
  expect([next.status, next.refused.code, next.refused.field]).toEqual([429, 'codes-from-here', 'phone'])
  expect(next.refused.sentence).toMatch(/过一小时再试.+查询码/)
  // what a browser writes about itself counts for nothing where no proxy is set up
  const lying = office.stranger('10.3.0.8')
  const sent = await lying.fetch('/api/resident/code', {
    method: 'POST',
    headers: { 'x-fengqiao': '1', 'content-type': 'application/json', 'x-forwarded-for': '10.9.9.9' },
    body: JSON.stringify({ command: { id: newId(), at: office.house.clock.now() }, phone: phone(61) }),
  })
  expect(sent.status).toBe(429)
  await office.stranger('10.4.0.8').does(requestCode, { phone: phone(62) })
  const kept = await office.database.owner.query(`select who from identity.tries where what = 'code-network'`)
  expect(JSON.stringify(kept.rows)).not.toContain('10.3.0.8')
  office.travelTo('2026-11-25T11:01:00+08:00')
  await office.stranger('10.3.0.8').does(requestCode, { phone: phone(63) })
})

test('codes asked for side by side to one phone are one', async () => {
  office.travelTo('2026-11-25T13:00:00+08:00')
  const asked = [1, 2, 3, 4].map(() => office.stranger().ask(requestCode, { phone: '13800006099' }))
  const statuses = (await Promise.all(asked)).map(({ status }) => status).sort()
  expect(statuses).toEqual([200, 429, 429, 429])
  office.travelTo('2026-11-24T11:00:00+08:00')
})

test('a helper’s every step names whom it is for; that person sees it with their own phone', async () => {
  office.travelTo('2026-11-24T12:00:00+08:00')
  const helper = await signedIn('13800006070')
  const { person } = await helper.does(beginHelp, {
    name: '何有田',
    phone: '13800006071',
    relation: '邻居',
    reason: '眼睛不好，看不清屏幕',
    consent: '今天当面说好的',
  })
  expect((await helper.does(whoAmI, {})).roles).toContain('helper')
  expect(await (await helper.fetch('/')).text()).toContain('您正在替何有田办')
  const asked = await helper.does(askQuestion, question)
  await helper.does(endHelp, {})
  expect(await (await helper.fetch('/')).text()).not.toContain('正在替')
  expect((await helper.does(whoAmI, {})).roles).not.toContain('helper')
  const { rows } = await office.database.owner.query(
    'select m.on_behalf_of matter, h.on_behalf_of step, (select a.on_behalf_of from kernel.audit a where a.matter_id = m.id limit 1) audit from casework.matters m join casework.history h on h.matter_id = m.id where m.id = $1',
    [asked.matter],
  )
  expect(rows).toEqual([{ matter: person, step: person, audit: person }])
  const helped = await signedIn('13800006071')
  expect((await helped.does(myMatters, {})).rows.map(({ receiptCode }) => receiptCode)).toEqual([asked.receiptCode])
})

test('the pages: phone, code, my matters, acting for somebody, leaving; all without script', async () => {
  office.travelTo('2026-11-24T13:00:00+08:00')
  const who = office.stranger()
  const codePage = await (await who.press('/mine', '/mine/code', { phone: '13800006080' })).text()
  const challenge = /name="challenge" value="([^"]+)"/.exec(codePage)![1]!
  const code = await codeFor('13800006080')
  const entered = await who.press('/mine', '/mine/enter', { challenge, phone: '13800006080', code })
  expect(entered.headers.get('location')).toBe('/mine')
  expect(await (await who.fetch('/mine')).text()).toContain('还没有登记过的事')
  const missing = await who.press('/mine/help', '/mine/help', { name: '何有田' })
  expect(missing.status).toBe(400)
  expect(await missing.text()).toContain('请填写“您是他的什么人”')
  const begun = await who.press('/mine/help', '/mine/help', {
    name: '何有田',
    phone: '',
    relation: '女儿',
    reason: '住院了',
    consent: '电话里同意的',
  })
  expect(begun.headers.get('location')).toBe('/mine')
  expect(await (await who.fetch('/mine')).text()).toContain('您正在替何有田办')
  await who.press('/mine', '/mine/leave', {})
  expect((await who.does(whoAmI, {})).roles).toEqual(['visitor'])
})

test('a kiosk that wipes itself ends what a resident opened there, on the server too; their own phone stays signed in', async () => {
  office.travelTo('2026-11-24T14:00:00+08:00')
  const phone = '13800006090'
  const athome = await signedIn(phone)
  const administrator = await office.as('weiTheAdministrator')
  const { code } = await administrator.does(enrolKiosk, { place: office.places.legalHome, name: '大厅' })
  const kiosk = office.stranger()
  await kiosk.press('/kiosk', '/kiosk', { code })
  office.travelTo('2026-11-24T14:05:00+08:00')
  await signedIn(phone, kiosk)
  expect((await kiosk.does(whoAmI, {})).roles).toEqual(['resident', 'kiosk'])
  const token = kiosk.cookies.get('fq_visitor')!
  await kiosk.press('/mine', '/kiosk/wipe', {})
  const thief = office.stranger()
  thief.cookies.set('fq_visitor', token)
  expect((await thief.does(whoAmI, {})).roles).toEqual(['visitor'])
  expect((await athome.does(whoAmI, {})).roles).toEqual(['resident'])
})

test('codes, tries and old sessions are forgotten when nobody needs them', async () => {
  const count = async () =>
    (
      await office.database.owner.query(
        `select (select count(*) from identity.phone_codes)::int codes, (select count(*) from identity.tries)::int tries,
          (select count(*) from identity.sessions where coalesce(ended_at, expires_at) < $1)::int sessions`,
        [office.house.clock.now()],
      )
    ).rows[0]
  const sweep = async () => {
    for (const { run } of identity.sweeps ?? []) await run(office.house)
  }
  const before = await count()
  expect(before.codes).toBeGreaterThan(0)
  await sweep()
  expect(await count()).toEqual(before)
  office.travelTo('2027-02-10T09:00:00+08:00')
  await sweep()
  expect(await count()).toEqual({ codes: 0, tries: 0, sessions: 0 })
})
