import { sql } from 'kysely'
import { matterKey } from '@fengqiao/casework'
import type { Matter } from '@fengqiao/casework'
import type { Before, Given } from '@fengqiao/kernel/action.ts'
import type { Files } from '@fengqiao/kernel/files.ts'
import { countPdfPages } from '@fengqiao/kernel/pdf-pages.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import type { Paper } from './model.ts'
import { renderPaper } from './render.ts'

export type Issue = {
  readonly matter: string
  readonly kind: string
  /** Which of several, counted from 0. */
  readonly nth: number
  readonly paper: Paper
  /** Demanded where one of this kind was issued before. */
  readonly reason: string
}

/** A paper printed and stored, not yet known to anybody. */
export type Printed = Issue & {
  readonly digests: { readonly paper: string; readonly pdf: string }
  readonly pages: number
  readonly pdf: string
  readonly docx: string
  readonly before: { readonly id: string; readonly version: number } | undefined
}

type Latest = { id: string; version: number }

const latestOf = async (
  tx: Tx,
  { matter, kind, nth }: Pick<Issue, 'matter' | 'kind' | 'nth'>,
): Promise<Latest | undefined> => {
  const found = await sql<Latest>`select id, version from papers.issued
    where matter_id = ${matter} and kind = ${kind} and nth = ${nth} order by version desc limit 1`.execute(tx)
  return found.rows[0]
}

const mostBytes = 64 << 20

/** Both files of a paper for the caller to look at, nothing stored. Refuses `name-without-glyph`. */
export const printPaper = async (paper: Paper) => {
  const printed = await renderPaper(paper)
  if (printed.ok) return printed
  const [first] = printed.missing
  throw new Refused('name-without-glyph', {
    where: first?.field ?? '',
    character: [...new Set(printed.missing.map((one) => one.character))],
  })
}

/**
 * Prints a paper and stores both files sealed under the matter's key; for `prepare`, outside any transaction.
 * Refuses `name-without-glyph`, `reason-for-reissue`.
 */
export const printForIssue = async (
  { look, files, vault }: Pick<Before<unknown>, 'look' | 'files' | 'vault'>,
  issue: Issue,
): Promise<Printed> => {
  const { latest, key } = await look(async (tx) => ({
    latest: await latestOf(tx, issue),
    key: await matterKey(tx, issue.matter),
  }))
  if (latest && issue.reason === '') throw new Refused('reason-for-reissue', {}, 'reason')
  const { docx, pdf, digests } = await printPaper(issue.paper)
  const { paperId } = issue.paper.identity
  const put = async (bytes: Uint8Array, format: 'pdf' | 'docx') =>
    (
      await files.putSealed(bytes, { maxBytes: mostBytes, kinds: [format] }, (plain) =>
        vault.seal(key, `paper:${paperId}:${format}`, plain),
      )
    ).address
  return {
    ...issue,
    digests,
    pages: countPdfPages(Buffer.from(pdf)) ?? 1,
    pdf: await put(pdf, 'pdf'),
    docx: await put(docx, 'docx'),
    before: latest,
  }
}

/** Enters a printed paper as issued, on a locked matter. Refuses `changed-meanwhile` when somebody issued one in between. */
export const keepIssued = async (given: Given<unknown, unknown>, matter: Matter, printed: Printed): Promise<void> => {
  const { tx, me, now } = given
  const latest = await latestOf(tx, printed)
  if (latest?.id !== printed.before?.id) throw new Refused('changed-meanwhile', { version: matter.version })
  const { paper, digests } = printed
  await sql`insert into papers.issued (id, matter_id, office_id, kind, nth, version, title, number, issuer, made_on, content_digest, pdf_digest, pdf_address, docx_address, pages,
      supersedes, reason, issued_at, issued_by, issued_by_name, on_behalf_of)
    values (${paper.identity.paperId}, ${matter.id}, ${matter.office}, ${printed.kind}, ${printed.nth}, ${(latest?.version ?? 0) + 1}, ${paper.title}, ${paper.number ?? null},
      ${paper.organ?.name ?? ''}, ${paper.madeOn}, ${digests.paper}, ${digests.pdf}, ${printed.pdf}, ${printed.docx}, ${printed.pages},
      ${latest?.id ?? null}, ${latest ? printed.reason : null}, ${now}, ${me.id}, ${me.name}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
}

export const discardPrinted = async ({ pdf, docx }: Printed, files: Files): Promise<void> => {
  await files.remove(pdf)
  await files.remove(docx)
}
