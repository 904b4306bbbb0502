import { z } from 'zod'
import { Done, command } from '@fengqiao/kernel/contract.ts'
import { field } from '@fengqiao/kernel/field.ts'
import { itemCodes } from '../dossier-data.ts'
import { fileRefuses, BothWords, line, matter, maybe, receiving, scan, when, whenRefuses } from './fields.ts'

export const placeItem = command('/mediations/:matter/dossier', {
  title: { zh: '材料入卷', en: 'Put a paper into the dossier' },
  by: receiving,
  input: z.object({
    matter,
    item: field(z.enum(itemCodes), { zh: '哪一样', en: 'Which paper', purpose: '卷内目录' }),
    where: line('在哪里', 'Where', 100, '卷内目录：备注'),
    pages: field(z.int().min(1).max(999).optional(), { zh: '几页', en: 'Pages', purpose: '卷内目录：页次' }),
    file: scan,
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, ...fileRefuses },
})

export const retentions = ['permanent', 'long', 'short'] as const

export const closeCase = command('/mediations/:matter/close', {
  title: { zh: '结案', en: 'Close' },
  by: receiving,
  input: z.object({
    matter,
    retention: field(z.enum(retentions).optional(), {
      zh: '保管期限',
      en: 'Retention',
      help: { zh: '不填按本所规定', en: 'Empty: as the office has it' },
      purpose: '卷宗封面：保管期限',
    }),
    words: maybe('结案小结', 'Closing words', 1000, '结案报告'),
    ...when,
  }),
  output: Done,
  refuses: whenRefuses,
})

export const archive = command('/mediations/:matter/archive', {
  title: { zh: '复核归档', en: 'Check and archive' },
  by: receiving,
  input: z.object({ matter, words: maybe('卷宗情况', 'Dossier note', 500, '卷宗情况说明'), ...when }),
  output: Done,
  refuses: whenRefuses,
})

/** What is in the file, and how long it is kept. */
export const dossierView = {
  closedAt: z.string().nullable(),
  archivedAt: z.string().nullable(),
  retention: z.object({ period: z.string(), mark: z.string() }).nullable(),
  checklist: z.array(
    z.object({
      item: z.enum(itemCodes),
      title: BothWords,
      must: z.boolean(),
      there: z.boolean(),
      /** Where it is: a place somebody wrote down, or null where the system holds the record itself. */
      where: z.string().nullable(),
      pages: z.int().nullable(),
      file: z.uuid().nullable(),
    }),
  ),
}
