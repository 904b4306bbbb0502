import { sql } from 'kysely'
import { advance, findableBy, grantAccess, lockMatter } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { committeesOf, getCommittee } from './committee.ts'
import { applyFromConsultation as applyContract, beginning as beginningContract } from './contract.ts'
import type { DisputeType } from './facts.ts'
import { beginCase, beginningOf, titleOf } from './open-case.ts'
import { happenedAt, inTheNameOf } from './record.ts'
import { factsAtOpening } from './store.ts'
import { mediation } from './workflow.ts'

/** The nearest dispute type of a consultation's topic, by what was chosen at the kiosk; whoever opens it may change it. */
const typeOf = (topic: string, answers: readonly string[]): DisputeType => {
  const chose = (...words: string[]) => answers.some((answer) => words.some((word) => answer.includes(word)))
  if (topic === 'wages') return chose('工资') ? 'migrantWages' : 'otherLabor'
  if (topic === 'money') return chose('买的东西', '办的卡') ? 'otherConsumer' : 'contract'
  if (topic === 'home')
    return chose('物业') ? 'propertyMgmt' : chose('租房', '宅基地', '拆迁') ? 'housingHomestead' : 'neighbour'
  if (topic === 'family') return 'marriageFamily'
  if (topic === 'injury') return chose('车撞') ? 'traffic' : 'damages'
  return 'other'
}

type Row = {
  version: number
  receiptCode: string
  place: string | null
  amount: number | null
  topic: string
  told: string
  summary: string | null
  choices: { question: string; answer: string }[]
  person: string | null
  name: string | null
  phone: string | null
  already: boolean
}

const askedFor = (choices: Row['choices']): string =>
  choices.find(({ question }) => question.includes('最想'))?.answer ?? ''

export const beginning = action(beginningContract, async (given) => {
  const { tx, input } = given
  const found = await sql<Row>`
    select m.version, m.receipt_code "receiptCode", m.place_id place, m.amount_fen amount, r.topic, r.told, r.summary, r.choices, y.id person, y.name, y.phone_mask phone,
      exists (select from published.machines k where k.matter_id = m.id and k.machine = 'mediation') already
    from published.matters m join published.consultations r on r.matter_id = m.id left join published.persons y on y.id = r.person_id where m.id = ${input.matter}`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'matter')
  const committees = await committeesOf(given as Given<unknown>)
  const near = await sql<{ path: string[] }>`select path from published.places where id = ${row.place}`.execute(tx)
  const above = near.rows[0]?.path ?? []
  const committee =
    committees.find((each) => !each.street && each.place !== null && above.includes(each.place)) ??
    committees.find((each) => each.street)
  const answers = row.choices.map(({ answer }) => answer)
  const toldByChoices = row.choices.map(({ question, answer }) => `${question}${answer}`).join('；')
  return {
    matter: input.matter,
    version: row.version,
    receiptCode: row.receiptCode,
    committee: committee?.id ?? null,
    disputeType: typeOf(row.topic, answers),
    summary: row.summary ?? (row.told === '' ? toldByChoices : row.told),
    requests: askedFor(row.choices),
    amountFen: row.amount,
    applicant: row.person && row.name ? { person: row.person, name: row.name, phone: row.phone } : null,
    alreadyMediation: row.already,
  }
})

/** The same matter, the same receipt code: from here on it leads as a mediation. */
export const applyFromConsultation = action(applyContract, async (asked) => {
  const at = happenedAt(asked)
  const given = await inTheNameOf(asked)
  const { input } = given
  const matter = await lockMatter(given, input.matter)
  if (matter.states.has(mediation.machine)) throw new Refused('already-a-mediation', {}, 'matter')
  await getCommittee(given, input.committee)
  const { persons, words } = await beginningOf(given, matter.office, input, at)
  const parties = beginCase(given, matter, { ...input, origin: 'application', persons }, at)
  grantAccess(given, { matter: matter.id, office: matter.office, to: input.committee, purpose: 'committee' })
  findableBy(given, matter, words)
  const done = await advance(given, matter, mediation, 'receiveApplication', {
    facts: factsAtOpening(input.parties),
    happenedAt: at,
    history: { origin: 'application', from: 'consultation', committee: input.committee },
    header: {
      kind: 'mediation',
      outcome: 'pending',
      title: titleOf(input.summary),
      ...(input.amountFen === undefined ? {} : { amount_fen: input.amountFen }),
    },
  })
  return { ...done, receiptCode: matter.receiptCode, parties }
})
