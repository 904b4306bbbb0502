import { useContext } from 'react'
import { Plus } from 'lucide-react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { HeadOfPart } from '@fengqiao/design/parts/sheet.tsx'
import { FieldFault } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Form } from '@fengqiao/design/patterns/use-form.ts'
import { blankParty, PartyBlock, type PartyRow } from './party-block.tsx'
import { uiWords } from './ui-words.ts'

/** Both sides next to each other; each may be several. */
export const PartiesEditor = <E extends Endpoint>({ form }: { form: Form<E> }) => {
  const words = useWords(uiWords)
  const Head = useContext(HeadOfPart)
  const parties = form.at('parties') as readonly PartyRow[]
  const set = (next: readonly PartyRow[]) => form.change('parties', next)
  const side = (role: 'applicant' | 'respondent', title: string, add: string) => {
    const own = parties.flatMap((party, at) => (party.role === role ? [at] : []))
    return (
      <section className="form-part">
        <Head className="d-head">{title}</Head>
        {own.map((at) => (
          <PartyBlock
            key={at}
            form={form}
            at={at}
            onRemove={own.length > 1 ? () => set(parties.filter((_, place) => place !== at)) : undefined}
          />
        ))}
        <Button icon={Plus} onClick={() => set([...parties, blankParty(role)])}>
          {add}
        </Button>
      </section>
    )
  }
  return (
    <div data-field="parties">
      <div className="two-sides">
        {side('applicant', words.apply.applicants, words.apply.add)}
        {side('respondent', words.apply.respondents, words.apply.addOther)}
      </div>
      <FieldFault name="parties" />
    </div>
  )
}
