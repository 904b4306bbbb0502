import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { perform } from '@fengqiao/kernel/action.ts'
import type { Action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { sendDue } from '@fengqiao/kernel/outbox.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { openOffice, theDay } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { accept, answer, ask, askCallBack, joinQueue, myPlace, queue, standDuty } from './contract.ts'
import { consultations } from './index.ts'

let office: Office
const phones = { liuTheLawyer: '13800006027', wuTheLawyer: '13900001234' } as const
const seconds = (count: number) => new Date(new Date(theDay).getTime() + count * 1000).toISOString()
const moveOn = () => consultations.sweeps!.find(({ name }) => name === 'consultations.move-on')!.run(office.house)

beforeAll(async () => {
  office = await openOffice()
  for (const [name, phone] of Object.entries(phones))
    await office.database.owner.query('update people.workers set phone = $1 where code = $2', [phone, name])
})
beforeEach(async () => {
  office.travelTo(theDay)
  await office.database.owner.query('delete from consultations.duty')
  await office.database.owner.query('delete from kernel.messages')
})
afterAll(() => office.close())

const waiting = async () => {
  const me: Principal = {
    id: newId(),
    name: '',
    roles: ['visitor', 'kiosk'],
    offices: [office.places.street],
    places: [office.places.legalHome],
    groups: [],
    breadth: 'own',
  }
  const does = (endpoint: object, input: object): Promise<unknown> =>
    perform(office.house, consultations.actions.find((each) => each.endpoint === endpoint) as Action, {
      me,
      input,
      command: { id: newId(), at: office.house.clock.now() },
    })
  const { matter } = (await does(ask, { topic: 'wages', told: '老板叫张大强，欠我工资', choices: [] })) as {
    matter: string
  }
  await does(joinQueue, { matter })
  return {
    matter,
    place: () => does(myPlace, { matter }),
    callBack: (phone: string) => does(askCallBack, { matter, name: '王女士', phone }),
  }
}

/** What went out since the last look, by way and number, oldest first. */
let seen = 0
const sent = async () => {
  await sendDue(office.house)
  const fresh = office.shown.slice(0, office.shown.length - seen).toReversed()
  seen = office.shown.length
  return fresh
}

test('the adviser on duty is told by SMS, by a voice call and in the duty group; nothing of what was told goes out', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  await waiting()
  const messages = await sent()
  expect(messages.map(({ way, to }) => [way, to])).toEqual(
    expect.arrayContaining([
      ['sms', phones.liuTheLawyer],
      ['voice', phones.liuTheLawyer],
      ['chat', null],
    ]),
  )
  for (const { words } of messages) {
    expect(words).toContain('银杏园社区法律之家有居民在等')
    expect(words).toContain('刘思远律师 60 秒内')
    expect(words).not.toContain('张大强')
  }
  expect(office.logged.join('')).not.toContain(phones.liuTheLawyer)
})

test('not taken in time the next on duty is told; taken meanwhile, nobody is', async () => {
  const [liu, wu] = [await office.as('liuTheLawyer'), await office.as('wuTheLawyer')]
  await liu.does(standDuty, { hours: 8 })
  office.travelTo(seconds(1))
  await wu.does(standDuty, { hours: 8 })
  const first = await waiting()
  await sent()
  office.travelTo(seconds(62))
  await moveOn()
  expect((await sent()).map(({ to }) => to)).toEqual(expect.arrayContaining([phones.wuTheLawyer, null]))
  await liu.does(accept, { matter: first.matter })
  office.travelTo(seconds(200))
  await moveOn()
  expect(await sent()).toEqual([])
  expect(await first.place()).toMatchObject({ state: 'inCall', lawyer: '刘思远' })
})

test('an alert that could not be sent in its minute is not sent after it', async () => {
  await (await office.as('liuTheLawyer')).does(standDuty, { hours: 8 })
  await waiting()
  office.travelTo(seconds(90))
  expect(await sent()).toEqual([])
})

test('whoever is in a call is asked last', async () => {
  const [liu, wu] = [await office.as('liuTheLawyer'), await office.as('wuTheLawyer')]
  await liu.does(standDuty, { hours: 8 })
  office.travelTo(seconds(1))
  await wu.does(standDuty, { hours: 8 })
  const first = await waiting()
  await liu.does(accept, { matter: first.matter })
  const second = await waiting()
  const alerted = async (who: typeof liu) =>
    (await who.does(queue, {})).rows.find((row) => row.matter === second.matter)?.alertedMe
  expect([await alerted(liu), await alerted(wu)]).toEqual([false, true])
})

test('an office may choose its ways', async () => {
  await office.database.owner.query(
    `insert into offices.settings (office_id, name, value, mark, recorded_at, recorded_by) values ($1, 'consultation.alertWays', '["chat"]', 'design', now(), $1)`,
    [office.places.street],
  )
  await (await office.as('liuTheLawyer')).does(standDuty, { hours: 8 })
  await waiting()
  expect((await sent()).map(({ way }) => way)).toEqual(['chat'])
})

test('whoever left a mobile number for a call back is told by text message that the answer is there, not what it says', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  const answered = async (phone: string) => {
    const she = await waiting()
    await she.callBack(phone)
    await liu.does(accept, { matter: she.matter })
    await sent()
    await liu.does(answer, { matter: she.matter, answer: '先申请调解，不收费' })
    return (await sent()).filter(({ way }) => way === 'sms')
  }
  const told = await answered('13800006027')
  expect(told.map(({ to }) => to)).toEqual(['13800006027'])
  expect(told[0]!.words).toMatch(/答复了。查询码 \w{4} \w{4}/)
  expect(told[0]!.words).not.toMatch(/调解|王女士|工资/)
  expect(await answered('028-84001234')).toEqual([])
})
