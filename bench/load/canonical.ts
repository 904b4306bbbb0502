import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

export type Unit = { id: number; parent_id: number | null; level: number; code: string; name: string }
export type Person = { id: number; name: string; gender: string; phone: string; is_mediator: boolean }
export type Case = {
  id: number
  case_no: string
  title: string
  type: string
  status: string
  outcome: string
  community_id: number
  mediator_id: number
  amount: string
  parties_text: string
  narrative: string
  created_at: string
  parties: { id: number; role: string; person: number; name: string }[]
}
export type Consultation = {
  id: number
  community_id: number
  handler_id: number
  mode: string
  topic: string
  content: string
  created_at: string
}

export const limitDatabase = 'limitdb'

/** Statements of a psql script without its own commands, which only psql knows. */
const plain = (script: string): string => script.replace(/^\\.*$/gm, '')

export type Sizes = { readonly cases: number; readonly consultations: number }

/** As the canonical data has it: three consultations to a dispute. */
export const sizesOf = (matters: number): Sizes => ({ cases: matters / 4, consultations: (matters / 4) * 3 })

const sized = (script: string, { cases, consultations }: Sizes): string =>
  script
    .replace('generate_series(1,100000)', `generate_series(1,${cases})`)
    .replace('generate_series(1,300000)', `generate_series(1,${consultations})`)

/** The database of the practical limit, filled by its own scripts, on the same cluster; answers whether it was new. */
export const fillLimit = async (owner: pg.PoolConfig, bench: string, sizes: Sizes): Promise<boolean> => {
  const admin = new pg.Client(owner)
  await admin.connect()
  try {
    const { rows } = await admin.query('select from pg_database where datname = $1', [limitDatabase])
    if (rows.length > 0) return false
    await admin.query(`create role ${limitDatabase} login password '${limitDatabase}'`)
    await admin.query(`create database ${limitDatabase} owner ${limitDatabase}`)
  } finally {
    await admin.end()
  }
  const client = new pg.Client({ ...owner, database: limitDatabase, user: limitDatabase })
  await client.connect()
  try {
    await client.query(sized(plain(await readFile(join(bench, 'sql/01-data.sql'), 'utf8')), sizes))
    // vacuum can't stand in one message with other statements
    const [indexes = '', ...vacuums] = plain(await readFile(join(bench, 'sql/02-limit-indexes.sql'), 'utf8')).split(
      /(?=vacuum analyze)/,
    )
    await client.query(indexes)
    for (const each of vacuums.flatMap((line) => line.split(';'))) if (each.trim()) await client.query(each)
  } finally {
    await client.end()
  }
  return true
}

const rowsAtATime = 2000

/** Rows of the canonical data, read through a cursor. */
export async function* canonicalRows<R extends pg.QueryResultRow>(
  owner: pg.PoolConfig,
  query: string,
): AsyncGenerator<R[]> {
  const client = new pg.Client({ ...owner, database: limitDatabase, user: limitDatabase })
  await client.connect()
  try {
    await client.query(`begin; declare c no scroll cursor for ${query}`)
    for (;;) {
      const { rows } = await client.query<R>(`fetch ${rowsAtATime} from c`)
      if (rows.length === 0) break
      yield rows
    }
  } finally {
    await client.end()
  }
}

export const queries = {
  units: 'select * from org_units order by id',
  people: 'select id, name, gender, phone, is_mediator from people order by id',
  cases: `select d.*, (select json_agg(json_build_object('id', p.id, 'role', p.role, 'person', p.person_id, 'name', p.name) order by p.id)
    from case_parties p where p.case_id = d.id) parties from dispute_cases d order by d.id`,
  consultations: 'select * from consultations order by id',
} as const
