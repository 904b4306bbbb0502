import { sql } from 'kysely'
import { endAccess, grantAccess } from '@fengqiao/casework'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { committeesOf, mediatorsOf } from './committee.ts'
import { tables } from './record.ts'
import type { StepInput, Taking } from './record.ts'

type Naming = { workers: readonly string[]; chosen: string; field: string }

/**
 * Names mediators of the case's committee or the street's and lets them read it; with the first of them the committee's
 * own right to read ends. Refuses `not-a-mediator` and `recused-before`. Returns the first one's header columns.
 */
export const nameMediators = async (
  { given, matter, stamp, at }: Pick<Taking<StepInput>, 'given' | 'matter' | 'stamp' | 'at'>,
  { workers, chosen, field }: Naming,
): Promise<{ holder_id: string; holder_name: string }> => {
  const { committee_id } = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select('committee_id')
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  const eligible = await mediatorsOf(given, await committeesOf(given))
  const named = await tables(given.tx)
    .selectFrom('mediation.mediators')
    .select(['worker_id', 'until', 'recused_for'])
    .where('matter_id', '=', matter.id)
    .execute()
  const names: string[] = []
  for (const worker of new Set(workers)) {
    const known = eligible.get(worker)
    if (!known?.committees.includes(committee_id)) throw new Refused('not-a-mediator', {}, field)
    const before = named.filter((each) => each.worker_id === worker)
    if (before.some((each) => each.recused_for !== null)) throw new Refused('recused-before', {}, field)
    names.push(known.name)
    if (before.some((each) => each.until === null)) continue
    await tables(given.tx)
      .insertInto('mediation.mediators')
      .values({ ...stamp, id: newId(), worker_id: worker, name: known.name, chosen, declared: true, since: at })
      .execute()
    grantAccess(given, { matter: matter.id, office: matter.office, to: worker, purpose: 'holder' })
  }
  await endAccess(given, { matter: matter.id, purpose: 'committee' })
  // whoever only took it down has handed it over now
  const recorders = await sql<{ id: string }>`
    select w.id from mediation.cases c join published.workers w on w.id = c.recorded_by
    where c.matter_id = ${matter.id} and not (w.posts && array['mediator', 'lawyer', 'clerk', 'director'])`.execute(
    given.tx,
  )
  for (const { id } of recorders.rows) await endAccess(given, { matter: matter.id, to: id })
  const first = await sql<{ worker_id: string; name: string }>`
    select worker_id, name from mediation.mediators where matter_id = ${matter.id} and until is null order by since, id limit 1`.execute(
    given.tx,
  )
  return { holder_id: first.rows[0]!.worker_id, holder_name: first.rows[0]!.name }
}
