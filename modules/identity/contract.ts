import { z } from 'zod'
import { command, Page, paged, read } from '@fengqiao/kernel/contract.ts'
import { field, id, text } from '@fengqiao/kernel/field.ts'
import { deskRoles, roles } from '@fengqiao/kernel/principal.ts'

const everyone = roles.filter((role) => role !== 'clock')

const newPassword = z.string().min(1).max(200)
const weakPasswords = {
  'password-too-short': 400,
  'password-too-long': 400,
  'password-has-user-name': 400,
  'password-personal-number': 400,
  'password-too-simple': 400,
  'password-too-common': 400,
  'password-same': 400,
} as const

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
    newPassword: field(newPassword.optional(), {
      zh: '新密码',
      en: 'New password',
      help: {
        zh: '第一次登录时自己定一个，至少 10 个字；一句只有您知道的话最好记',
        en: 'Chosen by you at the first sign-in: at least 10 characters; a sentence only you know is easiest',
      },
      purpose: '《数据安全法》第二十七条：只有本人知道密码',
    }),
  }),
  // the token travels in an HttpOnly cookie that the HTTP layer sets; a reply never carries it to a script
  output: z.object({ session: z.string() }),
  refuses: {
    'wrong-password': 401,
    'account-locked': 429,
    'totp-needed': 401,
    'totp-wrong': 401,
    'new-password-needed': 401,
    ...weakPasswords,
  },
})

export const signOut = command('/sign-out', {
  title: { zh: '退出', en: 'Sign out' },
  by: everyone,
  door: true,
  recalls: true,
  input: z.object({}),
  output: z.object({}),
})

const who = '《数据安全法》第二十七条：谁看过、谁改过，落到人'
const keepers = ['administrator', 'director'] as const
const desk = [...deskRoles]
/** What an account can be, for the forms. */
export const accountRoles = deskRoles

const account = field(id, { zh: '账号', en: 'Account', purpose: '指明是哪一个' })
const rolesField = field(z.array(z.enum(deskRoles)).min(1).max(6), {
  zh: '岗位权限',
  en: 'Roles',
  help: {
    zh: '决定能办什么、能看什么；督查只看不办，不和别的岗位合用',
    en: 'What the person may do and see; an auditor only looks and holds no other role',
  },
  purpose: '《个人信息保护法》第五十一条：合理确定操作权限',
})
const user = field(
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9.]{2,31}$/),
  {
    zh: '用户名',
    en: 'User name',
    help: {
      zh: '3 到 32 位小写字母和数字，字母开头，如 luoxiulan',
      en: '3 to 32 small letters and digits, a letter first',
    },
    purpose: who,
  },
)
const password = field(z.string().min(1).max(200), { zh: '现在的密码', en: 'Present password', purpose: '确认是本人' })
const totp = field(z.string().regex(/^\d{6}$/), {
  zh: '动态码',
  en: 'One-time code',
  help: { zh: '手机验证器上的 6 位数字', en: 'The six digits in your authenticator' },
  purpose: '确认手机已经绑好',
})

export const AccountRow = z.object({
  account: z.uuid(),
  name: z.string(),
  user: z.string(),
  roles: z.array(z.string()),
  posts: z.array(z.string()),
  office: z.string().nullable(),
  state: z.enum(['open', 'new', 'locked', 'ended']),
  totp: z.boolean(),
  signedInAt: z.string().nullable(),
})
export type AccountRow = z.infer<typeof AccountRow>

const seek = field(text(0, 40).default(''), { zh: '姓名或用户名', en: 'Name or user name', purpose: '查找' })

export const listAccounts = read('/accounts', {
  title: { zh: '账号', en: 'Accounts' },
  by: [...keepers, 'auditor'],
  input: Page.extend({
    words: seek,
    role: field(z.enum(deskRoles).optional(), { zh: '岗位权限', en: 'Role', purpose: '查找' }),
    ended: field(z.stringbool().default(false), { zh: '含已停用', en: 'With ended ones', purpose: '查找' }),
  }),
  output: paged(AccountRow),
})

export const listWithoutAccount = read('/accounts/without', {
  title: { zh: '还没有账号的人', en: 'People without an account' },
  by: keepers,
  input: z.object({ words: seek }),
  output: z.object({ rows: z.array(z.object({ worker: z.uuid(), name: z.string(), posts: z.array(z.string()) })) }),
})

const handedOver = z.object({ account: z.uuid(), firstPassword: z.string() })

export const createAccount = command('/accounts', {
  title: { zh: '开账号', en: 'Open an account' },
  by: keepers,
  input: z.object({
    worker: field(id, { zh: '给谁', en: 'For whom', purpose: who }),
    user,
    roles: rolesField,
  }),
  output: handedOver,
  refuses: { 'has-account': 409, 'user-name-taken': 409, 'administrators-only': 403, 'auditor-alone': 400 },
})

