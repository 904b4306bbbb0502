import {
  accept,
  agreeOrally,
  apply,
  archive,
  assign,
  closeCase,
  contact,
  draftAgreement,
  followUp,
  placeItem,
  recordPerformance,
  recordSession,
  recordStand,
  sealAgreement,
  serveNotice,
  showMediation,
  signAgreement,
  terminate,
} from '@fengqiao/mediation/contract'
import { addDays } from '@fengqiao/kernel/days.ts'
import type { Browser } from '../office.ts'

/** Somebody who asks the product for things: a browser in the tests, an account of the demo. */
export type Doer = Pick<Browser, 'does'>

export type Hands = {
  readonly clerk: Doer
  readonly director: Doer
  /** Ids; the mediator's work is written down by the clerk in the mediator's name. */
  readonly ids: { readonly clerk: string; readonly director: string; readonly mediator: string }
  readonly committee: string
  readonly place?: string
}

export const stages = [
  'applied',
  'awaitingConsent',
  'declined',
  'accepted',
  'assigned',
  'investigating',
  'inSession',
  'terminated',
  'agreementDraft',
  'performing',
  'performed',
  'closed',
  'archived',
] as const
export type Stage = (typeof stages)[number]

export type Story = {
  readonly disputeType: string
  readonly summary: string
  readonly requests: string
  readonly applicant: { name: string; phone?: string; age?: number }
  readonly respondent: { name: string; relation?: string; kind?: 'organisation' }
  readonly amountFen?: number
  readonly origin?: string
  readonly referredBy?: string
  readonly referralLetter?: string
  /** The day of the request; each later step follows a day or more after it, never past `today`. */
  readonly from: string
  readonly today: string
  readonly to: Stage
  readonly oral?: true
  readonly terms?: { what: string; how: string; instalments?: { after: number; amountFen: number }[] }
}

/** Brings one invented dispute as far as `story.to`, through the product's own actions, written down day by day. */
export const bringTo = async (hands: Hands, story: Story): Promise<{ matter: string; parties: string[] }> => {
  const { clerk, ids } = hands
  const day = (after: number) => {
    const on = addDays(story.from, after)
    return on > story.today ? story.today : on
  }
  const reached = (stage: Stage) => stages.indexOf(story.to) <= stages.indexOf(stage)
  const opened = await clerk.does(apply, {
    committee: hands.committee,
    place: hands.place,
    disputeType: story.disputeType,
    origin: story.origin ?? 'application',
    referredBy: story.referredBy,
    referralLetter: story.referralLetter,
    summary: story.summary,
    requests: story.requests,
    amountFen: story.amountFen,
    parties: [
      { role: 'applicant', ...story.applicant },
      { role: 'respondent', ...story.respondent },
    ],
    happenedOn: day(0),
  })
  const { matter, parties } = opened
  const [applicant, respondent] = parties as [string, string]
  const done = { matter, parties }
  if (reached('applied')) return done

  const inTheirName = { matter, onBehalfOf: ids.mediator }
  await clerk.does(contact, {
    ...inTheirName,
    party: respondent,
    how: 'visit',
    outcome: story.to === 'awaitingConsent' ? 'turnedAway' : 'met',
    words: '上门说明来意',
    happenedOn: day(1),
  })
  if (reached('awaitingConsent')) return done
  if (story.to === 'declined') {
    const refusal = { party: respondent, stand: 'refusal', how: 'inPerson', words: '不调，法院见' }
    await clerk.does(recordStand, { ...inTheirName, ...refusal, happenedOn: day(2) })
    return done
  }
  for (const party of story.origin === undefined ? [respondent] : parties)
    await clerk.does(recordStand, { ...inTheirName, party, stand: 'consent', how: 'inPerson', happenedOn: day(2) })
  await clerk.does(accept, { matter, happenedOn: day(2) })
  if (reached('accepted')) return done

  const named = { workers: [ids.mediator], chosen: 'committee', noConflict: true }
  await clerk.does(assign, { matter, ...named, happenedOn: day(3) })
  if (reached('assigned')) return done

  const held = {
    ...inTheirName,
    place: '调解室',
    present: `${story.applicant.name}、${story.respondent.name}`,
    record: `双方说明情况。${story.summary}。调解员讲清各自的责任和法律规定。`,
    rightsTold: true,
  }
  if (story.to === 'investigating') {
    await clerk.does(recordSession, { ...held, result: 'toContinue', happenedOn: day(5) })
    return done
  }
  const settled = stages.indexOf(story.to) > stages.indexOf('terminated')
  await clerk.does(recordSession, { ...held, result: settled ? 'agreed' : 'notAgreed', happenedOn: day(5) })
  if (reached('inSession')) return done

  if (story.to === 'terminated') {
    await clerk.does(terminate, { ...inTheirName, ground: 'noAgreementLikely', happenedOn: day(9) })
    await clerk.does(serveNotice, {
      matter,
      kind: 'termination',
      way: 'inPerson',
      receivedBy: story.applicant.name,
      happenedOn: day(9),
    })
    return done
  }
  const signedOn = day(6)
  const { what, how, instalments = [] } = story.terms ?? { what: '当面道歉，以后互相体谅', how: '当面' }
  const content = {
    ...inTheirName,
    facts: story.summary,
    issues: story.requests,
    responsibility: '双方商定各自承担的部分。',
    onDefault: '到期不履行的，对方可以就本协议起诉。',
    terms: [
      {
        debtor: respondent,
        creditor: applicant,
        what,
        how,
        ...(instalments.length > 0
          ? { instalments: instalments.map(({ after, amountFen }) => ({ due: addDays(story.from, after), amountFen })) }
          : { due: signedOn }),
      },
    ],
    happenedOn: signedOn,
  }
  if (story.oral) await clerk.does(agreeOrally, { ...content, waived: true })
  else {
    await clerk.does(draftAgreement, { ...content, signingOn: signedOn })
    if (reached('agreementDraft')) return done
    for (const party of [...parties, undefined])
      await clerk.does(signAgreement, { ...inTheirName, party, happenedOn: signedOn })
    await clerk.does(sealAgreement, { matter, usedBy: ids.clerk, approvedBy: ids.director, happenedOn: signedOn })
  }
  await perform(hands, story, matter)
  return done
}

/** What has fallen due is performed, and for the later stages the rest; then followed up, closed, archived. */
const perform = async ({ clerk, director }: Hands, story: Story, matter: string): Promise<void> => {
  const whole = stages.indexOf(story.to) >= stages.indexOf('performed')
  const shown = await clerk.does(showMediation, { matter })
  for (const { id, due } of shown.instalments) {
    if (!whole && due > story.today) continue
    const happenedOn = due > story.today ? story.today : due
    await clerk.does(recordPerformance, { matter, instalment: id, way: '银行转账', proof: '转账凭证', happenedOn })
  }
  if (!whole || story.to === 'performed') return
  await clerk.does(followUp, {
    matter,
    way: 'phone',
    visited: story.applicant.name,
    performance: 'performed',
    satisfaction: 'satisfied',
    findings: '已经履行，双方没有新的矛盾。',
    happenedOn: story.today,
  })
  await clerk.does(placeItem, { matter, item: 'identity', where: '卷内复印件', pages: 2 })
  await clerk.does(closeCase, { matter })
  if (story.to === 'archived') await director.does(archive, { matter })
}
