import { z } from 'zod'
import { command } from '@fengqiao/kernel/contract.ts'
import { day, field, id, text } from '@fengqiao/kernel/field.ts'
import { readIdentityNumber } from '@fengqiao/kernel/identity-number.ts'
import { readPhone } from '@fengqiao/kernel/phone.ts'

const block = '人民调解文书格式：当事人基本情况'

const phone = z
  .string()
  .trim()
  .max(30)
  .superRefine((value, context) => {
    const read = value === '' ? undefined : readPhone(value)
    if (read && !read.ok) context.addIssue({ code: 'custom', message: read.problem })
  })

const identityNumber = z
  .string()
  .trim()
  .max(20)
  .superRefine((value, context) => {
    if (value === '') return
    const read = readIdentityNumber(value, '2999-12-31')
    if (!read.ok) context.addIssue({ code: 'custom', message: read.problem })
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
  }),
  output: z.object({ text: z.string() }),
  refuses: { 'nothing-there': 404 },
})
