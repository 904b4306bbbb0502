import { useState } from 'react'
import { TriangleAlert } from 'lucide-react'
import { useAction } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { State } from '@fengqiao/design/parts/state.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import {
  correctTriage,
  disputeTypes,
  disputeTypeWords,
  lawTopics,
  services,
  serviceWords,
  topicWords,
  urgencies,
  urgencyWords,
} from '../contract.ts'
import type { Proof, TriagePart } from '../contract.ts'
import { proofWords } from './proof-words.ts'

const choices = { topic: lawTopics, disputeType: disputeTypes, service: services, urgency: urgencies } as const
const named = {
  topic: topicWords,
  disputeType: disputeTypeWords,
  service: serviceWords,
  urgency: urgencyWords,
} as const
const tones = { now: 'late', soon: 'soon', normal: 'plain' } as const

/** What kind of question it is and how soon, each set right by one press; the correction is kept, the words are not. */
export const ProofTriage = ({ question, matter, proof }: { question: string; matter?: string; proof: Proof }) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  const [open, setOpen] = useState<TriagePart>()
  const correcting = useAction(correctTriage)
  const { triage } = proof
  const now: Record<TriagePart, string> = {
    topic: triage.topics[0] ?? '综合咨询',
    disputeType: triage.disputeType,
    service: triage.services[0]?.service ?? 'lawyer',
    urgency: triage.urgency,
  }
  const why: Partial<Record<TriagePart, string>> = {
    service: triage.services[0]?.reasons.map((each) => each.meaning).join('；') ?? '',
    urgency: triage.urgencyReasons.map((each) => each.meaning).join('；'),
  }
  const nameOf = (part: TriagePart, value: string): string =>
    (named[part] as Record<string, { zh: string; en: string }>)[value]?.[language] ?? value
  const correct = async (part: TriagePart, is: string) => {
    await correcting.act({ question, ...(matter ? { matter } : {}), part, was: now[part], is })
    setOpen(undefined)
  }
  return (
    <section>
      <h2 className="d-head">{words.triage}</h2>
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
              {why[part] ? <span className="soft small">{why[part]}</span> : null}
            </span>
            <Button
              chosen={open === part}
              aria-expanded={open === part}
              onClick={() => setOpen(open === part ? undefined : part)}
            >
              {words.correct}
              <span className="sr">{words[part]}</span>
            </Button>
            {open === part ? (
              <span className="row wrap choices-of">
                {choices[part]
                  .filter((value) => value !== now[part])
                  .map((value) => (
                    <Button key={value} busy={correcting.busy} onClick={() => void correct(part, value)}>
                      {nameOf(part, value)}
                    </Button>
                  ))}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
