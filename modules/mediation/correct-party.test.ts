import { afterAll, beforeAll, expect, test } from 'vitest'
import { findMatters, showMatter } from '@fengqiao/casework/contract'
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

test('an heir comes in while the case is under way, and the last of a side may not leave it', async () => {
  const { matter, respondent } = await opened('甲某')
  await clerk.does(addPartyTo, { matter, role: 'respondent', name: '丁某', relation: '乙某之子、继承人' })
  await clerk.does(endPartyOf, { matter, party: respondent, reason: '已经去世' })
  const { parties } = await clerk.does(showMediation, { matter })
  expect(parties.filter(({ role }) => role === 'respondent').map(({ name }) => name)).toEqual(['丁某'])
  const last = await clerk.ask(endPartyOf, { matter, party: parties.at(-1)!.id, reason: '不来了' })
  expect(last.refused.code).toBe('last-of-its-side')
})
