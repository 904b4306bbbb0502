import { z } from 'zod'
import { FileReply, command, read } from '@fengqiao/kernel/contract.ts'
import { field } from '@fengqiao/kernel/field.ts'
import { deskRoles } from '@fengqiao/kernel/principal.ts'
import { Issued, IssuedPaper, issueRefusals, issuing } from '@fengqiao/papers/contract'
import { BothWords, matter, receiving } from './fields.ts'

const kind = field(z.string().min(1).max(40), { zh: '哪种文书', en: 'Which paper', purpose: '指明出具哪种文书' })

export const PaperLine = z.object({
  kind: z.string(),
  /** Which of several, counted from 0; 0 where there is one. */
  nth: z.int(),
  title: BothWords,
  /** When it is made, as a phrase. */
  when: BothWords,
  /** Who signs or seals it, by code. */
  signers: z.array(z.string()),
  may: z.boolean(),
  /** The version that stands; the earlier ones are in the matter's list of papers. */
  issued: IssuedPaper.nullable(),
})
export type PaperLine = z.infer<typeof PaperLine>

/** Every paper a mediation may have, which may be issued now, and what was issued of each. */
export const mediationPapers = read('/mediations/:matter/papers', {
  title: { zh: '调解文书', en: 'Papers of a mediation' },
  // what may be issued is told from the whole record, which an auditor and a partner body do not read
  by: deskRoles.filter((role) => role !== 'auditor' && role !== 'partner'),
  input: z.object({ matter }),
  output: z.object({ rows: z.array(PaperLine) }),
  audits: 'matter',
  refuses: { 'not-a-mediation': 409 },
})

/** Issues a paper from the record: PDF and editable original, immutable, open to verification by its QR. */
export const issuePaper = command('/mediations/:matter/papers', {
  title: { zh: '出具文书', en: 'Issue a paper' },
  by: receiving,
  input: z.object({ matter, kind, ...issuing }),
  output: Issued,
  refuses: {
    ...issueRefusals,
    'no-such-paper': 404,
    'no-such-nth': 404,
    'paper-not-yet': 409,
    'not-a-mediation': 409,
    'file-lost': 500,
  },
})

/** The paper as it would be issued now, marked as a draft; nothing is stored, blanks show what is still missing. */
export const previewPaper = read('/mediations/:matter/papers/:kind/draft', {
  title: { zh: '预览文书', en: 'Preview a paper' },
  by: [...receiving, 'lawyer'],
  input: z.object({ matter, kind, nth: issuing.nth }),
  output: FileReply,
  gives: 'file',
  audits: 'matter',
  refuses: {
    'name-without-glyph': 422,
    'no-such-paper': 404,
    'no-such-nth': 404,
    'not-a-mediation': 409,
    'file-erased': 410,
    'file-lost': 500,
  },
})
