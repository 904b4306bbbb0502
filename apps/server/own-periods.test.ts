import { afterAll, beforeAll, expect, test } from 'vitest'
import { showMatter } from '@fengqiao/casework/contract'
import { changeSetting } from '@fengqiao/offices/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { bringTo } from '@fengqiao/testing/stories/mediation.ts'
import { showMediation } from '@fengqiao/mediation/contract'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('an office that set its own days for following up plans the visit for the day its deadline ends', async () => {
  const { people, places } = office
  const [clerk, director] = [await office.as('chenTheClerk'), await office.as('zhouTheDirector')]
  for (const [name, value] of [
    ['period.mediation.followUp', '10'],
    ['period.mediation.followUpSigned', '45'],
  ])
    await director.does(changeSetting, { name, value, source: '二〇二六年十一月所务会' })
  const { matter } = await bringTo(
    {
      clerk,
      director,
      ids: { clerk: people.chenTheClerk, director: people.zhouTheDirector, mediator: people.puTheMediator },
      committee: places.communityCommittee,
    },
    {
      disputeType: 'damages',
      summary: '借款三万元，到期没有还。',
      requests: '还三万元。',
      applicant: { name: '许建国' },
      respondent: { name: '何平' },
      from: '2026-11-02',
      today: '2026-11-24',
      to: 'performing',
      terms: { what: '还三万元', how: '银行转账', instalments: [{ after: 60, amountFen: 3_000_000 }] },
    },
  )
  const { followUpPlans } = await clerk.does(showMediation, { matter })
  const { deadlines } = await clerk.does(showMatter, { matter })
  const kept = deadlines.filter(({ rule }) => rule.startsWith('followUp')).map(({ on }) => on)
  expect(followUpPlans.map(({ due }) => due).sort()).toEqual(kept.sort())
  expect(kept).toContain('2027-01-11')
  expect(kept).toContain('2026-12-23')
})
