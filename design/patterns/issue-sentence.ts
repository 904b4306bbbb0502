import type { z } from 'zod'
import { fill, type deskWords } from '../desk-words.ts'

type Issue = z.core.$ZodIssue
type IssueWords = { readonly [K in keyof (typeof deskWords)['zh']['issue']]: string }

/** What the contract's checks of identity numbers and telephone numbers find. */
const numberFaults = [
  'id-length',
  'id-date',
  'id-check-digit',
  'phone-mobile-length',
  'phone-area-code',
  'phone-not-a-number',
] as const

const isTooShort = (issue: Issue): string => {
  if (issue.code !== 'too_small') return 'other'
  if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? 'missing' : 'short'
  return issue.origin === 'array' ? 'few' : 'low'
}

const kindOf = (issue: Issue): keyof IssueWords => {
  if (issue.code === 'invalid_type')
    return issue.expected === 'int' ? 'whole' : issue.input === undefined || issue.input === null ? 'missing' : 'other'
  if (issue.code === 'invalid_value') return 'choose'
  if (issue.code === 'too_small') return isTooShort(issue) as keyof IssueWords
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'long' : issue.origin === 'array' ? 'many' : 'high'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'day'
  if (issue.message === 'control-character') return 'control'
  return numberFaults.find((fault) => fault === issue.message) ?? 'other'
}

/** What is wrong with one field and what to do, in the reader's words; `blank` says that nothing was written or chosen. */
export const issueSentence = (
  issue: Issue,
  title: string,
  blank: 'written' | 'chosen' | false,
  words: IssueWords,
  help?: string,
): string => {
  const kind = blank ? (blank === 'chosen' ? 'choose' : 'missing') : kindOf(issue)
  // how it should look stands in the field's own help
  if (kind === 'other' && help) return fill(words.helped, { title, help })
  const n = 'minimum' in issue ? String(issue.minimum) : 'maximum' in issue ? String(issue.maximum) : ''
  return fill(words[kind], { title, n })
}
