import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@fengqiao/kernel/ids.ts'
import { TOTP, Secret } from 'otpauth'
import { openOffice, theDay } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import {
  beginTotp,
  changePassword,
  changeRoles,
  confirmTotp,
  createAccount,
  endAccount,
  endTotp,
  listAccounts,
  listWithoutAccount,
  myAccount,
  reopenAccount,
  resetPassword,
  signIn,
  unlockAccount,
  whoAmI,
} from './contract.ts'

let office: Office
let administrator: Browser
beforeAll(async () => {
  office = await openOffice()
  administrator = await office.as('weiTheAdministrator')
})
afterAll(() => office.close())

const newWorker = async (name: string): Promise<string> => {
  const id = newId()
  await office.database.owner.query(
    `insert into people.workers (id, office_id, code, name, posts, employment, recorded_at) values ($1, $2, $3, $4, '{mediator}', 'fullTime', now())`,
    [id, office.places.street, id.slice(-8), name],
  )
  return id
}

const opened = async (name: string, user: string, roles = ['mediator']) => {
  const worker = await newWorker(name)
  return administrator.does(createAccount, { worker, user, roles })
}

const sentence = '银杏树下的第三张石凳'

test('a new account works once its holder has chosen a password; the first one is no use afterwards', async () => {
  const worker = await newWorker('贺新民')
  const { rows } = await administrator.does(listWithoutAccount, { words: '贺新' })
  expect(rows).toEqual([{ worker, name: '贺新民', posts: ['mediator'] }])
  const { firstPassword } = await administrator.does(createAccount, { worker, user: 'hexinmin', roles: ['mediator'] })
  const person = office.stranger()
  const first = await person.ask(signIn, { user: 'hexinmin', password: firstPassword })
  expect([first.status, first.refused.code, first.refused.field]).toEqual([401, 'new-password-needed', 'newPassword'])
  const weak = await person.ask(signIn, { user: 'hexinmin', password: firstPassword, newPassword: '13812345678' })
  expect([weak.refused.code, weak.refused.field]).toEqual(['password-personal-number', 'newPassword'])
  await person.does(signIn, { user: 'hexinmin', password: firstPassword, newPassword: sentence })
  expect((await person.does(whoAmI, {})).name).toBe('贺新民')
  expect((await office.stranger().ask(signIn, { user: 'hexinmin', password: firstPassword })).status).toBe(401)
  await office.stranger().does(signIn, { user: 'hexinmin', password: sentence })
})

test('a user name is taken once in the whole installation, a person has one account', async () => {
  const { account } = await opened('成文秀', 'chengwenxiu')
  const again = await administrator.ask(createAccount, { worker: account, user: 'another', roles: ['mediator'] })
  expect(again.refused.code).toBe('has-account')
  const taken = await administrator.ask(createAccount, {
    worker: await newWorker('程文秀'),
    user: 'ChengWenXiu',
    roles: ['mediator'],
  })
  expect([taken.refused.code, taken.refused.field]).toEqual(['user-name-taken', 'user'])
})

test('a reset ends every session at once and asks for a new password', async () => {
  const { account, firstPassword } = await opened('冉建国', 'ranjianguo')
  const person = office.stranger()
  await person.does(signIn, { user: 'ranjianguo', password: firstPassword, newPassword: sentence })
  expect((await person.does(whoAmI, {})).roles).toEqual(['mediator'])
  const reset = await administrator.does(resetPassword, { account, alsoTotp: false })
  expect((await person.does(whoAmI, {})).roles).toEqual(['visitor'])
  const refused = await person.ask(signIn, { user: 'ranjianguo', password: reset.firstPassword })
  expect(refused.refused.code).toBe('new-password-needed')
})

