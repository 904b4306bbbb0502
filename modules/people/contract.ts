import { z } from 'zod'
import { command, Page, paged, read } from '@fengqiao/kernel/contract.ts'
import { day, field, fieldOf, id, text } from '@fengqiao/kernel/field.ts'
import { readIdentityNumber } from '@fengqiao/kernel/identity-number.ts'
import { readPhone } from '@fengqiao/kernel/phone.ts'
import { deskRoles } from '@fengqiao/kernel/principal.ts'

const block = '人民调解文书格式：当事人基本情况'

const phone = z
  .string()
  .trim()
  .max(30)
  .superRefine((value, context) => {
    const found = value === '' ? undefined : readPhone(value)
    if (found && !found.ok) context.addIssue({ code: 'custom', message: found.problem })
  })

const identityNumber = z
  .string()
  .trim()
  .max(20)
  .superRefine((value, context) => {
    if (value === '') return
    const found = readIdentityNumber(value, '2999-12-31')
    if (!found.ok) context.addIssue({ code: 'custom', message: found.problem })
  })

/** The person block of the official papers. Only the name is demanded; the rest when a paper needs it. */
export const PersonInput = z.object({
  kind: field(z.enum(['person', 'organisation']).default('person'), {
    zh: '个人还是单位',
    en: 'Person or organisation',
    purpose: block,
  }),
  name: field(text(1, 80), {
    zh: '姓名或单位名称',
    en: 'Name',
    help: { zh: '按证件或营业执照上的写', en: 'As on the identity card or licence' },
    purpose: block,
  }),
  sex: field(z.enum(['男', '女', '']).default(''), { zh: '性别', en: 'Sex', purpose: block }),
  ethnicity: field(text(0, 20).default(''), { zh: '民族', en: 'Ethnicity', purpose: block }),
  birthDay: field(day.optional(), { zh: '出生日期', en: 'Date of birth', purpose: block }),
  age: field(z.int().min(0).max(130).optional(), {
    zh: '年龄',
    en: 'Age',
    help: { zh: '不知道生日就填周岁', en: 'If the birthday is unknown' },
    purpose: block,
  }),
  occupation: field(text(0, 40).default(''), { zh: '职业或职务', en: 'Occupation or post', purpose: block }),
  employer: field(text(0, 80).default(''), { zh: '工作单位', en: 'Employer', purpose: block }),
  address: field(text(0, 120).default(''), { zh: '住址', en: 'Address', purpose: block }),
  phone: field(phone.default(''), {
    zh: '联系电话',
    en: 'Phone',
    help: { zh: '11 位手机号，或带区号的座机', en: '11 digits, or area code and number' },
    purpose: '联系当事人；文书当事人基本情况',
  }),
  identityNumber: field(identityNumber.default(''), {
    zh: '身份证号',
    en: 'Identity number',
    help: { zh: '可以先不填；要申请司法确认时再补', en: 'May wait until court confirmation' },
    purpose: '《民诉法解释》第三百五十四条：司法确认的身份证明',
  }),
  representative: field(text(0, 40).default(''), { zh: '法定代表人或负责人', en: 'Representative', purpose: block }),
  representativePost: field(text(0, 40).default(''), { zh: '职务', en: 'Post', purpose: block }),
  registrationCode: field(text(0, 30).default(''), { zh: '统一社会信用代码', en: 'Registration code', purpose: block }),
  needs: field(text(0, 120).default(''), {
    zh: '需要照顾的',
    en: 'Needs',
    help: { zh: '行动不便、听力不好、要大字等', en: 'Hearing, mobility, large print' },
    purpose: '适老、无障碍服务',
  }),
})
export type PersonInput = z.infer<typeof PersonInput>

const asked = PersonInput.shape
const unsaid = <S extends z.ZodType>(schema: z.ZodDefault<S>) => field(schema.unwrap().optional(), fieldOf(schema)!)

