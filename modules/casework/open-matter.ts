import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Done } from '@fengqiao/kernel/contract.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { newReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import type { Workflow } from '@fengqiao/kernel/judge.ts'
import { write } from '@fengqiao/kernel/tx.ts'
import { grants } from './access.ts'
import type { Grant } from './access.ts'
import { deadlineRows } from './deadlines.ts'
import type { Matter } from './matter.ts'
import { appended, decide, moved, nextRow } from './move.ts'
import type { Step } from './move.ts'

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
  readonly readers: readonly Pick<Grant, 'to' | 'purpose' | 'until'>[]
  readonly secretHash?: string | null
}

/** What a matter begins with: the move that opens its leading machine. */
export type First<M extends string, F> = Omit<Step<F>, 'header'> & {
  readonly move: M
  readonly header?: Pick<NonNullable<Step<F>['header']>, 'holder_id' | 'holder_name' | 'outcome'>
}

/**
 * Opens a matter by its first move, in one statement: header, receipt code, key, readers, machine, history and deadlines.
 * Refuses what `advance` refuses.
 */
export const openMatter = async <S extends string, M extends string, F>(
  given: Given<unknown, unknown>,
  opening: Opening,
  machine: Workflow<S, M, F>,
  first: First<M, F>,
): Promise<{ matter: Matter; done: Done }> => {
  const { me, now, vault } = given
  const { office, kind, title, happenedAt } = opening
  const matter: Matter = {
    id: newId(new Date(now).getTime()),
    office,
    place: opening.place,
    kind,
    receiptCode: newReceiptCode(vault.random),
    title,
    happenedAt,
    version: 0,
    seq: 0,
    head: '',
    states: new Map(),
  }
  const decided = decide(given, matter, machine, first.move, first)
  const key = vault.newKey('matter', matter.id)
  const row = nextRow(given, matter, decided, {
    facts: first.history,
    sealed: first.words === undefined ? null : vault.seal(key, 'history:1', first.words),
  })
  const deadlines = await deadlineRows(given, matter, decided.machine, decided.starts)
  const [next] = deadlines.toSorted((a, b) => Date.parse(a.last_instant) - Date.parse(b.last_instant))
  // whoever is acted for sees what was done for them
  const behalf = me.onBehalfOf ? [{ to: me.onBehalfOf, purpose: 'ask' as const }] : []
  const readers = [...opening.readers, ...behalf].map((reader) => ({ matter: matter.id, office, ...reader }))
  const header = first.header ?? {}
  write(
    given.tx,
    sql`
    with readable as (${grants(given, readers)}), keyed as (
      insert into casework.matter_keys (matter_id, office_id, wrapped) values (${matter.id}, ${office}, ${key.wrapped})
    ), machine as (
      insert into casework.machines (matter_id, office_id, machine, state, since) values (${matter.id}, ${office}, ${machine.machine}, ${decided.to}, ${decided.happenedAt})
    ), happened as (${appended(matter, row)}), due as (
      insert into casework.deadlines select * from jsonb_populate_recordset(null::casework.deadlines, ${JSON.stringify(deadlines)}::jsonb)
    )
    insert into casework.matters (id, office_id, place_id, kind, channel, receipt_code, secret_hash, title, topic, amount_fen, search, happened_at, recorded_at, recorded_by, on_behalf_of,
      state, version, history_seq, history_head, holder_id, holder_name, outcome, next_duty, next_due, next_provisional)
    values (${matter.id}, ${office}, ${matter.place}, ${kind}, ${opening.channel}, ${matter.receiptCode}, ${opening.secretHash ?? null}, ${title}, ${opening.topic}, ${opening.amountFen ?? null},
      ${bigrams(`${title} ${opening.words}`)}, ${happenedAt}, ${now}, ${me.id}, ${me.onBehalfOf ?? null},
      ${decided.to}, 1, ${row.seq}, ${row.hash}, ${header.holder_id ?? null}, ${header.holder_name ?? null}, ${header.outcome ?? null},
      ${next ? `${next.machine}.${next.rule}` : null}, ${next?.last_instant ?? null}, ${next?.provisional ?? false})`,
  )
  return { matter, done: moved(given, matter, decided, row) }
}
