import { Camera, File as FileIcon, FileImage, FileText } from 'lucide-react'
import { addressOf } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { downloadFile, filePurposes } from '../contract.ts'
import type { Header } from '../contract.ts'
import { uiWords } from './ui-words.ts'

const pictures = new Set(['jpeg', 'png', 'webp', 'heic'])
const iconOf = (kind: string) =>
  pictures.has(kind) ? FileImage : kind === 'pdf' || kind === 'docx' ? FileText : FileIcon

/** Photos, scans and documents of a matter; opening one is recorded. */
export const FilesList = ({ matter, onAdd }: { matter: Header; onAdd?: () => void }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const sideName = (side: string) => matter.parties.find((party) => party.side === side)?.name ?? ''
  return (
    <section>
      <h2 className="d-head row">
        <span className="grow">{words.files.title}</span>
        {onAdd ? (
          <Button kind="link" icon={Camera} onClick={onAdd}>
            {words.files.add}
          </Button>
        ) : null}
      </h2>
      {matter.files.length === 0 ? (
        <p className="soft ruled files-none">{onAdd ? words.files.none : words.files.noneHere}</p>
      ) : null}
      <ul className={matter.files.length > 0 ? 'ruled' : undefined}>
        {matter.files.map((file) => {
          const Icon = iconOf(file.kind)
          const purpose = filePurposes[file.purpose as keyof typeof filePurposes]
          return (
            <li key={file.id}>
              <a
                className="paper"
                href={addressOf(downloadFile.path, { matter: matter.id, file: file.id })}
                target="_blank"
                rel="noreferrer"
              >
                <Icon className="ic ic-18 soft-ink" aria-hidden />
                <span>
                  {purpose?.[language] ?? file.purpose}
                  <span className="soft small file-name">{file.name}</span>
                </span>
                <span className="note soft">
                  {file.side === 'all' ? null : (
                    <span>{fill(words.files.onlySide, { who: sideName(file.side) })}　</span>
                  )}
                  <DayText on={file.happenedAt.slice(0, 10)} />
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
