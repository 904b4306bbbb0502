import { z } from 'zod'
import { command, FileReply, Page, paged, read } from '@fengqiao/kernel/contract.ts'
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

const keepers = ['administrator', 'director'] as const
const inside = deskRoles.filter((role) => role !== 'partner')
const workload = '公共法律服务网络台账'

const office = field(id.optional(), { zh: '哪个所', en: 'Which office', purpose: '指明是哪一个所的' })
export const placeKinds = [...nodeKinds, 'committee'] as const
const Said = z.object({ zh: z.string(), en: z.string() })

export const PlaceRow = z.object({
  place: z.uuid(),
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  category: z.string().nullable(),
  parent: z.uuid().nullable(),
  parentName: z.string().nullable(),
  residents: z.int().nullable(),
  hectares: z.int().nullable(),
})
export type PlaceRow = z.infer<typeof PlaceRow>

export const networkFigures = read('/network/figures', {
  title: { zh: '网络数字', en: 'Figures of the network' },
  by: inside,
  input: z.object({ office }),
  output: z.object({
    office: z.object({ id: z.uuid(), name: z.string() }),
    residents: z.int(),
    hectares: z.int(),
    committees: z.int(),
    figures: z.array(
      z.object({
        key: z.string(),
        title: Said,
        n: z.int(),
        list: z.union([
          z.object({ of: z.literal('places'), kind: z.string(), category: z.string().nullable() }),
          z.object({ of: z.literal('workers'), post: z.string(), employment: z.string().nullable() }),
        ]),
      }),
    ),
  }),
})

export const listPlaces = read('/places', {
  title: { zh: '网络里的地方', en: 'Places of the network' },
  by: inside,
  input: Page.extend({
    kind: field(z.enum(placeKinds).optional(), { zh: '类型', en: 'Kind', purpose: workload }),
    category: field(text(1, 40).optional(), { zh: '细类', en: 'Category', purpose: workload }),
    under: field(id.optional(), { zh: '在哪里下面', en: 'Below', purpose: workload }),
    words: field(text(0, 40).default(''), { zh: '名称或编码', en: 'Name or code', purpose: '查找' }),
  }),
  output: paged(PlaceRow),
})

const Named = z.object({ place: z.uuid(), name: z.string() })

export const showPlace = read('/places/:place', {
  title: { zh: '一个地方', en: 'One place' },
  by: inside,
  input: z.object({ place: field(id, { zh: '地方', en: 'Place', purpose: '指明是哪一处' }) }),
  output: PlaceRow.extend({
    address: z.string().nullable(),
    phone: z.string().nullable(),
    openedIn: z.string().nullable(),
    note: z.string().nullable(),
    above: z.array(Named),
    below: z.array(z.object({ kind: z.string(), n: z.int() })),
    people: z.array(z.object({ worker: z.uuid(), name: z.string(), post: z.string(), at: z.string() })),
    links: z.array(Named.extend({ kind: z.string() })),
  }),
})

const file = field(z.file().max(20 * 1024 * 1024), {
  zh: '工作网络导入表',
  en: 'Network workbook',
  help: { zh: '按模板填好的 .xlsx', en: 'The template filled in, as .xlsx' },
  purpose: '一次填好，账号、值班、台账、报表都从这里取',
})

const Fault = z.object({
  sheet: z.string(),
  row: z.int().optional(),
  column: z.string().optional(),
  cell: z.string().optional(),
  code: z.string(),
  text: Said,
})
const Change = z.object({ fresh: z.int(), changed: z.int(), same: z.int(), kept: z.int() })

export const Tried = z.object({
  faults: z.array(Fault),
  moreFaults: z.int(),
  notices: z.array(Fault),
  sheets: z.array(z.object({ title: Said, read: z.int(), sound: z.int() })),
  places: Change,
  committees: Change,
  people: Change,
  keptNames: z.array(z.string()),
})
export type Tried = z.infer<typeof Tried>

