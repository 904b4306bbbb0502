import type { IssuedPaper } from '@fengqiao/papers/contract'
import { dossierItems } from '../dossier-data.ts'
import type { ItemCode } from '../dossier-data.ts'
import { dossierOrder } from './dossier-order-data.ts'
import { paperDefinition } from './papers.ts'
import type { DossierItem } from './facts.ts'

export type DossierSource = {
  readonly issued: readonly IssuedPaper[]
  readonly files: readonly { readonly purpose: string; readonly pages: number | null }[]
  /** Where a paper lies of which the system holds neither a version nor a scan. */
  readonly placed: readonly { readonly item: string; readonly place: string; readonly pages: number | null }[]
}

type Bound = { readonly document: string; readonly pages: number; readonly note?: string }

/** What is bound of an issued paper: its signed scan where one came back, else the paper itself. */
const pagesOf = ({ scans, pages }: IssuedPaper): number =>
  scans.length > 0 ? scans.reduce((sum, scan) => sum + (scan.pages ?? 1), 0) : pages

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const boundOf = (source: DossierSource): Bound[] =>
  dossierOrder.flatMap(({ papers, files, item }) => {
    const standing = papers.flatMap((kind): Bound[] => {
      const of = source.issued.filter((paper) => paper.kind === kind && paper.state !== 'superseded')
      if (of.length === 0) return []
      return [
        {
          document: paperDefinition(kind).title.zh,
          pages: sum(of.map(pagesOf)),
          ...(of.length > 1 ? { note: `${of.length}份` } : {}),
        },
      ]
    })
    const purposes: readonly string[] = files?.purposes ?? []
    const handed = source.files.filter((file) => purposes.includes(file.purpose))
    const attached =
      files && handed.length > 0
        ? [{ document: files.title, pages: sum(handed.map((file) => file.pages ?? 1)), note: `${handed.length}件` }]
        : []
    const known = [...standing, ...attached]
    const placed = item && known.length === 0 ? source.placed.find((each) => each.item === item) : undefined
    return placed
      ? [{ document: dossierItems[item as ItemCode].zh, pages: placed.pages ?? 1, note: placed.place }]
      : known
  })

/** Contents of the dossier with the pages each paper takes, counted through from the first sheet behind the contents. */
export const dossierContents = (source: DossierSource): { pages: number; items: DossierItem[] } => {
  let last = 0
  const items = boundOf(source).map(({ document, pages, note }) => {
    const from = last + 1
    last += pages
    return { document, from, to: last, ...(note ? { note } : {}) }
  })
  return { pages: last, items }
}
