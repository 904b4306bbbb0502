import { z } from 'zod'
import { Done, command } from '@fengqiao/kernel/contract.ts'
import { field, id } from '@fengqiao/kernel/field.ts'
import { terminationGrounds } from '../facts.ts'
import { BothWords, keysOf, line, matter, maybe, mediating, receiving, step, when, whenRefuses } from './fields.ts'

export const withdraw = step('withdraw', '撤回申请', 'Withdraw', '《人民调解法》第二十三条：自主决定')

export const remediate = step('remediate', '重新调解', 'Mediate again', '《人民调解法》第三十二条', mediating)

export const courtTakes = step('court', '起诉到法院', 'Goes to court', '《人民调解法》第三十二条：可以起诉')

export const terminate = command('/mediations/:matter/terminate', {
  title: { zh: '终止调解，告知途径', en: 'Terminate' },
  by: mediating,
  input: z.object({
    matter,
    ground: field(z.enum(keysOf(terminationGrounds)), {
      zh: '为什么终止',
      en: 'Ground',
      purpose: '终止调解告知书：理由',
    }),
    words: maybe('情况说明', 'What happened', 1000, '终止调解告知书'),
    ...when,
  }),
  output: Done,
  refuses: whenRefuses,
})

export const transfer = command('/mediations/:matter/transfer', {
  title: { zh: '移送、提级办理', en: 'Transfer' },
  by: [...receiving, 'gridWorker'],
  input: z.object({
    matter,
    committee: field(id.optional(), {
      zh: '移送给哪个调委会',
      en: 'To which committee',
      help: { zh: '本所的调委会选这里，接了就接着办，不用重登', en: 'One of this office goes on with it as it stands' },
      purpose: '移送函：受送单位',
    }),
    receiver: maybe('移送给哪个单位', 'To which other body', 60, '移送函：受送单位'),
    reason: line('为什么移送', 'Reason', 500, '移送函：事由'),
    papers: maybe('附哪些材料', 'Papers', 300, '移送函：材料清单'),
    ...when,
  }),
  output: Done,
  refuses: {
    ...whenRefuses,
    'transfer-to-whom': 400,
    'committee-elsewhere': 400,
    'transfer-to-itself': 400,
  },
})

export const recordReply = command('/mediations/:matter/transfer/reply', {
  title: { zh: '记对方回执', en: 'Record the receiver’s reply' },
  by: receiving,
  input: z.object({
    matter,
    reply: field(z.enum(['taken', 'refused']), {
      zh: '接了没有',
      en: 'Taken or refused',
      help: { zh: '对方不接，这件事退回来继续办', en: 'A refused one comes back' },
      purpose: '移送函：回执',
    }),
    by: line('谁回的', 'By whom', 40, '移送函：回执'),
    words: maybe('怎么说的', 'Words', 300, '移送函：回执'),
    ...when,
  }),
  /** The matter it goes on as, where another committee of this office took it. */
  output: Done.extend({ goesOn: z.uuid().optional() }),
  refuses: { ...whenRefuses, 'no-transfer-open': 409 },
})

export const feedBack = command('/mediations/:matter/feedback', {
  title: { zh: '向移送单位反馈', en: 'Feed back to the sender' },
  by: receiving,
  input: z.object({
    matter,
    kind: field(z.enum(['receipt', 'result']).default('result'), {
      zh: '回执还是结果',
      en: 'Receipt or result',
      help: { zh: '先回执收到了，办完再反馈结果', en: 'A receipt first, the result at the end' },
      purpose: '移送、反馈：三个工作日内回执，办完反馈',
    }),
    words: line('回执或反馈的内容', 'What was told', 500, '反馈函：办理结果'),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'not-referred': 409, 'fed-back-before': 409 },
})

const BasisOut = z.object({
  law: z.string().optional(),
  article: z.string().optional(),
  mark: z.string(),
  own: BothWords.optional(),
})

export const RouteOut = z.object({
  code: z.string(),
  way: BothWords,
  organ: BothWords,
  basis: BasisOut,
  /** Absent where no period runs. A limitation period is a risk, never “lost”: the other side must plead it. */
  lastDay: z.string().nullable(),
  provisional: z.boolean(),
  limitation: z.boolean(),
  from: z.string().nullable(),
  note: BothWords.nullable(),
})
export type RouteOut = z.infer<typeof RouteOut>

/** The same dispute as another matter. */
const Elsewhere = z.object({
  matter: z.uuid(),
  number: z.string().nullable(),
  receiptCode: z.string(),
  committee: z.string(),
})

/** How it ended without an agreement, and what remains open. */
export const endingView = {
  endedAt: z.string().nullable(),
  decline: z.object({ reason: z.string(), at: z.string(), words: BothWords, route: RouteOut }).nullable(),
  termination: z.object({ ground: z.string(), words: z.string().nullable(), at: z.string() }).nullable(),
  /** What remains open to the parties when mediation does not settle it, with the last day of each. */
  routes: z.array(RouteOut),
  transfer: z
    .object({
      receiver: z.string(),
      reason: z.string(),
      papers: z.string(),
      at: z.string(),
      reply: z.string().nullable(),
      replyBy: z.string().nullable(),
      replyWords: z.string().nullable(),
      repliedAt: z.string().nullable(),
      /** Where it goes on, for those who may read it there. */
      goesOn: Elsewhere.nullable(),
    })
    .nullable(),
  /** The matter it was before another committee handed it over, for those who may read it. */
  cameFrom: Elsewhere.nullable(),
}
