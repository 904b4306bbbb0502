import { useState } from 'react'
import { FileText, Upload, X } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { FieldFrame, type FieldProps } from './field.tsx'

type Props = FieldProps<readonly File[]> & {
  /** As the `accept` attribute: `.pdf,.jpg`, `image/*`. */
  accept?: string
  limitBytes?: number
  many?: boolean
}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0)} MB`

const takes = (accept: string, file: File): boolean =>
  accept.split(',').some((kind) => {
    const wanted = kind.trim().toLowerCase()
    if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted)
    return wanted.endsWith('/*') ? file.type.startsWith(wanted.slice(0, -1)) : file.type === wanted
  })

/** Files from a folder, a camera or dropped; one that cannot be taken says which and why. */
export const FileField = ({
  value,
  onChange,
  error,
  disabled,
  accept,
  limitBytes = 50 * 1_048_576,
  many,
  ...frame
}: Props) => {
  const words = useWords(deskWords)
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const add = (chosen: readonly File[]) => {
    const tooLarge = chosen.find((file) => file.size > limitBytes)
    const otherKind = accept ? chosen.find((file) => !takes(accept, file)) : undefined
    if (tooLarge) return setWrong(fill(words.field.fileTooLarge, { name: tooLarge.name, limit: megabytes(limitBytes) }))
    if (otherKind) return setWrong(fill(words.field.fileKind, { name: otherKind.name, kinds: accept ?? '' }))
    setWrong(undefined)
    onChange(many ? [...value, ...chosen] : chosen.slice(0, 1))
  }
  return (
    <FieldFrame {...frame} error={error ?? wrong}>
      {(bound) => (
        <>
          <label
            className={`drop${over ? ' over' : ''}`}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault()
              setOver(false)
              if (!disabled) add([...event.dataTransfer.files])
            }}
          >
            <input
              {...bound}
              type="file"
              accept={accept}
              multiple={many}
              disabled={disabled}
              onChange={(event) => {
                add([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
            <Upload className="ic" aria-hidden />
            {over ? words.field.dropFile : words.field.addFile}
          </label>
          <ul className="files">
            {value.map((file) => (
              <li key={`${file.name} ${file.size}`}>
                <FileText className="ic" aria-hidden />
                <span className="grow">{file.name}</span>
                <span className="soft small nw">{megabytes(file.size)}</span>
                <button
                  type="button"
                  aria-label={fill(words.field.removeFile, { name: file.name })}
                  onClick={() => onChange(value.filter((one) => one !== file))}
                >
                  <X className="ic" aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </FieldFrame>
  )
}
