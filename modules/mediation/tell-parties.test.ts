import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendDue } from '@fengqiao/kernel/outbox.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { bringTo } from '@fengqiao/testing/stories/mediation.ts'
import { recordSession } from './contract.ts'

let office: Office
let clerk: Browser
let matter: string
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
  const { people, places } = office
  const brought = await bringTo(
    {
      clerk,
      director: await office.as('zhouTheDirector'),
      ids: { clerk: people.chenTheClerk, director: people.zhouTheDirector, mediator: people.puTheMediator },
      committee: places.communityCommittee,
    },
    {
      disputeType: 'damages',
      summary: '装修砸坏隔壁的门',
      requests: '赔偿三千元',
      applicant: { name: '唐素珍', phone: '13800008801' },
      respondent: { name: '邹建国' },
      from: '2026-11-10',
      today: '2026-11-24',
      to: 'assigned',
    },
  )
  matter = brought.matter
})
afterAll(() => office.close())

const held = (more: object) =>
  clerk.does(recordSession, {
    matter,
    onBehalfOf: office.people.puTheMediator,
    place: '调解室',
    present: '唐素珍、邹建国',
    record: '双方说明情况，还要再谈一次。',
    rightsTold: true,
    result: 'toContinue',
    ...more,
  })
const told = async () => {
  await sendDue(office.house)
  return office.shown.filter(({ purpose }) => purpose === 'mediation.session')
}

test('a session set for a later day is told to each party who left a mobile number, without names or the dispute', async () => {
  await held({ nextOn: '2026-12-01' })
  const sent = await told()
  expect(sent.map(({ to }) => to)).toEqual(['13800008801'])
  expect(sent[0]!.words).toMatch(/定在 2026年12月1日.+查询码 \w{4} ?\w{4}.+告诉调解员/)
  expect(sent[0]!.words).not.toMatch(/唐素珍|邹建国|门|赔偿|三千/)
})

test('a session written down afterwards whose next day is past, or that sets none, tells nobody', async () => {
  const before = (await told()).length
  await held({ happenedOn: '2026-11-18', nextOn: '2026-11-20' })
  await held({})
  expect(await told()).toHaveLength(before)
})
