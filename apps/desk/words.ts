import type { Same, Words } from '@fengqiao/kernel/field.ts'

const zh = {
  search: '姓名、案号、查询码、对方名称',
  menu: '菜单',
  work: '要办的',
  records: '台账',
  reference: '查和报',
  skip: '跳到正文',
  live: { on: '已同步', joining: '正在连接', off: '没有连上' },
  user: {
    menu: '{name}的设置',
    print: '大字',
    contrast: '高对比',
    language: '语言',
    out: '退出登录',
    on: '开',
    off: '关',
  },
  signIn: {
    title: '登录',
    lead: '用您自己的账号登录。谁看过、谁改过都会记下来。',
    submit: '登录',
    again: '登录过期了，请再登录一次，登录后回到刚才那一页。',
    done: '登录后打开待办',
  },
  lost: { title: '没有这一页', fills: '地址可能写错了，或者这一件已经并到别的办件里。', home: '回首页' },
  noScreens: { title: '还没有可用的页面', fills: '这个账号还没有分到工作。请所长在“人员”里给您定岗位。' },
} satisfies Words

const en: Same<typeof zh> = {
  search: 'Name, case number, receipt code, other party',
  menu: 'Menu',
  work: 'Work',
  records: 'Records',
  reference: 'Reference',
  skip: 'Skip to content',
  live: { on: 'Up to date', joining: 'Connecting', off: 'Not connected' },
  user: {
    menu: 'Settings of {name}',
    print: 'Large print',
    contrast: 'High contrast',
    language: 'Language',
    out: 'Sign out',
    on: 'on',
    off: 'off',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Use your own account. Who looked and who changed is recorded.',
    submit: 'Sign in',
    again: 'Your session has ended. Sign in again and you return to the same page.',
    done: 'The worklist opens next',
  },
  lost: {
    title: 'No such page',
    fills: 'The address may be mistyped, or the matter was merged into another.',
    home: 'To the start',
  },
  noScreens: {
    title: 'No pages yet',
    fills: 'This account has no work yet. Ask the director to assign your post under “People”.',
  },
}

export const shellWords = { zh, en }
