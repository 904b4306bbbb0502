import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import type { Before } from '@fengqiao/kernel/action.ts'
import type { Citing } from '@fengqiao/kernel/citing.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { checkLawChange as checkContract, countLawChanges as countContract } from './contract.ts'
import { listLawChanges as listContract } from './contract.ts'
import { showLawChange as showContract, type CitedRow, type LawChangeRow } from './contract.ts'
import { wordsChanged, type Comparison } from './compare-versions.ts'
import { keepChecks, officesFor, readChecks } from './keep-checks.ts'
import type { Checks } from './keep-checks.ts'
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
      select c.matter_id matter, m.office_id office, coalesce(m.number, m.receipt_code) number, c.article, c.version, c.as_of "asOf"
      from published.citations c join published.matters m on m.id = c.matter_id
      order by m.happened_at desc, c.matter_id, c.article`.execute(tx)
  ).rows

type Found = { readonly changes: readonly LawChange[]; readonly checks: Checks }

/** Read before the transaction: comparing a large law takes longer than a connection should be held. */
const findChanges = async (before: Pick<Before<unknown>, 'ports' | 'look' | 'me'>, law?: string): Promise<Found> => {
  const { ports, me } = before
  const [matters, checks] = await before.look(
    async (tx) => [await citedByMatters(tx), await readChecks(tx, me)] as const,
  )
  return {
    changes: await lawChanges({ law: ports.law, citing: ports.citing, matters }, law === undefined ? {} : { law }),
    checks,
  }
}

const countsOf = ({ articles, unchanged }: Comparison): LawChangeRow['counts'] => {
  const of = (change: string) => articles.filter((each) => each.change === change).length
  return { changed: of('changed'), moved: of('moved'), vanished: of('vanished'), new: of('new'), unchanged }
}

const citedRows = ({ law, to, citing, matters }: LawChange, checks: Checks): CitedRow[] => {
  const rows = [
    ...citing.map((each) => ({ ...each, office: undefined })),
    ...matters.map(({ matter, office, number, articles }) => ({
      kind: 'matter' as const,
      id: matter,
      title: { zh: number, en: number },
      articles,
      office,
    })),
  ]
  return rows.map(({ kind, id, title, articles, office }) => ({
    kind,
    id,
    title,
    articles: articles.map(({ now, ...touched }) => ({ ...touched, now: now ?? null })),
    ...checks.of({ law, to: to ?? '', kind, id }, office),
  }))
}

const rowOf = (change: LawChange, checks: Checks): LawChangeRow => {
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
    open: cited.filter(({ open }) => open.length > 0).length,
  }
}

/** What still has to be looked at stands first, then what changed last. */
const inOrder = (one: LawChangeRow, other: LawChangeRow): number =>
  Number(other.open > 0) - Number(one.open > 0) || (one.since > other.since ? -1 : 1)

const listed = async (before: Pick<Before<unknown>, 'ports' | 'look' | 'me'>) => {
  if (!(await before.ports.law.ready())) return { state: 'no-corpus' as const, rows: [], open: 0 }
  const { changes, checks } = await findChanges(before)
  const rows = changes.map((change) => rowOf(change, checks)).toSorted(inOrder)
  return { state: 'ready' as const, rows, open: rows.reduce((sum, { open }) => sum + open, 0) }
}

export const listLawChanges = preparedAction(listContract, listed, ({ prepared }) => Promise.resolve(prepared))

export const countLawChanges = preparedAction(
  countContract,
  async (before) => {
    const { rows, open } = await listed(before)
    return { laws: rows.filter((row) => row.open > 0).length, open }
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
    const { law, to, kind, item, office } = before.input
    if (!(await before.ports.law.ready())) throw new Refused('statutes-missing')
    const { changes, checks } = await findChanges(before, law)
    const change = changes.find((each) => (each.to ?? '') === to)
    const row = change && citedRows(change, checks).find((each) => each.kind === kind && each.id === item)
    if (!row) throw new Refused('nothing-to-check', { law }, 'item')
    const itsOwn = kind === 'matter' ? change.matters.find(({ matter }) => matter === item)?.office : undefined
    return officesFor(before.me, row, { asked: office, itsOwn })
  },
  async (given) => {
    await keepChecks(given, given.prepared)
    return { by: given.me.name, at: given.now }
  },
)
