import { z } from 'zod'
import { Done, command } from '@fengqiao/kernel/contract.ts'
import { field } from '@fengqiao/kernel/field.ts'
import { line, matter, maybe, receiving, when, whenRefuses, yes } from './fields.ts'

export const applyConfirmation = command('/mediations/:matter/confirmation', {
  title: { zh: '申请司法确认', en: 'Apply for court confirmation' },
  by: receiving,
  input: z.object({
    matter,
    court: line('向哪个法院', 'Court', 60, '司法确认申请书：法院'),
    courtTie: field(z.enum(['domicile', 'subject', 'committee', 'invited']), {
      zh: '为什么归它管',
      en: 'Why this court',
      purpose: '《民事诉讼法》第二百零五条：管辖',
    }),
    bothSign: yes('双方都在申请书上签了名', 'Both sides signed', '《民事诉讼法》第二百零五条：双方共同申请'),
    ...when,
  }),
  output: Done,
  refuses: {
    ...whenRefuses,
    'not-effective': 409,
    'both-must-apply': 400,
    'past-thirty-days': 409,
    'excluded-status': 409,
    'excluded-title': 409,
  },
})

export const recordRuling = command('/mediations/:matter/confirmation/ruling', {
  title: { zh: '记法院裁定', en: 'Record the ruling' },
  by: receiving,
  input: z.object({
    matter,
    result: field(z.enum(['valid', 'dismissed', 'withdrawn']), {
      zh: '结果',
      en: 'Result',
      purpose: '《民事诉讼法》第二百零六条：裁定',
    }),
    rulingNumber: maybe('裁定书文号', 'Ruling number', 60, '司法确认材料'),
    words: maybe('情况', 'What', 500, '司法确认材料'),
    ...when,
  }),
  output: Done,
  refuses: whenRefuses,
})

/** The way to the court, null where there is nothing to confirm. */
export const confirmationView = {
  confirmation: z
    .object({
      state: z.string().nullable(),
      /** Last day to apply (CPL 205); provisional where the year has no calendar yet. */
      lastDay: z.string().nullable(),
      provisional: z.boolean(),
      court: z.string().nullable(),
      appliedAt: z.string().nullable(),
      result: z.string().nullable(),
      rulingNumber: z.string().nullable(),
      ruledOn: z.string().nullable(),
      excluded: z.array(z.string()),
    })
    .nullable(),
}