test('five wrong passwords lock an account, counted also when guessed side by side; the administrator unlocks it', async () => {
  const { account, firstPassword } = await opened('邓素芬', 'dengsufen')
  const guesses = await Promise.all(
    Array.from({ length: 8 }, () =>
      office.stranger().ask(signIn, { user: 'dengsufen', password: 'wrong wrong wrong' }),
    ),
  )
  const answers = guesses.map(({ refused }) => refused.code).toSorted()
  expect(answers).toEqual([...Array<string>(3).fill('account-locked'), ...Array<string>(5).fill('wrong-password')])
  const right = await office
    .stranger()
    .ask(signIn, { user: 'dengsufen', password: firstPassword, newPassword: sentence })
  expect([right.status, right.refused.code]).toEqual([429, 'account-locked'])
  const { rows } = await administrator.does(listAccounts, { words: 'dengsufen' })
  expect(rows[0]?.state).toBe('locked')
  await administrator.does(unlockAccount, { account })
  await office.stranger().does(signIn, { user: 'dengsufen', password: firstPassword, newPassword: sentence })
})

test('an ended account opens nothing and keeps its record; it can be reopened', async () => {
  const { account, firstPassword } = await opened('白玉兰', 'baiyulan')
  const person = office.stranger()
  await person.does(signIn, { user: 'baiyulan', password: firstPassword, newPassword: sentence })
  await administrator.does(endAccount, { account })
  expect((await person.does(whoAmI, {})).roles).toEqual(['visitor'])
  expect((await person.ask(signIn, { user: 'baiyulan', password: sentence })).refused.code).toBe('wrong-password')
  expect((await administrator.does(listAccounts, { words: 'baiyulan' })).total).toBe(0)
  expect((await administrator.does(listAccounts, { words: 'baiyulan', ended: true })).rows[0]?.state).toBe('ended')
  await administrator.does(reopenAccount, { account })
  await person.does(signIn, { user: 'baiyulan', password: sentence })
})

test('the last administrator can neither be ended nor lose the role', async () => {
  const account = office.people.weiTheAdministrator
  expect((await administrator.ask(endAccount, { account })).refused.code).toBe('last-administrator')
  const fewer = await administrator.ask(changeRoles, { account, roles: ['clerk'] })
  expect(fewer.refused.code).toBe('last-administrator')
  const second = await opened('第二任', 'dierren', ['administrator'])
  await administrator.does(endAccount, { account: second.account })
})

test('a director keeps accounts, but not those of administrators and auditors', async () => {
  const director = await office.as('zhouTheDirector')
  const worker = await newWorker('候补者')
  const refused = await director.ask(createAccount, { worker, user: 'houbu', roles: ['administrator'] })
  expect([refused.status, refused.refused.code]).toEqual([403, 'administrators-only'])
  const reset = await director.ask(resetPassword, { account: office.people.weiTheAdministrator, alsoTotp: false })
  expect(reset.refused.code).toBe('administrators-only')
  await director.does(createAccount, { worker, user: 'houbu', roles: ['mediator'] })
  const mixed = await administrator.ask(changeRoles, { account: worker, roles: ['auditor', 'clerk'] })
  expect(mixed.refused.code).toBe('auditor-alone')
})

test('another office’s accounts are not there: neither listed nor reset', async () => {
  const { rows } = await administrator.does(listAccounts, { ended: true, size: 200 })
  expect(rows.map((row) => row.account)).not.toContain(office.people.sunOfTheOtherOffice)
  const other = await administrator.ask(resetPassword, { account: office.people.sunOfTheOtherOffice, alsoTotp: false })
  expect(other.status).toBe(404)
})

