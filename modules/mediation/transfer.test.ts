import { afterAll, beforeAll, expect, test } from 'vitest'
import { showMatter } from '@fengqiao/casework/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { apply, recordReply, showMediation, transfer } from './contract.ts'

let office: Office
let clerk: Browser
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
})
afterAll(() => office.close())

const opened = async () =>
  (
    await clerk.does(apply, {
      committee: office.places.communityCommittee,
      place: office.places.community,
      disputeType: 'neighbour',
      summary: '楼上漏水泡坏天花板，几家人都来了',
      requests: '赔偿三千元',
      amountFen: 300_000,
      parties: [
        { role: 'applicant', name: '甲某', phone: '13812340001', relation: '楼下住户' },
        { role: 'respondent', name: '乙某', capacity: 'limited' },
      ],
    })
  ).matter

test('a dispute handed to another committee goes on there, nothing typed twice, and each end leads to the other', async () => {
  const matter = await opened()
  await clerk.does(transfer, { matter, committee: office.places.committee, reason: '涉及多户，社区调不下来' })
  const waiting = await clerk.does(showMediation, { matter })
  expect(waiting.transfer).toMatchObject({ receiver: '天回镇街道人民调解委员会', reply: null, goesOn: null })
  const { goesOn } = await clerk.does(recordReply, { matter, reply: 'taken', by: '罗秀兰' })
  const [before, after] = [
    await clerk.does(showMediation, { matter }),
    await clerk.does(showMediation, { matter: goesOn! }),
  ]
  expect(waiting.can.map(({ move }) => move)).toContain('takenOver')
  expect(before.can.map(({ move }) => move)).not.toContain('takenOver')
  expect(before.transfer?.goesOn).toMatchObject({ matter: goesOn, committee: '天回镇街道人民调解委员会' })
  expect(after).toMatchObject({
    state: 'applied',
    origin: 'otherReferral',
    summary: before.summary,
    requests: '赔偿三千元',
    amountFen: 300_000,
    committee: { name: '天回镇街道人民调解委员会' },
    referral: { from: '银杏园社区人民调解委员会', letter: before.receiptCode },
    cameFrom: { matter, committee: '银杏园社区人民调解委员会' },
  })
  const people = (view: typeof after) =>
    view.parties.map(({ person, role, relation, capacity }) => ({ person, role, relation: relation ?? '', capacity }))
  expect(people(after)).toEqual(people(before))
  expect(after.parties.map(({ stand }) => stand)).toEqual([null, null])
  const { deadlines } = await clerk.does(showMatter, { matter: goesOn! })
  expect(deadlines.map(({ rule }) => rule)).toContain('confirmReferral')
  // the committee's own mediator finds it among hers
  const luo = await office.as('luoTheMediator')
  expect((await luo.does(showMediation, { matter: goesOn! })).state).toBe('applied')
})

test('refused it comes back and nothing is opened; another body gets a letter and no matter', async () => {
  const matter = await opened()
  await clerk.does(transfer, { matter, committee: office.places.committee, reason: '涉及多户' })
  expect((await clerk.does(recordReply, { matter, reply: 'refused', by: '罗秀兰' })).goesOn).toBeUndefined()
  expect((await clerk.does(showMediation, { matter })).state).toBe('awaitingConsent')
  await clerk.does(transfer, { matter, receiver: '天回镇派出所', reason: '有人动手' })
  expect((await clerk.does(recordReply, { matter, reply: 'taken', by: '王警官' })).goesOn).toBeUndefined()
})

test.each([
  [{}, 'transfer-to-whom', 'receiver'],
  [{ committee: 'own' }, 'transfer-to-itself', 'committee'],
  [{ committee: 'street' }, 'committee-elsewhere', 'committee'],
])('%o is refused with its field', async (to, code, field) => {
  const places: Record<string, string> = { own: office.places.communityCommittee, street: office.places.street }
  const committee = 'committee' in to ? { committee: places[to.committee!]! } : {}
  const { refused } = await clerk.ask(transfer, { matter: await opened(), reason: '试一试', ...committee })
  expect(refused).toMatchObject({ code, field })
  expect(refused.sentence).toMatch(/[请选]/)
})
