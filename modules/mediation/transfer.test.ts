import { afterAll, beforeAll, expect, test } from 'vitest'
import { showMatter } from '@fengqiao/casework/contract'
import { consultations } from '@fengqiao/consultations'
import { ask, follow } from '@fengqiao/consultations/contract'
import { perform } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { addPartyTo, apply, applyFromConsultation, recordReply, showMediation, transfer } from './contract.ts'

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
    referral: { from: '银杏园社区人民调解委员会', letter: '（2026）银杏园人调移字第1号', receivedOn: '2026-11-24' },
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

test('whoever speaks for a party comes along, with what they were given to do', async () => {
  const matter = await opened()
  const { parties } = await clerk.does(showMediation, { matter })
  const of = (role: string) => parties.find((party) => party.role === role)!.id
  await clerk.does(addPartyTo, {
    matter,
    role: 'agent',
    name: '丙某',
    forParty: of('applicant'),
    authority: { scope: 'special', powers: ['compromise'], signedOn: '2026-11-20', until: '2027-05-20' },
  })
  await clerk.does(addPartyTo, {
    matter,
    role: 'statutoryAgent',
    name: '丁某',
    relation: '父亲',
    forParty: of('respondent'),
    authority: { scope: 'general' },
  })
  await clerk.does(transfer, { matter, committee: office.places.committee, reason: '涉及多户' })
  const { goesOn } = await clerk.does(recordReply, { matter, reply: 'taken', by: '罗秀兰' })
  const after = await clerk.does(showMediation, { matter: goesOn! })
  const speaking = after.parties.flatMap(({ name, role, relation, forParty, authority }) =>
    forParty === null
      ? []
      : [{ name, role, relation, speaksFor: after.parties.find(({ id }) => id === forParty)?.name, authority }],
  )
  expect(speaking).toMatchObject([
    {
      name: '丙某',
      role: 'agent',
      speaksFor: '甲某',
      authority: { scope: 'special', powers: ['compromise'], signedOn: '2026-11-20', until: '2027-05-20' },
    },
    { name: '丁某', role: 'statutoryAgent', relation: '父亲', speaksFor: '乙某', authority: { scope: 'statutory' } },
  ])
})

test('whoever handed it over reads it no longer; whoever asked still does, and their old code leads on', async () => {
  const resident = {
    id: newId(),
    name: '',
    roles: ['visitor' as const],
    offices: [office.places.street],
    places: [office.places.legalHome],
    groups: [],
    breadth: 'own' as const,
  }
  const asking = consultations.actions.find(({ endpoint }) => endpoint === ask)!
  const { matter, receiptCode } = (await perform(office.house, asking, {
    me: resident,
    input: { topic: 'home', told: '楼上漏水', choices: [] },
    command: { id: newId(), at: office.house.clock.now() },
  })) as { matter: string; receiptCode: string }
  await clerk.does(applyFromConsultation, {
    matter,
    committee: office.places.committee,
    disputeType: 'neighbour',
    summary: '楼上漏水泡坏天花板',
    parties: [
      { role: 'applicant', name: '甲某' },
      { role: 'respondent', name: '乙某' },
    ],
  })
  const luo = await office.as('luoTheMediator')
  await luo.does(transfer, { matter, committee: office.places.communityCommittee, reason: '涉及多户' })
  const { goesOn } = await luo.does(recordReply, { matter, reply: 'taken', by: '蒲明芳' })
  expect((await luo.ask(showMediation, { matter: goesOn! })).status).toBe(404)
  const { rows } = await office.database.owner.query(
    `select principal_id, purpose from casework.access where matter_id = $1 and until is null and purpose <> 'party' order by purpose`,
    [goesOn],
  )
  expect(rows).toEqual([
    { principal_id: resident.id, purpose: 'ask' },
    { principal_id: office.places.communityCommittee, purpose: 'committee' },
  ])
  const followed = await office.stranger().does(follow, { code: receiptCode })
  const there = await clerk.does(showMediation, { matter: goesOn! })
  expect(followed).toMatchObject({ receiptCode, kind: 'mediation', over: false, state: { zh: there.stateWords.zh } })
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
