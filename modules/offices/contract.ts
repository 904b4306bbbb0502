import { z } from 'zod'
import { command, Page, paged, read } from '@fengqiao/kernel/contract.ts'
import { field, id, text } from '@fengqiao/kernel/field.ts'
import { readPhone } from '@fengqiao/kernel/phone.ts'
import { deskRoles, roles } from '@fengqiao/kernel/principal.ts'
import { nodeKinds } from './network.ts'

const founding = '《关于加强司法所建设的意见》：一街一所；谁建的、谁管的落到人'

const phone = z
  .string()
  .trim()
  .max(30)
  .superRefine((value, context) => {
    const seen = value === '' || /^1\d{4}$/.test(value) ? undefined : readPhone(value)
    if (seen && !seen.ok) context.addIssue({ code: 'custom', message: seen.problem })
  })

export const standing = read('/set-up', {
  title: { zh: '建所了没有', en: 'Whether an office stands' },
  by: roles.filter((role) => role !== 'clock'),
  door: true,
  input: z.object({}),
  output: z.object({ waiting: z.boolean() }),
})

export const setUp = command('/set-up', {
  title: { zh: '建所', en: 'Set up the office' },
  by: ['visitor', 'kiosk'],
  door: true,
  opens: 'desk',
  input: z.object({
    code: field(text(1, 20), {
      zh: '启用码',
      en: 'Set-up code',
      help: { zh: '启动枫桥的窗口里有一行 8 位启用码', en: 'Eight characters in the window Fengqiao was started in' },
      purpose: '只有装机的人能建第一个所',
    }),
    district: field(text(2, 40), {
      zh: '所在区县',
      en: 'District',
      help: { zh: '如“金牛区”', en: 'As “Jinniu District”' },
      purpose: founding,
    }),
    office: field(text(3, 60), {
      zh: '司法所名称',
      en: 'Name of the office',
      help: { zh: '挂牌上的全称，如“天回镇司法所”', en: 'In full, as on the door' },
      purpose: founding,
    }),
    phone: field(phone.default(''), {
      zh: '所里的电话',
      en: 'The office’s phone',
      help: { zh: '居民办不下去时打的电话', en: 'What a resident rings when stuck' },
      purpose: '《法律援助法》第二十三条：窗口、电话、网络都要有',
    }),
    hotline: field(phone.default('12348'), {
      zh: '热线',
      en: 'Hotline',
      help: { zh: '一般是 12348', en: 'Usually 12348' },
      purpose: '《法律援助法》第二十三条：窗口、电话、网络都要有',
    }),
    name: field(text(2, 40), { zh: '第一个管理员的姓名', en: 'First administrator’s name', purpose: founding }),
    user: field(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z][a-z0-9.]{2,31}$/),
      {
        zh: '用户名',
        en: 'User name',
        help: {
          zh: '3 到 32 位小写字母和数字，字母开头',
          en: '3 to 32 small letters and digits, a letter first',
        },
        purpose: founding,
      },
    ),
    password: field(z.string().min(1).max(200), {
      zh: '密码',
      en: 'Password',
      help: {
        zh: '至少 10 个字；一句只有您知道的话最好记，也最难猜',
        en: 'At least 10 characters; a sentence only you know is easy to keep and hard to guess',
      },
      purpose: '《数据安全法》第二十七条：只有本人知道密码',
    }),
  }),
  output: z.object({ session: z.string() }),
  refuses: {
    'already-set-up': 409,
    'set-up-code-wrong': 403,
    'password-too-short': 400,
    'password-too-long': 400,
    'password-has-user-name': 400,
    'password-personal-number': 400,
    'password-too-simple': 400,
    'password-too-common': 400,
  },
})
