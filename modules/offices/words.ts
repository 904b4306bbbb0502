import type { Same } from '@fengqiao/kernel/field.ts'
import { refusals } from './workbook-refusals.ts'
import type { FileRefusal } from './workbook-refusals.ts'

/** What a file is that is no workbook stands with the reader of files; here it gets its code. */
const ofFiles = <L extends 'zh' | 'en'>(lang: L) =>
  Object.fromEntries(Object.entries(refusals).map(([code, text]) => [`workbook-${code}`, text[lang]])) as Record<
    `workbook-${FileRefusal}`,
    string
  >

export const zh = {
  refused: {
    ...ofFiles('zh'),
    'workbook-has-faults': '表里有 {wrong} 处要改，一行也没有导入。请先试读，照列出的表名、行、列改好再导入。',
    'workbook-without-rows': '表里一行内容也没有。请从第 4 行填起，再导入。',
    'several-offices': '一本导入表只装一个所，这本里有几个街道。请一个街道一本。',
    'fixed-by-law': '这个期限是法律定的（{basis}），本所不能改。',
    'setting-out-of-range': '“{field}”要填 {least} 到 {most} 之间的整数。',
    'setting-no-phone': '“{field}”不像电话号码。请填 11 位手机号，带区号的座机，或 12348 这样的短号。',
    'no-district': '您管理的是一个所。再建一个所，请区司法局的管理员来办。',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    ...ofFiles('en'),
    'workbook-has-faults':
      'The workbook needs {wrong} corrections; nothing was imported. Try it first, and correct what is listed.',
    'workbook-without-rows': 'The workbook holds no rows. Fill in from row 4, then import.',
    'several-offices': 'One workbook is of one office; this one names several streets. Make one for each.',
    'fixed-by-law': 'This period is fixed by law ({basis}); the office can’t change it.',
    'setting-out-of-range': '“{field}” takes a whole number from {least} to {most}.',
    'setting-no-phone': '“{field}” is no phone number: 11 digits, area code and number, or a short number as 12348.',
    'no-district': 'You administer one office. Another is founded by an administrator of the district bureau.',
  },
}
