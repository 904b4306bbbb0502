import { useState } from 'react'
import { Eye } from 'lucide-react'
import { downloadPaper } from '@fengqiao/papers/contract'
import { decidedOn, useRead } from '@fengqiao/design/ask.ts'
import { addressOf } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { CaseSectionProps } from '@fengqiao/design/move-forms.ts'
import { dayInWords } from '@fengqiao/design/parts/day.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { Papers, type PaperRow } from '@fengqiao/design/patterns/case-lists.tsx'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences, type Language } from '@fengqiao/design/preferences.ts'
import { issuePaper, mediationPapers, previewPaper } from '../contract.ts'
import type { PaperLine } from '../contract.ts'
import { uiWords, type UiWords } from './ui-words.ts'

type Line = PaperLine & { readonly name: string }

/** Issuing one paper: how it would look now, and why again where one stands already. */
const IssueSheet = (props: { line: Line; matter: string; version: number; onClose: () => void }) => {
  const { line, matter, version, onClose } = props
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const form = useForm(issuePaper, {
    known: { matter, kind: line.kind, nth: line.nth },
    version,
    onDone: onClose,
  })
  return (
    <Sheet title={fill(words.paper.issueTitle, { title: line.name })} onClose={onClose}>
      <FormFrame form={form} submit={words.paper.issue} lead={words.paper.lead} onCancel={onClose}>
        <p className="row wrap">
          <a
            className="btn"
            href={addressOf(previewPaper.path, { matter, kind: line.kind, nth: line.nth })}
            target="_blank"
            rel="noreferrer"
          >
            <Eye className="ic" aria-hidden />
            {words.paper.preview}
          </a>
          <span className="soft">{line.when[language]}</span>
        </p>
        {line.issued ? <Field name="reason" as="text" /> : null}
      </FormFrame>
    </Sheet>
  )
}

const rowOf = (
  line: Line,
  given: { matter: string; words: UiWords; language: Language; issues: boolean; onIssue: (line: Line) => void },
): PaperRow => {
  const { matter, words, language, issues, onIssue } = given
  const { issued } = line
  const link = (format: 'pdf' | 'docx') => ({
    title: words.paper[format],
    label: `${line.name} ${words.paper[format]}`,
    href: addressOf(downloadPaper.path, { matter, paper: issued?.id, format }),
  })
  return {
    id: `${line.kind} ${line.nth}`,
    title: line.name,
    standing: issued ? 'ready' : 'absent',
    note: issued
      ? [
          words.paper[issued.state],
          dayInWords(issued.madeOn, language),
          issued.version > 1 ? fill(words.agreementSection.version, { n: issued.version }) : '',
        ]
          .filter(Boolean)
          .join('　')
      : issues
        ? words.paper.toIssue
        : words.paper.notIssued,
    ...(issued ? { links: [link('pdf'), link('docx')] } : {}),
    ...(line.may && issues
      ? { action: { title: issued ? words.paper.again : words.paper.issue, onPress: () => onIssue(line) } }
      : {}),
  }
}

/** The papers of a mediation that are due or done: looked at, issued, taken as PDF and as editable original. */
const PapersSection = ({ matter, can }: CaseSectionProps) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const [chosen, setChosen] = useState<Line>()
  const lines = useRead(mediationPapers, { matter: matter.id }).data?.rows ?? []
  const several = (kind: string) => lines.filter((line) => line.kind === kind).length > 1
  const shown = lines
    .filter(({ may, issued }) => may || issued)
    .map((line) => ({
      ...line,
      name: several(line.kind)
        ? fill(words.paper.nth, { title: line.title[language], n: line.nth + 1 })
        : line.title[language],
    }))
  const issues = can.some((key) => key.startsWith('mediation.'))
  return (
    <>
      <Papers
        empty={words.paper.none}
        papers={shown.map((line) => rowOf(line, { matter: matter.id, words, language, issues, onIssue: setChosen }))}
      />
      {chosen ? (
        <IssueSheet line={chosen} matter={matter.id} version={decidedOn(matter)} onClose={() => setChosen(undefined)} />
      ) : null}
    </>
  )
}

export default PapersSection
