import type { Both } from '@fengqiao/kernel/field.ts'
import { sentences, type FaultCode, type Facts } from './workbook-fault-words.ts'

/** Where: the sheet as it is titled, the row as the spreadsheet counts it, the header and the cell. */
export type Place = { sheet: string; row?: number; column?: string; cell?: string }

export type Fault = Place & { code: FaultCode; text: Both }

/** One plain sentence that begins with sheet, row and column. */
export const faultAt = (place: Place, code: FaultCode, facts: Facts = {}): Fault => {
  const sentence: (facts: Facts) => Both = sentences[code]
  const { zh, en } = sentence(facts)
  const { sheet, row, column, cell } = place
  const zhPlace = [`《${sheet}》`, row && `第 ${row} 行`, column && `“${column}”`, cell && `（${cell}）`]
    .filter(Boolean)
    .join('')
  const enPlace = [`Sheet “${sheet}”`, row && `row ${row}`, column && `“${column}”`, cell].filter(Boolean).join(', ')
  return { ...place, code, text: { zh: `${zhPlace}：${zh}。`, en: `${enPlace}: ${en}.` } }
}

export const mostFaults = 500

export const moreFaultsText = (more: number): Both => ({
  zh: `还有 ${more} 处没有列出。请先改好上面的，再试读一次。`,
  en: `and ${more} more. Correct these first, then read the workbook again.`,
})
