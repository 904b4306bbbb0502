import type { Same } from '@fengqiao/kernel/field.ts'

const zh = {
  kiosk: {
    place: '自助机配对',
    title: '这台机子的配对码是多少？',
    lead: '请管理员在工作台“自助机”里登记这台机子，得到 8 位配对码，在这里输入。',
    why: '配对以后，这台机子打开就是居民的自助页面，不用登录；管理员随时可以停用。',
    submit: '配对这台机子',
    paired: '这台机子已经配对',
    pairedLead: '打开首页就能用。要换位置或停用，请管理员在工作台“自助机”里办。',
    home: '打开自助首页',
    again: '重新配对',
  },
} as const

const en: Same<typeof zh> = {
  kiosk: {
    place: 'Pair a kiosk',
    title: 'What is this machine’s pairing code?',
    lead: 'The administrator enrols the machine at the desk under “Kiosks”; type the eight characters here.',
    why: 'Once paired, the machine opens as the residents’ kiosk without signing in; the administrator can end it at any time.',
    submit: 'Pair this machine',
    paired: 'This machine is paired',
    pairedLead: 'The home page is ready. To move or end it, the administrator uses “Kiosks” at the desk.',
    home: 'Open the kiosk',
    again: 'Pair again',
  },
}

export const pageWords = { zh, en }
