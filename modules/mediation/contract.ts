import { z } from 'zod'
import { Done, Page, command, paged, read } from '@fengqiao/kernel/contract.ts'
import { day, fen, field, id, text } from '@fengqiao/kernel/field.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'
import { PersonInput } from '@fengqiao/people/contract'
import { itemCodes } from './dossier-data.ts'
import { declineReasons, disputeTypes, origins, recusalGrounds, riskTriggers, terminationGrounds } from './facts.ts'

export { dossierItems, itemCodes } from './dossier-data.ts'
export { issuePaper, mediationPapers, PaperLine, previewPaper } from './paper-contract.ts'
export {
  confirmationExclusions,
  declineReasons,
  declineRoutes,
  disputeTypes,
  disputeTypeWords,
  origins,
  originWords,
  recusalGrounds,
  referrals,
  riskTriggers,
  terminationGrounds,
} from './facts.ts'

const receiving: readonly Role[] = ['mediator', 'clerk', 'director']
/** Only a people's mediator mediates; a clerk or the director writes it down for the mediator who did. */
const mediating = receiving

const matter = field(id, { zh: '纠纷', en: 'Dispute', purpose: '指明是哪一件' })
const party = field(id, { zh: '哪一方', en: 'Which party', purpose: '指明是哪一位当事人' })
const line = (zh: string, en: string, max: number, purpose: string, min = 1) =>
  field(text(min, max), { zh, en, purpose })
const maybe = (zh: string, en: string, max: number, purpose: string) =>
  field(text(0, max).default(''), { zh, en, purpose })
const yes = (zh: string, en: string, purpose: string) => field(z.boolean().default(false), { zh, en, purpose })
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]]
const scan = field(id.optional(), { zh: '扫描件', en: 'Scan', purpose: '卷宗：纸质原件的扫描件' })

/** When it happened and for whom it is written down; every record of a mediation has it (补录). */
const when = {
  happenedOn: field(day.optional(), {
    zh: '哪天的事',
    en: 'On which day',
    help: { zh: '事后补录填当天；不填就是现在', en: 'Leave empty for now' },
    purpose: '补录：发生时间与记录时间分开',
  }),
  happenedTime: field(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    { zh: '几点', en: 'At what time', help: { zh: '如 14:30', en: 'as 14:30' }, purpose: '笔录的起止时间；补录' },
  ),
  onBehalfOf: field(id.optional(), {
    zh: '替谁记',
    en: 'On whose behalf',
    help: { zh: '替调解员补录时选那位调解员', en: 'The mediator whose work is written down' },
    purpose: '补录：谁办的、谁记的分开',
  }),
}
const whenRefuses = {
  'happened-in-future': 400,
  'not-a-mediation': 404,
  'worker-elsewhere': 400,
  'whose-mediation': 403,
} as const

const AgreementFile = { 'file-elsewhere': 400 } as const

export const partyRoles = ['applicant', 'respondent', 'agent', 'statutoryAgent', 'invitee', 'witness'] as const

const partyFields = {
  person: field(id.optional(), {
    zh: '已登记的人',
    en: 'Known person',
    help: { zh: '已经登记过就选，不用再填', en: 'Somebody written down before' },
    purpose: '同一个人不重复登记',
  }),
  relation: field(text(0, 60).default(''), {
    zh: '与这件事的关系',
    en: 'Relation to the dispute',
    help: { zh: '如“借款人之妻、第一顺序继承人，可能的共同债务人”', en: 'as “widow and heir, possible joint debtor”' },
    purpose: '受理登记表：当事人基本情况',
  }),
  capacity: field(z.enum(['full', 'limited', 'none']).default('full'), {
    zh: '行为能力',
    en: 'Capacity',
    help: { zh: '未成年人、不能辨认自己行为的人要有法定代理人', en: 'Limited or none needs a statutory agent' },
    purpose: '调解协议的效力：当事人有相应的行为能力',
  }),
}
const PartyInput = PersonInput.extend({
  role: field(z.enum(['applicant', 'respondent']), {
    zh: '申请还是被申请',
    en: 'Applicant or respondent',
    purpose: '人民调解申请书、受理登记表',
  }),
  ...partyFields,
})
export type PartyInput = z.infer<typeof PartyInput>

const opening = {
  committee: field(id, { zh: '由哪个调委会办', en: 'Committee', purpose: '编号按调委会、按年排' }),
  disputeType: field(z.enum(disputeTypes), {
    zh: '纠纷类型',
    en: 'Dispute type',
    purpose: '《人民调解案件情况统计表》：纠纷类型',
  }),
  asked: field(z.enum(['oral', 'written']).default('oral'), {
    zh: '口头还是书面申请',
    en: 'Oral or written',
    purpose: '《人民调解法》第十七条：申请方式',
  }),
  summary: line('纠纷简要情况', 'Summary', 2000, '受理登记表：纠纷简要情况'),
  requests: maybe('申请事项', 'Requests', 1000, '人民调解申请书：申请事项'),
  amountFen: field(fen.optional(), {
    zh: '涉及金额',
    en: 'Sum involved',
    purpose: '《人民调解案件情况统计表》：涉及金额',
  }),
  parties: field(z.array(PartyInput).min(2).max(60), { zh: '当事人', en: 'Parties', purpose: '受理登记表：当事人' }),
}

