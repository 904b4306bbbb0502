import { advance, openMatter } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { holds } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { getCommittee } from './committee.ts'
import { apply as contract } from './contract.ts'
import { referrals } from './facts.ts'
import { beginCase, bringParties, titleOf } from './open-case.ts'
import { actorOf, happenedAt, inTheNameOf, tables } from './record.ts'
import type { MoveName } from './record.ts'
import { factsOf } from './store.ts'
import { mediation } from './workflow.ts'

type Input = (typeof contract)['input']['_output']

const openingOf = (origin: string): MoveName =>
  origin === 'application' ? 'receiveApplication' : origin === 'initiative' ? 'openOnInitiative' : 'receiveReferral'

const checkReferral = ({ me, input }: Given<Input>): void => {
  if (!referrals.includes(input.origin)) return
  if (!holds(me, mediation.moves.receiveReferral.by)) throw new Refused('referral-not-yours', {}, 'origin')
  if (input.referredBy === '') throw new Refused('referral-needs-sender', {}, 'referredBy')
  if (input.referralLetter === '') throw new Refused('referral-needs-letter', {}, 'referralLetter')
}

const checkPlace = async ({ tx, me, input }: Given<Input>): Promise<void> => {
  if (input.place === undefined) return
  const known = await tables(tx)
    .selectFrom('published.places')
    .select('id')
    .where('id', '=', input.place)
    .where('office_id', 'in', [...me.offices])
    .executeTakeFirst()
  if (!known) throw new Refused('place-elsewhere', {}, 'place')
}

export const apply = action(contract, async (asked) => {
  const at = happenedAt(asked)
  const given = await inTheNameOf(asked)
  const { input, me } = given
  checkReferral(given)
  await checkPlace(given)
  const committee = await getCommittee(given, input.committee)
  const matter = await openMatter(given, {
    kind: 'mediation',
    office: me.offices[0]!,
    place: input.place ?? committee.place,
    channel: input.origin,
    title: titleOf(input.summary),
    topic: input.disputeType,
    amountFen: input.amountFen ?? null,
    words: [input.summary, input.requests].join(' '),
    happenedAt: at,
    readers: [{ to: me.id, purpose: 'holder' }],
  })
  await beginCase(given, matter, input, at)
  const parties = await bringParties(given, matter, input, at)
  const received = input.referralReceivedOn ? `${input.referralReceivedOn}T12:00:00+08:00` : at
  const done = await advance(given, matter, mediation, openingOf(input.origin), {
    facts: await factsOf(given.tx, matter.id, { on: given.today, me: me.id, actor: actorOf(given) }),
    happenedAt: at,
    history: { origin: input.origin, committee: input.committee },
    starts: referrals.includes(input.origin)
      ? [
          { rule: 'confirmReferral', from: received },
          ...(input.feedbackDue ? [{ rule: 'feedBack', from: `${input.feedbackDue}T12:00:00+08:00` }] : []),
        ]
      : [],
  })
  return { ...done, receiptCode: matter.receiptCode, parties }
})
