import { sql } from 'kysely'
import { z } from 'zod'
import { perform, wasDone } from '@fengqiao/kernel/action.ts'
import type { House } from '@fengqiao/kernel/action.ts'
import { idFrom } from '@fengqiao/kernel/ids.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { register } from './register.ts'
import { topicOfTerm } from './topic-terms-data.ts'
import { topicNames, topics } from './topics.ts'
import type { Topic } from './topics.ts'

/** A row of another system's list: the question, its number there, its topic in that system's words, its day. */
const Row = z.object({
  id: z.string().max(80).optional(),
  text: z.string(),
  topic: z.string().optional(),
  day: z.iso.date().optional(),
})

export type LineFault = { readonly line: number; readonly error: Refused }

export type Imported = {
  readonly read: number
  readonly registered: number
  /** There already, from an earlier run. */
  readonly known: number
  readonly faults: readonly LineFault[]
}

type Asked = {
  readonly me: Principal
  readonly lines: Iterable<string>
  readonly channel: string
  /** The day of rows that name none. */
  readonly day: string
  readonly progress?: (done: number) => void
}

const termsOfTopics = new Map<string, Topic>(topicNames.map((name) => [topics[name].zh, name]))
const isTopic = (word: string): word is Topic => (topicNames as readonly string[]).includes(word)

export const topicOf = (term: string | undefined): Topic =>
  term === undefined ? 'other' : isTopic(term) ? term : (termsOfTopics.get(term) ?? topicOfTerm[term] ?? 'other')

const readRow = (text: string): z.infer<typeof Row> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused('line-not-json')
  }
  const row = Row.safeParse(value)
  if (!row.success) throw new Refused('line-without-text')
  return row.data
}

/** The communities of the office, in the order of their codes. */
const communitiesOf = (house: House, me: Principal): Promise<string[]> =>
  inTransaction(house.pool, { me, now: house.clock.now(), writes: false }, async (tx) => {
    const found = await sql<{ id: string }>`
      select id from published.places where office_id = ${me.offices[0]} and kind = 'community' order by code`.execute(
      tx,
    )
    return found.rows.map((row) => row.id)
  })

/** Which community a row without one is counted in: drawn by the row itself, so that every run draws the same. */
export const drawn = (key: string, among: number): number =>
  Number.parseInt(idFrom(`place\n${key}`).slice(0, 8), 16) % among

const together = 8

/**
 * Registers every line through the desk's own action, each under a command id made from its content: a second run adds
 * nothing. A line that can't be read or is refused is named with its number, and the rest goes on.
 */
export const importLines = async (house: House, asked: Asked): Promise<Imported> => {
  const { me, channel, progress } = asked
  const communities = await communitiesOf(house, me)
  const faults: LineFault[] = []
  let [read, registered, known] = [0, 0, 0]
  const take = async (text: string, line: number): Promise<void> => {
    try {
      const row = readRow(text)
      const key = `${me.offices[0]}\n${channel}\n${row.id ?? ''}\n${row.text}`
      const input = {
        channel,
        happenedOn: row.day ?? asked.day,
        topic: topicOf(row.topic),
        line: row.text,
        ...(communities.length > 0 ? { place: communities[drawn(key, communities.length)] } : {}),
      }
      const id = idFrom(`consultation\n${key}`)
      if (await wasDone(house, me, id)) known += 1
      else {
        await perform(house, register, { me, input, command: { id, at: house.clock.now() } })
        registered += 1
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      // the same row on another day, or brought by another account
      if (error.code === 'command-reused') known += 1
      else faults.push({ line, error })
    }
  }
  let waiting: Promise<void>[] = []
  let line = 0
  for (const text of asked.lines) {
    line += 1
    if (text.trim() === '') continue
    read += 1
    waiting.push(take(text, line))
    if (waiting.length < together) continue
    await Promise.all(waiting)
    waiting = []
    progress?.(read)
  }
  await Promise.all(waiting)
  progress?.(read)
  return { read, registered, known, faults: faults.toSorted((a, b) => a.line - b.line) }
}