/**
 * What of an entry is put right: a field that is absent or empty stays as it stands, also where a colleague put it right
 * meanwhile; what should stand there no longer is named in `emptied`.
 */
export const Correction = z.object({
  name: field(asked.name.optional(), fieldOf(asked.name)!),
  sex: unsaid(asked.sex),
  ethnicity: unsaid(asked.ethnicity),
  birthDay: asked.birthDay,
  age: asked.age,
  occupation: unsaid(asked.occupation),
  employer: unsaid(asked.employer),
  address: unsaid(asked.address),
  phone: unsaid(asked.phone),
  identityNumber: unsaid(asked.identityNumber),
  representative: unsaid(asked.representative),
  representativePost: unsaid(asked.representativePost),
  registrationCode: unsaid(asked.registrationCode),
  needs: unsaid(asked.needs),
  emptied: field(
    z
      .array(
        z.enum([
          'sex',
          'ethnicity',
          'birthDay',
          'age',
          'occupation',
          'employer',
          'address',
          'representative',
          'representativePost',
          'registrationCode',
          'needs',
        ]),
      )
      .default([]),
    { zh: '清空哪几项', en: 'Emptied', purpose: '《个人信息保护法》第四十六条：更正、补充并核实' },
  ),
  reason: field(text(2, 120), {
    zh: '为什么更正',
    en: 'Why',
    help: {
      zh: '如“对照身份证，名字写错一个字”“补身份证号”',
      en: 'As “one character of the name was wrong, seen on the card”',
    },
    purpose: '《个人信息保护法》第四十六条：更正、补充并核实',
  }),
})
export type Correction = z.infer<typeof Correction>

/** Shows one sealed field of one person, for a reason; the look itself is recorded. */
export const revealPerson = command('/people/:person/reveal', {
  title: { zh: '看完整号码', en: 'Show the full number' },
  by: ['mediator', 'lawyer', 'clerk', 'director'],
  input: z.object({
    person: field(id, { zh: '当事人', en: 'Person', purpose: '指明是哪一位' }),
    what: field(z.enum(['phone', 'identity']), {
      zh: '看哪一项',
      en: 'Which',
      purpose: '《个人信息保护法》第六条：限于最小范围',
    }),
    matter: field(id, { zh: '为哪件事', en: 'For which matter', purpose: '《个人信息保护法》第六条：目的明确' }),
    reason: field(text(0, 80).optional(), {
      zh: '为什么看',
      en: 'Why',
      help: { zh: '如“打电话约时间”，本人可以来查', en: 'As “to ring about the time”; the person may ask' },
      purpose: '《个人信息保护法》第六条：目的明确',
    }),
  }),
  output: z.object({ text: z.string() }),
  refuses: { 'nothing-there': 404 },
})

const network = '公共法律服务网络台账：人员'
export const employments = ['staff', 'fullTime', 'partTime', 'counsel', 'unpaid'] as const
/** What a person can be in the network; a volunteer has no account. */
export const workerPosts = [
  'director',
  'clerk',
  'lawyer',
  'mediator',
  'legalMindedResident',
  'volunteer',
  'gridWorker',
  'partner',
  'bureau',
  'auditor',
  'administrator',
] as const

export const WorkerRow = z.object({
  worker: z.uuid(),
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  posts: z.array(z.string()),
  employment: z.string().nullable(),
  employer: z.string().nullable(),
  places: z.array(z.object({ place: z.uuid(), name: z.string(), post: z.string() })),
})
export type WorkerRow = z.infer<typeof WorkerRow>

/** Everybody of the network; a post and its employment filter exactly as the office's figures count. */
export const listWorkers = read('/workers', {
  title: { zh: '人员', en: 'People of the network' },
  by: deskRoles.filter((role) => role !== 'partner'),
  input: Page.extend({
    words: field(text(0, 40).default(''), { zh: '姓名、电话或编码', en: 'Name, phone or code', purpose: '查找' }),
    post: field(z.enum(workerPosts).optional(), { zh: '岗位', en: 'Post', purpose: network }),
    employment: field(z.enum(employments).optional(), { zh: '用工性质', en: 'Employment', purpose: network }),
    place: field(id.optional(), { zh: '在哪里', en: 'Serving at or below', purpose: network }),
  }),
  output: paged(WorkerRow),
})