/** The parties' ids stand in the order they were given in. */
const Opened = Done.extend({ receiptCode: z.string(), parties: z.array(z.uuid()) })

/** Opens a mediation: on application, on the committee's own initiative, or on a referral with its letter. */
export const apply = command('/mediations', {
  title: { zh: '登记调解', en: 'Open a mediation' },
  by: [...receiving, 'gridWorker', 'lawyer'],
  input: z.object({
    ...opening,
    origin: field(z.enum(origins).default('application'), {
      zh: '从哪里来',
      en: 'Origin',
      purpose: '《人民调解案件情况统计表》：受理来源',
    }),
    referredBy: maybe('移送单位', 'Referred by', 60, '移送、反馈'),
    referralLetter: maybe('移送函文号', 'Letter number', 60, '移送、反馈：对应来函'),
    referralReceivedOn: field(day.optional(), {
      zh: '哪天收到来函',
      en: 'Letter received on',
      purpose: '移送、反馈：回执和反馈期限',
    }),
    feedbackDue: field(day.optional(), {
      zh: '哪天前反馈',
      en: 'Feedback due',
      help: { zh: '来函写明的；没写就不填', en: 'As the letter says, if it does' },
      purpose: '移送、反馈：向移送单位反馈结果',
    }),
    place: field(id.optional(), { zh: '社区', en: 'Community', purpose: '按社区统计；管辖' }),
    ...when,
  }),
  output: Opened,
  refuses: {
    ...whenRefuses,
    'committee-elsewhere': 400,
    'place-elsewhere': 400,
    'person-elsewhere': 400,
    'referral-needs-sender': 400,
    'referral-needs-letter': 400,
    'referral-not-yours': 403,
  },
})

const PersonKnown = z.object({ person: z.uuid(), name: z.string(), phone: z.string().nullable() })

/** What a mediation from this consultation begins with, so that nothing is typed twice. */
export const beginning = read('/mediations/:matter/beginning', {
  title: { zh: '转为调解：已有的内容', en: 'What the consultation already tells' },
  by: [...receiving, 'lawyer'],
  input: z.object({ matter }),
  audits: 'matter',
  output: z.object({
    matter: z.uuid(),
    version: z.int(),
    receiptCode: z.string(),
    committee: z.uuid().nullable(),
    disputeType: z.enum(disputeTypes),
    summary: z.string(),
    requests: z.string(),
    amountFen: z.number().nullable(),
    applicant: PersonKnown.nullable(),
    alreadyMediation: z.boolean(),
  }),
})

export const applyFromConsultation = command('/mediations/from-consultation', {
  title: { zh: '转为调解', en: 'Turn into a mediation' },
  by: [...receiving, 'lawyer'],
  input: z.object({ matter, ...opening, ...when }),
  output: Opened,
  refuses: { ...whenRefuses, 'committee-elsewhere': 400, 'person-elsewhere': 400, 'already-a-mediation': 409 },
})

const authority = field(
  z
    .object({
      scope: field(z.enum(['general', 'special']), {
        zh: '一般还是特别授权',
        en: 'General or special',
        purpose: '《民事诉讼法》第六十二条：和解须特别授权',
      }),
      powers: field(z.array(text(1, 40)).max(10).default([]), {
        zh: '授权做什么',
        en: 'Powers',
        help: { zh: '如“代为承认、放弃、变更请求，进行和解”', en: 'as “to settle, to waive claims”' },
        purpose: '授权委托书：委托事项和权限',
      }),
      signedOn: field(day.optional(), { zh: '哪天签的', en: 'Signed on', purpose: '授权委托书' }),
      from: field(day.optional(), { zh: '从哪天起', en: 'From', purpose: '授权委托书：期限' }),
      until: field(day.optional(), { zh: '到哪天止', en: 'Until', purpose: '授权委托书：期限' }),
      file: scan,
    })
    .optional(),
  { zh: '授权', en: 'Authority', purpose: '授权委托书' },
)

