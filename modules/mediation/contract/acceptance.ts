import { z } from 'zod'
import { Done, command } from '@fengqiao/kernel/contract.ts'
import { field, id } from '@fengqiao/kernel/field.ts'
import { declineReasons } from '../facts.ts'
import { Recorded, line, matter, maybe, party, receiving, when, whenRefuses } from './fields.ts'

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

export const noticeKinds = ['refusal', 'termination', 'rights'] as const

/** That a notice reached somebody: refusal, termination, rights and duties. */
export const serveNotice = command('/mediations/:matter/notices', {
  title: { zh: '记送达', en: 'Record that a notice was served' },
  by: receiving,
  input: z.object({
    matter,
    kind: field(z.enum(noticeKinds), {
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
  refuses: { ...whenRefuses, 'party-elsewhere': 400, 'notice-not-now': 409 },
})

/** From the first contact to the acceptance or its refusal. */
export const acceptanceView = {
  acceptedAt: z.string().nullable(),
  limitDay: z.string().nullable(),
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
  /** What may be served as it stands. */
  noticesNow: z.array(z.enum(noticeKinds)),
  notices: z.array(
    Recorded.extend({ kind: z.string(), party: z.uuid().nullable(), way: z.string(), receivedBy: z.string() }),
  ),
}
