import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import type { Before } from '@fengqiao/kernel/action.ts'
import { extensionOf, mimeOf } from '@fengqiao/kernel/file-kinds.ts'
import type { FileKind } from '@fengqiao/kernel/file-kinds.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { StorageFailed } from '@fengqiao/kernel/storage-failed.ts'
import { downloadFile as contract } from './contract.ts'
import { matterKey } from './matter-key.ts'

type Row = { id: string; name: string; kind: FileKind; address: string }

/**
 * Opens what lies sealed under a matter's key. `what` is what it was sealed as, `file:<id>`.
 * Refuses `file-erased`, `file-lost`.
 */
export const openMatterFile = async (
  { look, files, vault }: Pick<Before<unknown>, 'look' | 'files' | 'vault'>,
  stored: { matter: string; address: string; what: string },
): Promise<Buffer> => {
  const key = await look((tx) => matterKey(tx, stored.matter))
  return files
    .openSealed(stored.address, (sealed) => vault.openBytes(key, stored.what, sealed))
    .catch((error: unknown) => {
      throw error instanceof StorageFailed && error.code === 'file-missing' ? new Refused('file-lost') : error
    })
}

const named = (name: string, kind: FileKind): string => {
  const extension = `.${extensionOf(kind)}`
  return name.toLowerCase().endsWith(extension) ? name : name + extension
}

export const downloadFile = preparedAction(
  contract,
  async (before) => {
    const { input, look } = before
    const found = await look((tx) =>
      sql<Row>`select id, name, kind, address from casework.files where id = ${input.file} and matter_id = ${input.matter}`.execute(
        tx,
      ),
    )
    const row = found.rows[0]
    if (!row) throw new Refused('not-found', {}, 'file')
    const bytes = await openMatterFile(before, { matter: input.matter, address: row.address, what: `file:${row.id}` })
    return { bytes, type: mimeOf(row.kind), name: named(row.name, row.kind) }
  },
  async ({ input, prepared, touches }) => {
    touches(input.matter)
    return prepared
  },
)
