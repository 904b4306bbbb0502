import type { Same } from '@fengqiao/kernel/field.ts'

const zh = {
  title: '算一算',
  lead: '选一样，填上数字就算。不交给律师，写的数就不会保存。算出来的是参考，不是裁判结果。',
  groups: { work: '上班', money: '借钱还钱', family: '家里的事', court: '打官司', harm: '出了事故' },
  reckon: '算一算',
  total: '算下来是',
  monthly: '每月',
  and: '，另',
  upTo: '到',
  lawyer: '和律师说',
  print: '打印',
  others: '算别的',
  all: '算一算：工资、赔偿、利息、抚养费……',
} as const

const en: Same<typeof zh> = {
  title: 'Work it out',
  lead: 'Choose one and fill in the figures. Nothing is kept unless you send it to the lawyer; the result is information, not a ruling.',
  groups: { work: 'Work', money: 'Loans', family: 'Family', court: 'Going to court', harm: 'Accidents' },
  reckon: 'Work it out',
  total: 'It comes to',
  monthly: 'a month',
  and: ', and',
  upTo: 'to',
  lawyer: 'Tell a lawyer',
  print: 'Print',
  others: 'Something else',
  all: 'Work it out: wages, damages, interest, support …',
}

export const sumsWords = { zh, en }
