import { consultations } from '@fengqiao/consultations'
import { ledger, register } from '@fengqiao/consultations/contract'
import { perform } from '@fengqiao/kernel/action.ts'
import type { House } from '@fengqiao/kernel/action.ts'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { addDays } from '@fengqiao/kernel/days.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { breadthOf } from '@fengqiao/kernel/principal.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'
import { mediation } from '@fengqiao/mediation'
import { choices, mediationLedger } from '@fengqiao/mediation/contract'
import { demoMediations, demoQuestions } from '@fengqiao/testing/stories/demo-mediations-data.ts'
import type { DemoStory } from '@fengqiao/testing/stories/demo-mediations-data.ts'
import { bringTo } from '@fengqiao/testing/stories/mediation.ts'
import type { Doer } from '@fengqiao/testing/stories/mediation.ts'

const actions = [...consultations.actions, ...mediation.actions]

type Worker = { readonly id: string; readonly name: string; readonly role: Role }

/** A demo person doing what the desk would send: the same actions, permissions, history and audit. */
const doerOf = (house: House, office: string, { id, name, role }: Worker): Doer => {
  const me = { id, name, roles: [role], offices: [office], places: [], groups: [], breadth: breadthOf([role]) }
  const does = async (endpoint: Endpoint, input: object) => {
    const action = actions.find((each) => each.endpoint === endpoint)!
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    return perform(house, action, { me, input: given, command: { id: newId(), at: house.clock.now() } })
  }
  return { does: does as Doer['does'] }
}

/** At most so many stories at once: more wait for the same few connections. */
const atOnce = 4

const inTurns = async <T>(rows: readonly T[], work: (row: T) => Promise<void>): Promise<void> => {
  const waiting = [...rows]
  const lane = async () => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) await work(row)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

/**
 * Gives the invented office a desk at work: disputes in different states and questions of the last days, told back
 * from `house.clock`. Does nothing where the office has any.
 */
export const seedDemo = async (
  house: House,
  given: { office: string; clerk: Worker; director: Worker; lawyer: Worker },
): Promise<void> => {
  const today = dayOf(house.clock.now())
  const clerk = doerOf(house, given.office, given.clerk)
  const director = doerOf(house, given.office, given.director)
  const lawyer = doerOf(house, given.office, given.lawyer)
  const cases = await clerk.does(mediationLedger, { size: 1 })
  if (cases.total === 0) {
    const { committees, mediators } = await clerk.does(choices, {})
    const tell = async ({ committee: name, daysAgo, mediator: named, ...story }: DemoStory) => {
      const committee = committees.find((each) => each.name === name)!
      const own = mediators.filter((each) => each.committees.includes(committee.id))
      const mediator =
        own.find((each) => each.name === named) ?? own.find((each) => each.committees.length === 1) ?? own[0]!
      await bringTo(
        {
          clerk,
          director,
          ids: { clerk: given.clerk.id, director: given.director.id, mediator: mediator.worker },
          committee: committee.id,
          ...(committee.place === null ? {} : { place: committee.place }),
        },
        { ...story, from: addDays(today, -daysAgo), today },
      )
    }
    // a committee's numbers follow the days, so its own disputes are told one after the other, oldest first
    const byCommittee = Map.groupBy(demoMediations, (each) => each.committee)
    await inTurns([...byCommittee.values()], async (stories) => {
      for (const story of stories.toSorted((a, b) => b.daysAgo - a.daysAgo)) await tell(story)
    })
  }
  const questions = await clerk.does(ledger, { size: 1 })
  if (questions.total > 0) return
  for (const { daysAgo, ...question } of demoQuestions)
    await lawyer.does(register, { ...question, happenedOn: addDays(today, -daysAgo) })
}
