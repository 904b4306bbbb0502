import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { newReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import type { Matter } from './matter.ts'

export type Opening = {
  /** The leading machine's name: `consultation`, `mediation`. */
  readonly kind: string
  readonly office: string
  readonly place: string | null
  readonly channel: string
  readonly title: string
  readonly topic: string | null
  readonly amountFen?: number | null
  /** Everything the record search should find it by. */
  readonly words: string
  readonly happenedAt: string
  /** Who may read it from the start, beside those who read the whole office. */
  readonly readers: readonly {
    to: string
    purpose: 'ask' | 'duty' | 'party' | 'holder' | 'place' | 'committee'
    until?: string
  }[]
  readonly secretHash?: string | null
}

/**
 * Opens a matter with its receipt code, key and access rows. Its first state comes from `advance`,
 * called with the returned matter in the same transaction.
 */
export const openMatter = async (given: Given<unknown, unknown>, opening: Opening): Promise<Matter> => {
  const { me, now } = given
  const id = newId(new Date(now).getTime())
  const receiptCode = newReceiptCode(given.vault.random)
  // whoever is acted for sees what was done for them
  const behalf = me.onBehalfOf ? [{ to: me.onBehalfOf, purpose: 'ask' as const }] : []
  const readers = [...opening.readers, ...behalf].map((reader: Opening['readers'][number]) => ({
    id: newId(),
    principal_id: reader.to,
    purpose: reader.purpose,
    until: reader.until ?? null,
  }))
  await sql`
    with readable as (
      insert into casework.access (id, office_id, matter_id, principal_id, purpose, side, since, until, granted_by)
      select r.id, ${opening.office}, ${id}, r.principal_id, r.purpose, 'all', ${now}, r.until, ${me.id}
      from jsonb_to_recordset(${JSON.stringify(readers)}::jsonb) r (id uuid, principal_id uuid, purpose text, until timestamptz)
    ), keyed as (
      insert into casework.matter_keys (matter_id, office_id, wrapped) values (${id}, ${opening.office}, ${given.vault.newKey('matter', id).wrapped})
    )
    insert into casework.matters (id, office_id, place_id, kind, channel, receipt_code, secret_hash, title, topic, state, amount_fen, search, happened_at, recorded_at, recorded_by, on_behalf_of)
    values (${id}, ${opening.office}, ${opening.place}, ${opening.kind}, ${opening.channel}, ${receiptCode}, ${opening.secretHash ?? null}, ${opening.title}, ${opening.topic}, '', ${opening.amountFen ?? null},
      ${bigrams(`${opening.title} ${opening.words}`)}, ${opening.happenedAt}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    given.tx,
  )
  return {
    id,
    office: opening.office,
    place: opening.place,
    kind: opening.kind,
    receiptCode,
    title: opening.title,
    happenedAt: opening.happenedAt,
    version: 0,
    seq: 0,
    head: '',
    states: new Map(),
  }
}
