import { FilePenLine } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { countLawChanges } from '../contract.ts'
import { changesWords } from './changes-words.ts'
import './law.css'

/** How much that cites a changed article nobody has looked at yet; nothing where all is done. */
const ChangesLine = () => {
  const words = useWords(changesWords)
  const { data } = useRead(countLawChanges, {})
  if (!data || data.open === 0) return null
  return (
    <p className="row changes-line">
      <FilePenLine className="ic" aria-hidden />
      <Link to={'/law-changes' as string}>{fill(words.line, { laws: data.laws, n: data.open })}</Link>
    </p>
  )
}

export default ChangesLine
