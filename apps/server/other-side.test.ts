import { afterAll, beforeAll, expect, test } from 'vitest'
import { addNote, showMatter } from '@fengqiao/casework/contract'
import { ask, askCallBack, cancel, myPlace, rate, showAnswer } from '@fengqiao/consultations/contract'
import { enterCode, requestCode } from '@fengqiao/identity/contract'
import { sendDue } from '@fengqiao/kernel/outbox.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { applyFromConsultation, flagRisk, withdraw } from '@fengqiao/mediation/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'

let office: Office
let chen: Browser
let proven: Browser
let other: Browser
let matter: string
let parties: readonly string[]
const phones = { asker: '13800006101', other: '13800006102' }

const signedIn = async (phone: string): Promise<Browser> => {
  const who = office.stranger()
  const { challenge } = await who.does(requestCode, { phone })
  await sendDue(office.house)
  const { words } = office.shown.find((message) => message.to === phone)!
  await who.does(enterCode, { challenge, phone, code: /验证码 (\d{6})/.exec(words)![1]! })
  return who
}

/** A question from a phone that became a mediation with the asker’s neighbour. */
beforeAll(async () => {
  office = await openOffice()
  chen = await office.as('chenTheClerk')
  const asker = office.stranger()
  await asker.press('/', '/ask', { topic: 'home' })
  ;({ matter } = await asker.does(ask, { topic: 'home', told: '楼上漏水，我没有证据', choices: [] }))
  await asker.does(askCallBack, { matter, name: '何有田', phone: phones.asker })
  ;({ parties } = await chen.does(applyFromConsultation, {
    matter,
    committee: office.places.communityCommittee,
    disputeType: 'neighbour',
    summary: '楼上漏水',
    requests: '修好并赔偿',
    parties: [
      { name: '何有田', role: 'applicant', phone: phones.asker },
      { name: '龚正', role: 'respondent', phone: phones.other },
    ],
  }))
  proven = await signedIn(phones.asker)
  other = await signedIn(phones.other)
})
afterAll(() => office.close())

test('what somebody asked a lawyer stays theirs when a mediation comes of it: the other side neither reads nor touches it', async () => {
  expect((await other.does(showMatter, { matter })).kind).toBe('mediation')
  for (const reply of [
    await other.ask(showAnswer, { matter }),
    await other.ask(myPlace, { matter }),
    await other.ask(askCallBack, { matter, name: '龚正', phone: phones.other }),
    await other.ask(rate, { matter, score: 1 }),
    await other.ask(cancel, { matter }),
  ])
    expect([reply.status, reply.refused.code]).toEqual([404, 'not-found'])
  expect((await proven.does(showAnswer, { matter })).told.join()).toContain('我没有证据')
})

test('a party is told how far the matter has come, not what the office noted on the way', async () => {
  await chen.does(flagRisk, {
    matter,
    triggers: ['violence'],
    level: 'red',
    reportedTo: '派出所',
    words: '对方情绪激动',
  })
  await chen.does(withdraw, { matter, words: '他说先不告诉楼上' })
  const { history } = await other.does(showMatter, { matter })
  expect(history.map(({ move }) => move)).toContain('withdraw')
  expect(history.map(({ move }) => move)).not.toContain('flagRisk')
  expect(history.map(({ words }) => words).filter((words) => words !== null)).toEqual([])
  expect((await chen.does(showMatter, { matter })).history.map(({ words }) => words)).toContain('他说先不告诉楼上')
})

test('a note is for all or for a party of this very matter', async () => {
  const note = { matter, body: '他想分期' }
  for (const side of ['applicant', newId()]) {
    const refused = await chen.ask(addNote, { ...note, side })
    expect([refused.status, refused.refused.code, refused.refused.field]).toEqual([400, 'side-elsewhere', 'side'])
  }
  await chen.does(addNote, { ...note, side: parties[0]! })
  expect((await other.does(showMatter, { matter })).notes).toEqual([])
})
