import { sql } from 'kysely'
import type { Module } from '@fengqiao/kernel/module.ts'
import { addFile } from './add-file.ts'
import { addNote } from './add-note.ts'
import { downloadFile } from './download-file.ts'
import { filePurposes } from './file-purposes.ts'
import type { FilePurpose } from './file-purposes.ts'
import { findMatters } from './find-matters.ts'
import { sealing } from './seal-heads.ts'
import { showMatter } from './show-matter.ts'
import { whoLooked } from './who-looked.ts'
import { en, zh } from './words.ts'
import { worklist } from './worklist.ts'

export { endAccess, grantAccess, hasAccess, opensMoreThanMine, outsidersWith } from './access.ts'
export { addParties, endParty, findableBy, isParty, personFindableBy } from './parties.ts'
export type { PartyRow } from './parties.ts'
export { advance } from './advance.ts'
export type { Step } from './move.ts'
export { endDeadlines, lastDaysOf, startDeadlines } from './deadlines.ts'
export type { Start } from './deadlines.ts'
export { isFile } from './is-file.ts'
export { hashOf } from './history.ts'
export type { HistoryRow } from './history.ts'
export { lockMatter } from './matter.ts'
export type { Matter } from './matter.ts'
export { openMatterFile } from './download-file.ts'
export { matterKey } from './matter-key.ts'
export { movesMade } from './moves-made.ts'
export { openMatter } from './open-matter.ts'
export { sealHeads, verifySeals } from './seal-heads.ts'
export { verifyHistory } from './verify-history.ts'

export const casework: Module = {
  name: 'casework',
  actions: [worklist, findMatters, showMatter, whoLooked, addNote, addFile, downloadFile],
  words: { zh, en },
  sweeps: [sealing],
  storedFiles: {
    named: sql`select address, matter_id, purpose as what from casework.files`,
    called: (purpose) => filePurposes[purpose as FilePurpose],
  },
}