export const changeRoles = command('/accounts/:account/roles', {
  title: { zh: '改岗位权限', en: 'Change roles' },
  by: keepers,
  recalls: true,
  input: z.object({ account, roles: rolesField }),
  output: z.object({}),
  refuses: { 'last-administrator': 409, 'administrators-only': 403, 'auditor-alone': 400 },
})

export const resetPassword = command('/accounts/:account/reset', {
  title: { zh: '重设密码', en: 'Reset the password' },
  by: keepers,
  recalls: true,
  input: z.object({
    account,
    alsoTotp: field(z.boolean().default(false), {
      zh: '同时取消动态码',
      en: 'Also remove the second factor',
      help: { zh: '手机丢了或换了才选', en: 'Only when the phone is lost or replaced' },
      purpose: '本人不能用动态码时恢复登录',
    }),
  }),
  output: z.object({ firstPassword: z.string() }),
  refuses: { 'account-ended': 409, 'administrators-only': 403 },
})

export const unlockAccount = command('/accounts/:account/unlock', {
  title: { zh: '解锁', en: 'Unlock' },
  by: keepers,
  input: z.object({ account }),
  output: z.object({}),
  refuses: { 'administrators-only': 403 },
})

export const endAccount = command('/accounts/:account/end', {
  title: { zh: '停用账号', en: 'End the account' },
  by: keepers,
  recalls: true,
  input: z.object({ account }),
  output: z.object({}),
  refuses: { 'last-administrator': 409, 'administrators-only': 403 },
})

export const reopenAccount = command('/accounts/:account/reopen', {
  title: { zh: '恢复账号', en: 'Reopen the account' },
  by: keepers,
  input: z.object({ account }),
  output: z.object({}),
  refuses: { 'administrators-only': 403 },
})

export const myAccount = read('/my/account', {
  title: { zh: '我的账号', en: 'My account' },
  by: desk,
  door: true,
  input: z.object({}),
  output: z.object({
    user: z.string(),
    roles: z.array(z.string()),
    totp: z.boolean(),
    signedInAt: z.string().nullable(),
    sessions: z.int(),
  }),
})

export const changePassword = command('/my/password', {
  title: { zh: '改密码', en: 'Change my password' },
  by: desk,
  door: true,
  opens: 'desk',
  recalls: true,
  input: z.object({
    password,
    newPassword: field(newPassword, {
      zh: '新密码',
      en: 'New password',
      help: {
        zh: '至少 10 个字；一句只有您知道的话最好记',
        en: 'At least 10 characters; a sentence only you know is easiest',
      },
      purpose: who,
    }),
  }),
  output: z.object({ session: z.string() }),
  refuses: { 'own-password-wrong': 403, ...weakPasswords },
})

export const endOtherSessions = command('/my/sessions/end', {
  title: { zh: '退出别处的登录', en: 'Sign out elsewhere' },
  by: desk,
  door: true,
  opens: 'desk',
  recalls: true,
  input: z.object({}),
  output: z.object({ session: z.string() }),
})

export const beginTotp = command('/my/totp/begin', {
  title: { zh: '开通动态码', en: 'Begin a second factor' },
  by: desk,
  door: true,
  input: z.object({}),
  output: z.object({ secret: z.string(), uri: z.string() }),
  refuses: { 'totp-there': 409 },
})

export const confirmTotp = command('/my/totp/confirm', {
  title: { zh: '确认动态码', en: 'Confirm the second factor' },
  by: desk,
  door: true,
  input: z.object({ totp }),
  output: z.object({}),
  refuses: { 'totp-not-begun': 409, 'totp-wrong': 403 },
})

export const endTotp = command('/my/totp/end', {
  title: { zh: '取消动态码', en: 'Remove the second factor' },
  by: desk,
  door: true,
  input: z.object({ password }),
  output: z.object({}),
  refuses: { 'own-password-wrong': 403 },
})

export const KioskRow = z.object({
  kiosk: z.uuid(),
  name: z.string(),
  place: z.uuid(),
  placeName: z.string(),
  state: z.enum(['paired', 'waiting', 'lapsed', 'ended']),
  seenAt: z.string().nullable(),
  codeUntil: z.string().nullable(),
})
export type KioskRow = z.infer<typeof KioskRow>

const kiosk = field(id, { zh: '自助机', en: 'Kiosk', purpose: '指明是哪一台' })
const KioskCode = z.object({ kiosk: z.uuid(), code: z.string(), until: z.string() })

export const listKiosks = read('/kiosks', {
  title: { zh: '自助机', en: 'Kiosks' },
  by: [...keepers, 'auditor'],
  input: z.object({}),
  output: z.object({ rows: z.array(KioskRow) }),
})

export const enrolKiosk = command('/kiosks', {
  title: { zh: '登记自助机', en: 'Enrol a kiosk' },
  by: keepers,
  input: z.object({
    place: field(id, {
      zh: '放在哪里',
      en: 'Where it stands',
      purpose: '咨询登记：从哪个法律之家问来',
    }),
    name: field(text(1, 40), {
      zh: '名称',
      en: 'Name',
      help: { zh: '如“一楼大厅自助机”', en: 'As “Kiosk in the ground-floor hall”' },
      purpose: '设备登记',
    }),
  }),
  output: KioskCode,
})

