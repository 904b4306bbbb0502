import { useWords, fill } from '@fengqiao/design/desk-words.ts'
import type { CaseSectionProps } from '@fengqiao/design/move-forms.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { DayText, dayInWords } from '@fengqiao/design/parts/day.tsx'
import { Money } from '@fengqiao/design/parts/money.tsx'
import { StateLine, type Tone } from '@fengqiao/design/parts/state.tsx'
import { shortYuan } from '@fengqiao/kernel/money.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { CitedArticles } from '@fengqiao/law/ui'
import type { MediationView } from '../contract.ts'
import { AgreementText } from './agreement-text.tsx'
import { ConfirmationClock } from './confirmation-form.tsx'
import { named } from './options.ts'
import { RoutesList } from './routes-list.tsx'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WarningsList } from './warnings-list.tsx'
import './mediation.css'

const tones: Record<MediationView['instalments'][number]['state'], Tone> = {
  performed: 'done',
  inPart: 'info',
  overdue: 'late',
  due: 'soon',
  later: 'plain',
}

const Performance = ({ view, can, open }: { view: MediationView } & Pick<CaseSectionProps, 'can' | 'open'>) => {
  const words = useWords(uiWords)
  const rows = view.instalments
  const total = rows.reduce((sum, row) => sum + (row.amountFen ?? 0), 0)
  const paid = rows.reduce((sum, row) => sum + row.paidFen, 0)
  return (
    <section>
      <h2 className="d-head row wrap">
        <span className="grow">{words.performance.title}</span>
        {total > 0 ? (
          <span className="soft small" style={{ fontWeight: 400 }}>
            {fill(words.performance.progress, { paid: shortYuan(paid), total: shortYuan(total) })}
          </span>
        ) : null}
      </h2>
      <ol className="ruled instalment-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span className="row wrap">
              <b>{fill(words.performance.row, { n: row.seq })}</b>
              <DayText on={row.due} year />
              <span className="grow" />
              {row.amountFen === null ? row.note : <Money fen={row.amountFen} />}
              <StateLine tone={tones[row.state]}>{named(words.instalment, row.state)}</StateLine>
            </span>
            {row.payments.map((payment) => (
              <p className="soft small" key={payment.id}>
                <DayText on={payment.happenedAt.slice(0, 10)} />{' '}
                {fill(words.performance.proof, { proof: payment.proof })}
              </p>
            ))}
            {row.reminders > 0 ? (
              <p className="soft small">{fill(words.performance.reminded, { n: row.reminders })}</p>
            ) : null}
          </li>
        ))}
      </ol>
      {can.includes('mediation.recordPerformance') && view.agreement?.effectiveAt ? (
        <Button onClick={() => open('mediation.recordPerformance')}>{words.performance.record}</Button>
      ) : null}
    </section>
  )
}

/** What was agreed, who has signed, what is paid, how long the court may still be asked. */
const AgreementSection = ({ matter, can, open }: CaseSectionProps) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const view = useMediation(matter.id).data
  if (!view) return null
  const { agreement, confirmation } = view
  return (
    <>
      {agreement ? (
        <section>
          <h2 className="d-head row wrap">
            <span className="grow">{words.agreementSection.title}</span>
            <span className="soft small" style={{ fontWeight: 400 }}>
              {fill(words.agreementSection.version, { n: agreement.version })}
              {'　'}
              {agreement.effectiveAt
                ? fill(words.agreementSection.effective, {
                    day: dayInWords(agreement.effectiveAt.slice(0, 10), language),
                  })
                : fill(words.agreementSection.signatures, {
                    n: agreement.signatures.length,
                    all: agreement.signatures.length + agreement.missing.length,
                  })}
            </span>
          </h2>
          <AgreementText view={view} agreement={agreement} />
          {agreement.citations.length > 0 ? (
            <>
              <h3 className="d-head">{words.agreementSection.law}</h3>
              <CitedArticles citations={agreement.citations} />
            </>
          ) : null}
          {agreement.effectiveAt === null && agreement.warnings.length > 0 ? (
            <WarningsList warnings={agreement.warnings} />
          ) : null}
          {confirmation && confirmation.state === null && agreement.effectiveAt ? (
            <ConfirmationClock confirmation={confirmation} />
          ) : null}
          {confirmation?.state ? (
            <p className="row">
              {words.confirm.title}　<b>{named(words.confirmation, confirmation.state)}</b>
              <span className="soft">{confirmation.rulingNumber}</span>
            </p>
          ) : null}
        </section>
      ) : null}
      {view.instalments.length > 0 && agreement ? <Performance view={view} can={can} open={open} /> : null}
      {view.termination ? <RoutesList routes={view.routes} /> : null}
    </>
  )
}

export default AgreementSection
