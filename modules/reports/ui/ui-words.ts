import type { Same } from '@fengqiao/kernel/field.ts'

const zh = {
  title: '报表',
  names: { consultations: '咨询', mediations: '调解', work: '工作量' },
  previous: '上一期',
  next: '下一期',
  item: '项目',
  total: '合计',
  excel: '下载 Excel',
  counted: '怎么数的',
  opens: '{title}，{column}：{value}，看这些办件',
} as const

const en: Same<typeof zh> = {
  title: 'Reports',
  names: { consultations: 'Advice', mediations: 'Mediation', work: 'Work done' },
  previous: 'Previous',
  next: 'Next',
  item: 'Item',
  total: 'Total',
  excel: 'Excel',
  counted: 'How it is counted',
  opens: '{title}, {column}: {value}, show these matters',
}

export const uiWords = { zh, en }
