import { Plus, Trash2 } from 'lucide-react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { capitalFigures } from '@fengqiao/kernel/money.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button, Segments } from '@fengqiao/design/parts/button.tsx'
import type { Option } from '@fengqiao/design/parts/choice-field.tsx'
import { shortYuan } from '@fengqiao/kernel/money.ts'
import { Field, FieldFault } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Form } from '@fengqiao/design/patterns/use-form.ts'
import { InstalmentsTable, type InstalmentRow } from './instalments-table.tsx'
import { uiWords } from './ui-words.ts'

export type TermRow = {
  readonly debtor: string
  readonly creditor: string
  readonly what: string
  readonly how: string
  readonly amountFen?: number | undefined
  readonly due: string
  readonly instalments: readonly InstalmentRow[]
}
export const blankTerm = (debtor = '', creditor = ''): TermRow => ({
  debtor,
  creditor,
  what: '',
  how: '',
  due: '',
  instalments: [],
})

type Shared<E extends Endpoint> = { form: Form<E>; sides: readonly Option[] }

const TermEditor = <E extends Endpoint>({ form, sides, at, only }: Shared<E> & { at: number; only: boolean }) => {
  const words = useWords(uiWords)
  const terms = form.at('terms') as readonly TermRow[]
  const term = terms[at] as TermRow
  const path = `terms.${at}`
  const many = term.instalments.length > 0
  return (
    <li className="term">
      <div className="row wrap">
        <h4 className="grow">{fill(words.agreement.term, { n: at + 1 })}</h4>
        {only ? null : (
          <Button
            kind="link"
            icon={Trash2}
            onClick={() =>
              form.change(
                'terms',
                terms.filter((_, place) => place !== at),
              )
            }
          >
            {words.agreement.removeTerm}
          </Button>
        )}
      </div>
      <div className="asked">
        <Field name={`${path}.debtor`} options={sides} tiles />
        <Field name={`${path}.creditor`} options={sides} tiles />
        <Field name={`${path}.what`} as="area" />
        <Field name={`${path}.amountFen`} as="money" />
        <Field name={`${path}.how`} as="text" />
      </div>
      {term.amountFen !== undefined && term.amountFen > 0 ? (
        <p className="soft">{fill(words.agreement.capital, { words: capitalFigures(term.amountFen) })}</p>
      ) : null}
      <Segments
        label={words.agreement.schedule}
        value={many ? 'many' : 'once'}
        options={[
          { value: 'once', title: words.agreement.once },
          { value: 'many', title: words.agreement.many },
        ]}
        onChange={(value) =>
          form.change(
            `${path}.instalments`,
            value === 'many' ? [{ due: term.due, amountFen: undefined, note: '' }] : [],
          )
        }
      />
      {many ? <InstalmentsTable form={form} path={path} term={term} /> : <Field name={`${path}.due`} />}
    </li>
  )
}

/** Terms as rows: who, what, how much, by when, how; each with its instalments and their running sum. */
export const TermsEditor = <E extends Endpoint>({ form, sides }: Shared<E>) => {
  const words = useWords(uiWords)
  const terms = (form.at('terms') as readonly TermRow[] | undefined) ?? []
  const total = terms.reduce((sum, term) => sum + (term.amountFen ?? 0), 0)
  return (
    <section className="form-part" data-field="terms">
      <h3 className="d-head row wrap">
        <span className="grow">{words.agreement.terms}</span>
        {total > 0 ? <span className="soft small">{fill(words.agreement.total, { n: shortYuan(total) })}</span> : null}
      </h3>
      <ol className="ruled terms">
        {terms.map((_, at) => (
          <TermEditor key={at} form={form} sides={sides} at={at} only={terms.length === 1} />
        ))}
      </ol>
      <FieldFault name="terms" />
      <Button
        icon={Plus}
        onClick={() => form.change('terms', [...terms, blankTerm(terms[0]?.debtor, terms[0]?.creditor)])}
      >
        {words.agreement.addTerm}
      </Button>
    </section>
  )
}
