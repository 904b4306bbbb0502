import { z } from 'zod'
import { Done, Page, command, paged, read } from '@fengqiao/kernel/contract.ts'
import { day, fen, field, id, text } from '@fengqiao/kernel/field.ts'
import { deskRoles } from '@fengqiao/kernel/principal.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'
import { PersonInput } from '@fengqiao/people/contract'
import { declineReasons, disputeTypes, origins } from './facts.ts'

export { declineReasons, disputeTypes, origins } from './facts.ts'

const receiving: readonly Role[] = ['mediator', 'clerk', 'director']
const matter = field(id, { zh: '纠纷', en: 'Dispute', purpose: '指明是哪一件' })
const party = field(id, { zh: '哪一方', en: 'Which party', purpose: '指明是哪一位当事人' })
const happenedOn = field(day.optional(), {
  zh: '哪天的事',
  en: 'On which day',
  help: { zh: '事后补录填当天；不填就是今天', en: 'Leave empty for today' },
  purpose: '补录：发生时间与记录时间分开',
})
const line = (zh: string, en: string, max: number, purpose: string, min = 1) =>
  field(text(min, max), { zh, en, purpose })

const PartyInput = PersonInput.extend({
  role: field(z.enum(['applicant', 'respondent']), {
    zh: '申请还是被申请',
    en: 'Applicant or respondent',
    purpose: '人民调解申请书、受理登记表',
  }),
  relation: field(text(0, 60).default(''), {
    zh: '与这件事的关系',
    en: 'Relation to the dispute',
    help: { zh: '如“借款人之妻、第一顺序继承人”', en: 'as “widow of the borrower, heir”' },
    purpose: '受理登记表：当事人基本情况',
  }),
})
export type PartyInput = z.infer<typeof PartyInput>

const opening = {
  committee: field(id, { zh: '由哪个调委会办', en: 'Committee', purpose: '编号按调委会、按年排' }),
  disputeType: field(z.enum(disputeTypes), {
    zh: '纠纷类型',
    en: 'Dispute type',
    purpose: '《人民调解案件情况统计表》：纠纷类型',
  }),
  summary: line('纠纷简要情况', 'Summary', 2000, '受理登记表：纠纷简要情况'),
  requests: line('申请事项', 'Requests', 1000, '人民调解申请书：申请事项'),
  amountFen: field(fen.optional(), {
    zh: '涉及金额',
    en: 'Sum involved',
    purpose: '《人民调解案件情况统计表》：涉及金额',
  }),
}

export const apply = command('/mediations', {
  title: { zh: '申请调解', en: 'Apply for mediation' },
  by: [...receiving, 'gridWorker', 'lawyer'],
  input: z.object({
    ...opening,
    origin: field(z.enum(origins).default('application'), {
      zh: '从哪里来',
      en: 'Origin',
      purpose: '《人民调解案件情况统计表》：受理来源',
    }),
    referredBy: line('移送单位', 'Referred by', 60, '移送、反馈', 0).default(''),
    place: field(id.optional(), { zh: '社区', en: 'Community', purpose: '按社区统计；管辖' }),
    parties: field(z.array(PartyInput).min(2).max(60), { zh: '当事人', en: 'Parties', purpose: '受理登记表：当事人' }),
    happenedOn,
  }),
  output: Done.extend({ receiptCode: z.string() }),
  refuses: { 'happened-in-future': 400, 'committee-elsewhere': 400 },
})

export const applyFromConsultation = command('/mediations/from-consultation', {
  title: { zh: '转为调解', en: 'Turn into a mediation' },
  by: [...receiving, 'lawyer'],
  input: z.object({
    matter,
    ...opening,
    parties: field(z.array(PartyInput).min(2).max(60), { zh: '当事人', en: 'Parties', purpose: '受理登记表：当事人' }),
  }),
  output: Done,
  refuses: { 'committee-elsewhere': 400, 'already-a-mediation': 409 },
})

