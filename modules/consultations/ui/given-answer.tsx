import { deskWords, useWords } from '@fengqiao/design/desk-words.ts'
import { State } from '@fengqiao/design/parts/state.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import { moneyRead } from '@fengqiao/kernel/money.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { CitedArticles } from '@fengqiao/law/ui'
import type { showConsultation } from '../contract.ts'
import { uiWords } from './ui-words.ts'

type Shown = OutputOf<typeof showConsultation>

/** The answer as it was given, with the words each article had then. */
export const GivenAnswer = ({ shown }: { shown: Shown }) => {
  const words = useWords(uiWords)
  const shared = useWords(deskWords)
  const { language } = usePreferences()
  return (
    <>
      <section>
        <h2 className="d-head">{shared.talk.answer}</h2>
        <p className="ruled own-words">{shown.answer ?? shown.summary}</p>
      </section>
      {shown.nextSteps ? (
        <section>
          <h2 className="d-head">{words.talk.next}</h2>
          <p className="ruled own-words">{shown.nextSteps}</p>
        </section>
      ) : null}
      {shown.proof ? (
        <section>
          <h2 className="d-head">{words.talk.given}</h2>
          <ul className="ruled">
            {shown.proof.card ? <li className="hit">{shown.proof.card.title[language]}</li> : null}
            {shown.proof.periods.map((period) => (
              <li className="hit" key={period.rule}>
                {period.title[language]} <b>{formatDay(period.lastDay ?? period.provisional ?? '', language)}</b>
                {period.lastDay === null ? <State tone="soon">{words.talk.provisional}</State> : null}
              </li>
            ))}
            {shown.proof.sums.map((sum) => (
              <li className="hit" key={sum.calculator}>
                {sum.title[language]} <b>{sum.result ? moneyRead(sum.result, language) : ''}</b>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {shown.citations.length > 0 ? (
        <section>
          <h2 className="d-head">{words.talk.citations}</h2>
          <CitedArticles citations={shown.citations} />
        </section>
      ) : null}
    </>
  )
}
