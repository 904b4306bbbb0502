import { sql } from 'kysely'
import type { House } from '@fengqiao/kernel/action.ts'
import { asTheClock } from '@fengqiao/kernel/clockwork.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { findFact, keepFactByClock } from '@fengqiao/kernel/installation.ts'
import type { Log } from '@fengqiao/kernel/log.ts'
import type { Sweep } from '@fengqiao/kernel/module.ts'
import { SweepStopped } from '@fengqiao/kernel/take-turn.ts'
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
 * from a backup does not find its files gone, and is then only put aside.
 */
const leftOverMs = 30 * 86_400_000
const atOnce = 1000
/** More at one time than a stop ever leaves says that the records are missing, not the files left over. */
const fewFiles = 20
const smallShare = 0.01

const factName = 'files-folder'

/** The first sweep lets database and folder know each other by one number; a later one stops where they differ. */
const demandOwnFolder = async (house: House): Promise<void> => {
  const marked = await house.files.mark()
  await asTheClock(house, async ({ tx }) => {
    const known = await findFact(tx, factName)
    if (known === undefined && marked === undefined)
      await house.files.mark(await keepFactByClock(tx, factName, newId()))
    else if (known !== marked)
      throw new SweepStopped(
        'files-of-another-database',
        '数据目录下的 files 不是这个数据库的文件夹：请检查 DATABASE_URL 和数据目录，没有动任何文件。确认属于这个数据库以后，把 files/belongs-to 的内容改成 kernel.installation 里 files-folder 的值。',
        'The folder “files” of the data folder is not this database’s: check DATABASE_URL and the data folder; no file was touched. Once you are sure it is, write the value of files-folder in kernel.installation into files/belongs-to.',
      )
  })
}

/** Which of these files no record names. */
const unnamedOf = async (house: House, addresses: readonly string[]): Promise<string[]> => {
  const found = await asTheClock(house, ({ tx }) =>
    sql<{
      address: string
    }>`select distinct f.address from (${named}) f where f.address = any (${[...addresses]})`.execute(tx),
  )
  const wanted = new Set(found.rows.map(({ address }) => address))
  return addresses.filter((address) => !wanted.has(address))
}

const anyNamed = async (house: House): Promise<boolean> => {
  const found = await asTheClock(house, ({ tx }) => sql`select from (${named}) f limit 1`.execute(tx))
  return found.rows.length > 0
}

/**
 * Takes away what was left half-written, and puts aside into `files/left-over` the whole files no record has named for
 * thirty days; returns how many of those. Throws `SweepStopped` and touches no whole file where the folder is another
 * database's, no file at all is named, or more than a few are not.
 */
export const sweepFiles = async (house: House): Promise<number> => {
  await house.files.clearIncoming()
  await demandOwnFolder(house)
  let seen = 0
  const unnamed: string[] = []
  let batch: string[] = []
  for await (const { address } of house.files.olderThan(leftOverMs)) {
    seen += 1
    batch.push(address)
    if (batch.length === atOnce) unnamed.push(...(await unnamedOf(house, batch.splice(0))))
  }
  if (batch.length > 0) unnamed.push(...(await unnamedOf(house, batch)))
  if (unnamed.length === 0) return 0
  if (!(await anyNamed(house)) || unnamed.length > Math.max(fewFiles, seen * smallShare))
    throw new SweepStopped(
      'files-without-records',
      `${seen} 份旧文件里有 ${unnamed.length} 份没有记录，多得不像断电留下的：数据库可能是空的或者从旧备份恢复的。没有动任何文件，请先核对数据库。`,
      `${unnamed.length} of ${seen} old files have no record, more than a stop leaves: the database may be empty or brought back from an old backup. No file was touched; look at the database first.`,
    )
  for (const address of unnamed) await house.files.putAside(address)
  return unnamed.length
}

/** Looks in every hour and rests for a day after a run: an office that switches off at night is swept too. */
export const fileSweep = (log: Log): Sweep => ({
  name: 'files.left-over',
  everySeconds: 3600,
  restSeconds: 20 * 3600,
  run: async (house) => {
    const count = await sweepFiles(house)
    if (count > 0) log.info('files.put-aside', { count })
  },
})

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
