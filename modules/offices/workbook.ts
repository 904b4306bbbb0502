import { emptyNetwork, type Network } from './network.ts'
import { checkRows } from './workbook-check.ts'
import { moreFaultsText, mostFaults, type Fault } from './workbook-faults.ts'
import { openWorkbook, type FileRefused } from './workbook-file.ts'
import { readSheets } from './workbook-reading.ts'
import { networkOf, noRows, type Known, type Row } from './workbook-rows.ts'
import { findSheet, rowKinds, sheets, type RowKind } from './workbook-sheets-data.ts'

export type ReadOptions = {
  /** `YYYY-MM-DD` */
  today: string
  known?: readonly Known[]
  /** Row kinds whose sound rows are wanted although there are faults. */
  accept?: readonly RowKind[]
}

export type DryRun = {
  /** What would be imported: everything without faults, else only what `accept` asks for. */
  network: Network
  faults: Fault[]
  /** Faults beyond the first 500, and the sentence that says so. */
  moreFaults: number
  moreText?: { zh: string; en: string }
  /** Worth checking, but no reason to refuse: the make-up of a committee. */
  notices: Fault[]
  counts: Record<RowKind, { read: number; sound: number }>
}

const references = ({ sheet, cells }: Row): string[] =>
  sheet.columns.flatMap(({ field, reads }) =>
    reads === 'reference' || reads === 'references' ? [cells[field] ?? []].flat().map(String) : [],
  )

/** Sound rows of the wanted kinds, less those that hang on a row left behind. */
const withoutOrphans = (rows: readonly Row[], known: readonly Known[]): Row[] => {
  let kept = [...rows]
  for (;;) {
    const codes = new Set([...known.map(({ code }) => code), ...kept.map(({ cells }) => cells.code)])
    const next = kept.filter((row) => references(row).every((code) => codes.has(code)))
    if (next.length === kept.length) return kept
    kept = next
  }
}

const cellsByKind = (rows: readonly Row[]) => {
  const byKind = noRows()
  for (const { sheet, cells } of rows) byKind[sheet.kind].push(cells)
  return byKind
}

const countRows = (rows: readonly Row[]) =>
  Object.fromEntries(
    rowKinds.map((kind) => {
      const ofKind = rows.filter(({ sheet }) => sheet.kind === kind)
      return [kind, { read: ofKind.length, sound: ofKind.filter(({ sound }) => sound).length }]
    }),
  ) as DryRun['counts']

const sheetOrder = new Map(sheets.map(({ kind }, at) => [kind, at]))

const inOrder = (faults: readonly Fault[]): Fault[] => {
  const order = ({ sheet }: Fault) => sheetOrder.get(findSheet(sheet)?.kind ?? 'members') ?? 0
  return [...faults].sort((a, b) => order(a) - order(b) || (a.row ?? 0) - (b.row ?? 0))
}

/**
 * Reads one workbook into a network and says what is wrong with it; writes nothing. With faults the network is
 * empty, unless `accept` asks for the sound rows of some kinds. A file that cannot be opened is refused in one
 * sentence.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<DryRun | { refused: FileRefused }> => {
  const opened = await openWorkbook(bytes)
  if ('refused' in opened) return opened
  const { today, known = [], accept = [] } = options
  const found: Fault[] = []
  const rows = readSheets(opened.workbook.worksheets, today, found)
  const notices = checkRows(rows, known, found)
  const wanted = rows.filter(({ sheet, sound }) => sound && (found.length === 0 || accept.includes(sheet.kind)))
  const kept = withoutOrphans(wanted, known)
  const moreFaults = Math.max(0, found.length - mostFaults)
  return {
    network: kept.length > 0 ? networkOf(cellsByKind(kept)) : emptyNetwork(),
    faults: inOrder(found).slice(0, mostFaults),
    moreFaults,
    ...(moreFaults > 0 ? { moreText: moreFaultsText(moreFaults) } : {}),
    notices,
    counts: countRows(rows),
  }
}
