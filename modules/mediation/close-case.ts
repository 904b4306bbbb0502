import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Mark } from '@fengqiao/kernel/judge.ts'
import {
  archive as archiveContract,
  closeCase as closeContract,
  placeItem as placeContract,
  retentions,
} from './contract.ts'
import { beginStep, demandFile, orNull, stampOf, tables, updateCase } from './record.ts'

/** Where a paper of the dossier is, or where it was moved to. */
export const placeItem = action(placeContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp } = taking
  await demandFile(taking, input.file)
  const row = { place: input.where, pages: input.pages ?? null, file_id: input.file ?? null }
  await tables(given.tx)
    .insertInto('mediation.dossier_items')
    .values({ ...stamp, id: newId(), item: input.item, ...row })
    .onConflict((conflict) =>
      conflict.columns(['matter_id', 'item']).doUpdateSet({ ...stampOf(given, taking.matter, taking.at), ...row }),
    )
    .execute()
  return taking.advance('placeItem', { history: { item: input.item, pages: input.pages ?? null } })
})

/** PML is silent on retention: the office's setting with its mark, until then a long one that nobody has verified. */
export const retentionOf = async (
  { tx }: Pick<Given<unknown>, 'tx'>,
  office: string,
): Promise<{ period: (typeof retentions)[number]; mark: Mark }> => {
  const found = await sql<{ value: unknown; mark: Mark }>`
    select value, mark from published.office_settings where office_id = ${office} and name = 'mediation.retention'`.execute(
    tx,
  )
  const set = found.rows[0]
  const period = retentions.find((each) => each === set?.value)
  return period && set ? { period, mark: set.mark } : { period: 'long', mark: 'unverified' }
}

/** Closes a case whose dossier is complete; refuses `not-yet` naming every paper that must be there and is not. */
export const closeCase = action(closeContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, at } = taking
  const retention = input.retention ?? (await retentionOf(given, matter.office)).period
  await updateCase(taking, { closed_at: at, closed_by: given.me.id, retention })
  const words = orNull(input.words)
  return taking.advance('close', {
    history: { retention },
    header: { closed_at: at },
    ...(words ? { words } : {}),
  })
})

/** A second person checks the dossier and puts it away. */
export const archive = action(archiveContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, at, state } = taking
  await updateCase(taking, { archived_at: at, archived_by: given.me.id })
  const words = orNull(input.words)
  return taking.advance('archive', {
    ...(state === 'closed' ? {} : { header: { closed_at: at } }),
    ...(words ? { words } : {}),
  })
})
