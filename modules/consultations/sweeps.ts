import { sql } from 'kysely'
import { advance, endDeadlines } from '@fengqiao/casework'
import type { House } from '@fengqiao/kernel/action.ts'
import { asTheClock } from '@fengqiao/kernel/clockwork.ts'
import type { Sweep } from '@fengqiao/kernel/module.ts'
import { alertAdviser } from './alert-adviser.ts'
import { promisedTime } from './promise.ts'
import { alertEnds, factsFor, findOnDuty, leaveQueue, lockConsultation } from './store.ts'
import { consultation } from './workflow.ts'

/** Alerts the next adviser on duty; once all were, promises an answer by a time and frees the place in the queue. */
const moveOn = (house: House, id: string): Promise<void> =>
  asTheClock(house, async (given) => {
    const { tx, me, now } = given
    const { matter, record } = await lockConsultation(given, id)
    const waits = await sql<{
      alerted: string[]
    }>`select alerted from consultations.queue where matter_id = ${id} and left_at is null and alert_until <= ${now}`.execute(
      tx,
    )
    const alerted = waits.rows[0]?.alerted
    if (!alerted || matter.states.get('consultation') !== 'waiting') return
    const next = (await findOnDuty(tx, matter.office, now)).find(({ worker }) => !alerted.includes(worker))
    if (next) {
      const until = await alertEnds(given, matter.office)
      endDeadlines(given, matter, 'consultation', { rules: ['accept'], as: 'ended' })
      await sql`update consultations.queue set alerted = alerted || ${next.worker}::uuid, alert_until = ${until} where matter_id = ${id}`.execute(
        tx,
      )
      await advance(given, matter, consultation, 'alertNext', {
        facts: factsFor(me, record),
        starts: [{ rule: 'accept', from: until, ownerId: next.worker }],
        history: { alerted: next.worker },
      })
      await alertAdviser(given, {
        matter: id,
        office: matter.office,
        topic: record.topic,
        place: matter.place,
        adviser: next,
        until,
      })
      return
    }
    const promisedAt = promisedTime(now)
    await leaveQueue(given, id)
    await sql`update consultations.records set promised_at = ${promisedAt} where matter_id = ${id}`.execute(tx)
    await advance(given, matter, consultation, 'noneAccepted', {
      facts: factsFor(me, record),
      starts: [{ rule: 'reach', from: promisedAt }],
    })
  })

const closeAfterDays = 7

const closeQuiet = (house: House, id: string): Promise<void> =>
  asTheClock(house, async (given) => {
    const { matter, record } = await lockConsultation(given, id)
    if (matter.states.get('consultation') === 'answered')
      await advance(given, matter, consultation, 'close', {
        facts: factsFor(given.me, record),
        header: { closed_at: given.now },
      })
  })

const before = (now: string, hours: number): string =>
  new Date(new Date(now).getTime() - hours * 3_600_000).toISOString()

export const sweeps: readonly Sweep[] = [
  {
    name: 'consultations.free-adviser',
    everySeconds: 5,
    run: (house) =>
      asTheClock(
        house,
        async ({ tx }) =>
          void (await sql`update consultations.duty d set talking = null where talking is not null and not exists (
            select from published.machines k where k.matter_id = d.talking and k.machine = 'consultation' and k.state = 'inCall'
              and not exists (select from consultations.call_seats s where s.matter_id = k.matter_id and s.hung_up))`.execute(
            tx,
          )),
      ),
  },
  {
    name: 'consultations.move-on',
    everySeconds: 5,
    run: async (house) => {
      const ids = await asTheClock(house, async ({ tx, now }) =>
        (
          await sql<{
            matter_id: string
          }>`select matter_id from consultations.queue where left_at is null and alert_until <= ${now} order by alert_until limit 100`.execute(
            tx,
          )
        ).rows.map((row) => row.matter_id),
      )
      for (const id of ids) await moveOn(house, id)
    },
  },
  {
    name: 'consultations.close-quiet',
    everySeconds: 3600,
    run: async (house) => {
      const ids = await asTheClock(house, async ({ tx, now }) =>
        (
          await sql<{
            id: string
          }>`select m.id from published.matters m join consultations.records r on r.matter_id = m.id
          where m.state = 'answered' and m.kind = 'consultation' and m.next_due is null and r.answered_at < ${before(now, closeAfterDays * 24)} limit 500`.execute(
            tx,
          )
        ).rows.map((row) => row.id),
      )
      for (const id of ids) await closeQuiet(house, id)
    },
  },
  {
    name: 'consultations.forget-signals',
    everySeconds: 60,
    run: (house) =>
      asTheClock(
        house,
        async ({ tx, now }) =>
          void (await sql`delete from consultations.call_signals where recorded_at < ${before(now, 1 / 30)}`.execute(
            tx,
          )),
      ),
  },
  {
    name: 'consultations.forget-drafts',
    everySeconds: 600,
    run: (house) =>
      asTheClock(house, async ({ tx, now }) => {
        await sql`delete from consultations.drafts where kept_at < ${before(now, 24)}`.execute(tx)
        await sql`delete from consultations.asked where at < ${before(now, 24)}`.execute(tx)
      }),
  },
]
