import { useEffect, useState, type RefObject } from 'react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import { deskWords, useWords } from '../desk-words.ts'
import { usePreferences } from '../preferences.ts'
import { isEmpty, schemaAt, valueAt } from './form-input.ts'
import { issueSentence } from './issue-sentence.ts'

/**
 * For forms that must not keep what is typed (passwords, one-time codes): checks it once against the contract and tells
 * the sentence for each field; the first wrong field has the focus.
 */
export const useFieldFaults = (endpoint: Endpoint, root: RefObject<HTMLElement | null>) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    if (Object.keys(faults).length > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults, root])
  const isSound = (input: Readonly<Record<string, unknown>>): boolean => {
    const checked = endpoint.input.safeParse(input)
    const told = (checked.success ? [] : checked.error.issues).map((issue) => {
      const name = issue.path.join('.')
      const schema = schemaAt(endpoint.input, name)
      const meta = schema && fieldOf(schema)
      const blank = isEmpty(valueAt(input, name)) && 'written'
      return [name, issueSentence(issue, meta?.[language] ?? '', blank, words.issue, meta?.help?.[language])] as const
    })
    setFaults(Object.fromEntries(told))
    return checked.success
  }
  return { faults, isSound }
}
