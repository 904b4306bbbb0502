import { z } from 'zod'
import { Done, Page, command, paged, read } from '@fengqiao/kernel/contract.ts'
import { day, field, id } from '@fengqiao/kernel/field.ts'
import { Recorded, line, matter, only, receiving, when, whenRefuses } from './fields.ts'

const sealFields = {
  usedBy: field(id, { zh: '谁用的印', en: 'Used by', purpose: '用印登记' }),
  approvedBy: field(id, {
    zh: '谁批的',
    en: 'Approved by',
    help: { zh: '批的人和用的人不能是同一个', en: 'Another person than who used it' },
    purpose: '用印登记',
  }),
}

const sealRefuses = { 'seal-needs-two': 400, 'worker-elsewhere': 400 } as const

/** The committee's seal: with all signatures on it, the agreement is in force from here (PML 29). */
export const sealAgreement = command('/mediations/:matter/seal', {
  title: { zh: '盖章生效', en: 'Seal the agreement' },
  by: receiving,
  input: z.object({
    matter,
    ...sealFields,
    copies: field(z.int().min(1).max(99).optional(), {
      zh: '盖了几份',
      en: 'Copies',
      help: { zh: '不填就按协议书的份数', en: 'Empty: as the agreement says' },
      purpose: '用印登记；每人一份，调委会留一份',
    }),
    ...when,
  }),
  output: Done.extend({ effectiveAt: z.string() }),
  refuses: { ...whenRefuses, ...sealRefuses, 'no-agreement': 409 },
})

export const useSeal = command('/mediations/:matter/seal-uses', {
  title: { zh: '用印登记', en: 'Use of the seal' },
  by: receiving,
  input: z.object({
    matter,
    purpose: line('盖在什么上', 'For what', 60, '用印登记：用途'),
    copies: field(z.int().min(1).max(99).default(1), { zh: '几份', en: 'Copies', purpose: '用印登记' }),
    ...sealFields,
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, ...sealRefuses },
})

/** Every use of the seal in this case. */
export const sealView = {
  sealUses: z.array(
    Recorded.extend({ purpose: z.string(), copies: z.int(), usedBy: z.string(), approvedBy: z.string() }),
  ),
}

export const sealRegister = read('/mediations/seal-register', {
  title: { zh: '用印登记簿', en: 'Register of seal use' },
  by: ['clerk', 'director', 'mediator', 'auditor'],
  input: Page.extend({
    committee: only(id, '调委会', 'Committee'),
    from: only(day, '从哪天', 'From'),
    until: only(day, '到哪天', 'Until'),
  }),
  output: paged(
    z.object({
      id: z.uuid(),
      matter: z.uuid(),
      number: z.string().nullable(),
      committee: z.string(),
      purpose: z.string(),
      copies: z.int(),
      usedBy: z.string(),
      approvedBy: z.string(),
      happenedAt: z.string(),
      recordedAt: z.string(),
    }),
  ).extend({ copies: z.int() }),
})
