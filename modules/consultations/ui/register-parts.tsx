import { useState } from 'react'
import { useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Field } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Values } from '@fengqiao/design/patterns/form-input.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { channels, channelWords, whereAndWho } from '../contract.ts'
import { uiWords } from './ui-words.ts'

const shelfOf = (mode: 'one' | 'heads'): string => `fengqiao.register.${mode}`
const kept = ['channel', 'place', 'happenedOn', 'onBehalfOf'] as const

const readShelf = (shelf: string): Values => {
  try {
    return JSON.parse(sessionStorage.getItem(shelf) ?? '{}') as Values
  } catch {
    return {}
  }
}

/** Channel, day, place and person stay from one entry to the next; a Friday's pile comes from one notebook. */
export const useWhere = (mode: 'one' | 'heads'): { where: Values; keepWhere: (values: Values) => void } => {
  const shelf = shelfOf(mode)
  const [kinds, setKinds] = useState<Readonly<Record<string, Values>>>({})
  const where = kinds[shelf] ?? readShelf(shelf)
  const keepWhere = (values: Values) => {
    const next = Object.fromEntries(kept.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
    setKinds((before) => ({ ...before, [shelf]: next }))
    try {
      sessionStorage.setItem(shelf, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing still has them as long as the page is open.
    }
  }
  return { where, keepWhere }
}

export const useChoices = () => {
  const read = useRead(whereAndWho, {})
  return {
    today: read.data?.today,
    refusal: read.refusal,
    places: (read.data?.places ?? []).map(({ id, name }) => ({ value: id, title: name })),
    workers: (read.data?.workers ?? []).map(({ id, name }) => ({ value: id, title: name })),
  }
}

/** Where it came from, when, in which place, and who advised, if it was not the one who types. */
export const WhereFields = ({ choices }: { choices: ReturnType<typeof useChoices> }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  return (
    <>
      <Field
        name="channel"
        options={channels.map((name) => ({ value: name, title: channelWords[name]?.[language] ?? name }))}
      />
      <div className="register-where">
        <Field name="happenedOn" />
        <Field name="place" as="choice" options={choices.places} />
        <Field name="onBehalfOf" as="choice" options={choices.workers} />
      </div>
      <p className="soft small">{words.register.kept}</p>
    </>
  )
}
