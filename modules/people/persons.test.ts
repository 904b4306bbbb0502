import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityCheckDigit } from '@fengqiao/kernel/identity-number.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { addPerson } from './add-person.ts'
import {
  addWorker,
  correctPerson,
  endWorker,
  findKnownPersons,
  listWorkers,
  personCorrections,
  PersonInput,
} from './contract.ts'

let office: Office
let clerk: Browser
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
})
afterAll(() => office.close())

const seventeen = '51010619560316031'
const number = seventeen + identityCheckDigit(seventeen)

const writtenDown = (person: Record<string, unknown>): Promise<string> => {
  const now = office.house.clock.now()
  const me = { ...theClock, offices: [office.places.street] }
  return inTransaction(office.house.pool, { me, now, writes: true }, async (tx) =>
    addPerson(
      { tx, me, now, vault: office.house.vault } as never,
      office.places.street,
      PersonInput.parse({ name: '何有田', phone: '13800006027', identityNumber: number, ...person }),
    ),
  )
}

test('a person is found again by phone or number, masked, by those who see the whole office', async () => {
  const person = await writtenDown({})
  const byPhone = await clerk.does(findKnownPersons, { phone: '138 0000 6027' })
  expect(byPhone.rows).toEqual([
    {
      person,
      kind: 'person',
      name: '何有田',
      phone: '138****6027',
      identityNumber: `5101**********${number.slice(-4)}`,
      address: null,
    },
  ])
  expect((await clerk.does(findKnownPersons, { identityNumber: number })).rows).toHaveLength(1)
  expect((await clerk.ask(findKnownPersons, {})).refused.code).toBe('nothing-to-find-by')
})

test('a look at somebody outside any matter is written down under their id: who, through what, and nobody else’s', async () => {
  const person = await writtenDown({ name: '何小田', phone: '13800006031', identityNumber: '' })
  const other = await writtenDown({ name: '何大田', phone: '13800006032', identityNumber: '' })
  await clerk.does(findKnownPersons, { phone: '13800006031' })
  await clerk.does(personCorrections, { person })
  await (await office.as('sunOfTheOtherOffice')).does(personCorrections, { person })
  const looks = await office.database.owner.query(
    'select person_id, endpoint, by from people.looks where person_id = any ($1) order by at, id',
    [[person, other]],
  )
  const by = office.people.chenTheClerk
  expect(looks.rows).toEqual([
    { person_id: person, endpoint: '/people/known', by },
    { person_id: person, endpoint: '/people/:person/corrections', by },
  ])
})

test('whoever may not see the person is told what a stranger is told: a mediator without the matter, another office', async () => {
  for (const name of ['luoTheMediator', 'tangOfTheOtherOffice', 'sunOfTheOtherOffice'] as const) {
    const asked = await (await office.as(name)).does(findKnownPersons, { phone: '13800006027' })
    expect(asked.rows).toEqual([])
  }
})

test('a correction says why, keeps what stood sealed, and a number left empty stays', async () => {
  const person = await writtenDown({ name: '何又田', phone: '13800006028', address: '银杏雅居 1 栋' })
  const input = {
    ...PersonInput.parse({ name: '何有田', address: '银杏雅居 2 栋' }),
    person,
    reason: '对照身份证，名字写错一个字',
  }
  expect((await clerk.does(correctPerson, input)).changed).toEqual(['name', 'address'])
  expect((await clerk.ask(correctPerson, input)).refused.code).toBe('nothing-to-correct')
  const { rows } = await clerk.does(personCorrections, { person })
  expect(rows).toMatchObject([{ fields: ['name', 'address'], reason: '对照身份证，名字写错一个字', by: '陈静' }])
  const stored = await office.database.owner.query(
    'select p.phone_mask, c.before from people.persons p join people.corrections c on c.person_id = p.id where p.id = $1',
    [person],
  )
  expect(stored.rows[0].phone_mask).toBe('138****6028')
  expect(stored.rows[0].before.toString('latin1')).not.toContain(Buffer.from('何又田').toString('latin1'))
  const changed = office.database.owner.query(`update people.corrections set reason = 'x' where person_id = $1`, [
    person,
  ])
  await expect(changed).rejects.toThrow(/append-only/)
})

test('a corrected number is found under the new one and no longer under the old', async () => {
  const person = await writtenDown({ phone: '13800006029', identityNumber: '' })
  await clerk.does(correctPerson, {
    ...PersonInput.parse({ name: '何有田', phone: '13900006029' }),
    person,
    reason: '本人更正',
  })
  expect((await clerk.does(findKnownPersons, { phone: '13800006029' })).rows).toEqual([])
  expect((await clerk.does(findKnownPersons, { phone: '13900006029' })).rows[0]?.person).toBe(person)
})

test.each([
  [{ identityNumber: '51010619560230031X' }, 'bad-input', '出生日期不存在'],
  [{ identityNumber: seventeen + (identityCheckDigit(seventeen) === '1' ? '2' : '1') }, 'bad-input', '最后一位不对'],
  [{ identityNumber: '5101061956' }, 'bad-input', '18 位'],
  [{ birthDay: '2026-02-30' }, 'bad-input', '没有这一天'],
  [{ birthDay: '2027-01-01' }, 'birth-day-ahead', '还没到'],
  [{ birthDay: '1956-03-17', identityNumber: number }, 'birth-day-differs', '不一样'],
  [{ phone: '83570000' }, 'bad-input', '缺区号'],
])('%o is refused with its field and remedy', async (wrong, code, said) => {
  const person = await writtenDown({ phone: '', identityNumber: '' })
  const reply = await clerk.ask(correctPerson, { name: '何有田', person, reason: '试一试', ...wrong })
  expect(reply.refused.code).toBe(code)
  expect(reply.refused.sentence).toContain(said)
})

test('a correction of somebody of another office finds nobody', async () => {
  const person = await writtenDown({})
  const other = await office.as('sunOfTheOtherOffice')
  const reply = await other.ask(correctPerson, { ...PersonInput.parse({ name: '别人' }), person, reason: '试一试' })
  expect(reply.status).toBe(404)
})

test('somebody added serves at once and is listed; ended, they are listed no more', async () => {
  const director = await office.as('zhouTheDirector')
  const { worker } = await director.does(addWorker, {
    name: '新来的',
    phone: '13800001111',
    post: 'mediator',
    employment: 'fullTime',
    place: office.places.community,
  })
  const listed = await clerk.does(listWorkers, { post: 'mediator', employment: 'fullTime' })
  expect(listed.rows).toMatchObject([{ worker, name: '新来的', places: [{ name: '银杏园社区', post: 'mediator' }] }])
  await director.does(endWorker, { worker })
  expect((await clerk.does(listWorkers, { words: '新来的' })).total).toBe(0)
  expect((await clerk.ask(endWorker, { worker: newId() })).status).toBe(403)
})
