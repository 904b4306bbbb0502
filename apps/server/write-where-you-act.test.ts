import { afterAll, beforeAll, expect, test } from 'vitest'
import { register } from '@fengqiao/consultations/contract'
import { newId } from '@fengqiao/kernel/ids.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { openBareMatter } from '@fengqiao/testing/bare-matter.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

let office: Office
let matter: string
let sides: string[]
beforeAll(async () => {
  office = await openOffice()
  const made = await openBareMatter(office)
  matter = made.matter
  sides = made.sides
})
afterAll(() => office.close())

const now = () => office.house.clock.now()
const someone = (more: Partial<Principal> = {}): Principal => ({
  id: newId(),
  name: '',
  roles: ['visitor'],
  offices: [office.places.street],
  places: [],
  groups: [],
  breadth: 'own',
  ...more,
})
const mediator = () => someone({ id: office.people.luoTheMediator, roles: ['mediator'] })
/** One statement as the database role of `me`, straight past every rule of the application. */
const says = (me: Principal, statement: RawBuilder<unknown>) =>
  inTransaction(office.house.pool, { me, now: now(), writes: true }, (tx) => statement.execute(tx))

const granting = (to: string, side = 'all') => sql`
  insert into casework.access (id, office_id, matter_id, principal_id, purpose, side, since, granted_by)
  values (${newId()}, ${office.places.street}, ${matter}, ${to}, 'share', ${side}, ${now()}, ${to})`
const noting = (side = 'all') => sql`
  insert into casework.notes (id, matter_id, office_id, kind, side, body, happened_at, recorded_at, recorded_by, recorded_by_name)
  values (${newId()}, ${matter}, ${office.places.street}, 'note', ${side}, '写在别人的卷里', ${now()}, ${now()}, ${newId()}, '某人')`
const filing = (side = 'all') => sql`
  insert into casework.files (id, matter_id, office_id, side, purpose, name, digest, address, kind, bytes, happened_at, recorded_at, recorded_by, recorded_by_name)
  values (${newId()}, ${matter}, ${office.places.street}, ${side}, 'other', 'x', 'x', 'x', 'png', 1, ${now()}, ${now()}, ${newId()}, '某人')`
const addingParty = (person: string) => sql`
  insert into casework.parties (id, matter_id, office_id, person_id, role, side, recorded_at)
  values (${newId()}, ${matter}, ${office.places.street}, ${person}, 'agent', 'all', ${now()})`
const settingDeadline = () => sql`
  insert into casework.deadlines (id, matter_id, office_id, machine, rule, owner, started_at, last_instant, warn_day, rolled, provisional, calendar_version, status)
  values (${newId()}, ${matter}, ${office.places.street}, 'mediation', 'invented', 'mediator', ${now()}, ${now()}, '2026-11-24', false, false, 'v', 'open')`
/** A private talk somebody led, with its words still to be written. */
const aTalk = async (): Promise<string> => {
  const talk = newId()
  const party = (await office.database.owner.query('select id from casework.parties where matter_id = $1', [matter]))
    .rows[0].id
  await office.database.owner.query(
    `insert into mediation.talks (id, matter_id, office_id, party_id, place, present, happened_at, recorded_at, recorded_by)
     values ($1, $2, $3, $4, '', '', $5, $5, $1)`,
    [talk, matter, office.places.street, party, now()],
  )
  return talk
}
const wording = (talk: string, by: string) => sql`
  insert into mediation.talk_words (talk_id, matter_id, office_id, words, recorded_by)
  values (${talk}, ${matter}, ${office.places.street}, '没说过的话', ${by})`

const denied = /row-level security|permission denied|by those who act|only ended/
const anyPerson = async () => (await office.database.owner.query('select id from people.persons limit 1')).rows[0].id

