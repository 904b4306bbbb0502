import { sql } from 'kysely'
import type { House } from '@fengqiao/kernel/action.ts'
import { asTheClock } from '@fengqiao/kernel/clockwork.ts'
import type { Sweep } from '@fengqiao/kernel/module.ts'
import type { Finding } from './finding.ts'
import { modules } from './mount.ts'

const kept = modules.flatMap(({ storedFiles }) => storedFiles ?? [])
/** Every file any record names, and whose it is. */
const named = sql.join(
  kept.map((each, at) => sql`select n.address, n.matter_id, n.what, ${at}::int kind from (${each.named}) n`),
  sql` union all `,
)

/**
 * A file nobody names was left by a stop between storing and recording. It stays so long, that a database brought back
 * from a backup does not find its files gone.
 */
const leftOverMs = 30 * 86_400_000
const atOnce = 1000

const removeUnnamed = async (house: House, addresses: readonly string[]): Promise<number> => {
  const found = await asTheClock(house, ({ tx }) =>
    sql<{
      address: string
    }>`select distinct f.address from (${named}) f where f.address = any (${[...addresses]})`.execute(tx),
  )
  const wanted = new Set(found.rows.map(({ address }) => address))
  const unnamed = addresses.filter((address) => !wanted.has(address))
  for (const address of unnamed) await house.files.remove(address)
  return unnamed.length
}

/** Takes away what was left half-written, and whole files no record has named for thirty days; returns how many of those. */
export const sweepFiles = async (house: House): Promise<number> => {
  await house.files.clearIncoming()
  let removed = 0
  let batch: string[] = []
  for await (const { address } of house.files.olderThan(leftOverMs)) {
    batch.push(address)
    if (batch.length === atOnce) removed += await removeUnnamed(house, batch.splice(0))
  }
  if (batch.length > 0) removed += await removeUnnamed(house, batch)
  return removed
}

export const fileSweep: Sweep = {
  name: 'files.left-over',
  everySeconds: 24 * 3600,
  run: async (house) => void (await sweepFiles(house)),
}

type Row = { address: string; matter: string; what: string; kind: number }

/** The next files in the order of their address; a matter is called by its number, or by the code on its receipt. */
const filesAfter = (house: House, after: string): Promise<Row[]> =>
  asTheClock(house, async ({ tx }) => {
    const found = await sql<Row>`
      select f.address, coalesce(m.number, m.receipt_code) matter, f.what, f.kind
      from (${named}) f join published.matters m on m.id = f.matter_id
      where f.address > ${after} order by f.address limit ${atOnce}`.execute(tx)
    return found.rows
  })

const mostTold = 10
const told = { damaged: { zh: '被改动过或损坏', en: 'altered or damaged' }, missing: { zh: '不见了', en: 'missing' } }

/** Reads every stored file a record names and compares it with its address. */
export const filesFinding = async (house: House): Promise<Finding> => {
  const faults: { zh: string; en: string }[] = []
  let seen = 0
  for (let rows = await filesAfter(house, ''); rows.length > 0; rows = await filesAfter(house, rows.at(-1)!.address))
    for (const { address, matter, what, kind } of rows) {
      seen += 1
      const state = await house.files.verify(address)
      if (state === 'intact') continue
      const { zh, en } = kept[kind]!.called(what)
      faults.push({ zh: `${matter} 的${zh}${told[state].zh}`, en: `${en} of ${matter} is ${told[state].en}` })
    }
  if (faults.length === 0)
    return { ok: true, zh: `${seen} 份存着的文件都在，没有被改动`, en: `${seen} stored files: all there, unaltered` }
  const more = faults.length - mostTold
  const list = (lang: 'zh' | 'en') => faults.slice(0, mostTold).map((fault) => fault[lang])
  return {
    ok: false,
    zh: `${faults.length} 份存着的文件有问题：${list('zh').join('；')}${more > 0 ? `；还有 ${more} 份` : ''}。请保留现场，从备份里取回数据目录下 files 里的文件，再体检一次。`,
    en: `${faults.length} stored files are not as they were: ${list('en').join('; ')}${more > 0 ? `; ${more} more` : ''}. Keep everything as it is, bring the folder “files” of the data folder back from a backup, then check again.`,
  }
}
