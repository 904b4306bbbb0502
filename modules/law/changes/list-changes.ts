import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import type { Before } from '@fengqiao/kernel/action.ts'
import type { Citing } from '@fengqiao/kernel/citing.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { checkLawChange as checkContract, listLawChanges as listContract } from './contract.ts'
import { showLawChange as showContract, type CitedRow, type LawChangeRow } from './contract.ts'
import { wordsChanged, type Comparison } from './compare-versions.ts'
import { lawChanges, type LawChange } from './law-changes.ts'
import type { CitedByMatter } from './uses.ts'

declare module '@fengqiao/kernel/ports.ts' {
  interface Ports {
    /** Everything of the product that rests on an article; told by the modules. */
    readonly citing: readonly Citing[]
  }
}

/** The articles cited by the matters that the asker may read. */
export const citedByMatters = async (tx: Tx): Promise<CitedByMatter[]> =>
  (
    await sql<CitedByMatter>`
      select c.matter_id matter, coalesce(m.number, m.receipt_code) number, c.article, c.version, c.as_of "asOf"
      from published.citations c join published.matters m on m.id = c.matter_id
      order by m.happened_at desc, c.matter_id, c.article`.execute(tx)
  ).rows

type Check = Pick<LawChangeRow, 'law'> &
  Pick<CitedRow, 'kind'> & { to: string; item: string } & NonNullable<CitedRow['checked']>

const checksMade = async (tx: Tx): Promise<Check[]> =>
  (
    await sql<Check>`
      select law, to_version "to", kind, item, checked_by_name "by", happened_at at, note from law.checks order by happened_at`.execute(
      tx,
    )
  ).rows

type Found = { readonly changes: readonly LawChange[]; readonly checks: ReadonlyMap<string, Check> }

const keyOf = ({ law, to, kind, item }: Pick<Check, 'law' | 'to' | 'kind' | 'item'>): string =>
  [law, to, kind, item].join('\n')

/** Read before the transaction: comparing a large law takes longer than a connection should be held. */
const findChanges = async (before: Pick<Before<unknown>, 'ports' | 'look'>, law?: string): Promise<Found> => {
  const [matters, checks] = await before.look(async (tx) => [await citedByMatters(tx), await checksMade(tx)] as const)
  const { ports } = before
  return {
    changes: await lawChanges({ law: ports.law, citing: ports.citing, matters }, law === undefined ? {} : { law }),
    checks: new Map(checks.map((check) => [keyOf(check), check])),
  }
}

const countsOf = ({ articles, unchanged }: Comparison): LawChangeRow['counts'] => {
  const of = (change: string) => articles.filter((each) => each.change === change).length
  return { changed: of('changed'), moved: of('moved'), vanished: of('vanished'), new: of('new'), unchanged }
}

const citedRows = ({ law, to, citing, matters }: LawChange, checks: Found['checks']): CitedRow[] => {
  const rows = [
    ...citing,
    ...matters.map(({ matter, number, articles }) => ({
      kind: 'matter' as const,
      id: matter,
      title: { zh: number, en: number },
      articles,
    })),
  ]
  return rows.map(({ kind, id, title, articles }) => {
    const check = checks.get(keyOf({ law, to: to ?? '', kind, item: id }))
    return {
      kind,
      id,
      title,
      articles: articles.map(({ now, ...touched }) => ({ ...touched, now: now ?? null })),
      checked: check ? { by: check.by, at: check.at, note: check.note } : null,
    }
  })
}

const rowOf = (change: LawChange, checks: Found['checks']): LawChangeRow => {
  const cited = citedRows(change, checks)
  const { law, title, from, to, since, comparison } = change
  return {
    law,
    title,
    from,
    to: to ?? null,
    since,
    counts: countsOf(comparison),
    cited,
    open: cited.filter(({ checked }) => checked === null).length,
  }
}

/** What still has to be looked at stands first, then what changed last. */
const inOrder = (one: LawChangeRow, other: LawChangeRow): number =>
  Number(other.open > 0) - Number(one.open > 0) || (one.since > other.since ? -1 : 1)

export const listLawChanges = preparedAction(
  listContract,
  async (before) => {
    if (!(await before.ports.law.ready())) return { state: 'no-corpus' as const, rows: [], open: 0 }
    const { changes, checks } = await findChanges(before)
    const rows = changes.map((change) => rowOf(change, checks)).toSorted(inOrder)
    return { state: 'ready' as const, rows, open: rows.reduce((sum, { open }) => sum + open, 0) }
  },
  ({ prepared }) => Promise.resolve(prepared),
)

export const showLawChange = preparedAction(
  showContract,
  async (before) => {
    const { law, page, size } = before.input
    if (!(await before.ports.law.ready())) throw new Refused('statutes-missing')
    const [change] = (await findChanges(before, law)).changes
    if (!change) throw new Refused('law-unchanged', { law }, 'law')
    const { articles } = change.comparison
    return {
      total: articles.length,
      articles: articles.slice((page - 1) * size, page * size).map((each) => ({
        change: each.change,
        before: each.before ? { id: each.before.id, number: each.before.article } : null,
        after: each.after ? { id: each.after.id, number: each.after.article } : null,
        similarity: Math.round(each.similarity * 100),
        words: wordsChanged(each),
      })),
    }
  },
  ({ prepared }) => Promise.resolve(prepared),
)

export const checkLawChange = preparedAction(
  checkContract,
  async (before) => {
    const { law, to, kind, item } = before.input
    if (!(await before.ports.law.ready())) throw new Refused('statutes-missing')
    const { changes, checks } = await findChanges(before, law)
    const open = changes
      .filter((change) => (change.to ?? '') === to)
      .flatMap((change) => citedRows(change, checks))
      .some((row) => row.kind === kind && row.id === item)
    if (!open) throw new Refused('nothing-to-check', { law }, 'item')
  },
  async ({ tx, me, input, now, command }) => {
    const { law, to, kind, item, note } = input
    await sql`insert into law.checks (id, office_id, law, to_version, kind, item, note, checked_by_name, happened_at, recorded_at, recorded_by, on_behalf_of)
      values (${command!.id}, ${me.offices[0]}, ${law}, ${to}, ${kind}, ${item}, ${note || null}, ${me.name}, ${now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})
      on conflict (office_id, law, to_version, kind, item) do update
        set note = excluded.note, checked_by_name = excluded.checked_by_name, happened_at = excluded.happened_at,
          recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, on_behalf_of = excluded.on_behalf_of`.execute(
      tx,
    )
    return { by: me.name, at: now }
  },
)
