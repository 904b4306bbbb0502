import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import { boundedMisses } from '@fengqiao/kernel/misses.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { verifyPaper as contract } from './contract.ts'

type Row = {
  title: string
  number: string | null
  issuer: string
  office: string
  issued_at: string
  digest: string
  content: string
  newest: string
  newest_at: string
}

const countMiss = boundedMisses()
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** Follows the replacements to the paper that stands now: whoever holds an old one is led to the newest. */
export const verifyPaper = action(contract, async ({ tx, input, now }) => {
  const paper = input.paper.trim().toLowerCase()
  const found = uuid.test(paper)
    ? await sql<Row>`
      with recursive later as (
        select id, supersedes, issued_at, 0 depth from papers.issued where id = ${paper}
        union all select n.id, n.supersedes, n.issued_at, l.depth + 1 from papers.issued n join later l on n.supersedes = l.id
      ), newest as (select id, issued_at from later order by depth desc limit 1)
      select p.title, p.number, p.issuer, p.issued_at, p.pdf_digest digest, left(p.content_digest, 32) content, newest.id newest, newest.issued_at newest_at,
        coalesce((select o.name from published.places o where o.id = p.office_id), '') office
      from papers.issued p, newest where p.id = ${paper}`.execute(tx)
    : { rows: [] }
  const row = found.rows[0]
  if (!row) {
    countMiss(now)
    throw new Refused('not-found', {}, 'paper')
  }
  const { title, number, issuer, office, digest, content } = row
  const replaced = row.newest === paper ? null : { on: dayOf(row.newest_at), by: row.newest }
  return {
    found: replaced ? ('superseded' as const) : ('known' as const),
    title,
    number,
    issuer: issuer || office,
    office,
    issuedOn: dayOf(row.issued_at),
    digest,
    content,
    replaced,
  }
})
