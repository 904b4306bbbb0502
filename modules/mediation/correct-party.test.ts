import { afterAll, beforeAll, expect, test } from 'vitest'
import { findMatters, showMatter } from '@fengqiao/casework/contract'
import { newId } from '@fengqiao/kernel/ids.ts'
import { sendDue } from '@fengqiao/kernel/outbox.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { addPartyTo, apply, correctParty, endPartyOf, partyEntry, showMediation } from './contract.ts'

let office: Office
let clerk: Browser
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
})
afterAll(() => office.close())

const opened = async (name: string) => {
  const { matter, parties } = await clerk.does(apply, {
    committee: office.places.communityCommittee,
    place: office.places.community,
    disputeType: 'neighbour',
    summary: '楼上漏水泡坏天花板',
    parties: [
      { role: 'applicant', name, phone: '13812340001', address: '银杏雅居 1 栋' },
      { role: 'respondent', name: '乙某' },
    ],
  })
  return { matter, applicant: parties[0]!, respondent: parties[1]! }
}

test('a name put right and a number added: what stood is kept, the step says why, and the new name finds the matter', async () => {
  const { matter, applicant: party } = await opened('何又田')
  const told = await clerk.does(partyEntry, { matter, party })
  expect(told).toMatchObject({
    entry: { name: '何又田', address: '银杏雅居 1 栋' },
    phone: '138****0001',
    identity: null,
  })
  expect(told.corrections).toEqual([])
  const reason = '对照身份证，名字写错一个字'
  const { changed } = await clerk.does(correctParty, {
    ...told.entry,
    matter,
    party,
    name: '何有田',
    identityNumber: '510106195603120316',
    reason,
  })
  expect(changed).toEqual(['name', 'identityNumber'])
  const after = await clerk.does(partyEntry, { matter, party })
  expect(after).toMatchObject({
    entry: { name: '何有田', address: '银杏雅居 1 栋' },
    phone: '138****0001',
    identity: '5101**********0316',
    corrections: [{ fields: ['name', 'identityNumber'], reason, by: '陈静' }],
  })
  const { history } = await clerk.does(showMatter, { matter })
  expect(history.at(-1)).toMatchObject({ move: 'correctParty', words: reason, by: '陈静' })
  expect((await clerk.does(findMatters, { words: '何有田' })).rows.map(({ id }) => id)).toEqual([matter])
})

test('what is not said stays, also where a colleague put it right meanwhile; what is named as emptied is emptied', async () => {
  const { matter, applicant: party } = await opened('何又田')
  const reason = '对照身份证'
  await clerk.does(correctParty, { matter, party, name: '何有田', reason })
  const { changed } = await clerk.does(correctParty, { matter, party, phone: '13812340002', reason: '补电话' })
  expect(changed).toEqual(['phone'])
  const entry = async () => (await clerk.does(partyEntry, { matter, party })).entry
  expect(await entry()).toMatchObject({ name: '何有田', address: '银杏雅居 1 栋' })
  expect((await clerk.does(correctParty, { matter, party, emptied: ['address'], reason })).changed).toEqual(['address'])
  expect(await entry()).toMatchObject({ name: '何有田', address: '' })
  expect((await clerk.ask(correctParty, { matter, party, emptied: ['name'], reason })).status).toBe(400)
})

test('a new name finds every matter of the person', async () => {
  const first = await opened('沈又新')
  const { parties } = await clerk.does(showMediation, { matter: first.matter })
  const { matter: second } = await clerk.does(apply, {
    committee: office.places.communityCommittee,
    disputeType: 'neighbour',
    summary: '院墙占了过道',
    parties: [
      { role: 'applicant', name: '丙某' },
      { role: 'respondent', name: '沈又新', person: parties.find(({ id }) => id === first.applicant)!.person },
    ],
  })
  await clerk.does(correctParty, { matter: first.matter, party: first.applicant, name: '沈有馨', reason: '看了证件' })
  const { rows } = await clerk.does(findMatters, { words: '沈有馨' })
  expect(rows.map(({ id }) => id).toSorted()).toEqual([first.matter, second].toSorted())
})

test.each([
  [{ identityNumber: '510106195603120317' }, 'identityNumber', '最后一位'],
  [{ birthDay: '2026-02-30' }, 'birthDay', '没有这一天'],
  [{ phone: '1381234000' }, 'phone', '位'],
  [{ name: '' }, 'name', '姓名'],
])('%o is refused beside its field with what to do', async (wrong, field, said) => {
  const { matter, applicant: party } = await opened('甲某')
  const { refused } = await clerk.ask(correctParty, { matter, party, name: '甲某', reason: '试一试', ...wrong })
  expect(refused.faults?.[0] ?? refused).toMatchObject({ field })
  expect(refused.sentence).toContain(said)
})