/** Of a file that is no workbook: one code for each way to be none, its sentence in workbook-file. */
const unreadable = {
  'workbook-empty': 400,
  'workbook-too-large': 413,
  'workbook-encrypted': 400,
  'workbook-old-format': 400,
  'workbook-not-a-workbook': 400,
  'workbook-macros': 400,
  'workbook-unpacks-too-large': 400,
  'workbook-too-many-rows': 400,
  'workbook-broken': 400,
  'several-offices': 400,
} as const

export const tryNetwork = command('/network/try', {
  title: { zh: '试读导入表', en: 'Try the workbook' },
  by: keepers,
  input: z.object({ office, file }),
  output: Tried,
  refuses: unreadable,
})

export const importNetwork = command('/network/import', {
  title: { zh: '导入工作网络', en: 'Import the network' },
  by: keepers,
  // somebody's places may have changed, and with them what they may read
  recalls: true,
  input: z.object({ office, file }),
  output: Tried,
  refuses: { ...unreadable, 'workbook-has-faults': 400, 'workbook-without-rows': 400 },
})

export const networkTemplate = read('/network/template', {
  title: { zh: '导入表模板', en: 'Template of the workbook' },
  by: keepers,
  gives: 'file',
  input: z.object({}),
  output: FileReply,
})

export const exportNetwork = read('/network/export', {
  title: { zh: '导出工作网络', en: 'Export the network' },
  by: keepers,
  gives: 'file',
  input: z.object({ office }),
  output: FileReply,
})

export const SettingRow = z.object({
  name: z.string(),
  title: Said,
  help: Said,
  kind: z.enum(['phone', 'number']),
  unit: z.string().nullable(),
  value: z.string().nullable(),
  usual: z.string().nullable(),
  mark: z.string(),
  basis: z.string().nullable(),
  fixed: z.boolean(),
  source: z.string().nullable(),
  changedAt: z.string().nullable(),
})
export type SettingRow = z.infer<typeof SettingRow>

export const listSettings = read('/settings', {
  title: { zh: '本所设置', en: 'Office settings' },
  by: [...keepers, 'clerk', 'auditor', 'bureau'],
  input: z.object({ office }),
  output: z.object({ rows: z.array(SettingRow) }),
})

export const changeSetting = command('/settings/:name', {
  title: { zh: '改设置', en: 'Change a setting' },
  by: keepers,
  input: z.object({
    office,
    name: field(text(1, 80), { zh: '哪一项', en: 'Which', purpose: '指明是哪一项' }),
    value: field(text(1, 40), { zh: '改成', en: 'New value', purpose: '本所规定' }),
    source: field(text(2, 120), {
      zh: '依据',
      en: 'Source',
      help: { zh: '谁定的、哪天定的，如“2026年11月所务会”', en: 'Who decided it and when' },
      purpose: '本所规定要说得出出处',
    }),
  }),
  output: z.object({}),
  refuses: {
    'fixed-by-law': 409,
    'setting-out-of-range': 400,
    'setting-no-phone': 400,
  },
})

/** Whoever administers a district founds its further offices, each with an administrator of its own. */
export const foundOffice = command('/offices', {
  title: { zh: '再建一个所', en: 'Found another office' },
  by: ['administrator'],
  door: true,
  recalls: true,
  input: z.object({
    office: field(text(3, 60), { zh: '司法所名称', en: 'Name of the office', purpose: founding }),
    name: field(text(2, 40), { zh: '管理员姓名', en: 'Administrator’s name', purpose: founding }),
    user: field(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z][a-z0-9.]{2,31}$/),
      { zh: '管理员用户名', en: 'Administrator’s user name', purpose: founding },
    ),
  }),
  output: z.object({ office: z.uuid(), firstPassword: z.string() }),
  refuses: { 'no-district': 403, 'user-name-taken': 409 },
})
