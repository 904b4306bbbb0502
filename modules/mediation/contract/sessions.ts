import { z } from 'zod'
import { Done, command } from '@fengqiao/kernel/contract.ts'
import { day, field, id } from '@fengqiao/kernel/field.ts'
import { riskTriggers } from '../facts.ts'
import {
  fileRefuses,
  Recorded,
  keysOf,
  line,
  matter,
  maybe,
  mediating,
  party,
  receiving,
  scan,
  when,
  whenRefuses,
  yes,
} from './fields.ts'

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
  refuses: { ...whenRefuses, ...fileRefuses },
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
  refuses: { ...whenRefuses, ...fileRefuses },
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
  refuses: { ...whenRefuses, ...fileRefuses, 'party-elsewhere': 400 },
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

/** What was done between acceptance and outcome. */
export const sessionsView = {
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
}
