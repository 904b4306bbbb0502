import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { apply, checkDraft, showMediation } from './contract.ts'

let office: Office
let clerk: Browser
const term = { what: '乙某年底前归还甲某30000元', amountFen: 5_000_000 }
let draft: { matter: string; facts: string; terms: (typeof term & { debtor: string; creditor: string })[] }
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
  const { matter, parties } = await clerk.does(apply, {
    committee: office.places.communityCommittee,
    disputeType: 'contract',
    summary: '借款五万元没有还',
    parties: [
      { role: 'applicant', name: '甲某' },
      { role: 'respondent', name: '乙某' },
    ],
  })
  draft = {
    matter,
    facts: '借款五万元',
    terms: [{ ...term, debtor: parties[1]!, creditor: parties[0]! }],
  }
})
afterAll(() => office.close())

test('a draft is read beside its fields before anything is kept', async () => {
  const { warnings } = await clerk.does(checkDraft, draft)
  const at = (code: string) => warnings.find((warning) => warning.code === code)
  expect(at('figures-differ')).toMatchObject({ field: 'terms.0.what', term: 1 })
  expect(at('vague-day')).toMatchObject({ field: 'terms.0.what' })
  expect(at('no-default')).toMatchObject({ field: 'onDefault', term: null })
  expect(at('identity-unknown')).toMatchObject({ field: null, zh: expect.stringContaining('甲某') })
  const { agreement, version, state } = await clerk.does(showMediation, { matter: draft.matter })
  expect({ agreement, version, state }).toEqual({ agreement: null, version: 1, state: 'applied' })
})

test('a draft is read on the day it was reached, as it will be when it is kept', async () => {
  const terms = [{ ...draft.terms[0]!, due: '2026-11-22' }]
  const codes = async (happenedOn?: string) =>
    (await clerk.does(checkDraft, { ...draft, terms, ...(happenedOn ? { happenedOn } : {}) })).warnings.map(
      ({ code }) => code,
    )
  expect(await codes()).toContain('before-signing')
  expect(await codes('2026-11-20')).not.toContain('before-signing')
})

test('asked at every pause of a hand, it leaves no command, no reply and no step; a refusal names its matter', async () => {
  await clerk.does(checkDraft, draft)
  await clerk.ask(checkDraft, { ...draft, happenedOn: '2026-12-01' })
  const { owner } = office.database
  const { path } = checkDraft
  expect((await owner.query('select id from kernel.commands where endpoint = $1', [path])).rows).toEqual([])
  const audit = await owner.query('select distinct outcome, matter_id from kernel.audit where endpoint = $1', [path])
  expect(audit.rows).toEqual([{ outcome: 'refused:happened-in-future', matter_id: draft.matter }])
})

test('what saving would refuse is refused with its field; a stranger’s matter is not there', async () => {
  const split = { ...draft, terms: [{ ...draft.terms[0]!, instalments: [{ due: '2026-12-10', amountFen: 1 }] }] }
  const { refused } = await clerk.ask(checkDraft, split)
  expect(refused).toMatchObject({ code: 'instalments-do-not-sum', field: 'terms.0.instalments' })
  const stranger = await office.as('tangOfTheOtherOffice')
  expect((await stranger.ask(checkDraft, draft)).refused.code).toBe('not-found')
})
