import { Link } from '@tanstack/react-router'
import { ArrowRightLeft } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { CaseSectionProps } from '@fengqiao/design/move-forms.ts'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import type { MediationView } from '../contract.ts'
import { named } from './options.ts'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'

type Elsewhere = NonNullable<MediationView['cameFrom']>

const There = ({ told, of }: { told: string; of: Elsewhere }) => (
  <p className="row wrap">
    <ArrowRightLeft className="ic soft-ink" aria-hidden />
    <span>{fill(told, { committee: of.committee })}</span>
    <Link to={`/matters/${of.matter}`}>{of.number ?? `${of.receiptCode.slice(0, 4)} ${of.receiptCode.slice(4)}`}</Link>
  </p>
)

/** Where the dispute was before and where it goes on; each end leads to the other. */
const TransferSection = ({ matter }: CaseSectionProps) => {
  const words = useWords(uiWords)
  const view = useMediation(matter.id).data
  const transfer = view?.transfer
  if (!view?.cameFrom && !transfer) return null
  return (
    <section>
      <h2 className="d-head">{words.transfer.title}</h2>
      <div className="ruled stack">
        {view?.cameFrom ? <There told={words.transfer.cameFrom} of={view.cameFrom} /> : null}
        {transfer ? (
          <p>
            <DayText on={transfer.at.slice(0, 10)} />　{fill(words.transfer.to, { receiver: transfer.receiver })}　
            <b>{transfer.reply ? named(words.reply, transfer.reply) : words.transfer.waiting}</b>
          </p>
        ) : null}
        {transfer?.goesOn ? <There told={words.transfer.goesOn} of={transfer.goesOn} /> : null}
      </div>
    </section>
  )
}

export default TransferSection
