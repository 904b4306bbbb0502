import { z } from 'zod'
import { Done, command } from '@fengqiao/kernel/contract.ts'
import { field, id } from '@fengqiao/kernel/field.ts'
import { recusalGrounds } from '../facts.ts'
import { keysOf, matter, maybe, receiving, when, whenRefuses, yes } from './fields.ts'

export const assign = command('/mediations/:matter/mediators', {
  title: { zh: '定调解员', en: 'Name the mediator' },
  by: receiving,
  input: z.object({
    matter,
    workers: field(z.array(id).min(1).max(5), {
      zh: '调解员',
      en: 'Mediators',
      help: { zh: '可以一名或几名', en: 'One or several' },
      purpose: '《人民调解法》第十九条：指定或选择一名或数名调解员',
    }),
    chosen: field(z.enum(['parties', 'committee']), {
      zh: '怎么定的',
      en: 'Chosen by',
      purpose: '《人民调解法》第十九条：指定或当事人选择',
    }),
    noConflict: yes(
      '已声明没有回避情形：不是近亲属、没有利害关系、没有其他影响公正的关系',
      'Declared: no near relative, no interest, no other relation',
      '回避：近亲属、利害关系、其他关系',
    ),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'not-a-mediator': 400, 'conflict-undeclared': 400, 'recused-before': 409 },
})

export const recuse = command('/mediations/:matter/recusals', {
  title: { zh: '回避换人', en: 'Recuse and replace' },
  by: receiving,
  input: z.object({
    matter,
    worker: field(id, { zh: '谁回避', en: 'Who withdraws', purpose: '回避申请' }),
    ground: field(z.enum(keysOf(recusalGrounds)), {
      zh: '什么情形',
      en: 'Ground',
      purpose: '回避：近亲属、利害关系、其他关系',
    }),
    askedBy: field(id.optional(), {
      zh: '哪一方提出的',
      en: 'Asked by',
      help: { zh: '调解员自行回避就不填', en: 'Empty if the mediator withdraws' },
      purpose: '回避申请',
    }),
    words: maybe('情况', 'What', 500, '回避申请：理由'),
    replacement: field(id.optional(), { zh: '换谁', en: 'Replacement', purpose: '《人民调解法》第十九条' }),
    ...when,
  }),
  output: Done,
  refuses: {
    ...whenRefuses,
    'not-a-mediator': 400,
    'mediator-not-named': 409,
    'party-elsewhere': 400,
    'recused-before': 409,
  },
})

/** Who mediates and who did. */
export const mediatorsView = {
  mediators: z.array(
    z.object({
      worker: z.uuid(),
      name: z.string(),
      chosen: z.string(),
      since: z.string(),
      until: z.string().nullable(),
      recusedFor: z.string().nullable(),
    }),
  ),
}