export const addPartyTo = command('/mediations/:matter/parties', {
  title: { zh: '加一位当事人、代理人或邀请的人', en: 'Add a party, agent or invitee' },
  by: [...receiving, 'lawyer'],
  input: PersonInput.extend({
    matter,
    role: field(z.enum(partyRoles), { zh: '以什么身份', en: 'Role', purpose: '受理登记表、调解记录：参加人' }),
    ...partyFields,
    forParty: field(id.optional(), { zh: '替哪一方', en: 'For which party', purpose: '授权委托书：委托人' }),
    authority,
    ...when,
  }),
  output: Done.extend({ party: z.uuid() }),
  refuses: {
    ...whenRefuses,
    ...AgreementFile,
    'person-elsewhere': 400,
    'party-elsewhere': 400,
    'agent-for-whom': 400,
    'authority-needed': 400,
  },
})

export const endPartyOf = command('/mediations/:matter/parties/end', {
  title: { zh: '不再参加', en: 'A party leaves' },
  by: receiving,
  input: z.object({ matter, party, reason: line('为什么', 'Why', 200, '受理登记表：当事人变更'), ...when }),
  output: Done,
  refuses: { ...whenRefuses, 'party-elsewhere': 400, 'last-of-its-side': 409 },
})

export const contact = command('/mediations/:matter/contacts', {
  title: { zh: '记一次联系', en: 'Record a contact' },
  offline: true,
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
    companions: maybe('同去的人', 'Who came along', 60, '联系记录'),
    words: maybe('说了什么', 'What was said', 1000, '《人民调解法》第二十七条：记录调解情况'),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'party-elsewhere': 400 },
})

/** Consent or refusal of one party. An explicit refusal declines the case; a later consent takes it up again. */
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
    words: maybe('原话', 'Own words', 500, '受理登记表：双方同意'),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'party-elsewhere': 400 },
})

export const accept = command('/mediations/:matter/accept', {
  title: { zh: '受理', en: 'Accept' },
  by: receiving,
  input: z.object({ matter, ...when }),
  output: Done.extend({ number: z.string() }),
  refuses: whenRefuses,
})

