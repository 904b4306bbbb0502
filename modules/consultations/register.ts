import { sql } from 'kysely'
import { openMatter } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Done } from '@fengqiao/kernel/contract.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { register as registerContract, registerBatch as batchContract } from './contract.ts'
import { topics } from './topics.ts'
import type { Topic } from './topics.ts'
import { consultation } from './workflow.ts'

type Where = { channel: string; happenedOn: string; place?: string | undefined; onBehalfOf?: string | undefined }
/** Whose advice it was; the one who types it stands in `recorded_by`. */
type Adviser = { id: string; name: string }
type Line = { topic: Topic; heads: number; line: string }

const checkWhere = async ({ tx, me, today }: Given<unknown>, { happenedOn, place }: Where): Promise<void> => {
  if (happenedOn > today) throw new Refused('day-in-future', { today }, 'happenedOn')
  if (!place) return
  const known = await sql`select from published.places where id = ${place} and office_id = ${me.offices[0]}`.execute(tx)
  if (known.rows.length === 0) throw new Refused('place-elsewhere', {}, 'place')
}

const adviserOf = async ({ tx, me }: Given<unknown>, { onBehalfOf }: Where): Promise<Adviser> => {
  if (!onBehalfOf || onBehalfOf === me.id) return me
  const found =
    await sql<Adviser>`select id, name from published.workers where id = ${onBehalfOf} and office_id = ${me.offices[0]}`.execute(
      tx,
    )
  if (!found.rows[0]) throw new Refused('worker-elsewhere', {}, 'onBehalfOf')
  return found.rows[0]
}

/** Written down afterwards: it happened that noon, is recorded now, and is answered already. */
const registerLine = async (
  asked: Given<unknown>,
  { adviser, ...where }: Where & { adviser: Adviser },
  { topic, heads, line }: Line,
): Promise<Done> => {
  const own = adviser.id === asked.me.id
  const given = own ? asked : { ...asked, me: { ...asked.me, onBehalfOf: adviser.id } }
  const { tx, me, now, today } = given
  const office = me.offices[0]!
  const happenedAt = where.happenedOn === today ? now : `${where.happenedOn}T12:00:00+08:00`
  const said = line || `${topics[topic].zh}咨询`
  const { matter, done } = await openMatter(
    given,
    {
      kind: 'consultation',
      office,
      place: where.place ?? me.places[0] ?? null,
      channel: where.channel,
      title: heads > 1 ? `${said}（${heads} 人）` : said,
      topic,
      words: said,
      happenedAt,
      readers: (own ? [me.id] : [me.id, adviser.id]).map((to) => ({ to, purpose: 'holder' as const })),
    },
    consultation,
    {
      move: 'register',
      facts: { heldByAnother: false },
      happenedAt,
      header: { holder_id: adviser.id, holder_name: adviser.name, outcome: 'answered' },
    },
  )
  await sql`insert into consultations.records (matter_id, office_id, topic, channel, heads, told, adviser_id, adviser_name, summary, answered_at, happened_at, recorded_at, recorded_by, on_behalf_of)
    values (${matter.id}, ${office}, ${topic}, ${where.channel}, ${heads}, ${said}, ${adviser.id}, ${adviser.name}, ${said}, ${happenedAt}, ${happenedAt}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  return done
}

const begin = async (given: Given<unknown>, where: Where) => {
  await checkWhere(given, where)
  return { ...where, adviser: await adviserOf(given, where) }
}

export const register = action(registerContract, async (given) => {
  const { topic, line, ...where } = given.input
  const plain = given as Given<unknown>
  return registerLine(plain, await begin(plain, where), { topic, line, heads: 1 })
})

/** A chat group's or a window's day: so many people for each topic, one record each. */
export const registerBatch = action(batchContract, async (given) => {
  const { rows, ...where } = given.input
  const plain = given as Given<unknown>
  const begun = await begin(plain, where)
  const matters: string[] = []
  for (const row of rows) matters.push((await registerLine(plain, begun, row)).matter)
  return { matters, heads: rows.reduce((sum, { heads }) => sum + heads, 0) }
})
