import type { Same } from '@fengqiao/kernel/field.ts'

const zh = { identity: '身份证号', phone: '电话' } as const
const en: Same<typeof zh> = { identity: 'identity number', phone: 'phone' }

export const uiWords = { zh, en }