export const decline = command('/mediations/:matter/decline', {
  title: { zh: '不予受理', en: 'Decline' },
  by: receiving,
  input: z.object({
    matter,
    reason: field(z.enum(declineReasons), {
      zh: '理由',
      en: 'Reason',
      help: { zh: '一方明确拒绝的，在“愿不愿意”里记', en: 'A party’s refusal is recorded as its stand' },
      purpose: '不予受理告知：理由和该去哪里',
    }),
    words: maybe('情况说明', 'What happened', 1000, '不予受理告知'),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'reason-lifted': 409, 'refusal-is-a-stand': 400 },
})

/** That a notice reached somebody: refusal, termination, rights and duties. */
export const serveNotice = command('/mediations/:matter/notices', {
  title: { zh: '记送达', en: 'Record that a notice was served' },
  by: receiving,
  input: z.object({
    matter,
    kind: field(z.enum(['refusal', 'termination', 'rights']), {
      zh: '哪一份',
      en: 'Which notice',
      purpose: '不予受理告知、终止调解告知书、权利义务告知书',
    }),
    party: field(id.optional(), { zh: '送给哪一方', en: 'To which party', purpose: '送达' }),
    way: field(z.enum(['inPerson', 'post', 'message', 'left']), { zh: '怎么送的', en: 'How', purpose: '送达' }),
    receivedBy: line('谁收的', 'Received by', 40, '送达回执'),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'party-elsewhere': 400 },
})

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

export const recordSession = command('/mediations/:matter/sessions', {
  title: { zh: '记一次调解', en: 'Record a session' },
  by: mediating,
  input: z.object({
    matter,
    place: line('在哪里', 'Place', 80, '人民调解记录：地点'),
    endTime: field(
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .optional(),
      { zh: '几点结束', en: 'Ended at', purpose: '人民调解记录：起止时间' },
    ),
    open: field(z.boolean().default(true), {
      zh: '公开进行',
      en: 'Open session',
      help: { zh: '涉及隐私、商业秘密或有人不同意，就不公开', en: 'Closed for privacy or if a party objects' },
      purpose: '《人民调解法》第二十三条：公开或不公开',
    }),
    present: line('到场的当事人、代理人', 'Parties present', 300, '人民调解记录：当事人'),
    invitees: maybe('邀请参加的人', 'Invitees', 200, '《人民调解法》第二十条：邀请参与'),
    recorder: maybe('记录人', 'Recorder', 40, '人民调解记录：记录人'),
    rightsTold: yes('已告知权利义务', 'Rights and duties told', '权利义务告知书'),
    record: line('调解记录', 'Record', 8000, '人民调解记录'),
    result: field(z.enum(['agreed', 'notAgreed', 'toContinue']), {
      zh: '结果',
      en: 'Result',
      purpose: '人民调解记录：达成、未达成、待续',
    }),
    nextOn: field(day.optional(), { zh: '下次哪天', en: 'Next on', purpose: '人民调解记录：待续' }),
    file: scan,
    ...when,
  }),
  output: Done.extend({ seq: z.int() }),
  refuses: { ...whenRefuses, ...AgreementFile },
})

/** A talk with one side alone. Its words are readable to those who lead the case, and never to another side. */
export const recordTalk = command('/mediations/:matter/talks', {
  title: { zh: '记背靠背谈话', en: 'Record a private talk' },
  by: mediating,
  input: z.object({
    matter,
    party,
    place: line('在哪里', 'Place', 80, '《人民调解法》第二十七条：记录调解情况'),
    present: maybe('还有谁在场', 'Who else was there', 100, '《人民调解法》第二十七条：记录调解情况'),
    words: line('说了什么', 'What was said', 4000, '《人民调解法》第十五条：保守秘密'),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'party-elsewhere': 400 },
})

export const investigate = command('/mediations/:matter/investigations', {
  title: { zh: '记调查', en: 'Record an investigation' },
  by: mediating,
  input: z.object({
    matter,
    place: line('在哪里', 'Place', 80, '人民调解调查记录：地点'),
    person: line('被调查人', 'Person asked', 80, '人民调解调查记录：被调查人'),
    participants: maybe('参加人', 'Participants', 200, '人民调解调查记录：参加人'),
    record: line('调查记录', 'Record', 8000, '人民调解调查记录'),
    file: scan,
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, ...AgreementFile },
})

export const addEvidence = command('/mediations/:matter/evidence', {
  title: { zh: '登记证据', en: 'List evidence' },
  by: [...receiving, 'lawyer'],
  input: z.object({
    matter,
    name: line('证据名称', 'Name', 80, '人民调解证据材料'),
    party: field(id.optional(), { zh: '哪一方提供', en: 'Provided by', purpose: '人民调解证据材料：提供人' }),
    provider: maybe('来源', 'Source', 60, '人民调解证据材料：来源'),
    form: field(z.enum(['original', 'copy']), {
      zh: '原件还是复印件',
      en: 'Original or copy',
      purpose: '人民调解证据材料',
    }),
    pages: field(z.int().min(1).max(2000).default(1), { zh: '页数', en: 'Pages', purpose: '人民调解证据材料' }),
    proves: maybe('证明什么', 'What it proves', 200, '人民调解证据材料：证明内容'),
    receivedBy: maybe('接收人', 'Received by', 40, '人民调解证据材料：接收人'),
    file: scan,
    ...when,
  }),
  output: Done.extend({ seq: z.int() }),
  refuses: { ...whenRefuses, ...AgreementFile, 'party-elsewhere': 400 },
})

export const extend = command('/mediations/:matter/extensions', {
  title: { zh: '双方同意延期', en: 'Extend by consent' },
  by: mediating,
  input: z.object({
    matter,
    until: field(day, { zh: '延到哪天', en: 'New last day', purpose: '延长调解期限同意书' }),
    reason: line('为什么延', 'Reason', 300, '延长调解期限同意书：理由'),
    bothConsent: yes('双方都同意', 'Both consent', '延长调解期限同意书：双方同意'),
    ...when,
  }),
  output: Done,
  refuses: { ...whenRefuses, 'both-must-consent': 400, 'not-later': 400 },
})

export const flagRisk = command('/mediations/:matter/risks', {
  title: { zh: '报告激化风险', en: 'Report a risk' },
  by: [...receiving, 'lawyer', 'gridWorker'],
  input: z.object({
    matter,
    triggers: field(z.array(z.enum(keysOf(riskTriggers))).min(1), {
      zh: '什么苗头',
      en: 'Signs',
      purpose: '《人民调解法》第二十五条：可能激化的',
    }),
    level: field(z.enum(['red', 'orange', 'yellow', 'blue']), { zh: '级别', en: 'Level', purpose: '风险分级' }),
    reportedTo: line('报告给谁', 'Reported to', 60, '《人民调解法》第二十五条：及时报告公安机关或有关部门'),
    words: maybe('情况', 'What', 1000, '《人民调解法》第二十五条'),
    ...when,
  }),
  output: Done,
  refuses: whenRefuses,
})

const Instalment = z.object({
  due: field(day, { zh: '哪天前', en: 'Due', purpose: '《人民调解法》第二十九条：履行期限' }),
  amountFen: field(fen.optional(), { zh: '多少钱', en: 'Amount', purpose: '《人民调解法》第二十九条：履行内容' }),
  note: maybe('说明', 'Note', 100, '《人民调解法》第二十九条：履行方式'),
})
const Term = z.object({
  debtor: field(id, { zh: '谁来做', en: 'Who', purpose: '《人民调解法》第二十九条：履行的人' }),
  creditor: field(id.optional(), { zh: '对谁', en: 'To whom', purpose: '《人民调解法》第二十九条：履行内容' }),
  what: line('做什么', 'What', 500, '《人民调解法》第二十九条：履行内容'),
  how: maybe('怎么做', 'How', 200, '《人民调解法》第二十九条：履行方式'),
  amountFen: field(fen.optional(), { zh: '多少钱', en: 'Amount', purpose: '《人民调解法》第二十九条：履行内容' }),
  due: field(day.optional(), {
    zh: '哪天前',
    en: 'Due',
    help: { zh: '分期的在下面一期一期填；当场做的填签协议那天', en: 'With instalments, fill those' },
    purpose: '《人民调解法》第二十九条：履行期限',
  }),
  instalments: field(z.array(Instalment).max(120).default([]), {
    zh: '分期',
    en: 'Instalments',
    purpose: '《人民调解法》第二十九条：履行期限',
  }),
})
export type TermInput = z.infer<typeof Term>

const agreementFields = {
  facts: line('主要事实', 'Main facts', 3000, '《人民调解法》第二十九条：纠纷的主要事实'),
  issues: maybe('争议事项', 'Disputed points', 1000, '《人民调解法》第二十九条：争议事项'),
  responsibility: maybe('各方责任', 'Responsibility', 1000, '《人民调解法》第二十九条：各方责任'),
  terms: field(z.array(Term).min(1).max(30), {
    zh: '协议内容',
    en: 'Terms',
    purpose: '《人民调解法》第二十九条：协议内容',
  }),
  manner: maybe('履行方式', 'Manner of performance', 500, '《人民调解法》第二十九条：履行方式'),
  place: maybe('在哪里履行', 'Place of performance', 100, '《人民调解法》第二十九条：履行方式'),
  onDefault: maybe('不履行怎么办', 'On default', 500, '协议书：违约责任'),
}

export const Warning = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Which term, counted from 1, when it is about one. */
  term: z.int().nullable(),
})
export type Warning = z.infer<typeof Warning>

export const draftAgreement = command('/mediations/:matter/agreement', {
  title: { zh: '写调解协议书', en: 'Draft the agreement' },
  by: mediating,
  input: z.object({
    matter,
    ...agreementFields,
    copies: field(z.int().min(1).max(99).optional(), {
      zh: '几份',
      en: 'Copies',
      help: { zh: '不填就是每人一份、调委会留一份', en: 'Empty: one each and one for the committee' },
      purpose: '《人民调解法》第二十九条：协议书份数',
    }),
    signingOn: field(day.optional(), {
      zh: '哪天签',
      en: 'To be signed on',
      purpose: '协议生效日；履行期限在签订之后',
    }),
    wantsConfirmation: yes('打算申请司法确认', 'Confirmation is wanted', '《民诉法解释》第三百五十五条'),
    statusClause: yes('有确认婚姻、收养等身份的条款', 'A clause on status', '《民诉法解释》第三百五十五条'),
    titleClause: yes('有确认物权、知识产权归属的条款', 'A clause on title', '《民诉法解释》第三百五十五条'),
    personalRelation: yes(
      '涉及婚姻、收养、继承等人身关系',
      'On marriage, adoption, inheritance',
      '《电子签名法》第三条',
    ),
    screenAgreed: yes('双方同意在屏幕上签', 'Parties agree to sign on screen', '《电子签名法》第三条'),
    why: maybe('改了什么、为什么', 'What changed and why', 300, '改版留痕：新旧版本都保留'),
    ...when,
  }),
  output: Done.extend({
    agreement: z.uuid(),
    agreementVersion: z.int(),
    digest: z.string(),
    warnings: z.array(Warning),
  }),
  refuses: {
    ...whenRefuses,
    'instalments-do-not-sum': 400,
    'party-elsewhere': 400,
  },
})

/** Settled by word of mouth, at once or in a session: in force the day it is reached (PML 28, 30). */
export const agreeOrally = command('/mediations/:matter/oral-agreement', {
  title: { zh: '达成口头协议', en: 'Agree orally' },
  by: mediating,
  input: z.object({
    matter,
    ...agreementFields,
    waived: yes('各方都认为不用写协议书', 'All think no document is needed', '《人民调解法》第二十八条'),
    ...when,
  }),
  output: Done.extend({ agreement: z.uuid(), effectiveAt: z.string(), warnings: z.array(Warning) }),
  refuses: {
    ...whenRefuses,
    'must-be-written': 409,
    'instalments-do-not-sum': 400,
    'party-elsewhere': 400,
  },
})

export const signAgreement = command('/mediations/:matter/signatures', {
  title: { zh: '记签名', en: 'Record a signature' },
  by: mediating,
  input: z.object({
    matter,
    party: field(id.optional(), {
      zh: '哪一方签的',
      en: 'Which party',
      help: { zh: '调解员签名就不填', en: 'Empty for the mediator' },
      purpose: '《人民调解法》第二十九条：签名、盖章或按指印',
    }),
    agent: field(id.optional(), { zh: '由谁代签', en: 'Signed by agent', purpose: '授权委托书：代为签署' }),
    mode: field(z.enum(['paper', 'fingerprint', 'stamp', 'screen']).default('paper'), {
      zh: '怎么签的',
      en: 'How',
      help: { zh: '婚姻、收养、继承的协议只能签在纸上', en: 'Family and inheritance only on paper' },
      purpose: '《电子签名法》第三条',
    }),
    file: field(id.optional(), {
      zh: '扫描件或屏幕笔迹',
      en: 'Scan or stroke image',
      purpose: '卷宗：签名页',
    }),
    digest: field(
      z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
      {
        zh: '签的是哪一版',
        en: 'Digest of what was signed',
        help: { zh: '屏幕签名必须带上', en: 'A signature on screen must carry it' },
        purpose: '《电子签名法》第十三条：签名后内容改动能被发现',
      },
    ),
    ...when,
  }),
  output: Done.extend({ missing: z.array(z.object({ party: z.uuid().nullable(), name: z.string() })) }),
  refuses: {
    ...whenRefuses,
    ...AgreementFile,
    'no-agreement': 409,
    'paper-only': 400,
    'screen-not-agreed': 400,
    'screen-needs-image': 400,
    'other-version': 409,
    'party-elsewhere': 400,
    'agent-elsewhere': 400,
    'mediator-not-named': 409,
    'signed-already': 409,
  },
})

const step = (path: string, zh: string, en: string, purpose: string, by: readonly Role[] = receiving) =>
  command(`/mediations/:matter/${path}`, {
    title: { zh, en },
    by,
    input: z.object({ matter, words: line('情况说明', 'What happened', 1000, purpose), ...when }),
    output: Done,
    refuses: whenRefuses,
  })

export const signingFails = step('signing-fails', '没有签成', 'Signing fails', '《人民调解法》第二十七条：记录调解情况')
export const withdraw = step('withdraw', '撤回申请', 'Withdraw', '《人民调解法》第二十三条：自主决定')
export const remediate = step('remediate', '重新调解', 'Mediate again', '《人民调解法》第三十二条', mediating)
export const courtTakes = step('court', '起诉到法院', 'Goes to court', '《人民调解法》第三十二条：可以起诉')
export const adviseEnforcement = step(
  'enforcement',
  '告知申请强制执行',
  'Advise enforcement',
  '《人民调解法》第三十三条',
)

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
    ...AgreementFile,
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
  refuses: { ...whenRefuses, ...AgreementFile },
})

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
    receiver: line('移送给谁', 'Receiver', 60, '移送函：受送单位'),
    reason: line('为什么移送', 'Reason', 500, '移送函：事由'),
    papers: maybe('附哪些材料', 'Papers', 300, '移送函：材料清单'),
    ...when,
  }),
  output: Done,
  refuses: whenRefuses,
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
  output: Done,
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
  refuses: { ...whenRefuses, 'not-referred': 409 },
})

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
  refuses: { ...whenRefuses, ...AgreementFile },
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

