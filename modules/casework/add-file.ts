import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import type { FileKind } from '@fengqiao/kernel/file-kinds.ts'
import { FileRefused, photoKinds } from '@fengqiao/kernel/file-kinds.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { countPdfPages } from '@fengqiao/kernel/pdf-pages.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { refuseOtherSide } from './parties.ts'
import { addFile as contract } from './contract.ts'
import { filePurposes } from './file-purposes.ts'
import { lockMatter } from './matter.ts'
import { matterKey } from './matter-key.ts'

const mostBytes = 32 << 20
const nameOf: Record<FileKind, string> = {
  jpeg: 'JPG',
  png: 'PNG',
  webp: 'WebP',
  heic: 'HEIC',
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
}

/** The refusal of the store, said about this input and in the names people know. */
const said = (error: unknown, kinds: readonly FileKind[]): unknown =>
  error instanceof FileRefused
    ? new FileRefused(
        error.code,
        { ...error.facts, limit: `${mostBytes >> 20} MB`, kinds: kinds.map((kind) => nameOf[kind]) },
        'file',
      )
    : error

/** The name it came with, without what a path or a terminal could make of it. */
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}/\\:*?"<>|]/gu, '')
    .slice(-120) || '未命名'

/** A photo is a page; an editable document has none of its own. */
const pagesOf = async (file: File, kind: FileKind): Promise<number | null> => {
  if (kind === 'pdf') return countPdfPages(Buffer.from(await file.bytes()))
  return photoKinds.includes(kind) ? 1 : null
}

export const addFile = preparedAction(
  contract,
  async ({ input, today, vault, files, look }) => {
    if (input.happenedOn && input.happenedOn > today) throw new Refused('happened-in-future', { today }, 'happenedOn')
    if (input.purpose === 'signedScan' && !input.about) throw new Refused('scan-of-what', {}, 'about')
    const key = await look((tx) => matterKey(tx, input.matter))
    const id = newId()
    const { kinds } = filePurposes[input.purpose]
    const stored = await files
      .putSealed(input.file.stream(), { maxBytes: mostBytes, kinds }, (plain) => vault.seal(key, `file:${id}`, plain))
      .catch((error: unknown) => {
        throw said(error, kinds)
      })
    return { id, ...stored, pages: await pagesOf(input.file, stored.kind) }
  },
  async (given) => {
    const { tx, me, input, now, today, prepared } = given
    const matter = await lockMatter(given, input.matter)
    await refuseOtherSide(given, matter, input.side)
    const happenedAt = input.happenedOn && input.happenedOn !== today ? `${input.happenedOn}T12:00:00+08:00` : now
    await sql`insert into casework.files (id, matter_id, office_id, side, purpose, about, name, digest, address, kind, bytes, pages, happened_at, recorded_at, recorded_by, recorded_by_name, on_behalf_of)
      values (${prepared.id}, ${matter.id}, ${matter.office}, ${input.side}, ${input.purpose}, ${input.about ?? null}, ${plainName(input.file.name)}, ${prepared.digest}, ${prepared.address},
        ${prepared.kind}, ${prepared.size}, ${prepared.pages}, ${happenedAt}, ${now}, ${me.id}, ${me.name}, ${me.onBehalfOf ?? null})`.execute(
      tx,
    )
    await sql`update casework.matters set version = version + 1 where id = ${matter.id}`.execute(tx)
    given.touches(matter.id, matter.version + 1)
    return { matter: matter.id, version: matter.version + 1, file: prepared.id }
  },
  (prepared, files) => files.remove(prepared.address),
)
