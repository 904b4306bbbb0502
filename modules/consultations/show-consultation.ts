import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { movesNow } from '@fengqiao/kernel/judge.ts'
import { showConsultation as contract } from './contract.ts'
import { readAnswer } from './read-answer.ts'
import { consultation } from './workflow.ts'

type Row = {
  version: number
  receiptCode: string
  title: string
  channel: string
  heads: number
  place: string | null
  person: string | null
  name: string | null
  phone: string | null
}

export const showConsultation = action(contract, async ({ tx, me, input, touches }) => {
  const answered = await readAnswer(tx, input.matter)
  const found = await sql<Row>`
    select m.version, m.receipt_code "receiptCode", m.title, r.channel, r.heads, (select p.name from published.places p where p.id = m.place_id) place, y.id person, y.name, y.phone_mask phone
    from published.matters m join consultations.records r on r.matter_id = m.id left join published.persons y on y.id = r.person_id where m.id = ${input.matter}`.execute(
    tx,
  )
  const { person, name, phone, ...header } = found.rows[0]!
  touches(input.matter)
  return {
    ...answered,
    ...header,
    can: movesNow(consultation, { state: answered.state as never, roles: me.roles }),
    contact: person && name ? { person, name, phone } : null,
  }
})
