import { openMatter } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { holds } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { getCommittee } from './committee.ts'
import { apply as contract } from './contract.ts'
import { referrals } from './facts.ts'
import { beginCase, beginningOf, titleOf } from './open-case.ts'
import { happenedAt, inTheNameOf, tables } from './record.ts'
import type { MoveName } from './record.ts'
import { factsAtOpening } from './store.ts'
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
  const [committee] = await Promise.all([getCommittee(given, input.committee), checkPlace(given)])
  const office = me.offices[0]!
  const { persons, words } = await beginningOf(given, office, input, at)
  const received = input.referralReceivedOn ? `${input.referralReceivedOn}T12:00:00+08:00` : at
  const { matter, done } = await openMatter(
    given,
    {
      kind: 'mediation',
      office,
      place: input.place ?? committee.place,
      channel: input.origin,
      title: titleOf(input.summary),
      topic: input.disputeType,
      amountFen: input.amountFen ?? null,
      words,
      happenedAt: at,
      // the committee's people read it until one of them is named
      readers: [
        { to: me.id, purpose: 'holder' },
        { to: input.committee, purpose: 'committee' },
      ],
    },
    mediation,
    {
      move: openingOf(input.origin),
      facts: factsAtOpening(input.parties),
      happenedAt: at,
      history: { origin: input.origin, committee: input.committee },
      starts: referrals.includes(input.origin)
        ? [
            { rule: 'confirmReferral', from: received },
            ...(input.feedbackDue ? [{ rule: 'feedBack', from: `${input.feedbackDue}T12:00:00+08:00` }] : []),
          ]
        : [],
    },
  )
  const parties = beginCase(given, matter, { ...input, persons }, at)
  return { ...done, receiptCode: matter.receiptCode, parties }
})
