import { sql } from 'kysely'
import { openMatter } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { newSlipSecret } from '@fengqiao/kernel/secret-token.ts'
import { keptOfFilledIn } from '@fengqiao/law'
import { countQuestion } from './bound-questions.ts'
import { ask as contract } from './contract.ts'
import { topics } from './topics.ts'
import { consultation } from './workflow.ts'

const titleOf = (topic: string, told: string): string =>
  told === '' ? topic : `${topic}：${[...told.replace(/\s+/g, ' ')].slice(0, 24).join('')}`

export const ask = action(contract, async (given) => {
  const { tx, me, input, now, today, vault } = given
  if (input.told === '' && input.choices.length === 0) throw new Refused('nothing-told', {}, 'told')
  const office = me.offices[0]
  if (!office) throw new Refused('not-found')
  await countQuestion(given, office)
  const filledIn = input.filledIn && keptOfFilledIn(input.filledIn, today)
  const secret = newSlipSecret()
  const channel = me.roles.includes('kiosk') ? 'kiosk' : 'online'
  const { matter, done } = await openMatter(
    given,
    {
      kind: 'consultation',
      office,
      place: me.places[0] ?? null,
      channel,
      title: titleOf(topics[input.topic].zh, input.told),
      topic: input.topic,
      words: [input.told, ...input.choices.map((choice) => choice.answer)].join(' '),
      happenedAt: now,
      secretHash: vault.lookUp('slip', secret),
      readers: [{ to: me.id, purpose: 'ask' }],
    },
    consultation,
    { move: 'tell', facts: { heldByAnother: false } },
  )
  await sql`insert into consultations.records (matter_id, office_id, topic, channel, told, choices, filled_in, happened_at, recorded_at, recorded_by, on_behalf_of)
    values (${matter.id}, ${office}, ${input.topic}, ${channel}, ${input.told}, ${JSON.stringify(input.choices)}, ${filledIn ? JSON.stringify(filledIn) : null}, ${now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  await sql`delete from consultations.drafts where visitor_id = ${me.id}`.execute(tx)
  const due = await sql<{
    last_day: string | null
  }>`select last_day from published.deadlines where matter_id = ${matter.id} and rule = 'reply'`.execute(tx)
  return { ...done, receiptCode: matter.receiptCode, secret, replyBy: due.rows[0]?.last_day ?? null }
})
