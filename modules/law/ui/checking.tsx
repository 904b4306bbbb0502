import { useState } from 'react'
import { Check } from 'lucide-react'
import { useAction } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { dayInWords } from '@fengqiao/design/parts/day.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { checkLawChange } from '../contract.ts'
import type { CitedRow, LawChangeRow } from '../contract.ts'
import { changesWords } from './changes-words.ts'
import './law.css'

/** Who looked and when; whoever works in more than one office is told in which. */
const Looked = ({ row, several }: { row: CitedRow; several: boolean }) => {
  const words = useWords(changesWords)
  const { language } = usePreferences()
  return (
    <>
      {row.checked.map(({ office, officeName, by, at, note }) => (
        <span key={office} className="looked">
          <span className="row done-ink">
            <Check className="ic" aria-hidden />
            <span>
              {several ? `${officeName}${language === 'zh' ? '：' : ': '}` : ''}
              {fill(words.checked, { by, day: dayInWords(at.slice(0, 10), language) })}
            </span>
          </span>
          {note ? <span className="soft">{note}</span> : null}
        </span>
      ))}
      {several && row.checked.length > 0 && row.open.length > 0 ? (
        <span className="looked soon-ink">
          {fill(words.openIn, {
            offices: row.open.map(({ officeName }) => officeName).join(language === 'zh' ? '、' : ', '),
          })}
        </span>
      ) : null}
    </>
  )
}

/** For those who check, the way to say that they looked, with what was found, in one of their offices or in all. */
export const Checking = ({ change, row }: { change: LawChangeRow; row: CitedRow }) => {
  const words = useWords(changesWords)
  const { language } = usePreferences()
  const may = useMay()
  const [note, setNote] = useState<string>()
  const [office, setOffice] = useState('')
  const action = useAction(checkLawChange)
  const { open } = row
  const mark = async () => {
    const done = await action.act({
      law: change.law,
      to: change.to ?? '',
      kind: row.kind,
      item: row.id,
      note: note ?? '',
      ...(office === '' ? {} : { office }),
    })
    if (done) setNote(undefined)
  }
  const several = row.checked.length + open.length > 1
  const looked = <Looked row={row} several={several} />
  if (open.length === 0 || !may(checkLawChange)) return looked
  if (note === undefined)
    return (
      <span>
        {looked}
        <Button aria-label={fill(words.checkOf, { what: row.title[language] })} onClick={() => setNote('')}>
          {words.check}
        </Button>
      </span>
    )
  return (
    <span className="checking">
      {looked}
      <input
        className="control"
        autoFocus
        aria-label={words.finding}
        placeholder={words.finding}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void mark()
          if (event.key === 'Escape') setNote(undefined)
        }}
      />
      {open.length > 1 ? (
        <select
          className="control"
          aria-label={words.inOffice}
          value={office}
          onChange={(event) => setOffice(event.target.value)}
        >
          <option value="">{fill(words.inAll, { n: open.length })}</option>
          {open.map((each) => (
            <option key={each.office} value={each.office}>
              {each.officeName}
            </option>
          ))}
        </select>
      ) : null}
      <span className="row">
        <Button kind="primary" busy={action.busy} onClick={() => void mark()}>
          {words.done}
        </Button>
        <Button onClick={() => setNote(undefined)}>{words.cancel}</Button>
      </span>
      {action.refusal ? <RefusedNotice refusal={action.refusal} /> : null}
    </span>
  )
}