export const contact = command('/mediations/:matter/contacts', {
  title: { zh: '记一次联系', en: 'Record a contact' },
  by: [...receiving, 'lawyer', 'gridWorker'],
  input: z.object({
    matter,
    party,
    how: field(z.enum(['visit', 'phone', 'message', 'letter']), { zh: '怎么联系的', en: 'How', purpose: '联系记录' }),
    outcome: field(z.enum(['met', 'turnedAway', 'unreachable', 'messageLeft']), {
      zh: '结果',
      en: 'Outcome',
      help: { zh: '拒见不等于拒绝调解，不终止', en: 'A turned-away visit ends nothing' },
      purpose: '联系记录：拒见不等于明确拒绝调解',
    }),
    companions: line('同去的人', 'Who came along', 60, '联系记录', 0).default(''),
    words: line('说了什么', 'What was said', 1000, '《人民调解法》第二十七条：记录调解情况', 0).default(''),
    happenedOn,
  }),
  output: Done,
  refuses: { 'happened-in-future': 400, 'party-elsewhere': 400, 'not-a-mediation': 409 },
})

export const recordStand = command('/mediations/:matter/stands', {
  title: { zh: '记录愿不愿意调解', en: 'Record consent or refusal' },
  by: receiving,
  input: z.object({
    matter,
    party,
    stand: field(z.enum(['consent', 'refusal']), {
      zh: '愿不愿意',
      en: 'Consent or refusal',
      purpose: '《人民调解法》第十七条：一方明确拒绝的，不得调解',
    }),
    how: field(z.enum(['inPerson', 'phone', 'written']), {
      zh: '怎么表示的',
      en: 'How',
      purpose: '受理登记表：双方同意',
    }),
    words: line('原话', 'Own words', 500, '受理登记表：双方同意', 0).default(''),
    happenedOn,
  }),
  output: Done,
  refuses: { 'happened-in-future': 400, 'party-elsewhere': 400, 'not-a-mediation': 409 },
})

export const accept = command('/mediations/:matter/accept', {
  title: { zh: '受理', en: 'Accept' },
  by: receiving,
  input: z.object({ matter, happenedOn }),
  output: Done.extend({ number: z.string() }),
  refuses: { 'happened-in-future': 400, 'not-a-mediation': 409 },
})

export const decline = command('/mediations/:matter/decline', {
  title: { zh: '不予受理', en: 'Decline' },
  by: receiving,
  input: z.object({
    matter,
    reason: field(z.enum(declineReasons), { zh: '理由', en: 'Reason', purpose: '不予受理告知：理由和该去哪里' }),
    happenedOn,
  }),
  output: Done,
  refuses: { 'reason-lifted': 409, 'happened-in-future': 400, 'not-a-mediation': 409 },
})

export const assign = command('/mediations/:matter/mediators', {
  title: { zh: '定调解员', en: 'Name the mediator' },
  by: receiving,
  input: z.object({
    matter,
    worker: field(id, { zh: '调解员', en: 'Mediator', purpose: '《人民调解法》第十九条' }),
    chosen: field(z.enum(['parties', 'committee']), {
      zh: '怎么定的',
      en: 'Chosen by',
      purpose: '《人民调解法》第十九条：指定或当事人选择',
    }),
    conflict: line('有没有回避的情形', 'Conflict of interest', 200, '回避：近亲属、利害关系、其他关系', 0).default(''),
    happenedOn,
  }),
  output: Done,
  refuses: { 'not-a-mediator': 400, 'happened-in-future': 400, 'not-a-mediation': 409 },
})

export const recordSession = command('/mediations/:matter/sessions', {
  title: { zh: '开调解会', en: 'Record a session' },
  by: ['mediator'],
  input: z.object({
    matter,
    place: line('在哪里', 'Place', 80, '人民调解记录：地点'),
    present: line('参加的人', 'Present', 300, '人民调解记录：参加人'),
    record: line('调解记录', 'Record', 8000, '人民调解记录'),
    result: field(z.enum(['agreed', 'notAgreed', 'toContinue']), {
      zh: '结果',
      en: 'Result',
      purpose: '人民调解记录：达成、未达成、待续',
    }),
    happenedOn,
  }),
  output: Done,
  refuses: { 'happened-in-future': 400, 'not-a-mediation': 409 },
})

const Instalment = z.object({
  due: field(day, { zh: '哪天前', en: 'Due', purpose: '《人民调解法》第二十九条：履行期限' }),
  amountFen: field(fen.optional(), { zh: '多少钱', en: 'Amount', purpose: '《人民调解法》第二十九条：履行内容' }),
  what: line('做什么', 'What', 200, '《人民调解法》第二十九条：履行方式', 0).default(''),
})

