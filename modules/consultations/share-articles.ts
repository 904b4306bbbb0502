import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { verifyCitations } from '@fengqiao/law'
import { shareArticles as contract } from './contract.ts'
import { factsFor, lockConsultation } from './store.ts'

/** What the adviser cites while talking stands on the asker's screen at once; the answer replaces it. */
export const shareArticles = preparedAction(
  contract,
  async ({ input, ports, today }) => {
    const cited = await verifyCitations(ports.law, input.citations, today)
    return cited.map((each, at) => ({ ...each, plain: input.citations[at]!.plain }))
  },
  async (given) => {
    const { tx, me, input, prepared: cited } = given
    const { matter, record } = await lockConsultation(given, input.matter)
    if (matter.states.get('consultation') !== 'inCall' || record.adviser === null || factsFor(me, record).heldByAnother)
      throw new Refused('not-on-the-line')
    await sql`update consultations.records set citations = ${JSON.stringify(cited)} where matter_id = ${matter.id}`.execute(
      tx,
    )
    given.touches(matter.id, matter.version, matter.office)
    return { matter: matter.id }
  },
)
