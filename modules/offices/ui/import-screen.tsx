import { useState } from 'react'
import { CircleAlert, CircleCheck, FileSpreadsheet } from 'lucide-react'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import { useAction } from '@fengqiao/design/ask.ts'
import { addressOf } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { FileField } from '@fengqiao/design/parts/file-field.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { exportNetwork, importNetwork, networkTemplate, tryNetwork } from '../contract.ts'
import type { Tried } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import './offices.css'

const fileMeta = fieldOf(tryNetwork.input.shape.file)!

const Faults = ({ told }: { told: Tried }) => {
  const words = useWords(uiWords).import
  const { language } = usePreferences()
  return (
    <section>
      <h2 className="d-head section-head late-ink row">
        <CircleAlert className="ic" aria-hidden />
        {fill(words.faults, { n: told.faults.length + told.moreFaults })}
      </h2>
      <ul className="faults">
        {told.faults.map((fault, at) => (
          <li key={at}>{fault.text[language]}</li>
        ))}
      </ul>
      {told.moreFaults > 0 ? <p className="soft">{fill(words.more, { n: told.moreFaults })}</p> : null}
    </section>
  )
}

const Sound = ({ told, done }: { told: Tried; done: boolean }) => {
  const words = useWords(uiWords).import
  const { language } = usePreferences()
  const kept = told.places.kept + told.committees.kept + told.people.kept
  return (
    <section>
      <h2 className="d-head section-head row">
        <CircleCheck className="ic" aria-hidden />
        {done ? words.done : words.sound}
      </h2>
      <ul className="plain-rows">
        {(['places', 'committees', 'people'] as const).map((group) => (
          <li key={group}>{fill(words.change, { what: words[group], ...told[group] })}</li>
        ))}
        {kept > 0 ? <li>{fill(words.kept, { n: kept, names: told.keptNames.join('、') })}</li> : null}
      </ul>
      {told.notices.length > 0 ? (
        <>
          <h2 className="d-head section-head">{words.notices}</h2>
          <ul className="faults">
            {told.notices.map((notice, at) => (
              <li key={at}>{notice.text[language]}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 className="d-head section-head">{words.sheet}</h2>
      <RowsTable
        label={words.sheet}
        rows={told.sheets.filter(({ read }) => read > 0)}
        rowKey={(row) => row.title.zh}
        columns={[
          { key: 'sheet', title: words.sheet, cell: (row) => row.title[language] },
          { key: 'read', title: words.read, width: 120, num: true, cell: (row) => row.read },
          { key: 'good', title: words.good, width: 120, num: true, cell: (row) => row.sound },
        ]}
      />
    </section>
  )
}

const ImportScreen = () => {
  const words = useWords(uiWords).import
  const [files, setFiles] = useState<readonly File[]>([])
  const [told, setTold] = useState<Tried>()
  const [done, setDone] = useState(false)
  const trying = useAction(tryNetwork)
  const importing = useAction(importNetwork)
  const [file] = files
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen)
    setTold(undefined)
    setDone(false)
    trying.clear()
    importing.clear()
  }
  const attempt = async () => {
    if (file) setTold(await trying.act({ file }))
  }
  const go = async () => {
    const reply = file ? await importing.act({ file }) : undefined
    if (!reply) return
    setTold(reply)
    setDone(true)
  }
  const refusal = trying.refusal ?? importing.refusal
  const sound = told !== undefined && told.faults.length === 0
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{words.title}</h1>
        <span className="grow" />
        {[
          { href: addressOf(networkTemplate.path), title: words.template },
          { href: addressOf(exportNetwork.path), title: words.current },
        ].map(({ href, title }) => (
          <a className="btn" key={href} href={href} download>
            <FileSpreadsheet className="ic" aria-hidden />
            {title}
          </a>
        ))}
      </div>
      <p className="soft" style={{ marginBottom: 12 }}>
        {words.lead}
      </p>
      <FileField
        meta={fileMeta}
        name="file"
        value={files}
        onChange={choose}
        accept=".xlsx"
        limitBytes={20 * 1_048_576}
        error={refusal?.field === 'file' ? refusal.sentence : undefined}
      />
      {refusal && refusal.field !== 'file' ? <RefusedNotice refusal={refusal} /> : null}
      <p className="row wrap" style={{ marginTop: 12 }}>
        {sound && !done ? (
          <Button kind="primary" large busy={importing.busy} onClick={() => void go()}>
            {words.go}
          </Button>
        ) : null}
        {file && !told ? (
          <Button kind="primary" large busy={trying.busy} onClick={() => void attempt()}>
            {words.try}
          </Button>
        ) : null}
        {done ? (
          <GoButton to="/network" large>
            {words.toNetwork}
          </GoButton>
        ) : null}
      </p>
      {told && !sound ? <Faults told={told} /> : null}
      {told && sound ? <Sound told={told} done={done} /> : null}
    </>
  )
}

export default ImportScreen