export const draftAgreement = command('/mediations/:matter/agreement', {
  title: { zh: '写调解协议书', en: 'Draft the agreement' },
  by: ['mediator'],
  input: z.object({
    matter,
    kind: field(z.enum(['written', 'oral']).default('written'), {
      zh: '书面还是口头',
      en: 'Written or oral',
      purpose: '《人民调解法》第二十八条',
    }),
    facts: line('主要事实和争议', 'Facts and dispute', 3000, '《人民调解法》第二十九条：主要事实、争议事项、各方责任'),
    terms: line('协议内容', 'Terms', 4000, '《人民调解法》第二十九条：协议内容'),
    manner: line('怎么履行', 'Manner of performance', 500, '《人民调解法》第二十九条：履行方式'),
    totalFen: field(fen.optional(), { zh: '一共多少钱', en: 'Total', purpose: '协议金额与各期相符' }),
    instalments: field(z.array(Instalment).max(120).default([]), {
      zh: '分期',
      en: 'Instalments',
      purpose: '《人民调解法》第二十九条：履行期限',
    }),
    signingOn: field(day.optional(), { zh: '哪天签', en: 'Signed on', purpose: '协议生效日' }),
  }),
  output: Done.extend({ agreement: z.uuid(), warnings: z.array(z.string()) }),
  refuses: { 'instalments-do-not-sum': 400, 'due-before-signing': 400, 'must-be-written': 400, 'not-a-mediation': 409 },
})

export const signAgreement = command('/mediations/:matter/signatures', {
  title: { zh: '记签名', en: 'Record a signature' },
  by: receiving,
  input: z.object({
    matter,
    party: field(id.optional(), {
      zh: '哪一方签的（不填就是调解员）',
      en: 'Which party (empty: the mediator)',
      purpose: '《人民调解法》第二十九条：签名、盖章或按指印',
    }),
    mode: field(z.enum(['paper', 'fingerprint', 'screen']).default('paper'), {
      zh: '怎么签的',
      en: 'How',
      help: { zh: '婚姻、收养、继承的协议只能签在纸上', en: 'Family and inheritance only on paper' },
      purpose: '《电子签名法》第三条',
    }),
    happenedOn,
  }),
  output: Done,
  refuses: {
    'no-agreement': 409,
    'paper-only': 400,
    'party-elsewhere': 400,
    'signed-already': 409,
    'happened-in-future': 400,
    'not-a-mediation': 409,
  },
})

export const sealAgreement = command('/mediations/:matter/seal', {
  title: { zh: '盖章生效', en: 'Seal' },
  by: receiving,
  input: z.object({
    matter,
    usedBy: line('谁用的印', 'Used by', 40, '用印登记'),
    approvedBy: line('谁批的', 'Approved by', 40, '用印登记'),
    copies: field(z.int().min(1).max(60), { zh: '几份', en: 'Copies', purpose: '用印登记；每人一份，调委会留一份' }),
    happenedOn,
  }),
  output: Done.extend({ effectiveAt: z.string() }),
  refuses: { 'no-agreement': 409, 'happened-in-future': 400, 'not-a-mediation': 409 },
})

export const recordPayment = command('/mediations/:matter/payments', {
  title: { zh: '记一期履行', en: 'Record an instalment' },
  by: receiving,
  input: z.object({
    matter,
    instalment: field(id, { zh: '哪一期', en: 'Which instalment', purpose: '履行记录' }),
    proof: line('凭什么证明', 'Proof', 200, '收条、转账凭证'),
    happenedOn,
  }),
  output: Done,
  refuses: { 'instalment-elsewhere': 400, 'performed-already': 409, 'happened-in-future': 400, 'not-a-mediation': 409 },
})

export const followUp = command('/mediations/:matter/follow-ups', {
  title: { zh: '回访', en: 'Follow up' },
  by: [...receiving, 'lawyer'],
  input: z.object({
    matter,
    findings: line('回访情况', 'Findings', 1000, '人民调解回访记录'),
    satisfied: field(z.boolean().optional(), {
      zh: '当事人满意吗',
      en: 'Satisfied',
      purpose: '人民调解回访记录：满意度',
    }),
    flareUp: field(z.boolean().default(false), {
      zh: '有没有反复、激化',
      en: 'Flare-up',
      purpose: '《人民调解法》第二十五条',
    }),
    measures: line('采取的措施', 'Measures', 500, '人民调解回访记录', 0).default(''),
    happenedOn,
  }),
  output: Done,
  refuses: { 'happened-in-future': 400, 'not-a-mediation': 409 },
})

