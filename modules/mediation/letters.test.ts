import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { listPapers } from '@fengqiao/papers/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { apply, issuePaper, recordStand, transfer } from './contract.ts'

// the first paper loads the typesetter and its fonts
vi.setConfig({ testTimeout: 90_000 })

let office: Office
let clerk: Browser
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
})
afterAll(() => office.close())

const opened = (committee: string) =>
  clerk.does(apply, {
    committee,
    disputeType: 'neighbour',
    summary: '楼上漏水泡坏天花板',
    requests: '赔偿三千元',
    parties: [
      { role: 'applicant', name: '甲某' },
      { role: 'respondent', name: '乙某' },
    ],
  })
const letters = async (kind: string) =>
  (
    await office.database.owner.query(
      `select number from mediation.letters where kind = $1 order by committee_id, serial`,
      [kind],
    )
  ).rows.map(({ number }) => number)

test('letters of transfer have a series of their own: ten at once leave no number out, a step refused gives its number back', async () => {
  const cases = await Promise.all(Array.from({ length: 10 }, () => opened(office.places.communityCommittee)))
  const sending = { receiver: '银杏园社区居委会', reason: '属于居委会办理的事' }
  const sent = await Promise.all(cases.map(({ matter }) => clerk.ask(transfer, { matter, ...sending })))
  expect(sent.map(({ status }) => status)).toEqual(Array<number>(10).fill(200))
  expect((await clerk.ask(transfer, { matter: cases[0]!.matter, ...sending })).refused.code).toBe('not-now')
  const { matter } = await opened(office.places.communityCommittee)
  await clerk.does(transfer, { matter, ...sending })
  expect(await letters('transferLetter')).toEqual(
    Array.from({ length: 11 }, (_, at) => `（2026）银杏园人调移字第${at + 1}号`),
  )
})

test('each committee and each kind counts for itself, and the letter is issued under its number', async () => {
  for (const committee of [office.places.communityCommittee, office.places.committee]) {
    const { matter, parties } = await opened(committee)
    await clerk.does(recordStand, {
      matter,
      party: parties[1]!,
      stand: 'refusal',
      how: 'inPerson',
      onBehalfOf: committee === office.places.committee ? office.people.luoTheMediator : office.people.puTheMediator,
    })
    await clerk.does(issuePaper, { matter, kind: 'refusalNotice' })
    const { rows } = await clerk.does(listPapers, { matter })
    const series = committee === office.places.committee ? '天回' : '银杏园'
    expect(rows.find(({ kind }) => kind === 'refusalNotice')?.number).toBe(`（2026）${series}人调不受字第1号`)
  }
})
