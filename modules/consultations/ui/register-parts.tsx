import { useState } from 'react'
import { useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Field } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Values } from '@fengqiao/design/patterns/form-input.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { channels, channelWords, whereAndWho } from '../contract.ts'
import { uiWords } from './ui-words.ts'

const shelf = 'fengqiao.register.where'
const kept = ['channel', 'place', 'happenedOn', 'onBehalfOf'] as const

/** Channel, day, place and person stay from one entry to the next; a Friday's pile comes from one notebook. */
export const useWhere = (): { where: Values; keepWhere: (values: Values) => void } => {
  const [where, setWhere] = useState<Values>(() => {
    try {
      return JSON.parse(sessionStorage.getItem(shelf) ?? '{}') as Values
    } catch {
      return {}
    }
  })
  const keepWhere = (values: Values) => {
    const next = Object.fromEntries(kept.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
    setWhere(next)
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
        tiles
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