test('nobody of another matter is corrected here, and what is as it stands is no correction', async () => {
  const [one, other] = [await opened('甲某'), await opened('丙某')]
  const entry = { name: '丙某', phone: '', address: '银杏雅居 1 栋', reason: '试一试' }
  const elsewhere = await clerk.ask(correctParty, { matter: one.matter, party: other.applicant, ...entry })
  expect(elsewhere.refused).toMatchObject({ code: 'party-elsewhere', field: 'party' })
  const same = await clerk.ask(correctParty, { matter: other.matter, party: other.applicant, ...entry })
  expect(same.refused.code).toBe('nothing-to-correct')
})

test('a number its holder has proven is changed by the office alone, and whoever has it is told', async () => {
  const { matter, parties } = await clerk.does(apply, {
    committee: office.places.committee,
    disputeType: 'neighbour',
    summary: '楼上漏水泡坏天花板',
    parties: [
      { role: 'applicant', name: '甲某', phone: '13812340041' },
      { role: 'respondent', name: '乙某', phone: '13812340042' },
    ],
  })
  const { database, house } = office
  await database.owner.query(
    `insert into identity.residents (id, phone_hash, phone_sealed, phone_mask, recorded_at, signed_in_at) values ($1, $2, '', '', now(), now())`,
    [newId(), house.vault.lookUp('phone', '13812340041')],
  )
  const luo = await office.as('luoTheMediator')
  const to = (party: string, phone: string) => ({ matter, party, phone, reason: '本人说换了号' })
  const taken = await luo.ask(correctParty, to(parties[0]!, '13999990041'))
  expect(taken.refused).toMatchObject({ code: 'phone-by-office', field: 'phone' })
  expect(taken.refused.sentence).toContain('请司法所工作人员或所长')
  expect((await luo.does(correctParty, to(parties[1]!, '13999990042'))).changed).toEqual(['phone'])
  expect((await clerk.does(correctParty, to(parties[0]!, '13999990041'))).changed).toEqual(['phone'])
  await sendDue(house)
  const sent = office.shown.filter(({ purpose }) => purpose === 'people.phone-changed')
  expect(sent.map((message) => message.to)).toEqual(['13812340041'])
  expect(sent[0]!.words).toMatch(/天回镇司法所.+尾号 0041.+不是您要改的/)
})

test('who has a matter that who corrects may not read gets a number from the office alone, a first one too', async () => {
  const luo = await office.as('luoTheMediator')
  const mine = await luo.does(apply, {
    committee: office.places.committee,
    disputeType: 'neighbour',
    summary: '楼上漏水泡坏天花板',
    parties: [
      { role: 'applicant', name: '邹某' },
      { role: 'respondent', name: '邓某', phone: '13812340051' },
    ],
  })
  const persons = (await clerk.does(showMediation, { matter: mine.matter })).parties
  const to = (at: number, phone: string) => ({ matter: mine.matter, party: mine.parties[at]!, phone, reason: '补电话' })
  expect((await luo.does(correctParty, to(0, '13812340052'))).changed).toEqual(['phone'])
  await clerk.does(apply, {
    committee: office.places.communityCommittee,
    disputeType: 'neighbour',
    summary: '另一件事，与罗秀兰无关',
    parties: persons.map(({ role, name, person }) => ({ role, name, person })),
  })
  for (const [at, phone] of ['13999990052', '13999990051'].entries())
    expect((await luo.ask(correctParty, to(at, phone))).refused).toMatchObject({
      code: 'phone-by-office',
      field: 'phone',
    })
  // anything else of the entry is put right as before
  expect((await luo.does(correctParty, { ...to(0, ''), address: '银杏雅居 2 栋' })).changed).toEqual(['address'])
  expect((await clerk.does(correctParty, to(0, '13999990052'))).changed).toEqual(['phone'])
})

test('an heir comes in while the case is under way, and the last of a side may not leave it', async () => {
  const { matter, respondent } = await opened('甲某')
  await clerk.does(addPartyTo, { matter, role: 'respondent', name: '丁某', relation: '乙某之子、继承人' })
  await clerk.does(endPartyOf, { matter, party: respondent, reason: '已经去世' })
  const { parties } = await clerk.does(showMediation, { matter })
  expect(parties.filter(({ role }) => role === 'respondent').map(({ name }) => name)).toEqual(['丁某'])
  const last = await clerk.ask(endPartyOf, { matter, party: parties.at(-1)!.id, reason: '不来了' })
  expect(last.refused.code).toBe('last-of-its-side')
})
