import { useEffect, useState } from 'react'
import { deskWords, useWords } from '../desk-words.ts'

const shownFor = 30_000

/**
 * A number shown in part. `reveal` asks the server, which records who looked; without it there is no button.
 * What was shown is covered again after half a minute.
 */
export const MaskedText = ({
  masked,
  label,
  reveal,
}: {
  masked: string
  label: string
  reveal?: () => Promise<string>
}) => {
  const words = useWords(deskWords)
  const [full, setFull] = useState<string>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (full === undefined) return
    const timer = setTimeout(() => setFull(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [full])
  const show = async (ask: () => Promise<string>) => {
    setFailed(false)
    try {
      setFull(await ask())
    } catch {
      setFailed(true)
    }
  }
  return (
    <span className="masked">
      <span>{full ?? masked}</span>
      {reveal ? (
        <button
          type="button"
          title={words.mask.logged}
          aria-label={`${full === undefined ? words.mask.show : words.mask.hide} ${label}`}
          onClick={() => (full === undefined ? void show(reveal) : setFull(undefined))}
        >
          {full === undefined ? words.mask.show : words.mask.hide}
        </button>
      ) : null}
      {failed ? (
        <span role="alert" className="late-ink">
          {words.mask.failed}
        </span>
      ) : null}
    </span>
  )
}
