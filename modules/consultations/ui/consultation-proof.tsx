import { useWords } from '@fengqiao/design/desk-words.ts'
import { Tick } from '@fengqiao/design/parts/choice-field.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import {
  AssistantDraft,
  chosenOf,
  chosenThen,
  ProofArticles,
  ProofCard,
  ProofWays,
  ProofWorkedOut,
  withChosen,
} from '@fengqiao/law/ui'
import type { AnswerForm } from './use-answer-form.ts'
import type { ConsultationProofRead } from './use-consultation-proof.ts'
import { uiWords } from './ui-words.ts'

/** What the law says on this consultation; everything of it goes into the answer by one press. */
export const ConsultationProof = ({
  matter,
  read,
  told,
  draft,
  writing,
}: {
  matter: string
  read: ConsultationProofRead
  /** The asker filled in days or figures before: what they come to stands first. */
  told: boolean
  draft: AnswerForm
  writing: boolean
}) => {
  const words = useWords(uiWords)
  const { reading, typed } = read
  const proof = reading.data
  if (reading.refusal) return <RefusedNotice refusal={reading.refusal} onRetry={reading.again} />
  if (!proof) return <Loading rows={3} />
  const keyOf = ({ article, version }: { article: string; version: string }) => `${article}@${version}`
  const cited = new Set(draft.chosen.map(keyOf))
  const insert = (sentence: string) => draft.add([sentence])
  const workedOut = (
    <ProofWorkedOut
      proof={proof}
      typed={typed}
      onTyped={draft.fillProof}
      told={told}
      {...(writing
        ? {
            onInsert: insert,
            onAll: (sentences) => {
              draft.add(sentences)
              draft.attach(true)
            },
          }
        : {})}
    />
  )
  return (
    <div className="consultation-proof">
      {told ? workedOut : null}
      <ProofArticles
        proof={proof}
        cited={cited}
        {...(writing
          ? {
              onCite: (hit) => {
                const row = chosenOf(hit)
                draft.choose(
                  cited.has(keyOf(row))
                    ? draft.chosen.filter((one) => keyOf(one) !== keyOf(row))
                    : [...draft.chosen, row],
                )
              },
              onCiteThen: (article, asOf) => draft.choose(withChosen(draft.chosen, chosenThen(article, asOf))),
            }
          : {})}
      />
      {writing ? (
        <p className="proof-attach">
          <Tick checked={draft.attaches} onChange={draft.attach}>
            <b>{words.talk.attach}</b>
            <span className="soft">{words.talk.attachNote}</span>
          </Tick>
        </p>
      ) : null}
      {writing ? (
        <AssistantDraft question={proof.question} matter={matter} card={typed.card} onInsert={insert} />
      ) : null}
      {told ? null : workedOut}
      <ProofWays proof={proof} />
      <ProofCard proof={proof} typed={typed} onTyped={draft.fillProof} />
    </div>
  )
}