export const renewKioskCode = command('/kiosks/:kiosk/code', {
  title: { zh: '重发配对码', en: 'New pairing code' },
  by: keepers,
  recalls: true,
  input: z.object({ kiosk }),
  output: KioskCode,
})

export const endKiosk = command('/kiosks/:kiosk/end', {
  title: { zh: '停用自助机', en: 'End a kiosk' },
  by: keepers,
  recalls: true,
  input: z.object({ kiosk }),
  output: z.object({}),
})

/** Typed at the machine itself; the key in the reply goes into its HttpOnly cookie by the page that performs it. */
export const pairKiosk = command('/kiosks/pair', {
  title: { zh: '配对自助机', en: 'Pair a kiosk' },
  by: ['visitor', 'kiosk'],
  door: true,
  input: z.object({
    code: field(text(1, 20), {
      zh: '配对码',
      en: 'Pairing code',
      help: {
        zh: '管理员在“自助机”里登记后得到，8 位，24 小时内有效',
        en: 'From the administrator: eight characters, good for 24 hours',
      },
      purpose: '确认这台设备由本所登记',
    }),
  }),
  output: z.object({ kiosk: z.uuid(), key: z.string() }),
  refuses: { 'kiosk-code-wrong': 404 },
})

/** Where a kiosk can stand, for the form. */
export const listKioskPlaces = read('/kiosks/places', {
  title: { zh: '能放自助机的地方', en: 'Where a kiosk can stand' },
  by: keepers,
  input: z.object({}),
  output: z.object({ rows: z.array(z.object({ place: z.uuid(), name: z.string() })) }),
})

const ownLook = '《个人信息保护法》第四十五条：本人查阅'
const outside = ['visitor', 'kiosk', 'receiptHolder', 'resident', 'helper'] as const
const Both = z.object({ zh: z.string(), en: z.string() })

export const requestCode = command('/resident/code', {
  title: { zh: '发验证码', en: 'Send a code' },
  by: outside,
  door: true,
  input: z.object({
    phone: field(text(1, 30), { zh: '手机号', en: 'Mobile number', purpose: ownLook }),
  }),
  output: z.object({ challenge: z.uuid(), minutes: z.number() }),
  refuses: { 'no-mobile': 400, 'codes-to-phone': 429, 'codes-from-here': 429 },
})

export const enterCode = command('/resident/enter', {
  title: { zh: '凭验证码进入', en: 'Enter with the code' },
  by: outside,
  door: true,
  opens: 'visitor',
  input: z.object({
    challenge: field(id, { zh: '哪一次的', en: 'Which sending', purpose: ownLook }),
    phone: field(text(1, 30), { zh: '手机号', en: 'Mobile number', purpose: ownLook }),
    code: field(text(1, 12), { zh: '验证码', en: 'Code', purpose: ownLook }),
  }),
  output: z.object({ session: z.string() }),
  refuses: { 'code-wrong': 401, 'code-over': 401 },
})

export const myMatters = read('/resident/matters', {
  title: { zh: '我的办件', en: 'My matters' },
  by: ['resident', 'helper'],
  input: z.object({}),
  output: z.object({
    helping: z.string().nullable(),
    rows: z.array(
      z.object({
        receiptCode: z.string(),
        kind: Both,
        state: Both,
        over: z.boolean(),
        askedAt: z.string(),
        holder: z.string().nullable(),
        office: z.string(),
        due: z.object({ at: z.string(), duty: Both, late: z.boolean(), provisional: z.boolean() }).nullable(),
        forAnother: z.boolean(),
      }),
    ),
  }),
})

const help = '代办留痕：替谁、为什么、本人怎么同意的'

export const beginHelp = command('/resident/help', {
  title: { zh: '替别人办', en: 'Act for somebody' },
  by: ['resident', 'helper'],
  recalls: true,
  input: z.object({
    name: field(text(1, 40), { zh: '他的姓名', en: 'Their name', purpose: help }),
    phone: field(text(0, 30).default(''), { zh: '他的手机号', en: 'Their mobile number', purpose: help }),
    relation: field(text(1, 20), { zh: '您是他的什么人', en: 'What you are to them', purpose: help }),
    reason: field(text(2, 80), { zh: '为什么由您替办', en: 'Why you act for them', purpose: help }),
    consent: field(text(2, 80), { zh: '他怎么同意的', en: 'How they agreed', purpose: help }),
  }),
  output: z.object({ person: z.uuid() }),
})

export const endHelp = command('/resident/help/end', {
  title: { zh: '替办结束', en: 'Stop acting for somebody' },
  by: ['resident', 'helper'],
  recalls: true,
  input: z.object({}),
  output: z.object({}),
})
