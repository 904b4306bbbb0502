import { useState } from 'react'
import { Plus, X } from 'lucide-react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { FieldWarning } from '@fengqiao/design/parts/field.tsx'
import { shortYuan } from '@fengqiao/kernel/money.ts'
import { Field, FieldFault } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Form } from '@fengqiao/design/patterns/use-form.ts'
import { spread, type InstalmentRow } from './spread.ts'
import type { TermRow } from './terms-editor.tsx'
import { uiWords } from './ui-words.ts'

export type { InstalmentRow } from './spread.ts'

/** “已排 30,000 元，共 50,000 元，还差 20,000 元”: seen while typing, judged by the server. */
const RunningSum = ({ rows, total }: { rows: readonly InstalmentRow[]; total: number }) => {
  const words = useWords(uiWords)
  const sum = rows.reduce((all, row) => all + (row.amountFen ?? 0), 0)
  const rest = total - sum
  return (
    <p className="row wrap running-sum" role="status">
      <span>{fill(words.agreement.sum, { sum: shortYuan(sum), total: shortYuan(total) })}</span>
      <b className={rest === 0 ? 'done-ink' : 'late-ink'}>
        {rest === 0
          ? words.agreement.even
          : fill(rest > 0 ? words.agreement.short : words.agreement.over, { n: shortYuan(Math.abs(rest)) })}
      </b>
    </p>
  )
}

const Spread = ({ term, onSpread }: { term: TermRow; onSpread: (rows: readonly InstalmentRow[]) => void }) => {
  const words = useWords(uiWords)
  const [n, setN] = useState('10')
  const [first, setFirst] = useState(term.instalments[0]?.due ?? '')
  const count = Number(n)
  const ready = Number.isInteger(count) && count > 1 && count <= 120 && /^\d{4}-\d\d-\d\d$/.test(first)
  return (
    <p className="row wrap spread">
      <span>{words.agreement.spread}</span>
      <input
        className="control"
        inputMode="numeric"
        aria-label={`${words.agreement.spread} n`}
        value={n}
        onChange={(event) => setN(event.target.value.replace(/\D/g, ''))}
      />
      <span>{words.agreement.spreadPeriods}</span>
      <input
        className="control day"
        type="date"
        aria-label={words.agreement.spreadStart}
        value={first}
        onChange={(event) => setFirst(event.target.value)}
      />
      <span>{words.agreement.spreadStart}</span>
      <Button
        disabled={!ready || term.amountFen === undefined}
        onClick={() => onSpread(spread(term.amountFen ?? 0, count, first))}
      >
        {words.agreement.spreadDo}
      </Button>
    </p>
  )
}

/** Instalments of one term, one a row. */
export const InstalmentsTable = <E extends Endpoint>(props: { form: Form<E>; path: string; term: TermRow }) => {
  const words = useWords(uiWords)
  const { form, path, term } = props
  const rows = term.instalments
  const set = (next: readonly InstalmentRow[]) => form.change(`${path}.instalments`, next)
  return (
    <div className="instalments" data-field={`${path}.instalments`}>
      <Spread term={term} onSpread={set} />
      <ol>
        {rows.map((_, at) => (
          <li key={at}>
            <b>{fill(words.performance.row, { n: at + 1 })}</b>
            <Field name={`${path}.instalments.${at}.due`} />
            <Field name={`${path}.instalments.${at}.amountFen`} as="money" />
            <Field name={`${path}.instalments.${at}.note`} as="text" />
            <button
              type="button"
              aria-label={fill(words.agreement.removeRow, { n: at + 1 })}
              disabled={rows.length === 1}
              onClick={() => set(rows.filter((_row, place) => place !== at))}
            >
              <X className="ic" aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <RunningSum rows={rows} total={term.amountFen ?? 0} />
      <FieldFault name={`${path}.instalments`} />
      <div className="field">
        <FieldWarning name={`${path}.due`} />
      </div>
      <Button icon={Plus} onClick={() => set([...rows, { due: '', amountFen: undefined, note: '' }])}>
        {words.agreement.addRow}
      </Button>
    </div>
  )
}
