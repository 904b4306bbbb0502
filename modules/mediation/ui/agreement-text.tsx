import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Money } from '@fengqiao/design/parts/money.tsx'
import type { MediationView } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import { Marked } from './warnings-list.tsx'

type Agreement = NonNullable<MediationView['agreement']>

/** The terms as they stand, with the words marked that the checker warns of. */
export const AgreementText = ({ view, agreement }: { view: MediationView; agreement: Agreement }) => {
  const words = useWords(uiWords)
  const name = (party: string | null) => view.parties.find(({ id }) => id === party)?.name ?? ''
  return (
    <ol className="ruled agreement-terms">
      {agreement.terms.map((term) => {
        const own = view.instalments.filter((each) => each.term === term.id)
        return (
          <li key={term.id}>
            <div className="row wrap">
              <b>{name(term.debtor)}</b>
              {term.creditor ? (
                <span>
                  {words.agreementSection.to}
                  {name(term.creditor)}
                </span>
              ) : null}
              <span className="grow" />
              {term.amountFen === null ? null : <Money fen={term.amountFen} />}
            </div>
            <p>
              <Marked text={[term.what, term.how].filter(Boolean).join('，')} warnings={agreement.warnings} />
            </p>
            {own.length > 1 ? (
              <p className="soft small">
                {fill(words.performance.row, { n: `1–${own.length}` })}　<DayText on={own[0]?.due} year /> —{' '}
                <DayText on={own.at(-1)?.due} year />
              </p>
            ) : own[0] ? (
              <p className="soft small">
                <DayText on={own[0].due} year />
              </p>
            ) : null}
          </li>
        )
      })}
      {agreement.totalFen === null ? null : (
        <li className="row wrap">
          <b className="grow">{words.agreement.wholeTotal}</b>
          <b>
            <Money fen={agreement.totalFen} />
          </b>
          <span className="soft">{agreement.totalWords}</span>
        </li>
      )}
    </ol>
  )
}
