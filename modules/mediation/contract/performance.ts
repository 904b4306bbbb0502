import { z } from 'zod'
import { Done, command } from '@fengqiao/kernel/contract.ts'
import { fen, field, id } from '@fengqiao/kernel/field.ts'
import { fileRefuses, Recorded, line, matter, maybe, receiving, scan, step, when, whenRefuses, yes } from './fields.ts'

export const recordPerformance = command('/mediations/:matter/performances', {
  title: { zh: '记履行', en: 'Record performance' },
  by: receiving,
  input: z.object({
    matter,
    instalment: field(id, { zh: '哪一期', en: 'Which instalment', purpose: '履行记录' }),
    amountFen: field(fen.min(1).optional(), {
      zh: '付了多少',
      en: 'Amount',
      help: { zh: '不填就是这一期余下的全部', en: 'Empty: all that is left of it' },
      purpose: '收条：金额；部分履行',
    }),
    payer: maybe('谁付的', 'Paid by', 60, '收条：付款人'),
    payee: maybe('谁收的', 'Received by', 60, '收条：收款人'),
    way: maybe('怎么付的', 'Way', 60, '收条：方式'),
    proof: line('凭什么证明', 'Proof', 200, '收条、转账凭证'),
    file: scan,
    ...when,
  }),
  output: Done.extend({ left: z.int() }),
  refuses: {
    ...whenRefuses,
    ...fileRefuses,
    'instalment-elsewhere': 400,
    'performed-already': 409,
    'more-than-due': 400,
  },
})

export const remind = command('/mediations/:matter/reminders', {
  title: { zh: '督促履行', en: 'Remind to perform' },
  by: [...receiving, 'lawyer'],
  input: z.object({
    matter,
    instalment: field(id, { zh: '哪一期', en: 'Which instalment', purpose: '履行提醒' }),
    how: field(z.enum(['visit', 'phone', 'message', 'letter']), {
      zh: '怎么催的',
      en: 'How',
      purpose: '《人民调解法》第三十一条：督促履行',
    }),
    words: maybe('怎么说的', 'What was said', 500, '《人民调解法》第三十一条：督促履行'),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'instalment-elsewhere': 400, 'performed-already': 409 },
})

export const breach = step('breach', '催过仍未履行', 'Not performed', '《人民调解法》第三十一条：督促履行')

export const adviseEnforcement = step(
  'enforcement',
  '告知申请强制执行',
  'Advise enforcement',
  '《人民调解法》第三十三条',
)

export const followUp = command('/mediations/:matter/follow-ups', {
  title: { zh: '回访', en: 'Follow up' },
  by: [...receiving, 'lawyer'],
  input: z.object({
    matter,
    plan: field(id.optional(), {
      zh: '哪一次回访',
      en: 'Which plan',
      help: { zh: '计划里的就选；临时去的不填', en: 'Empty if it was not planned' },
      purpose: '回访计划',
    }),
    way: field(z.enum(['visit', 'phone', 'message', 'letter']), {
      zh: '怎么回访的',
      en: 'How',
      purpose: '人民调解回访记录',
    }),
    visited: line('访了谁', 'Who was asked', 80, '人民调解回访记录：当事人'),
    performance: field(z.enum(['performed', 'inPart', 'notPerformed', 'notDue']), {
      zh: '履行情况',
      en: 'Performance',
      purpose: '人民调解回访记录：履行情况',
    }),
    satisfaction: field(z.enum(['satisfied', 'fair', 'dissatisfied']).optional(), {
      zh: '满意不满意',
      en: 'Satisfied',
      purpose: '人民调解回访记录：满意度',
    }),
    lawsuit: maybe('起诉了没有、结果怎样', 'Lawsuit', 300, '人民调解回访记录：诉讼情况'),
    flareUp: yes('有没有反复、激化', 'Flare-up', '《人民调解法》第二十五条'),
    findings: line('回访情况', 'Findings', 1000, '人民调解回访记录'),
    measures: maybe('采取的措施', 'Measures', 500, '人民调解回访记录'),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'plan-elsewhere': 400 },
})

export const recordHonour = command('/mediations/:matter/honours', {
  title: { zh: '记锦旗、感谢信', en: 'Record a banner or letter' },
  by: receiving,
  input: z.object({
    matter,
    kind: field(z.enum(['banner', 'letter']), { zh: '锦旗还是感谢信', en: 'Banner or letter', purpose: '佐证材料' }),
    givenBy: line('谁送的', 'Given by', 60, '佐证材料'),
    words: line('写了什么', 'Words', 200, '佐证材料'),
    file: scan,
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, ...fileRefuses },
})

const instalmentStates = ['performed', 'inPart', 'overdue', 'due', 'later'] as const

/** What was kept of the agreement, and what the visits afterwards found. */
export const performanceView = {
  performedAt: z.string().nullable(),
  instalments: z.array(
    z.object({
      id: z.uuid(),
      seq: z.int(),
      term: z.uuid(),
      due: z.string(),
      amountFen: z.number().nullable(),
      paidFen: z.number(),
      note: z.string(),
      state: z.enum(instalmentStates),
      performedAt: z.string().nullable(),
      reminders: z.int(),
      payments: z.array(
        Recorded.extend({
          amountFen: z.number().nullable(),
          payer: z.string(),
          payee: z.string(),
          way: z.string(),
          proof: z.string(),
          file: z.uuid().nullable(),
        }),
      ),
    }),
  ),
  followUpPlans: z.array(
    z.object({
      id: z.uuid(),
      reason: z.string(),
      instalment: z.uuid().nullable(),
      due: z.string(),
      doneAt: z.string().nullable(),
    }),
  ),
  followUps: z.array(
    Recorded.extend({
      plan: z.uuid().nullable(),
      way: z.string(),
      visited: z.string(),
      performance: z.string(),
      satisfaction: z.string().nullable(),
      lawsuit: z.string().nullable(),
      flareUp: z.boolean(),
      findings: z.string(),
      measures: z.string().nullable(),
    }),
  ),
  honours: z.array(
    Recorded.extend({ kind: z.string(), givenBy: z.string(), words: z.string(), file: z.uuid().nullable() }),
  ),
}
