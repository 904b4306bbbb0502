import { useState } from 'react'
import { Lock } from 'lucide-react'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { wordOf } from '@fengqiao/design/post-words.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { changeSetting, listSettings } from '../contract.ts'
import type { SettingRow } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import './offices.css'

const useValue = () => {
  const words = useWords(uiWords).settings
  return ({ value, unit }: SettingRow) =>
    value === null ? words.notSet : unit ? `${value} ${wordOf(words.unit, unit)}` : value
}

const ChangeSheet = ({ row, onClose }: { row: SettingRow; onClose: () => void }) => {
  const words = useWords(uiWords).settings
  const { language } = usePreferences()
  const action = useAction(changeSetting)
  return (
    <Sheet title={fill(words.changeTitle, { title: row.title[language] })} onClose={onClose}>
      <ActionForm
        endpoint={changeSetting}
        action={action}
        known={{ name: row.name, office: undefined }}
        initial={{ value: row.value ?? '' }}
        lead={row.help[language]}
        submit={words.save}
        onDone={onClose}
        onCancel={onClose}
      />
    </Sheet>
  )
}

const SettingsScreen = () => {
  const words = useWords(uiWords).settings
  const { language } = usePreferences()
  const valueOf = useValue()
  const may = useMay()
  const [open, setOpen] = useState<SettingRow>()
  const { data, refusal, again } = useRead(listSettings, {})
  if (refusal) return <RefusedNotice refusal={refusal} onRetry={again} />
  if (!data) return <Loading />
  const own = data.rows.filter(({ fixed }) => !fixed)
  const law = data.rows.filter(({ fixed }) => fixed)
  return (
    <>
      <h1 className="d-title">{words.title}</h1>
      <h2 className="d-head section-head">{words.own}</h2>
      {own.map((row) => (
        <div className="setting" key={row.name}>
          <div>
            <b>{row.title[language]}</b>
            <p className="soft small">{row.help[language]}</p>
          </div>
          <div>
            <b>{valueOf(row)}</b>
            <p className="soft small">
              {row.source ? fill(words.source, { source: row.source }) : row.value === null ? '' : words.usual}
            </p>
          </div>
          <div>
            {may(changeSetting) ? (
              <Button aria-label={fill(words.changeTitle, { title: row.title[language] })} onClick={() => setOpen(row)}>
                {words.change}
              </Button>
            ) : null}
          </div>
        </div>
      ))}
      <h2 className="d-head section-head row">
        <Lock className="ic" aria-hidden />
        {words.law}
      </h2>
      {law.length === 0 ? <p className="soft">{words.none}</p> : null}
      {law.map((row) => (
        <div className="setting" key={row.name}>
          <div>
            <b>{row.title[language]}</b>
            <p className="soft small">{row.basis}</p>
          </div>
          <b>{valueOf(row)}</b>
          <span className="soft small">{wordOf(words.mark, row.mark)}</span>
        </div>
      ))}
      {open ? <ChangeSheet row={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

export default SettingsScreen
