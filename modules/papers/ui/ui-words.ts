import type { Same } from '@fengqiao/kernel/field.ts'

const zh = {
  none: '还没有出具文书。办到哪一步，该出的文书会列在这里。',
  signed: '已签，扫描件在卷',
  issued: '已出具',
  superseded: '已被新版替代',
  toIssue: '未出具',
  issue: '出具',
  nth: '{title}（第 {n} 次）',
  version: '第 {n} 版',
  pdf: 'PDF',
  docx: 'Word',
  download: '{title} {format}',
  scan: '扫描件',
  verify: '核验',
} as const

const en: Same<typeof zh> = {
  none: 'No papers issued yet. Each step’s papers will be listed here.',
  signed: 'signed, scan on file',
  issued: 'issued',
  superseded: 'replaced by a newer one',
  toIssue: 'not issued',
  issue: 'Issue',
  nth: '{title} (no. {n})',
  version: 'version {n}',
  pdf: 'PDF',
  docx: 'Word',
  download: '{title} {format}',
  scan: 'Scan',
  verify: 'Verify',
}

export const uiWords = { zh, en }
