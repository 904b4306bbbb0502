import type { Block, Cell, Paper, Sealer, SignPlace, Text } from './model.ts'

export type Printed = { text: string; field?: string }

const ofText = (text: Text): Printed[] =>
  text.flatMap((part): Printed[] => {
    if (typeof part === 'string') return [{ text: part }]
    if ('name' in part) return [{ text: part.name, field: part.field }]
    return 'label' in part ? [{ text: part.label }] : []
  })

const ofSealer = (sealer: Sealer | undefined): Printed[] => (sealer ? [{ text: sealer.name, field: sealer.field }] : [])

const ofPlaces = (places: readonly SignPlace[] | undefined): Printed[] =>
  (places ?? []).map((place) => ({ text: place.role }))

const ofCell = (cell: Cell): Printed[] => [
  ...(cell.text ?? []).flatMap(ofText),
  ...ofPlaces(cell.places),
  ...ofSealer(cell.sealer),
]

const ofBlock = (block: Block): Printed[] => {
  switch (block.block) {
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap(ofCell))
    case 'para':
      return ofText(block.text)
    case 'heading':
      return [{ text: block.text }]
    case 'list':
      return block.items.flatMap(ofText)
    case 'talk':
      return block.lines.flatMap((said) => [{ text: said.who }, ...ofText(said.said)])
    case 'instalments':
      return block.rows.flatMap((row) => [{ text: row.payer ?? '' }, { text: row.note ?? '' }])
    case 'signatures':
      return [...ofPlaces(block.places), ...ofSealer(block.sealer)]
    case 'slip':
      return [{ text: block.title }, ...block.text.flatMap(ofText), ...ofPlaces(block.places)]
    case 'gap':
      return []
  }
}

/** Every string a paper prints, with the field where it is a name. */
export const printedStrings = (paper: Paper): Printed[] => [
  { text: paper.title },
  ...(paper.organ ? [{ text: paper.organ.name, field: paper.organ.field }] : []),
  { text: paper.number ?? '' },
  ...paper.blocks.flatMap(ofBlock),
  ...paper.annexes.map((text) => ({ text })),
]
