import { sql } from 'kysely'
import { canonicalJson, sm3 } from '@fengqiao/papers/digest'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { contentOf, signingParties, warningsOf } from './agreement-content.ts'
import type { Written } from './agreement-content.ts'
import type { Warning } from './contract.ts'
import { orNull, tables } from './record.ts'
import type { StepInput, Taking } from './record.ts'

type Kept = Written & {
  readonly personalRelation?: boolean
  readonly screenAgreed?: boolean
  readonly why?: string
}

export type KeptAgreement = {
  id: string
  version: number
  digest: string
  warnings: Warning[]
  totalFen: number | null
}

/**
 * Keeps a new version of the agreement with its terms and their acts of performance. Earlier versions stay as they
 * are, with the signatures that were on them. Refuses `instalments-do-not-sum` and `party-elsewhere`.
 */
export const keepAgreement = async (
  { given, matter, stamp, at }: Taking<StepInput>,
  written: Kept,
): Promise<KeptAgreement> => {
  const { tx } = given
  const parties = await signingParties(tx, matter.id)
  const before = await sql<{ version: number }>`
    select coalesce(max(version), 0) version from mediation.agreements where matter_id = ${matter.id}`.execute(tx)
  const content = contentOf(written, {
    matter: matter.id,
    version: before.rows[0]!.version + 1,
    parties,
    today: todayIn(at),
  })
  const id = newId()
  const digest = sm3(canonicalJson(content))
  await tables(tx)
    .insertInto('mediation.agreements')
    .values({
      ...stamp,
      id,
      version: content.version,
      kind: content.kind,
      facts: content.facts,
      issues: content.issues,
      responsibility: content.responsibility,
      manner: content.manner,
      place: content.place,
      on_default: content.onDefault,
      total_fen: content.totalFen,
      copies: content.copies,
      signing_on: content.signingOn,
      wants_confirmation: content.wantsConfirmation,
      status_clause: content.statusClause,
      title_clause: content.titleClause,
      personal_relation: written.personalRelation ?? false,
      screen_agreed: written.screenAgreed ?? false,
      content: JSON.stringify(content),
      digest,
      why: orNull(written.why ?? ''),
    })
    .execute()
  let seq = 0
  for (const [index, term] of content.terms.entries()) {
    const termId = newId()
    await tables(tx)
      .insertInto('mediation.terms')
      .values({
        ...stamp,
        id: termId,
        agreement_id: id,
        seq: index + 1,
        debtor_id: term.debtor,
        creditor_id: term.creditor,
        what: term.what,
        how: term.how,
        amount_fen: term.amountFen,
      })
      .execute()
    const rows = term.items.map((item) => ({
      ...stamp,
      id: newId(),
      agreement_id: id,
      term_id: termId,
      seq: ++seq,
      due: item.due,
      amount_fen: item.amountFen,
      note: item.note,
    }))
    if (rows.length > 0) await tables(tx).insertInto('mediation.instalments').values(rows).execute()
  }
  return { id, version: content.version, digest, totalFen: content.totalFen, warnings: warningsOf(content, parties) }
}
