import { useState } from 'react'
import { TriangleAlert } from 'lucide-react'
import { useAction } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { State } from '@fengqiao/design/parts/state.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import {
  correctTriage,
  disputeTypes,
  disputeTypeWords,
  lawTopics,
  nearServices,
  nearTopics,
  nearTypes,
  services,
  serviceWords,
  topicWords,
  urgencies,
  urgencyWords,
} from '../contract.ts'
import type { Proof, Triaged, TriagePart } from '../contract.ts'
import { proofWords } from './proof-words.ts'

const choices = { topic: lawTopics, disputeType: disputeTypes, service: services, urgency: urgencies } as const
const named = {
  topic: topicWords,
  disputeType: disputeTypeWords,
  service: serviceWords,
  urgency: urgencyWords,
} as const
const tones = { now: 'late', soon: 'soon', normal: 'plain' } as const

const two = (values: readonly string[]): readonly string[] => [...new Set(values)].slice(0, 2)

/** What may be meant instead, likeliest first: what the words speak for next, then what it is often mistaken for. */
const nearOf = ({
  topics,
  disputeType,
  services: helpers,
  urgency,
}: Triaged): Record<TriagePart, readonly string[]> => {
  const helping = helpers.map(({ service }) => service)
  return {
    topic: two([...topics.slice(1, 2), ...nearTopics[topics[0] ?? '综合咨询']]),
    disputeType: nearTypes[disputeType],
    service: two([...helping.slice(1), ...nearServices[helping[0] ?? 'lawyer']]),
    urgency: urgencies.filter((each) => each !== urgency),
  }
}

/**
 * What kind of question it is and how soon. What it is likely to be instead stands beside it and is one press; every
 * other class is behind “更多”. The correction is kept, the words are not.
 */
export const ProofTriage = ({ question, matter, proof }: { question: string; matter?: string; proof: Proof }) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  const [open, setOpen] = useState<TriagePart>()
  const may = useMay()
  const correcting = useAction(correctTriage)
  const { triage } = proof
  const saidOf = (reasons: Proof['triage']['urgencyReasons']) =>
    reasons.map(({ meaning, english }) => (language === 'en' ? english : meaning)).join(language === 'en' ? '; ' : '；')
  const now: Record<TriagePart, string> = {
    topic: triage.topics[0] ?? '综合咨询',
    disputeType: triage.disputeType,
    service: triage.services[0]?.service ?? 'lawyer',
    urgency: triage.urgency,
  }
  // the reasons are words of the question and of the rules, which are Chinese
  const why: Partial<Record<TriagePart, string>> = {
    service: saidOf(triage.services[0]?.reasons ?? []),
    urgency: saidOf(triage.urgencyReasons),
  }
  const near = nearOf(triage)
  const nameOf = (part: TriagePart, value: string): string =>
    (named[part] as Record<string, { zh: string; en: string }>)[value]?.[language] ?? value
  const correct = async (part: TriagePart, is: string) => {
    await correcting.act({ question, ...(matter ? { matter } : {}), part, was: now[part], is })
    setOpen(undefined)
  }
  const instead = (part: TriagePart, values: readonly string[]) =>
    values
      .filter((value) => value !== now[part])
      .map((value) => (
        <Button key={value} busy={correcting.busy} onClick={() => void correct(part, value)}>
          <span className="sr">{fill(words.correctTo, { part: words[part] })}</span>
          {nameOf(part, value)}
        </Button>
      ))
  if (proof.kind !== 'question') return null
  return (
    <section>
      <h2 className="d-head row wrap">
        <span className="grow">{words.triage}</span>
        {may(correctTriage) ? <span className="head-note">{words.correctNote}</span> : null}
      </h2>
      {triage.emergency ? (
        <p className="notice late" role="alert">
          <TriangleAlert className="ic ic-18" aria-hidden />
          {triage.emergency[language]}
        </p>
      ) : null}
      {correcting.refusal ? <RefusedNotice refusal={{ sentence: correcting.refusal.sentence }} /> : null}
      <ul className="triage">
        {(Object.keys(choices) as TriagePart[]).map((part) => (
          <li key={part}>
            <span className="soft">{words[part]}</span>
            <span className="row wrap">
              {part === 'urgency' ? (
                <State tone={tones[triage.urgency]}>{nameOf(part, now[part])}</State>
              ) : (
                <b>{nameOf(part, now[part])}</b>
              )}
              {triage.corrected.includes(part) ? <span className="soft small">{words.corrected}</span> : null}
              {why[part] ? (
                <span className="soft small" lang="zh-CN">
                  {why[part]}
                </span>
              ) : null}
            </span>
            {may(correctTriage) ? (
              <span className="row wrap instead">
                {instead(part, open === part ? choices[part] : near[part])}
                {open === part || near[part].length + 1 >= choices[part].length ? null : (
                  <Button kind="link" onClick={() => setOpen(part)}>
                    {words.more}
                    <span className="sr">{words[part]}</span>
                  </Button>
                )}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