const Recorded = z.object({
  id: z.uuid(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  by: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
})
const BothWords = z.object({ zh: z.string(), en: z.string() })
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

const instalmentStates = ['performed', 'inPart', 'overdue', 'due', 'later'] as const

export const MediationView = z.object({
  matter: z.uuid(),
  version: z.int(),
  state: z.string(),
  stateWords: BothWords,
  receiptCode: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  committee: z.object({ id: z.uuid(), name: z.string() }),
  place: z.string().nullable(),
  disputeType: z.string(),
  origin: z.string(),
  asked: z.string(),
  summary: z.string(),
  requests: z.string(),
  amountFen: z.number().nullable(),
  requestedAt: z.string(),
  acceptedAt: z.string().nullable(),
  limitDay: z.string().nullable(),
  endedAt: z.string().nullable(),
  performedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  archivedAt: z.string().nullable(),
  retention: z.object({ period: z.string(), mark: z.string() }).nullable(),
  referral: z
    .object({
      from: z.string(),
      letter: z.string().nullable(),
      receivedOn: z.string().nullable(),
      feedbackDue: z.string().nullable(),
      feedbackAt: z.string().nullable(),
      feedback: z.string().nullable(),
    })
    .nullable(),
  parties: z.array(
    z.object({
      id: z.uuid(),
      person: z.uuid(),
      name: z.string(),
      role: z.string(),
      kind: z.string(),
      relation: z.string().nullable(),
      capacity: z.string(),
      forParty: z.uuid().nullable(),
      authority: z
        .object({
          scope: z.string(),
          powers: z.array(z.string()),
          signedOn: z.string().nullable(),
          from: z.string().nullable(),
          until: z.string().nullable(),
          file: z.uuid().nullable(),
        })
        .nullable(),
      /** What stands now; null for those who need not consent, and before anything was said. */
      stand: z.enum(['consent', 'refusal']).nullable(),
    }),
  ),
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
  contacts: z.array(
    Recorded.extend({
      party: z.uuid(),
      how: z.string(),
      outcome: z.string(),
      companions: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
  stands: z.array(
    Recorded.extend({ party: z.uuid(), stand: z.string(), how: z.string(), words: z.string().nullable() }),
  ),
  sessions: z.array(
    Recorded.extend({
      seq: z.int(),
      place: z.string(),
      open: z.boolean(),
      endsAt: z.string().nullable(),
      present: z.string(),
      invitees: z.string(),
      recorder: z.string().nullable(),
      rulesTold: z.boolean(),
      record: z.string(),
      result: z.string(),
      nextOn: z.string().nullable(),
      file: z.uuid().nullable(),
    }),
  ),
  talks: z.array(
    Recorded.extend({
      party: z.uuid(),
      place: z.string(),
      present: z.string(),
      /** Null for whoever does not lead the case. */
      words: z.string().nullable(),
    }),
  ),
  investigations: z.array(
    Recorded.extend({
      place: z.string(),
      person: z.string(),
      participants: z.string(),
      record: z.string(),
      file: z.uuid().nullable(),
    }),
  ),
  evidence: z.array(
    Recorded.extend({
      seq: z.int(),
      name: z.string(),
      provider: z.string(),
      party: z.uuid().nullable(),
      form: z.string(),
      pages: z.int(),
      proves: z.string(),
      receivedBy: z.string(),
      file: z.uuid().nullable(),
    }),
  ),
  extensions: z.array(Recorded.extend({ oldDay: z.string(), newDay: z.string(), reason: z.string() })),
  risks: z.array(
    Recorded.extend({
      triggers: z.array(z.string()),
      level: z.string(),
      reportedTo: z.string(),
      words: z.string().nullable(),
    }),
  ),
  notices: z.array(
    Recorded.extend({ kind: z.string(), party: z.uuid().nullable(), way: z.string(), receivedBy: z.string() }),
  ),
  agreement: z
    .object({
      id: z.uuid(),
      version: z.int(),
      versions: z.int(),
      kind: z.string(),
      facts: z.string(),
      issues: z.string(),
      responsibility: z.string(),
      manner: z.string(),
      place: z.string(),
      onDefault: z.string(),
      totalFen: z.number().nullable(),
      /** The total in the capital figures the paper prints. */
      totalWords: z.string().nullable(),
      copies: z.int(),
      signingOn: z.string(),
      digest: z.string(),
      wantsConfirmation: z.boolean(),
      screenAllowed: z.boolean(),
      effectiveAt: z.string().nullable(),
      warnings: z.array(Warning),
      terms: z.array(
        z.object({
          id: z.uuid(),
          seq: z.int(),
          debtor: z.uuid(),
          creditor: z.uuid().nullable(),
          what: z.string(),
          how: z.string(),
          amountFen: z.number().nullable(),
        }),
      ),
      signatures: z.array(
        Recorded.extend({
          party: z.uuid().nullable(),
          worker: z.uuid().nullable(),
          agent: z.uuid().nullable(),
          name: z.string(),
          mode: z.string(),
          file: z.uuid().nullable(),
        }),
      ),
      /** Whose signature is not on it yet; `party` null is the mediator. */
      missing: z.array(z.object({ party: z.uuid().nullable(), name: z.string() })),
    })
    .nullable(),
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
    })
    .nullable(),
  honours: z.array(
    Recorded.extend({ kind: z.string(), givenBy: z.string(), words: z.string(), file: z.uuid().nullable() }),
  ),
  sealUses: z.array(
    Recorded.extend({ purpose: z.string(), copies: z.int(), usedBy: z.string(), approvedBy: z.string() }),
  ),
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
  can: z.array(
    z.object({
      machine: z.string(),
      move: z.string(),
      title: BothWords,
      /** Guards that do not hold yet, in words. */
      missing: z.array(BothWords),
      /** Only in the name of a mediator of the case, named in `onBehalfOf`. */
      onBehalf: z.boolean(),
    }),
  ),
})
export type MediationView = z.infer<typeof MediationView>

/** Everything the case page needs about a mediation, in one reply; that it was looked at is recorded. */
export const showMediation = read('/mediations/:matter', {
  title: { zh: '打开调解', en: 'Open a mediation' },
  by: ['mediator', 'lawyer', 'clerk', 'director', 'gridWorker'],
  input: z.object({ matter }),
  output: MediationView,
  audits: 'matter',
  refuses: { 'not-a-mediation': 404 },
})

/** Committees and mediators of the office, for choices. */
export const choices = read('/mediations/choices', {
  title: { zh: '调委会和调解员', en: 'Committees and mediators' },
  by: [...receiving, 'lawyer', 'gridWorker'],
  input: z.object({}),
  output: z.object({
    committees: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        /** As it stands in file numbers: （2026）银杏园人调字第 1 号. */
        series: z.string(),
        place: z.uuid().nullable(),
        street: z.boolean(),
      }),
    ),
    mediators: z.array(z.object({ worker: z.uuid(), name: z.string(), committees: z.array(z.uuid()), open: z.int() })),
    /** Who may use or approve the seal. */
    workers: z.array(z.object({ worker: z.uuid(), name: z.string() })),
  }),
})

