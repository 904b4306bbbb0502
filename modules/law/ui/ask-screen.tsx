import { useEffect, useState } from 'react'
import { BookOpen, Files } from 'lucide-react'
import { useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { GoButton } from '@fengqiao/design/parts/button.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { answerQuestion } from '../contract.ts'
import { AssistantDraft } from './assistant-draft.tsx'
import { nothingTyped, ProofArticles, ProofCard } from './proof-view.tsx'
import { ProofWays, ProofWorkedOut } from './proof-worked-out.tsx'
import { ProofTriage } from './proof-triage.tsx'
import { proofWords } from './proof-words.ts'
import { useSettledProof } from './use-settled-proof.ts'

/** A question of somebody at the window, answered with its proof; it is kept nowhere, not even in the address. */
const AskScreen = () => {
  const words = useWords(proofWords)
  const [question, setQuestion] = useState('')
  const [typed, setTyped] = useState(nothingTyped)
  const asked = useSettledProof({ question: question.trim(), ...typed })
  useEffect(() => setTyped(nothingTyped), [asked.question])
  const reading = useRead(answerQuestion, asked, { when: asked.question !== '' })
  const proof = asked.question === '' ? undefined : reading.data
  return (
    <div className="law-ask">
      <div className="head-row">
        <h1 className="d-title">{words.title}</h1>
        <span className="soft grow">{words.lead}</span>
        <GoButton to="/law" icon={BookOpen}>
          {words.statutes}
        </GoButton>
        <GoButton to="/law/cards" icon={Files}>
          {words.cards}
        </GoButton>
      </div>
      <textarea
        className="control proof-question"
        aria-label={words.ask}
        placeholder={words.box}
        autoFocus
        maxLength={50_000}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      {reading.refusal ? <RefusedNotice refusal={reading.refusal} onRetry={reading.again} /> : null}
      {asked.question === '' ? <p className="soft law-notice">{words.none}</p> : null}
      {asked.question !== '' && !proof && !reading.refusal ? <Loading /> : null}
      {proof ? (
        <div className="proof-columns">
          <div>
            <ProofArticles proof={proof} />
            <ProofCard proof={proof} typed={typed} onTyped={setTyped} />
          </div>
          <div>
            <ProofTriage question={asked.question} proof={proof} />
            <AssistantDraft key={asked.question} question={asked.question} card={typed.card} />
            <ProofWorkedOut proof={proof} typed={typed} onTyped={setTyped} />
            <ProofWays proof={proof} />
          </div>
        </div>
      ) : null}
    </div>
  )
}

export default AskScreen
