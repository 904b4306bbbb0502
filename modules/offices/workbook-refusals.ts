import type { Both } from '@fengqiao/kernel/field.ts'

export const mostRows = 20_000

/** Why a file is not read at all: one sentence. */
export const refusals = {
  empty: { zh: '文件是空的。请重新选一个文件。', en: 'The file is empty. Choose another.' },
  'too-large': {
    zh: '文件超过 20 MB。请删掉图片和用不着的工作表再传。',
    en: 'The file is larger than 20 MB. Remove pictures and unused sheets.',
  },
  encrypted: {
    zh: '工作簿设了打开密码。请在表格软件里去掉密码，另存后再传。',
    en: 'The workbook has a password. Remove it in the spreadsheet program and save again.',
  },
  'old-format': {
    zh: '这是旧的 .xls 文件，改名没有用。请在表格软件里另存为 .xlsx 再传。',
    en: 'This is an old .xls file; renaming it does not help. Save it as .xlsx in the spreadsheet program.',
  },
  'not-a-workbook': {
    zh: '这不是 Excel 工作簿（.xlsx）。请用模板填写，另存为 .xlsx 再传。',
    en: 'This is not an Excel workbook (.xlsx). Fill in the template and save it as .xlsx.',
  },
  macros: {
    zh: '这是带宏的工作簿（.xlsm），宏可能有害，不收。请在表格软件里另存为 .xlsx 再传。',
    en: 'This workbook holds macros (.xlsm), which may do harm. Save it as .xlsx in the spreadsheet program.',
  },
  'unpacks-too-large': {
    zh: '工作簿展开后太大，不像一份名册。请把要导入的内容复制到新的模板里再传。',
    en: 'The workbook unpacks to more than a register can need. Copy the rows into a fresh template.',
  },
  'too-many-rows': {
    zh: `有一张工作表超过 ${mostRows} 行。请删掉空行，或分几次导入。`,
    en: `A sheet has more than ${mostRows} rows. Delete empty rows or import in parts.`,
  },
  broken: {
    zh: '工作簿坏了，打不开。请在表格软件里打开，另存一份再传。',
    en: 'The workbook is damaged. Open it in the spreadsheet program and save a new copy.',
  },
} satisfies Record<string, Both>

export type FileRefusal = keyof typeof refusals
