import { useRead } from '@fengqiao/design/ask.ts'
import { addressOf } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { CaseSectionProps } from '@fengqiao/design/move-forms.ts'
import { dayInWords } from '@fengqiao/design/parts/day.tsx'
import { Papers, type PaperRow } from '@fengqiao/design/patterns/case-lists.tsx'
import { usePreferences, type Language } from '@fengqiao/design/preferences.ts'
import { downloadPaper, listPapers } from '../contract.ts'
import type { IssuedPaper } from '../contract.ts'
import { uiWords } from './ui-words.ts'

type W = (typeof uiWords)['en']

const rowOf = (paper: IssuedPaper, matter: string, many: boolean, words: W, language: Language): PaperRow => {
  const title = many ? fill(words.nth, { title: paper.title, n: paper.nth + 1 }) : paper.title
  const link = (format: 'pdf' | 'docx') => ({
    title: words[format],
    label: fill(words.download, { title, format: words[format] }),
    href: addressOf(downloadPaper.path, { matter, paper: paper.id, format }),
  })
  return {
    id: paper.id,
    title,
    standing: paper.state === 'superseded' ? 'none' : paper.state === 'signed' ? 'ready' : 'open',
    note: [
      words[paper.state],
      dayInWords(paper.madeOn, language),
      paper.version > 1 ? fill(words.version, { n: paper.version }) : '',
    ]
      .filter(Boolean)
      .join('　'),
    links: [link('pdf'), link('docx')],
  }
}

/** Papers issued on the matter, and those its present step asks for. */
const PapersSection = ({ matter, papers: due = [], open }: CaseSectionProps) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const issued = useRead(listPapers, { matter: matter.id }).data?.rows ?? []
  const standing = issued.filter(({ state }) => state !== 'superseded')
  const has = (kind: string, nth: number) => standing.some((paper) => paper.kind === kind && paper.nth === nth)
  const several = (kind: string) => standing.filter((paper) => paper.kind === kind).length > 1
  const rows: PaperRow[] = [
    ...due
      .filter(({ kind, nth }) => !has(kind, nth))
      .map((each) => ({
        id: `${each.kind} ${each.nth}`,
        title: each.title,
        standing: 'absent' as const,
        note: each.missing ?? words.toIssue,
        ...(each.missing ? {} : { action: { title: words.issue, onPress: () => open(each.opens) } }),
      })),
    ...standing.map((paper) => rowOf(paper, matter.id, several(paper.kind), words, language)),
  ]
  return <Papers papers={rows} empty={words.none} />
}

export default PapersSection
