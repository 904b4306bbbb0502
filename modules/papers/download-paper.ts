import { sql } from 'kysely'
import { openMatterFile } from '@fengqiao/casework'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { mimeOf } from '@fengqiao/kernel/file-kinds.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { downloadPaper as contract } from './contract.ts'
import { shortPaperId } from './model.ts'

type Row = { id: string; title: string; address: string }

export const downloadPaper = preparedAction(
  contract,
  async (before) => {
    const { matter, paper, format } = before.input
    const found = await before.look((tx) =>
      sql<Row>`select id, title, case ${format} when 'pdf' then pdf_address else docx_address end address from papers.issued
        where id = ${paper} and matter_id = ${matter}`.execute(tx),
    )
    const row = found.rows[0]
    if (!row) throw new Refused('not-found', {}, 'paper')
    const bytes = await openMatterFile(before, { matter, address: row.address, what: `paper:${row.id}:${format}` })
    return { bytes, type: mimeOf(format), name: `${row.title} ${shortPaperId(row.id)}.${format}` }
  },
  async ({ input, prepared, touches }) => {
    touches(input.matter)
    return prepared
  },
)