export const recordHonour = command('/mediations/:matter/honours', {
  title: { zh: '记锦旗、感谢信', en: 'Record a banner or letter' },
  by: receiving,
  input: z.object({
    matter,
    kind: field(z.enum(['banner', 'letter']), { zh: '锦旗还是感谢信', en: 'Banner or letter', purpose: '佐证材料' }),
    words: line('写了什么', 'Words', 200, '佐证材料'),
    happenedOn,
  }),
  output: Done,
  refuses: { 'happened-in-future': 400, 'not-a-mediation': 409 },
})

/** Steps that need nothing but the reason: one shape, one action each. */
export const stepNames = [
  'withdraw',
  'reopen',
  'recuse',
  'investigate',
  'adjourn',
  'flagRisk',
  'signingFails',
  'transfer',
  'terminate',
  'performAtOnce',
  'completePerformance',
  'breach',
  'remediate',
  'courtTakes',
  'adviseEnforcement',
  'close',
  'archive',
] as const
export type StepName = (typeof stepNames)[number]

const stepOf = (name: StepName, zh: string, en: string) =>
  command(`/mediations/:matter/steps/${name}`, {
    title: { zh, en },
    by: [...receiving, 'lawyer'],
    input: z.object({
      matter,
      words: line('情况说明', 'What happened', 1000, '《人民调解法》第二十七条：记录调解情况', 0).default(''),
      happenedOn,
    }),
    output: Done,
    refuses: { 'happened-in-future': 400, 'not-a-mediation': 409 },
  })

export const steps: Readonly<Record<StepName, ReturnType<typeof stepOf>>> = {
  withdraw: stepOf('withdraw', '撤回申请', 'Withdraw'),
  reopen: stepOf('reopen', '后来愿意，恢复', 'Reopen'),
  recuse: stepOf('recuse', '回避', 'Recuse'),
  investigate: stepOf('investigate', '调查核实', 'Investigate'),
  adjourn: stepOf('adjourn', '改日再调', 'Adjourn'),
  flagRisk: stepOf('flagRisk', '报告激化风险', 'Report a risk'),
  signingFails: stepOf('signingFails', '没有签成', 'Signing fails'),
  transfer: stepOf('transfer', '移送、提级办理', 'Transfer'),
  terminate: stepOf('terminate', '终止调解，告知途径', 'Terminate'),
  performAtOnce: stepOf('performAtOnce', '当场履行', 'Performed at once'),
  completePerformance: stepOf('completePerformance', '履行完毕', 'Fully performed'),
  breach: stepOf('breach', '催过仍未履行', 'Not performed'),
  remediate: stepOf('remediate', '重新调解', 'Mediate again'),
  courtTakes: stepOf('courtTakes', '起诉到法院', 'Goes to court'),
  adviseEnforcement: stepOf('adviseEnforcement', '告知申请强制执行', 'Advise enforcement'),
  close: stepOf('close', '结案', 'Close'),
  archive: stepOf('archive', '复核归档', 'Archive'),
}

export const LedgerRow = z.object({
  matter: z.uuid(),
  number: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  place: z.string().nullable(),
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
  disputeType: z.string(),
  origin: z.string(),
  mediator: z.string().nullable(),
  amountFen: z.number().nullable(),
  state: z.string(),
  agreement: z.string().nullable(),
  nextDue: z.string().nullable(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

export const mediationLedger = read('/mediations/ledger', {
  title: { zh: '人民调解台账', en: 'Ledger of mediations' },
  by: deskRoles,
  input: Page.extend({
    from: field(day.optional(), { zh: '受理从', en: 'Accepted from', purpose: '台账筛选' }),
    until: field(day.optional(), { zh: '受理到', en: 'Accepted until', purpose: '台账筛选' }),
    disputeType: field(z.enum(disputeTypes).optional(), { zh: '类型', en: 'Type', purpose: '台账筛选' }),
    place: field(id.optional(), { zh: '社区', en: 'Community', purpose: '台账筛选' }),
    state: field(z.string().max(30).optional(), { zh: '状态', en: 'State', purpose: '台账筛选' }),
    words: field(text(0, 100).default(''), { zh: '姓名或事情里的字', en: 'Words', purpose: '查找' }),
  }),
  output: paged(LedgerRow).extend({
    totals: z.object({
      accepted: z.int(),
      succeeded: z.int(),
      failed: z.int(),
      transferred: z.int(),
      pending: z.int(),
      amountFen: z.number(),
    }),
  }),
})
