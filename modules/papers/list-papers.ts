import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { listPapers as contract } from './contract.ts'
import type { IssuedPaper } from './contract.ts'

type Row = Omit<IssuedPaper, 'state' | 'scans'> & { scans: IssuedPaper['scans'] | null }

/** Every paper issued on a matter the caller may read, latest first. */
export const issuedPapers = async (tx: Tx, matter: string): Promise<IssuedPaper[]> => {
  const found = await sql<Row>`
    select p.id, p.kind, p.nth, p.version, p.title, p.number, p.made_on "madeOn", p.issued_at "issuedAt", p.issued_by_name by, p.reason, p.pages, p.pdf_digest digest,
      (select n.id from papers.issued n where n.supersedes = p.id) "supersededBy",
      (select json_agg(json_build_object('file', f.id, 'name', f.name, 'pages', f.pages, 'happenedAt', f.happened_at) order by f.recorded_at)
         from published.files f where f.about = p.id and f.purpose = 'signedScan') scans
    from papers.issued p where p.matter_id = ${matter} order by p.issued_at desc, p.id desc`.execute(tx)
  return found.rows.map((row) => ({
    ...row,
    scans: row.scans ?? [],
    state: row.supersededBy ? 'superseded' : row.scans ? 'signed' : 'issued',
  }))
}

export const listPapers = action(contract, async ({ tx, input, touches }) => {
  const visible = await sql`select from published.matters where id = ${input.matter}`.execute(tx)
  if (visible.rows.length === 0) throw new Refused('not-found', {}, 'matter')
  touches(input.matter)
  return { rows: await issuedPapers(tx, input.matter) }
})
