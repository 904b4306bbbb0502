import { citesIn } from '@fengqiao/kernel/citing.ts'
import type { Citing } from '@fengqiao/kernel/citing.ts'
import { sentences } from './workbook-fault-words.ts'

/** The committees’ composition that a workbook is checked against. */
export const citing = (): Citing[] => [
  {
    kind: 'sentence',
    id: 'offices.workbook',
    title: { zh: '机构表的核对', en: 'Checking the workbook of bodies' },
    cites: citesIn(Object.values(sentences).map((sentence) => sentence({}))),
  },
]
