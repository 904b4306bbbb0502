import { CircleAlert, CircleCheck } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { Warning } from '../contract.ts'
import { uiWords } from './ui-words.ts'

/** The words a warning is about stand in it in quotation marks. */
const quoted = (warnings: readonly Warning[]): readonly string[] => [
  ...new Set(warnings.flatMap(({ zh }) => [...zh.matchAll(/“([^”]{1,8})”/g)].map(([, word]) => word as string))),
]

/** A text with the words marked that are easily written wrong. */
export const Marked = ({ text, warnings }: { text: string; warnings: readonly Warning[] }) => {
  const traps = quoted(warnings)
  if (traps.length === 0) return text
  const pattern = new RegExp(`(${traps.map((trap) => trap.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`)
  return text.split(pattern).map((part, at) => (traps.includes(part) ? <mark key={at}>{part}</mark> : part))
}

/** What the checker found: it warns, it does not forbid. */
export const WarningsList = ({ warnings }: { warnings: readonly Warning[] }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  if (warnings.length === 0) {
    return (
      <p className="row done-ink">
        <CircleCheck className="ic" aria-hidden />
        {words.agreement.sound}
      </p>
    )
  }
  return (
    <section className="notice soon">
      <CircleAlert className="ic ic-18" aria-hidden />
      <div className="grow">
        <h3>{fill(words.agreement.warned, { n: warnings.length })}</h3>
        <ul className="warnings">
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.term} ${warning.zh}`}>
              {warning.term ? <b>{fill(words.agreement.term, { n: warning.term })}　</b> : null}
              {warning[language]}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
