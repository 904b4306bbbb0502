import { z } from 'zod'
import { Done, command, read } from '@fengqiao/kernel/contract.ts'
import { day, fen, field, id } from '@fengqiao/kernel/field.ts'
import { Citation, citationRefusals, Cited } from '@fengqiao/law/contract'
import { fileRefuses, Recorded, line, matter, maybe, mediating, step, when, whenRefuses, yes } from './fields.ts'

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
  citations: field(z.array(Citation).max(20).default([]), {
    zh: '依据的法条',
    en: 'Articles relied on',
    help: {
      zh: '可以不引；引了的印在协议书上，各带版本',
      en: 'Not needed; those cited are printed with their version',
    },
    purpose: '《人民调解法》第三条：不违背法律、法规',
  }),
}

export const Warning = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Which term, counted from 1, when it is about one. */
  term: z.int().nullable(),
  /** Where in the draft it is mended; null where it is about the text as a whole or about a party. */
  field: z.string().nullable(),
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
    ...citationRefusals,
    'instalments-do-not-sum': 400,
    'party-elsewhere': 400,
  },
})

/** What the checker would say of a draft as it stands, before anything is kept. */
export const checkDraft = read('/mediations/:matter/agreement/check', {
  title: { zh: '检查协议草稿', en: 'Check a draft' },
  by: mediating,
  posted: true,
  input: draftAgreement.input,
  output: z.object({ warnings: z.array(Warning) }),
  refuses: { 'happened-in-future': 400, 'instalments-do-not-sum': 400, 'party-elsewhere': 400 },
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
    ...citationRefusals,
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
    ...fileRefuses,
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

export const signingFails = step('signing-fails', '没有签成', 'Signing fails', '《人民调解法》第二十七条：记录调解情况')

/** The version of the agreement that stands, and who has signed it. */
export const agreementView = {
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
      citations: z.array(Cited),
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
}