const workerFields = {
  name: field(text(1, 40), { zh: '姓名', en: 'Name', purpose: network }),
  phone: field(phone.default(''), {
    zh: '联系电话',
    en: 'Phone',
    help: { zh: '值班提醒打这个电话', en: 'Alerts on duty go here' },
    purpose: '值班提醒、联系',
  }),
  post: field(z.enum(workerPosts), { zh: '岗位', en: 'Post', purpose: network }),
  employment: field(z.enum(employments), { zh: '用工性质', en: 'Employment', purpose: network }),
  place: field(id, { zh: '服务地点', en: 'Serves at', purpose: network }),
  employer: field(text(0, 80).default(''), {
    zh: '所在单位',
    en: 'Employer',
    help: { zh: '律师写律所', en: 'A lawyer’s firm' },
    purpose: network,
  }),
}

export const addWorker = command('/workers', {
  title: { zh: '添一个人', en: 'Add somebody' },
  by: ['administrator', 'director'],
  recalls: true,
  input: z.object(workerFields),
  output: z.object({ worker: z.uuid() }),
})

export const endWorker = command('/workers/:worker/end', {
  title: { zh: '离岗', en: 'No longer serves' },
  by: ['administrator', 'director'],
  recalls: true,
  input: z.object({ worker: field(id, { zh: '谁', en: 'Who', purpose: network }) }),
  output: z.object({}),
  refuses: { 'not-yourself': 409 },
})

/** Where somebody can serve, for the form. */
export const listServing = read('/workers/places', {
  title: { zh: '可以服务的地点', en: 'Places to serve at' },
  by: ['administrator', 'director'],
  input: z.object({}),
  output: z.object({ rows: z.array(z.object({ place: z.uuid(), name: z.string(), kind: z.string() })) }),
})

const keepers = ['mediator', 'lawyer', 'clerk', 'director'] as const

/** Is this person known already, among those the asker may see: to be offered again, not typed again. */
export const findKnownPersons = command('/people/known', {
  title: { zh: '以前登记过吗', en: 'Known already?' },
  by: keepers,
  input: z.object({
    phone: field(phone.default(''), { zh: '联系电话', en: 'Phone', purpose: '填一次：不让人重复报' }),
    identityNumber: field(identityNumber.default(''), {
      zh: '身份证号',
      en: 'Identity number',
      purpose: '填一次：不让人重复报',
    }),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        person: z.uuid(),
        kind: z.string(),
        name: z.string(),
        phone: z.string().nullable(),
        identityNumber: z.string().nullable(),
        address: z.string().nullable(),
      }),
    ),
  }),
  refuses: { 'nothing-to-find-by': 400 },
})

/** Puts a person's entry right; what stood there is kept, sealed under the person's own key. */
export const correctPerson = command('/people/:person/correct', {
  title: { zh: '更正当事人信息', en: 'Correct a person’s entry' },
  by: keepers,
  input: Correction.extend({
    person: field(id, { zh: '当事人', en: 'Person', purpose: '指明是哪一位' }),
  }),
  output: z.object({ changed: z.array(z.string()) }),
  refuses: { 'nothing-to-correct': 409, 'phone-by-office': 403 },
})

export const personCorrections = read('/people/:person/corrections', {
  title: { zh: '更正记录', en: 'Corrections' },
  traces: true,
  by: keepers,
  input: z.object({ person: field(id, { zh: '当事人', en: 'Person', purpose: '指明是哪一位' }) }),
  output: z.object({
    rows: z.array(
      z.object({ fields: z.array(z.string()), reason: z.string(), at: z.string(), by: z.string().nullable() }),
    ),
  }),
})
