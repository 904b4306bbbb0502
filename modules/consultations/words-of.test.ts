import { afterAll, beforeAll, expect, test } from 'vitest'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { ask } from './contract.ts'
import { wordsOf } from './words-of.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('words handed out for retraining lead to nobody: however a number is written, and what is no number', async () => {
  const told =
    '老板欠我 3 个月工资。电话一三八零零一三八零零零，或者138.0013.8000，微信号：xiaoli_2020，邮箱 li.wu@example.com，车牌川A12345'
  const { matter } = await office.stranger().does(ask, { topic: 'wages', told })
  const as = { me: theClock, now: office.house.clock.now(), writes: false }
  const words = (await inTransaction(office.house.pool, as, (tx) => wordsOf(tx, [matter]))).get(matter)!
  expect(words).toContain('老板欠我 3 个月工资')
  for (const leads of ['一三八零零', '0013', 'xiaoli', 'li.wu', '川A12345']) expect(words).not.toContain(leads)
})
