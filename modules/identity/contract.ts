import { z } from 'zod'
import { command, read } from '@fengqiao/kernel/contract.ts'
import { field, text } from '@fengqiao/kernel/field.ts'
import { roles } from '@fengqiao/kernel/principal.ts'

const everyone = roles.filter((role) => role !== 'clock')

export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  roles: z.array(z.string()),
  office: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  today: z.iso.date(),
})
export type Me = z.infer<typeof Me>

/** Who is signed in. A browser without a session gets a visitor's answer, not an error. */
export const whoAmI = read('/me', {
  title: { zh: '我是谁', en: 'Who am I' },
  by: everyone,
  input: z.object({}),
  output: Me,
})

export const signIn = command('/sign-in', {
  title: { zh: '登录', en: 'Sign in' },
  by: everyone,
  door: true,
  opens: 'desk',
  input: z.object({
    user: field(text(1, 40), {
      zh: '用户名',
      en: 'User name',
      purpose: '《数据安全法》第二十七条：谁看过、谁改过，落到人',
    }),
    password: field(z.string().min(1).max(200), { zh: '密码', en: 'Password', purpose: '同上：确认是本人' }),
    totp: field(
      z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      {
        zh: '动态码',
        en: 'One-time code',
        help: { zh: '开通了动态码的账号才填，6 位数字', en: 'Only for accounts with a second factor: six digits' },
        purpose: '督查、管理员账号的第二道确认',
      },
    ),
  }),
  // the token travels in an HttpOnly cookie that the HTTP layer sets; a reply never carries it to a script
  output: z.object({ session: z.string() }),
  refuses: { 'wrong-password': 401, 'account-locked': 429, 'totp-needed': 401, 'totp-wrong': 401 },
})

export const signOut = command('/sign-out', {
  title: { zh: '退出', en: 'Sign out' },
  by: everyone,
  door: true,
  input: z.object({}),
  output: z.object({}),
})
