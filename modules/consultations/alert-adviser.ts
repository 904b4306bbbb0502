import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { leaveMessage } from '@fengqiao/kernel/message.ts'
import type { Way } from '@fengqiao/kernel/message.ts'
import type { OnDuty } from './store.ts'
import { topics } from './topics.ts'
import type { Topic } from './topics.ts'

const away: readonly Way[] = ['sms', 'voice', 'chat']

/** The ways this office alerts by, beside its desk: all that are set up, unless the office chose some. */
const waysFor = async (
  { tx, ways }: Pick<Given<unknown, unknown>, 'tx' | 'ways'>,
  office: string,
): Promise<readonly Way[]> => {
  const found = await sql<{
    value: unknown
  }>`select value from published.office_settings where office_id = ${office} and name = 'consultation.alertWays'`.execute(
    tx,
  )
  const chosen = found.rows[0]?.value
  return ways.filter((way) => (Array.isArray(chosen) ? chosen.includes(way) : away.includes(way)))
}

/** Nobody watches a tab: whoever is on duty is told by phone and in the duty group too. No word of the resident's goes out. */
export const alertAdviser = async (
  given: Given<unknown, unknown>,
  asked: { matter: string; office: string; topic: string; place: string | null; adviser: OnDuty; until: string },
): Promise<void> => {
  const { tx, now } = given
  const ways = await waysFor(given, asked.office)
  if (ways.length === 0) return
  const found = await sql<{
    name: string
  }>`select name from published.places where id = ${asked.place}::uuid`.execute(tx)
  const seconds = Math.max(0, Math.round((new Date(asked.until).getTime() - new Date(now).getTime()) / 1000))
  const from = found.rows[0]?.name ?? '手机上'
  const what = topics[asked.topic as Topic]?.zh ?? '法律咨询'
  const words = `${from}有居民在等法律咨询（${what}）。请${asked.adviser.name}律师 ${seconds} 秒内打开工作台接听。`
  for (const way of ways)
    await leaveMessage(given, {
      way,
      purpose: 'consultation.alert',
      office: asked.office,
      matter: asked.matter,
      words,
      usefulSeconds: seconds,
      ...(way === 'chat' ? {} : { to: { worker: asked.adviser.worker } }),
    })
}
