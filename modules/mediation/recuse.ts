import { sql } from 'kysely'
import { endAccess } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { recuse as contract } from './contract.ts'
import { nameMediators } from './name-mediators.ts'
import { beginStep, demandParty, orNull, tables } from './record.ts'

/** A mediator withdraws or is replaced at a party's request; from now on they no longer read the case. */
export const recuse = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, at, state } = taking
  await demandParty(taking, input.askedBy, 'askedBy')
  const ended = await sql`
    update mediation.mediators set until = ${at}, recused_for = ${input.ground}, recused_words = ${orNull(input.words)}, asked_by = ${input.askedBy ?? null}
    where matter_id = ${matter.id} and worker_id = ${input.worker} and until is null returning id`.execute(given.tx)
  if (ended.rows.length === 0) throw new Refused('mediator-not-named', {}, 'worker')
  const replaced = input.replacement !== undefined
  const header = replaced
    ? await nameMediators(taking, { workers: [input.replacement!], chosen: 'committee', field: 'replacement' })
    : {}
  const others = await tables(given.tx)
    .selectFrom('mediation.mediators')
    .select(['worker_id', 'name'])
    .where('matter_id', '=', matter.id)
    .where('until', 'is', null)
    .execute()
  const next = others[0]
  const done = await taking.advance(next ? 'replace' : 'recuse', {
    history: { worker: input.worker, ground: input.ground, replacement: input.replacement ?? null, state },
    header: next && !replaced ? { holder_id: next.worker_id, holder_name: next.name } : header,
  })
  // last, because whoever withdraws may be the one who writes it down
  await endAccess(given, { matter: matter.id, to: input.worker })
  return done
})
