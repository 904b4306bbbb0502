import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { standDuty as contract } from './contract.ts'

/** Who is on the line sees what nobody has taken yet (row-level security asks this very table). */
export const standDuty = action(contract, async ({ tx, me, input, now }) => {
  const until = new Date(new Date(now).getTime() + input.hours * 3_600_000).toISOString()
  await sql`insert into consultations.duty (office_id, worker_id, name, since, until) values (${me.offices[0]}, ${me.id}, ${me.name}, ${now}, ${until})
    on conflict (worker_id) do update set until = excluded.until, name = excluded.name, office_id = excluded.office_id,
      since = case when consultations.duty.until > ${now} then consultations.duty.since else excluded.since end`.execute(
    tx,
  )
  return { until: input.hours === 0 ? null : until }
})
