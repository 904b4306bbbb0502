import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediation } from '@fengqiao/mediation'
import { showMediation } from '@fengqiao/mediation/contract'
import { perform } from '@fengqiao/kernel/action.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { demoMediations, demoQuestions } from '@fengqiao/testing/stories/demo-mediations-data.ts'
import { verifyHistory } from '@fengqiao/casework'
import { arrangeDemo } from './demo.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await arrangeDemo(office.house)
}, 120_000)
afterAll(() => office.close())

const kept = async () =>
  (
    await office.database.owner.query(
      `select kind, state, count(*)::int n from casework.matters group by kind, state order by kind, state`,
    )
  ).rows

test('the demo desk has disputes in every state a newcomer should see, and questions of the last days', async () => {
  const rows = await kept()
  const states = rows.filter(({ kind }) => kind === 'mediation')
  expect(states.reduce((sum, { n }) => sum + n, 0)).toBe(demoMediations.length)
  for (const { to } of demoMediations) expect(states.map(({ state }) => state)).toContain(to)
  expect(rows.filter(({ kind }) => kind === 'consultation')).toEqual([
    { kind: 'consultation', state: 'answered', n: demoQuestions.length },
  ])
})

test('the second start adds nothing', async () => {
  const before = await kept()
  await arrangeDemo(office.house)
  expect(await kept()).toEqual(before)
})

test('what the demo wrote is a history like any other: the chains hold and the loan is sealed by two people', async () => {
  const checked = await inTransaction(
    office.house.pool,
    { me: theClock, now: office.house.clock.now(), writes: false },
    verifyHistory,
  )
  expect(checked.broken).toEqual([])
  const loan = await office.database.owner.query(
    `select id, office_id from casework.matters where title like '七十岁的老人%'`,
  )
  const shown = (await perform(
    office.house,
    mediation.actions.find(({ endpoint }) => endpoint === showMediation)!,
    {
      me: {
        id: office.people.zhouTheDirector,
        name: '',
        roles: ['director'],
        offices: [loan.rows[0].office_id],
        places: [],
        groups: [],
        breadth: 'office',
      },
      input: { matter: loan.rows[0].id },
    },
  )) as { state: string; mediators: { name: string }[]; instalments: { state: string }[] }
  expect(shown.state).toBe('performing')
  expect(shown.mediators.map(({ name }) => name)).toEqual(['罗秀兰'])
  expect(shown.instalments.map(({ state }) => state)).toEqual(['performed', 'later', 'later'])
})
