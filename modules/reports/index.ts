import type { Module } from '@fengqiao/kernel/module.ts'
import { showReport, takeReport } from './show-report.ts'
import { en, zh } from './words.ts'

export { bookOf, makeReport } from './show-report.ts'
export { readPeriod } from './period.ts'

export const reports: Module = { name: 'reports', actions: [showReport, takeReport], words: { zh, en } }