test.each([
  ['a visitor', () => someone()],
  ['a resident', () => someone({ roles: ['resident'] })],
  ['a partner body without a share', () => someone({ roles: ['partner'] })],
  ['a mediator without the case', mediator],
])('%s lets nobody into a matter that is not theirs, and writes nothing on it', async (_, who) => {
  const me = who()
  await expect(says(me, granting(me.id))).rejects.toThrow(denied)
  await expect(says(me, granting(newId()))).rejects.toThrow(denied)
  await expect(says(me, noting())).rejects.toThrow(denied)
  await expect(says(me, filing())).rejects.toThrow(denied)
  await expect(says(me, addingParty(await anyPerson()))).rejects.toThrow(denied)
  await expect(says(me, settingDeadline())).rejects.toThrow(denied)
  await expect(says(me, wording(await aTalk(), me.id))).rejects.toThrow(denied)
})

test('whoever has the case sets its deadlines and writes what was said alone', async () => {
  const hers = mediator()
  await letIn(hers)
  await expect(says(hers, settingDeadline())).resolves.toMatchObject({ numAffectedRows: 1n })
  await expect(says(hers, wording(await aTalk(), hers.id))).resolves.toMatchObject({ numAffectedRows: 1n })
})

/** Somebody the clock let in, as a share does. */
const letIn = async (me: Principal, side = 'all'): Promise<void> => void (await says(theClock, granting(me.id, side)))

test('whoever has the matter writes on it, for all and for their own side, never for the other’s', async () => {
  const [one, other] = sides as [string, string]
  const me = someone({ roles: ['partner'] })
  await letIn(me, one)
  await says(me, noting())
  await says(me, noting(one))
  await says(me, filing(one))
  await expect(says(me, noting(other))).rejects.toThrow(denied)
  await expect(says(me, filing(other))).rejects.toThrow(denied)
  const [hers] = [mediator()]
  await letIn(hers)
  await says(hers, noting(other))
  await says(hers, addingParty(await anyPerson()))
  await says(hers, granting(newId()))
})

test('an access row is ended once: nobody opens it again, gives it more time or moves it to another matter', async () => {
  const [guest, hers] = [someone(), mediator()]
  await letIn(guest)
  await letIn(hers)
  const own = sql`where matter_id = ${matter} and principal_id = ${guest.id}`
  const ended = sql`update casework.access set until = ${now()} ${own}`
  await expect(says(guest, ended)).rejects.toThrow(denied)
  await says(hers, ended)
  await expect(says(hers, sql`update casework.access set until = null ${own}`)).rejects.toThrow(denied)
  await expect(says(hers, sql`update casework.access set until = '2030-01-01' ${own}`)).rejects.toThrow(denied)
  await expect(says(hers, sql`update casework.access set matter_id = ${newId()} ${own}`)).rejects.toThrow(denied)
  await expect(says(guest, noting())).rejects.toThrow(denied)
})

test('within a transaction a row granted to oneself is no right to grant more', async () => {
  const me = someone()
  const both = inTransaction(office.house.pool, { me, now: now(), writes: true }, async (tx) => {
    await sql`insert into casework.access (id, office_id, matter_id, principal_id, purpose, side, since, granted_by)
      select u.id, ${office.places.street}, ${matter}, u."to", 'share', 'all', ${now()}, ${me.id}
      from jsonb_to_recordset(${JSON.stringify([
        { id: newId(), to: me.id },
        { id: newId(), to: newId() },
      ])}::jsonb) u (id uuid, "to" uuid)`.execute(tx)
  })
  await expect(both).rejects.toThrow(denied)
})

test('the office’s clerk, who reads the whole office, grants on its matters and on no other office’s', async () => {
  const clerk = someone({ id: office.people.chenTheClerk, roles: ['clerk'], breadth: 'office' })
  await says(clerk, granting(newId()))
  const elsewhere = someone({ roles: ['director'], breadth: 'office', offices: [office.places.otherStreet] })
  await expect(says(elsewhere, granting(newId()))).rejects.toThrow(denied)
  await (
    await office.as('liuTheLawyer')
  ).does(register, { channel: 'window', happenedOn: '2026-11-24', topic: 'home', line: '漏水' })
})
