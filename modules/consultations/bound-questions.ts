import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'

/** The office's own bounds; a setting of the same name comes first. */
const bounds = {
  visitor: { setting: 'consultation.perVisitorDay', most: 5, hours: 24, refusal: 'many-questions' },
  kiosk: { setting: 'consultation.perKioskHour', most: 20, hours: 1, refusal: 'kiosk-busy' },
} as const

const hourMs = 3_600_000

/**
 * Counts a question against whoever leaves it: a browser's session by the day, a kiosk by the hour (its sessions are
 * wiped after each person). Refuses with the bound and what to do instead.
 */
export const countQuestion = async (given: Given<unknown, unknown>, office: string): Promise<void> => {
  const { tx, me, now } = given
  const kiosk = me.roles.includes('kiosk') ? me.groups[0] : undefined
  const source = kiosk ?? me.id
  const { setting, most, hours, refusal } = kiosk ? bounds.kiosk : bounds.visitor
  const since = new Date(new Date(now).getTime() - hours * hourMs).toISOString()
  await sql`select pg_advisory_xact_lock(hashtextextended(${source}, 12))`.execute(tx)
  const found = await sql<{ asked: number; set: unknown }>`
    select (select count(*)::int from consultations.asked where source_id = ${source} and at > ${since}) asked,
      (select value from published.office_settings where office_id = ${office} and name = ${setting}) set`.execute(tx)
  const { asked = 0, set } = found.rows[0] ?? {}
  const own = Number(set)
  const limit = Number.isInteger(own) && own >= 1 && own <= 1000 ? own : most
  if (asked >= limit) throw new Refused(refusal, { limit })
  await sql`insert into consultations.asked (id, office_id, source_id, at) values (${newId()}, ${office}, ${source}, ${now})`.execute(
    tx,
  )
}
