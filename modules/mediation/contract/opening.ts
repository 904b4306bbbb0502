import { z } from 'zod'
import { Done, command, read } from '@fengqiao/kernel/contract.ts'
import { day, fen, field, id } from '@fengqiao/kernel/field.ts'
import { PersonInput } from '@fengqiao/people/contract'
import { disputeTypes, origins } from '../facts.ts'
import { line, matter, maybe, partyFields, receiving, when, whenRefuses } from './fields.ts'

export const partyRoles = ['applicant', 'respondent', 'agent', 'statutoryAgent', 'invitee', 'witness'] as const

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

/** Committees and mediators of the office, for choices. */
export const choices = read('/mediations/choices', {
  title: { zh: '调委会和调解员', en: 'Committees and mediators' },
  by: [...receiving, 'lawyer', 'gridWorker', 'bureau', 'auditor'],
  input: z.object({}),
  output: z.object({
    /** Whoever asks: a mediator among them stands chosen where one is named. */
    me: z.uuid(),
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

/** What the case was opened with. */
export const openingView = {
  committee: z.object({ id: z.uuid(), name: z.string() }),
  place: z.string().nullable(),
  disputeType: z.string(),
  origin: z.string(),
  asked: z.string(),
  summary: z.string(),
  requests: z.string(),
  amountFen: z.number().nullable(),
  requestedAt: z.string(),
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
}