export const LedgerRow = z.object({
  matter: z.uuid(),
  receiptCode: z.string(),
  number: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  requestedOn: z.string(),
  committee: z.string(),
  place: z.string().nullable(),
  title: z.string(),
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
  disputeType: z.string(),
  origin: z.string(),
  mediators: z.array(z.string()),
  amountFen: z.number().nullable(),
  state: z.string(),
  /** succeeded, failed, transferred, pending; null before acceptance. */
  outcome: z.string().nullable(),
  agreement: z.string().nullable(),
  /** The last day, itself included. */
  nextDue: day.nullable(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

const only = <S extends z.ZodType>(schema: S, zh: string, en: string) =>
  field(schema.optional(), { zh, en, purpose: '台账筛选' })
export const outcomes = ['succeeded', 'failed', 'transferred', 'pending'] as const

export const ledgerFilter = {
  from: only(day, '受理从', 'Accepted from'),
  until: only(day, '受理到', 'Accepted until'),
  disputeType: only(z.enum(disputeTypes), '类型', 'Type'),
  origin: only(z.enum(origins), '来源', 'Origin'),
  committee: only(id, '调委会', 'Committee'),
  place: only(id, '社区', 'Community'),
  mediator: only(id, '调解员', 'Mediator'),
  outcome: only(z.enum(outcomes), '结果', 'Outcome'),
  agreement: only(z.enum(['written', 'oral']), '书面还是口头', 'Written or oral'),
  performed: only(z.stringbool(), '已履行', 'Performed'),
  confirmation: only(z.enum(['pendingCourt', 'confirmed', 'refused', 'withdrawn']), '司法确认', 'Confirmation'),
  /** Accepted ones only, as the figures count them. */
  accepted: only(z.stringbool(), '只看已受理的', 'Accepted only'),
}
const Totals = z.object({
  accepted: z.int(),
  succeeded: z.int(),
  failed: z.int(),
  transferred: z.int(),
  pending: z.int(),
  amountFen: z.number(),
})

/** Newest first. Of the accepted: accepted = succeeded + failed + transferred + pending. */
export const mediationLedger = read('/mediations/ledger', {
  title: { zh: '人民调解台账', en: 'Ledger of mediations' },
  by: [...receiving, 'lawyer', 'gridWorker', 'bureau', 'auditor'],
  input: Page.extend({
    ...ledgerFilter,
    state: only(z.string().max(30), '状态', 'State'),
    words: field(text(0, 100).default(''), { zh: '姓名、编号或事情里的字', en: 'Words', purpose: '查找' }),
  }),
  output: paged(LedgerRow).extend({ today: day, totals: Totals }),
})

/** One figure, and the ledger's filter that lists what it counts. */
const Figure = z.object({ n: z.int(), opens: z.record(z.string(), z.string()) })

/** Counts of a period by the day of acceptance: what the return asks, each figure openable in the ledger. */
export const mediationFigures = read('/mediations/figures', {
  title: { zh: '人民调解数字', en: 'Figures of mediation' },
  by: ['mediator', 'clerk', 'director', 'bureau', 'auditor'],
  input: z.object({
    from: field(day, { zh: '从哪天', en: 'From', purpose: '《人民调解案件情况统计表》：期间' }),
    until: field(day, { zh: '到哪天', en: 'Until', purpose: '《人民调解案件情况统计表》：期间' }),
    committee: only(id, '调委会', 'Committee'),
  }),
  output: z.object({
    rule: BothWords,
    accepted: Figure,
    succeeded: Figure,
    failed: Figure,
    transferred: Figure,
    pending: Figure,
    oral: Figure,
    written: Figure,
    performed: Figure,
    confirmationApplied: z.int(),
    confirmed: Figure,
    persons: z.int(),
    amountFen: z.number(),
    types: z.array(Figure.extend({ type: z.string() })),
    origins: z.array(Figure.extend({ origin: z.string() })),
    entrusted: z.int(),
    committees: z.array(Figure.extend({ committee: z.uuid(), name: z.string(), succeeded: z.int(), failed: z.int() })),
  }),
})

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
