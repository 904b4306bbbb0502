import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { myPlace as contract } from './contract.ts'
import type { CitedInWords } from './contract.ts'
import { placeInQueue } from './store.ts'

type Row = {
  office: string
  state: string
  lawyer: string | null
  post: string | null
  firm: string | null
  since: string | null
  promisedAt: string | null
  facts: string[] | null
  citations: CitedInWords[]
  hungUp: boolean
}

/** The consultation's own state: the matter may have gone on into a mediation meanwhile. */
export const myPlace = action(contract, async ({ tx, input, now }) => {
  const found =
    await sql<Row>`select r.office_id office, k.state, r.adviser_name lawyer, r.adviser_post post, r.adviser_firm firm, r.accepted_at since,
      r.promised_at "promisedAt", r.citations,
      (select array_agg(f.body order by f.happened_at, f.id) from consultations.facts f where f.matter_id = r.matter_id) facts,
      exists (select from consultations.call_seats s where s.matter_id = r.matter_id and s.hung_up) "hungUp"
    from consultations.records r join published.machines k on k.matter_id = r.matter_id and k.machine = 'consultation' where r.matter_id = ${input.matter}`.execute(
      tx,
    )
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'matter')
  const { office, citations, facts, ...rest } = row
  const place =
    row.state === 'waiting' ? await placeInQueue(tx, { matter: input.matter, office, now }) : { inFront: 0, minutes: 0 }
  return {
    ...place,
    ...rest,
    facts: facts ?? [],
    articles: citations.map(({ law, number, version, plain, text, asOf }) => ({
      law,
      number,
      version,
      plain,
      text,
      ...(asOf ? { asOf } : {}),
    })),
  }
})
