import type { Dictionary } from './desk-words.ts'
import type { Words } from '@fengqiao/kernel/field.ts'

const zh = {
  post: {
    director: '所长',
    clerk: '工作人员',
    lawyer: '社区律师',
    mediator: '调解员',
    legalMindedResident: '法律明白人',
    volunteer: '法治宣传志愿者',
    gridWorker: '网格员',
    partner: '联动单位联系人',
    bureau: '司法局',
    auditor: '督查',
    administrator: '系统管理员',
    chair: '调委会主任',
    deputy: '调委会副主任',
    member: '调委会委员',
    duty: '值班',
  },
  employment: { staff: '在编', fullTime: '专职', partTime: '兼职', counsel: '聘任', unpaid: '志愿' },
} satisfies Words

const en: Dictionary<typeof zh>['en'] = {
  post: {
    director: 'Director',
    clerk: 'Clerk',
    lawyer: 'Community lawyer',
    mediator: 'Mediator',
    legalMindedResident: 'Legal-minded resident',
    volunteer: 'Volunteer',
    gridWorker: 'Grid worker',
    partner: 'Partner body',
    bureau: 'Bureau',
    auditor: 'Auditor',
    administrator: 'Administrator',
    chair: 'Committee chair',
    deputy: 'Deputy chair',
    member: 'Committee member',
    duty: 'On duty',
  },
  employment: {
    staff: 'on the establishment',
    fullTime: 'full-time',
    partTime: 'part-time',
    counsel: 'engaged',
    unpaid: 'voluntary',
  },
}

/** Posts in the network and roles of an account: one word for each wherever it stands. */
export const postWords = { zh, en }

/** The word for a code; a code without a word stands as it is. */
export const wordOf = (words: object, code: string): string => (words as Record<string, string>)[code] ?? code
