import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { Period, Proof } from '../contract.ts'
import { countedSentences } from './counted-sentences.ts'
import type { Insert } from './insert-button.tsx'
import { ProofPeriod } from './proof-period.tsx'
import { ProofSum } from './proof-sum.tsx'
import type { ProofProps } from './proof-view.tsx'
import { proofWords } from './proof-words.ts'

type Props = Insert &
  Pick<ProofProps, 'proof' | 'typed' | 'onTyped'> & {
    /** Everything worked out so far goes into the answer, with its proof. */
    readonly onAll?: ((sentences: readonly string[]) => void) | undefined
    /** Something was filled in before: it stands first, what nobody filled in is folded away. */
    readonly told?: boolean
  }

const Days = ({ proof, typed, onTyped, onInsert, told }: Props) => {
  const words = useWords(proofWords)
  const drawn = (period: Period) => (
    <ProofPeriod
      key={period.rule}
      period={period}
      start={typed.starts[period.rule] ?? ''}
      onStart={(day) => onTyped({ ...typed, starts: { ...typed.starts, [period.rule]: day } })}
      onInsert={onInsert}
    />
  )
  const { periods } = proof
  const first = told ? periods.filter(({ start }) => start !== null) : periods
  const rest = periods.filter((period) => !first.includes(period))
  return (
    <>
      {first.map(drawn)}
      {rest.length > 0 ? (
        <details className="refill">
          <summary>{fill(words.moreDays, { n: rest.length })}</summary>
          {rest.map(drawn)}
        </details>
      ) : null}
    </>
  )
}

/** Last days and sums, beside the articles they rest on. */
export const ProofWorkedOut = (props: Props) => {
  const { proof, typed, onTyped, onInsert, onAll, told } = props
  const words = useWords(proofWords)
  const sentences = countedSentences(proof)
  return (
    <>
      {onAll && sentences.length > 0 ? (
        <p className="proof-attach">
          <Button wide onClick={() => onAll(sentences)}>
            {words.allIn}
          </Button>
        </p>
      ) : null}
      {proof.periods.length > 0 ? (
        <section>
          <h2 className="d-head">{words.days}</h2>
          <Days {...props} />
        </section>
      ) : null}
      {proof.sums.length > 0 ? (
        <section>
          <h2 className="d-head">{words.sums}</h2>
          {proof.sums.map((sum, at) => (
            <ProofSum
              key={sum.calculator}
              sum={sum}
              open={at === 0 && !told}
              typed={typed.sums[sum.calculator] ?? {}}
              onTyped={(field, value) =>
                onTyped({
                  ...typed,
                  sums: { ...typed.sums, [sum.calculator]: { ...typed.sums[sum.calculator], [field]: value } },
                })
              }
              onInsert={onInsert}
            />
          ))}
        </section>
      ) : null}
    </>
  )
}

/** Where to go, whom to ask for, what it costs. */
export const ProofWays = ({ proof: { ways } }: { proof: Pick<Proof, 'ways'> }) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  if (ways.length === 0) return null
  return (
    <section>
      <h2 className="d-head">{words.ways}</h2>
      <ul className="ruled">
        {ways.map((way) => (
          <li className="hit" key={way.service}>
            <b>{way.title[language]}</b> {way.who[language]}
            <p className="soft small">
              {[way.how[language], way.cost[language], way.phone]
                .filter(Boolean)
                .join(language === 'zh' ? '　' : ' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
