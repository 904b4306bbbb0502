import { afterAll, beforeAll, expect, test } from 'vitest'
import { showMatter, worklist } from '@fengqiao/casework/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { whereAndWho } from '@fengqiao/consultations/contract'
import { apply, mediationLedger, mediationPapers, recordStand, accept, assign, showMediation } from './contract.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('an auditor opens the worklist and a mediation, is shown how it went and nobody’s name, and may do nothing', async () => {
  const clerk = await office.as('chenTheClerk')
  const auditor = await office.as('hanTheAuditor')
  const { matter } = await clerk.does(apply, {
    committee: office.places.communityCommittee,
    place: office.places.community,
    disputeType: 'neighbour',
    summary: '楼上漏水泡坏天花板',
    requests: '请求赔偿',
    parties: [
      { role: 'applicant', name: '甲某' },
      { role: 'respondent', name: '乙某' },
    ],
  })
  const dueTo = async (who: Browser) => (await who.does(worklist, {})).rows.filter((row) => row.matter === matter)
  const [seen, full] = [await dueTo(auditor), await dueTo(clerk)]
  expect(full[0]!.parties).toEqual(['甲某', '乙某'])
  expect(seen).toEqual(full.map((row) => ({ ...row, parties: [] })))
  const { parties, notes, history, can } = await auditor.does(showMatter, { matter })
  expect([parties, notes, can]).toEqual([[], [], []])
  expect((await auditor.does(showMatter, { matter })).readsPersons).toBe(false)
  expect(history).toEqual((await clerk.does(showMatter, { matter })).history)
})

test('a partner body is refused a matter not handed to it in words, and is given no list of the office’s people', async () => {
  const partner = await office.as('maoThePartner')
  const { rows } = await (await office.as('chenTheClerk')).does(worklist, {})
  expect((await partner.ask(showMatter, { matter: rows[0]!.matter })).refused).toMatchObject({ code: 'not-found' })
  expect(await partner.does(whereAndWho, {})).toMatchObject({ workers: [] })
})

test('the bureau opens what its ledger lists, reads it whole and may do nothing', async () => {
  const clerk = await office.as('chenTheClerk')
  const bureau = await office.as('dingOfTheBureau')
  const { rows } = await bureau.does(mediationLedger, {})
  expect(rows).toHaveLength(1)
  const { matter } = rows[0]!
  expect((await bureau.does(showMatter, { matter })).readsPersons).toBe(true)
  const [seen, full] = [await bureau.does(showMediation, { matter }), await clerk.does(showMediation, { matter })]
  expect(seen).toEqual({ ...full, can: [] })
})

test('a paper nobody asked for is not offered: no recusal, no extension, no list of no evidence, no letter to no sender', async () => {
  const clerk = await office.as('chenTheClerk')
  const { rows } = await clerk.does(mediationLedger, {})
  const { matter } = rows[0]!
  const { parties } = await clerk.does(showMediation, { matter })
  for (const { id } of parties) await clerk.does(recordStand, { matter, party: id, stand: 'consent', how: 'inPerson' })
  await clerk.does(accept, { matter })
  await clerk.does(assign, { matter, workers: [office.people.luoTheMediator], chosen: 'committee', noConflict: true })
  const offered = (await clerk.does(mediationPapers, { matter })).rows.filter(({ may }) => may).map(({ kind }) => kind)
  expect(offered).toContain('rightsNotice')
  for (const kind of ['recusalRequest', 'extensionConsent', 'evidenceList', 'feedbackLetter'])
    expect(offered).not.toContain(kind)
})
