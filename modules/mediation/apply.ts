import { advance, openMatter } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { beginCase, bringParties, committeeOf, titleOf } from './begin.ts'
import { apply as contract } from './contract.ts'
import { happenedAt } from './happened.ts'
import { factsOf } from './store.ts'
import { mediation } from './workflow.ts'

const moveOf = { application: 'receiveApplication', initiative: 'openOnInitiative' } as const

export const apply = action(contract, async (given) => {
  const { input, me } = given
  const at = happenedAt(given)
  const committee = await committeeOf(given, input.committee)
  const matter = await openMatter(given, {
    kind: 'mediation',
    office: me.offices[0]!,
    place: input.place ?? committee.place,
    channel: input.origin,
    title: titleOf(input.summary),
    topic: input.disputeType,
    amountFen: input.amountFen ?? null,
    words: [input.summary, input.requests, ...input.parties.map((party) => party.name)].join(' '),
    happenedAt: at,
    readers: [{ to: me.id, purpose: 'holder' }],
  })
  await beginCase(given, matter, { ...input, requestedAt: at })
  await bringParties(given, matter, input.parties, at)
  const move =
    input.origin === 'application' || input.origin === 'initiative' ? moveOf[input.origin] : 'receiveReferral'
  const done = await advance(given, matter, mediation, move, {
    facts: await factsOf(given.tx, matter.id, { today: given.today, me: me.id }),
    happenedAt: at,
    history: { origin: input.origin },
  })
  return { ...done, receiptCode: matter.receiptCode }
})
