import type { Both } from '@fengqiao/kernel/field.ts'

export type Facts = {
  value?: string
  /** What may stand there. */
  list?: Both
  /** The row this one repeats. */
  first?: { sheet: string; row: number }
  most?: number
  to?: number
}

/** What the cell must hold is the same word in both languages. */
export const same = (text: string): Both => ({ zh: text, en: text })

const shown = (value = '') => `“${[...value].length > 40 ? `${[...value].slice(0, 40).join('')}…` : value}”`

const rowNamed = (first?: Facts['first']): Both => ({
  zh: `《${first?.sheet}》第 ${first?.row} 行`,
  en: `row ${first?.row} of “${first?.sheet}”`,
})

/** What may be wrong with a sheet, a row or a cell, and what to do about it. */
export const sentences = {
  'unknown-sheet': () => ({
    zh: '没认出这个工作表。请用模板里的表名，用不着的工作表请删掉',
    en: 'this sheet is not known. Use the names in the template, or delete the sheet',
  }),
  'repeated-sheet': ({ value }) => ({
    zh: `和工作表${shown(value)}是同一种表。请并成一张`,
    en: `the sheet ${shown(value)} is of the same kind. Merge the two`,
  }),
  'no-header': ({ list }) => ({
    zh: `前 10 行里没有找到表头。表头至少要有：${list?.zh}`,
    en: `no header row in the first 10 rows. It needs at least: ${list?.en}`,
  }),
  'missing-column': () => ({
    zh: '缺这一列。请照模板补上表头',
    en: 'this column is missing. Add its header as in the template',
  }),
  'unknown-column': ({ value }) => ({
    zh: `没认出表头${shown(value)}，这一列的内容不会导入。请改成模板里的表头，或删掉这一列`,
    en:
      `the header ${shown(value)} is not known and its column would be lost. ` +
      'Use a header of the template or delete the column',
  }),
  'repeated-column': ({ value }) => ({
    zh: `表头${shown(value)}和前面的一列重复。请只留一列`,
    en: `the header ${shown(value)} repeats an earlier column. Keep one`,
  }),
  'merged-cells': ({ value }) => ({
    zh: `合并了单元格 ${value}，看不出是哪一行的内容。请取消合并，每行都填全`,
    en: `the cells ${value} are merged, so their row is unclear. Unmerge them and fill every row`,
  }),
  'empty-row': ({ to }) => ({
    zh: to === undefined ? '这是空行。请删掉这一行' : `到第 ${to} 行都是空行。请删掉这些行`,
    en: to === undefined ? 'this row is empty. Delete it' : `the rows down to ${to} are empty. Delete them`,
  }),
  formula: () => ({
    zh: '是公式，不是填好的内容。请复制后用“选择性粘贴—数值”贴回来',
    en: 'this is a formula, not a value. Copy it and paste it back as a value',
  }),
  'formula-text': ({ value }) => ({
    zh: `${shown(value)}开头是 = + - @，会被表格软件当成公式。请去掉开头的符号`,
    en: `${shown(value)} begins with = + - or @ and would be taken for a formula. Remove that sign`,
  }),
  'error-value': ({ value }) => ({
    zh: `是错误值 ${value}。请填上正确的内容`,
    en: `this is the error value ${value}. Fill in the right value`,
  }),
  'not-text': () => ({ zh: '要填文字。请重新填写', en: 'text is wanted here. Fill it in again' }),
  'too-long': ({ most }) => ({
    zh: `太长，最多 ${most} 个字。请写短些`,
    en: `too long: at most ${most} characters. Shorten it`,
  }),
  'odd-character': () => ({
    zh: '有看不见的控制字符。请删掉后重新输入',
    en: 'there is an invisible control character. Delete it and type again',
  }),
  required: () => ({ zh: '必填，现在是空的。请填上', en: 'this is required and empty. Fill it in' }),
  'no-post': () => ({
    zh: '这个人没有岗位。请从下拉里选一个岗位',
    en: 'this person has no post. Choose one from the list',
  }),
  'bad-code': ({ value }) => ({
    zh: `${shown(value)}不能作编码。请用字母、数字和短横线，最多 40 位`,
    en: `${shown(value)} cannot be a code. Use letters, digits and hyphens, at most 40`,
  }),
  'number-for-code': () => ({
    zh: '编码存成了数字，开头的 0 可能已经丢了。请把这一列设成文本后重填',
    en: 'the code was stored as a number and may have lost leading zeros. Set the column to text and type it again',
  }),
  'number-for-phone': () => ({
    zh: '电话存成了数字，不能确定没有丢位。请把这一列设成文本后重填',
    en: 'the phone number was stored as a number and may have lost digits. Set the column to text and type it again',
  }),
  'bad-phone': ({ value }) => ({
    zh: `${shown(value)}不是能打的号码。手机要 11 位、1 开头；座机要带区号，如 028-12345678`,
    en:
      `${shown(value)} cannot be dialled. ` +
      'A mobile has 11 digits and begins with 1; a landline needs its area code, 028-12345678',
  }),
  'number-for-id': () => ({
    zh: '身份证号存成了数字，后几位已经丢失，补不回来。请把这一列设成文本，照证件重填',
    en:
      'the identity number was stored as a number and its last digits are lost. ' +
      'Set the column to text and copy it from the card again',
  }),
  'bad-id': () => ({
    zh: '身份证号不对：要 18 位，出生日期和最后一位校验都要对。请照证件重填',
    en:
      'the identity number is wrong: 18 characters, a real birth date and a matching last digit. ' +
      'Copy it from the card again',
  }),
  'bad-date': ({ value }) => ({
    zh: `${shown(value)}不是日期。请写成 2024-03-01 这样`,
    en: `${shown(value)} is not a date. Write it like 2024-03-01`,
  }),
  'bad-month': ({ value }) => ({
    zh: `${shown(value)}不是年月。请写成 2021-07 这样`,
    en: `${shown(value)} is not a month. Write it like 2021-07`,
  }),
  'future-date': ({ value }) => ({
    zh: `${shown(value)}还没到。请改成已经发生的日期`,
    en: `${shown(value)} lies ahead. Give a day that has come`,
  }),
  'term-reversed': () => ({
    zh: '任期止早于任期起。请核对两个日期',
    en: 'the term ends before it begins. Check both dates',
  }),
  'bad-count': ({ value, most }) => ({
    zh: `${shown(value)}不对。请填 0 到 ${most} 的整数`,
    en: `${shown(value)} is wrong. Give a whole number from 0 to ${most}`,
  }),
  'bad-area': ({ value }) => ({
    zh: `${shown(value)}不对。请填平方公里数，最多两位小数，如 2.08`,
    en: `${shown(value)} is wrong. Give square kilometres with at most two decimals, 2.08`,
  }),
  'unknown-kind': ({ value, list }) => ({
    zh: `没有${shown(value)}这一种。可填：${list?.zh}`,
    en: `${shown(value)} is not one of the kinds. Use: ${list?.en}`,
  }),
  'bad-sign-in': ({ value }) => ({
    zh: `登录名${shown(value)}不对。请用 3 到 32 位小写字母和数字，字母开头`,
    en: `the sign-in name ${shown(value)} is wrong. Use 3 to 32 lower-case letters and digits, a letter first`,
  }),
  'duplicate-code': ({ value, first }) => ({
    zh: `编码${shown(value)}和${rowNamed(first).zh}重复。请给这一行换一个编码`,
    en: `the code ${shown(value)} is already used by ${rowNamed(first).en}. Give this row another`,
  }),
  'duplicate-row': ({ first }) => ({
    zh: `和${rowNamed(first).zh}重复。请删掉一行`,
    en: `this repeats ${rowNamed(first).en}. Delete one of them`,
  }),
  'duplicate-id': ({ first }) => ({
    zh: `身份证号和${rowNamed(first).zh}相同。是同一个人就删掉一行，第二个岗位写在“兼任岗位”表里`,
    en:
      `the identity number equals ${rowNamed(first).en}. ` +
      'If it is one person delete a row and put the second post in “Further posts”',
  }),
  'duplicate-sign-in': ({ value, first }) => ({
    zh: `登录名${shown(value)}和${rowNamed(first).zh}相同。请换一个`,
    en: `the sign-in name ${shown(value)} is already used by ${rowNamed(first).en}. Choose another`,
  }),
  'missing-parent': ({ value, list }) => ({
    zh: `写的是${shown(value)}，这个工作簿和系统里都没有这个${list?.zh}。请补上那一行，或改成已有的编码`,
    en:
      `${shown(value)} is neither in this workbook nor in the system (${list?.en}). ` +
      'Add its row or give a code that exists',
  }),
  'several-of-name': ({ value, list }) => ({
    zh: `叫${shown(value)}的不止一个。请写编码：${list?.zh}`,
    en: `several are called ${shown(value)}. Write the code: ${list?.en}`,
  }),
  'wrong-target': ({ value, list }) => ({
    zh: `${shown(value)}不是这里能写的。这里要写：${list?.zh}`,
    en: `${shown(value)} cannot stand here. Wanted: ${list?.en}`,
  }),
  'committee-size': ({ value }) => ({
    zh: `这个调委会有 ${value} 名成员，应为三至九人（《人民调解法》第八条）。请核对`,
    en: `this committee has ${value} members; three to nine are required (People's Mediation Law art. 8). Check`,
  }),
  'committee-chair': ({ value }) => ({
    zh: `这个调委会有 ${value} 名主任，应为一人（《人民调解法》第八条）。请核对`,
    en: `this committee has ${value} chairs; one is required (People's Mediation Law art. 8). Check`,
  }),
  'committee-women': () => ({
    zh: '这个调委会没有妇女成员，应当有（《人民调解法》第八条）。请核对',
    en: "this committee has no woman member; the law requires one (People's Mediation Law art. 8). Check",
  }),
} satisfies Record<string, (facts: Facts) => Both>

export type FaultCode = keyof typeof sentences