test('nobody at the desk can read a password hash, whatever the query', async () => {
  const client = await office.database.app.connect()
  try {
    await client.query(
      `begin; set local role fq_staff; select set_config('app.offices', '{${office.places.street}}', true), set_config('app.roles', '{administrator}', true)`,
    )
    await expect(client.query('select password_hash from identity.accounts')).rejects.toThrow(/permission denied/)
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('a second factor counts once a code was typed, is asked at sign-in, and goes with the own password', async () => {
  const { account, firstPassword } = await opened('严守信', 'yanshouxin')
  const person = office.stranger()
  await person.does(signIn, { user: 'yanshouxin', password: firstPassword, newPassword: sentence })
  const { secret, uri } = await person.does(beginTotp, {})
  expect(uri).toContain('yanshouxin')
  const code = (at: string) =>
    new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: Date.parse(at) })
  const wrong = await person.ask(confirmTotp, { totp: '000000' })
  expect(wrong.refused.code).toBe('totp-wrong')
  await office.stranger().does(signIn, { user: 'yanshouxin', password: sentence })
  await person.does(confirmTotp, { totp: code(office.house.clock.now()) })
  expect((await person.does(myAccount, {})).totp).toBe(true)
  const asked = await office.stranger().ask(signIn, { user: 'yanshouxin', password: sentence })
  expect([asked.refused.code, asked.refused.field]).toEqual(['totp-needed', 'totp'])
  expect((await person.ask(endTotp, { password: 'not this one' })).refused.code).toBe('own-password-wrong')
  await person.does(endTotp, { password: sentence })
  await office.stranger().does(signIn, { user: 'yanshouxin', password: sentence })
  expect(account).toBeTruthy()
})

test('a second factor’s code opens once, also when sent twice at the same moment, and wrong ones lock the account', async () => {
  const { firstPassword } = await opened('严守诚', 'yanshoucheng')
  const person = office.stranger()
  await person.does(signIn, { user: 'yanshoucheng', password: firstPassword, newPassword: sentence })
  const { secret } = await person.does(beginTotp, {})
  const code = () =>
    new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
      timestamp: Date.parse(office.house.clock.now()),
    })
  await person.does(confirmTotp, { totp: code() })
  const entering = (totp: string) => office.stranger().ask(signIn, { user: 'yanshoucheng', password: sentence, totp })
  // the code that confirmed it was used up by that
  expect((await entering(code())).refused.code).toBe('totp-wrong')
  office.travelTo('2026-11-24T09:20:00+08:00')
  const both = await Promise.all([entering(code()), entering(code())])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  expect((await entering(code())).refused.code).toBe('totp-wrong')
  office.travelTo('2026-11-24T09:40:00+08:00')
  const right = code()
  const wrong = right === '000000' ? '000001' : '000000'
  const guesses = await Promise.all(Array.from({ length: 8 }, () => entering(wrong)))
  expect(guesses.filter(({ refused }) => refused.code === 'totp-wrong').length).toBeLessThanOrEqual(5)
  expect((await entering(right)).refused.code).toBe('account-locked')
  office.travelTo(theDay)
})

test('changing the own password keeps this browser signed in and ends the others', async () => {
  const { firstPassword } = await opened('尹桂花', 'yinguihua')
  const here = office.stranger()
  const there = office.stranger()
  await here.does(signIn, { user: 'yinguihua', password: firstPassword, newPassword: sentence })
  await there.does(signIn, { user: 'yinguihua', password: sentence })
  expect((await there.does(myAccount, {})).sessions).toBe(2)
  const wrong = await here.ask(changePassword, { password: 'x', newPassword: '换成了另一句没人知道的话' })
  expect([wrong.refused.code, wrong.refused.field]).toEqual(['own-password-wrong', 'password'])
  await here.does(changePassword, { password: sentence, newPassword: '换成了另一句没人知道的话' })
  expect((await here.does(whoAmI, {})).name).toBe('尹桂花')
  expect((await there.does(whoAmI, {})).roles).toEqual(['visitor'])
})

test('what was done to an account is on record under it', async () => {
  const { account } = await opened('留痕人', 'liuhen')
  await administrator.does(resetPassword, { account, alsoTotp: true })
  const { rows } = await office.database.owner.query(
    'select endpoint, principal_id from kernel.audit where matter_id = $1 order by at, id',
    [account],
  )
  expect(rows).toEqual([
    { endpoint: '/accounts', principal_id: office.people.weiTheAdministrator },
    { endpoint: '/accounts/:account/reset', principal_id: office.people.weiTheAdministrator },
  ])
})
