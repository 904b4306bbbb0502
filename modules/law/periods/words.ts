import type { Same } from '@fengqiao/kernel/field.ts'

/** Why a period can't be counted; a part of the module's words. */
export const zh = {
  'period-unknown': '没有编号为“{rule}”的期限，相近的是：{nearest}。请从列表里选一个。',
  'period-day': '“{day}”不是可以计算的日子。请写成 2026-01-31，年份在 1900 到 2199 之间。',
  'period-before-the-law':
    '这条规定从 {begins} 起施行，{day} 时的规定这里没有收录，算不出最后一天。请核对日子，或者问工作人员。',
  'period-days-crossed': '障碍消除的日子在它开始以前。请核对这两个日子。',
} as const

export const en: Same<typeof zh> = {
  'period-unknown': 'There is no period “{rule}”; close to it are: {nearest}. Choose one from the list.',
  'period-day': '“{day}” is no day that can be counted from. Write it as 2026-01-31, between 1900 and 2199.',
  'period-before-the-law':
    'This rule holds from {begins}; what held on {day} is not here, so the last day is unknown. Check the day, or ask the office.',
  'period-days-crossed': 'The obstacle ceased before it began. Check both days.',
}
