import { sql } from 'kysely'
import type { Module } from '@fengqiao/kernel/module.ts'
import { downloadPaper } from './download-paper.ts'
import { listPapers } from './list-papers.ts'
import { pages } from './pages/verifying.ts'
import { verifyPaper } from './verify-paper.ts'
import { en, zh } from './words.ts'

export { discardPrinted, keepIssued, printForIssue, printPaper } from './issue.ts'
export type { Printed } from './issue.ts'
export { issuedPapers } from './list-papers.ts'

export const papers: Module = {
  name: 'papers',
  actions: [listPapers, downloadPaper, verifyPaper],
  words: { zh, en },
  pages,
  storedFiles: {
    named: sql`select unnest(array[pdf_address, docx_address]) as address, matter_id, title as what from papers.issued`,
    called: (title) => ({ zh: `《${title}》`, en: `the paper “${title}”` }),
  },
}
