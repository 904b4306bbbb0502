import type { Same } from '@fengqiao/kernel/field.ts'

const zh = {
  empty: { title: '眼下没有要办的事', fills: '有期限的办件会自动排到这里：新的咨询、调解受理、约好的回访。' },
  provisional: '暂定',
  period: { hour: '{n} 小时', calendarDay: '{n} 天', workingDay: '{n} 个工作日', month: '{n} 个月', year: '{n} 年' },
  found: {
    title: '找到 {n} 件',
    none: '没有找到',
    fills: '可以试试姓名里的两个字、案号、八位查询码，或者事情里的一个词。',
    head: '查找',
  },
  column: { title: '办件', number: '编号', place: '社区', state: '状态', happened: '时间', holder: '承办' },
  fact: { nobody: '还没有当事人', noNext: '没有在走的期限', noPlace: '未登记社区', nobodyHolds: '未分派' },
  role: {
    applicant: '申请人',
    respondent: '被申请人',
    agent: '代理人',
    statutoryAgent: '法定代理人',
    invitee: '受邀人',
    witness: '证人',
  },
  age: '{n} 岁',
  looked: '谁看过',
  lookedTitle: '谁看过、谁办过',
  note: '记一笔',
  previous: '上一页',
  next: '下一页',
  outcome: { read: '看过', done: '办过', refused: '被拒' },
} as const

const en: Same<typeof zh> = {
  empty: {
    title: 'Nothing to do right now',
    fills: 'Whatever has a deadline comes here by itself: new questions, acceptances, agreed follow-ups.',
  },
  provisional: 'provisional',
  period: {
    hour: '{n} hours',
    calendarDay: '{n} days',
    workingDay: '{n} working days',
    month: '{n} months',
    year: '{n} years',
  },
  found: {
    title: '{n} found',
    none: 'Nothing found',
    fills: 'Try two characters of a name, a case number, the eight-character code, or a word of the story.',
    head: 'Find',
  },
  column: { title: 'Matter', number: 'Number', place: 'Community', state: 'State', happened: 'When', holder: 'Holder' },
  fact: {
    nobody: 'No parties yet',
    noNext: 'No deadline running',
    noPlace: 'No community',
    nobodyHolds: 'Not assigned',
  },
  role: {
    applicant: 'applicant',
    respondent: 'respondent',
    agent: 'agent',
    statutoryAgent: 'statutory agent',
    invitee: 'invitee',
    witness: 'witness',
  },
  age: '{n} years',
  looked: 'Who looked',
  lookedTitle: 'Who looked and who acted',
  note: 'Add a note',
  previous: 'Previous',
  next: 'Next',
  outcome: { read: 'looked', done: 'acted', refused: 'refused' },
}

export const uiWords = { zh, en }
