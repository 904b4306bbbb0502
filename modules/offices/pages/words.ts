import type { Same } from '@fengqiao/kernel/field.ts'

const zh = {
  place: '枫桥',
  right: '第一次使用',
  title: '先把您的司法所建起来',
  lead: '填一次就好。建好以后您就是第一个管理员，可以导入街道、社区、网格和人员，再给同事开账号。',
  why: '这台服务器连着办公网，启用码只显示在启动它的窗口里，别人建不了。',
  submit: '建所，并登录工作台',
  doneTitle: '建好了，您已经登录',
  doneLead: '接下来做三件事，哪天做都行，工作台里都找得到。',
  doneTodo: [
    '导入工作网络：用一本 Excel 把社区、小区、网格、楼栋和人员一次填进来',
    '给同事开账号：每个人用自己的账号，谁看过、谁改过落到人',
    '登记自助机：给每个法律之家的自助机一个配对码',
  ],
  import: '现在就导入工作网络',
  desk: '先进工作台',
} as const

const en: Same<typeof zh> = {
  place: 'Fengqiao',
  right: 'First use',
  title: 'Set up your justice office',
  lead: 'Once only. You become its first administrator, and can then bring in streets, communities, grids and people, and open accounts for colleagues.',
  why: 'This server is on the office network; the code is shown only in the window it was started in.',
  submit: 'Set up, and sign in',
  doneTitle: 'It stands, and you are signed in',
  doneLead: 'Three things come next, on any day; all are at the desk.',
  doneTodo: [
    'Import the network: communities, estates, grids, buildings and people from one Excel workbook',
    'Open accounts for colleagues: one each, so that who looked and who changed is known',
    'Enrol the kiosks: a pairing code for the machine in every legal home',
  ],
  import: 'Import the network now',
  desk: 'To the desk',
}

export const pageWords = { zh, en }
