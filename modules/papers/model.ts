/**
 * A paper as plain, serialisable data. One pure function per paper fills it, `toDocx` and `toPdf` print it.
 * Whatever is empty is printed as a blank to be filled by hand, never left out.
 */

export { capitalFigures, chineseDate, chineseMoment, chineseOrdinal, chineseSpan, figures, money } from './figures.ts'

export type Name = { name: string; field: string }
export type Blank = { blank: number }
export type Choice = { ticked: boolean; label: string }
export type Inline = string | Name | Blank | Choice
export type Text = readonly Inline[]

export type Insert = string | number | undefined | false | Inline | Text

/** A name of a person or body: every character is checked against the fonts before the paper is issued. */
export const name = (value: string | undefined, field: string): Name | undefined =>
  value?.trim() ? { name: value, field } : undefined

/** A line to write on, `characters` wide. */
export const blank = (characters: number): Blank => ({ blank: characters })

const isText = (value: Insert): value is Text => Array.isArray(value)

const inlines = (value: Insert): Text => {
  if (isText(value)) return value
  if (value === false) return []
  if (value === undefined || value === '') return [blank(6)]
  return [typeof value === 'number' ? String(value) : value]
}

/** Running text with facts in it: a missing fact becomes a blank, `false` leaves a clause out. */
export const line = (parts: TemplateStringsArray, ...facts: Insert[]): Text =>
  parts.flatMap((part, at) => [...(part ? [part] : []), ...(at < facts.length ? inlines(facts[at]) : [])])

/** Joins texts with a separator, for lists of names inside a sentence. */
export const joined = (items: readonly Insert[], separator = '、'): Text =>
  items.flatMap((item, at) => [...(at > 0 ? [separator] : []), ...inlines(item)])

export const choices = (labels: readonly string[], chosen: string | undefined): Text =>
  labels.flatMap((label, at): Inline[] => [...(at > 0 ? ['　'] : []), { ticked: label === chosen, label }])

export type Align = 'start' | 'center' | 'end'

/** `mark`: signature, seal or fingerprint, as PML 29 lets a party choose; `seal`: the committee's wet seal. */
export type SignPlace = {
  role: string
  how: 'sign' | 'mark'
  date?: string | null
  /** A signature drawn on a screen, a PNG in base64; it stands on the line. */
  drawn?: string
}

/** A body that seals; `date: null` leaves the day to be written by hand. */
export type Sealer = { name: string; field: string; date: string | null }

export type Cell = {
  text?: readonly Text[]
  places?: readonly SignPlace[]
  sealer?: Sealer
  label?: boolean
  upright?: boolean
  span?: number
  rows?: number
  align?: Align
}

/** `least`: least height in millimetres. */
export type Row = { cells: readonly Cell[]; least?: number }

export type Table = { block: 'table'; columns: readonly number[]; rows: readonly Row[]; head?: number }
export type Paragraph = { block: 'para'; text: Text; indent?: boolean; align?: Align; large?: boolean }
export type Heading = { block: 'heading'; text: string }
export type NumberedList = { block: 'list'; numbering: 'chinese' | 'arabic'; items: readonly Text[] }
export type Talk = { block: 'talk'; lines: readonly { who: string; said: Text }[] }
export type Instalment = { ordinal: number; dueOn?: string; amountFen: number; payer?: string; note?: string }
export type Instalments = { block: 'instalments'; rows: readonly Instalment[] }
export type Signatures = { block: 'signatures'; places: readonly SignPlace[]; sealer?: Sealer }
export type Slip = { block: 'slip'; title: string; text: readonly Text[]; places: readonly SignPlace[] }
export type Gap = { block: 'gap'; millimetres: number }

export type Block = Table | Paragraph | Heading | NumberedList | Talk | Instalments | Signatures | Slip | Gap

/** `letter`: 16 pt on 28 pt lines; `deed`: 14 pt, for long texts; `form`: 12 pt, ruled tables; `cover`: large title. */
export type Look = 'letter' | 'deed' | 'form' | 'cover'

export type Paper = {
  kind: string
  look: Look
  title: string
  /** Stands above the title of what the committee or office issues; a party's own paper has none. */
  organ?: Name
  number?: string
  language: 'zh'
  /** The day the paper states as its own; becomes the creation date of the PDF so that bytes repeat. */
  madeOn: string
  blocks: readonly Block[]
  annexes: readonly string[]
  /** Not issued: marked as such on every page, and no QR vouches for it. */
  draft?: true
  /** `verifyAt`: address of the public check page; without it the QR carries id and digest alone. */
  identity: { paperId: string; verifyAt?: string }
}

/** The first eight characters of the random end of a uuid, as people read them aloud: `7F3A-91C2`. */
export const shortPaperId = (paperId: string): string => {
  const end = paperId.replaceAll('-', '').slice(-8).toUpperCase()
  return `${end.slice(0, 4)}-${end.slice(4)}`
}

export const plain = (text: Text): string =>
  text
    .map((part) => {
      if (typeof part === 'string') return part
      if ('name' in part) return part.name
      if ('blank' in part) return '　'.repeat(part.blank)
      return `${part.ticked ? '☑' : '☐'}${part.label}`
    })
    .join('')
