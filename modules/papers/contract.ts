import { z } from 'zod'
import { FileReply, read } from '@fengqiao/kernel/contract.ts'
import { field, id, text } from '@fengqiao/kernel/field.ts'
import { deskRoles } from '@fengqiao/kernel/principal.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'

const matter = field(id, { zh: '办件', en: 'Matter', purpose: '指明是哪一件' })

/** What every module that issues papers asks beside the kind of the paper. */
export const issuing = {
  nth: field(z.coerce.number().int().min(0).max(999).optional(), {
    zh: '第几次的',
    en: 'Which one',
    help: {
      zh: '有几次调解、几次回访时选是哪一次；不填就是最近一次',
      en: 'Where there are several; empty for the latest',
    },
    purpose: '人民调解记录、回访记录、收条一次一份',
  }),
  reason: field(text(0, 200).default(''), {
    zh: '为什么重新出具',
    en: 'Why it is issued again',
    help: {
      zh: '第一次出具不用填；重新出具必须写，旧的一份保留',
      en: 'Only when one was issued before; the old one is kept',
    },
    purpose: '文书更正：新版替代旧版，两份都留存',
  }),
}

/** What issuing may refuse, whatever the module. */
export const issueRefusals = {
  'name-without-glyph': 422,
  'reason-for-reissue': 400,
  'file-erased': 410,
}

export const Issued = z.object({
  matter: z.uuid(),
  version: z.int(),
  paper: z.uuid(),
  digest: z.string(),
  pages: z.int(),
})

export const IssuedPaper = z.object({
  id: z.uuid(),
  kind: z.string(),
  /** Which of several, counted from 0. */
  nth: z.int(),
  version: z.int(),
  title: z.string(),
  number: z.string().nullable(),
  madeOn: z.string(),
  issuedAt: z.string(),
  by: z.string(),
  state: z.enum(['issued', 'signed', 'superseded']),
  reason: z.string().nullable(),
  supersededBy: z.uuid().nullable(),
  pages: z.int(),
  digest: z.string(),
  /** Scans of it with signatures and seals, come back. */
  scans: z.array(z.object({ file: z.uuid(), name: z.string(), pages: z.int().nullable(), happenedAt: z.string() })),
})
export type IssuedPaper = z.infer<typeof IssuedPaper>

/** Every paper a matter was given, the latest first; what was replaced stays in the list. */
export const listPapers = read('/matters/:matter/papers', {
  title: { zh: '已出具的文书', en: 'Papers issued' },
  by: deskRoles,
  input: z.object({ matter }),
  output: z.object({ rows: z.array(IssuedPaper) }),
  audits: 'matter',
})

/** An issued paper: the PDF as it was issued, or the editable original. */
export const downloadPaper = read('/matters/:matter/papers/:paper/:format', {
  title: { zh: '下载文书', en: 'Download a paper' },
  by: deskRoles,
  input: z.object({
    matter,
    paper: field(id, { zh: '文书', en: 'Paper', purpose: '指明是哪一份' }),
    format: field(z.enum(['pdf', 'docx']), { zh: '格式', en: 'Format', purpose: '归档用 PDF，改稿用 Word' }),
  }),
  output: FileReply,
  gives: 'file',
  audits: 'matter',
  refuses: { 'file-erased': 410, 'file-lost': 500 },
})

const anybody: readonly Role[] = ['visitor', 'receiptHolder', 'resident', 'helper', 'kiosk', ...deskRoles]

export const Verified = z.object({
  found: z.enum(['known', 'superseded']),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string(),
  office: z.string(),
  issuedOn: z.iso.date(),
  /** SM3 of the PDF's bytes. */
  digest: z.string(),
  /** Beginning of the SM3 of what it says, as its QR carries it. */
  content: z.string(),
  replaced: z.object({ on: z.iso.date(), by: z.uuid() }).nullable(),
})
export type Verified = z.infer<typeof Verified>

/** Whether a paper is one of ours and still stands; nothing of whose it is. */
export const verifyPaper = read('/verify/:paper', {
  title: { zh: '核验文书', en: 'Verify a paper' },
  by: anybody,
  door: true,
  input: z.object({
    paper: field(z.string().max(60), { zh: '文书编号', en: 'Paper id', purpose: '核对文书真伪' }),
  }),
  output: Verified,
})
