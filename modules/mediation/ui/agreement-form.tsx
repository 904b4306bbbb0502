import { useState } from 'react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { FieldWarnings } from '@fengqiao/design/parts/field.tsx'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FormFrame, FormPart } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm, type Form } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { chosenBefore, CiteArticles } from '@fengqiao/law/ui'
import type { Chosen } from '@fengqiao/law/ui'
import { agreeOrally, draftAgreement } from '../contract.ts'
import type { MediationView, Warning } from '../contract.ts'
import { AgreementText } from './agreement-text.tsx'
import { sidesOf } from './options.ts'
import { blankTerm, TermsEditor, type TermRow } from './terms-editor.tsx'
import { uiWords } from './ui-words.ts'
import { useChecked } from './use-checked.ts'
import { useMediation } from './use-mediation.ts'
import { WarningsList } from './warnings-list.tsx'
import { WhenBlock } from './when-block.tsx'

type Props = MoveFormProps & { view: MediationView }

/** The latest version to go on from, or what the case already tells. */
const beginWith = (view: MediationView): Record<string, unknown> => {
  const side = (role: string) => view.parties.find((party) => party.role === role)?.id ?? ''
  const { agreement } = view
  if (!agreement) {
    return {
      facts: view.summary,
      terms: [{ ...blankTerm(side('respondent'), side('applicant')), amountFen: view.amountFen ?? undefined }],
    }
  }
  const terms = agreement.terms.map((term): TermRow => {
    const own = view.instalments.filter((each) => each.term === term.id)
    const once = own.length === 1 && own[0]?.note === ''
    return {
      debtor: term.debtor,
      creditor: term.creditor ?? '',
      what: term.what,
      how: term.how,
      amountFen: term.amountFen ?? undefined,
      due: once ? (own[0]?.due ?? '') : '',
      instalments: once
        ? []
        : own.map(({ due, amountFen, note }) => ({ due, amountFen: amountFen ?? undefined, note })),
    }
  })
  const { facts, issues, responsibility, manner, place, onDefault, copies, signingOn, wantsConfirmation } = agreement
  const citations = agreement.citations.map(chosenBefore)
  return {
    facts,
    issues,
    responsibility,
    manner,
    place,
    onDefault,
    copies,
    signingOn,
    wantsConfirmation,
    terms,
    citations,
  }
}

/** Folded away until somebody wants it: most agreements cite nothing. */
const Citing = ({ form }: { form: Pick<Form, 'at' | 'change'> }) => {
  const words = useWords(uiWords)
  const chosen = (form.at('citations') as readonly Chosen[] | undefined) ?? []
  return (
    <details className="citing" open={chosen.length > 0 ? true : undefined}>
      <summary>{words.agreement.cite}</summary>
      <CiteArticles chosen={chosen} onChosen={(now) => form.change('citations', now)} />
    </details>
  )
}

const Written = ({ view, matter, version, move, meanwhile, keep, onDone, onCancel }: Props) => {
  const words = useWords(uiWords)
  const [saved, setSaved] = useState<{ n: number; warnings: readonly Warning[]; version: number }>()
  const form = useForm(draftAgreement, {
    known: { matter: matter.id },
    initial: beginWith(view),
    version: saved?.version ?? version,
    keep,
    onDone: (reply) => setSaved({ n: reply.agreementVersion, warnings: reply.warnings, version: reply.version }),
  })
  const [reading, setReading] = useState(false)
  const { language } = usePreferences()
  const checked = useChecked(matter.id, form.values)
  const beside = Object.groupBy(checked ?? [], ({ field }) => field ?? '')
  const said = Object.fromEntries(
    Object.entries(beside).flatMap(([field, own = []]) =>
      field ? [[field, own.map((warning) => warning[language]).join('')]] : [],
    ),
  )
  if (saved && !reading) {
    return (
      <div className="stack saved">
        <h3 className="d-head">{fill(words.agreement.saved, { n: saved.n })}</h3>
        <WarningsList warnings={saved.warnings} />
        {view.agreement ? <AgreementText view={view} agreement={view.agreement} /> : null}
        <div className="row wrap">
          <Button kind="primary" large onClick={onDone}>
            {words.agreement.done}
          </Button>
          <Button large onClick={() => setReading(true)}>
            {words.agreement.again}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <FieldWarnings value={said}>
      <FormFrame
        form={{ ...form, send: async (on) => (setReading(false), form.send(on)) }}
        submit={words.agreement.submit}
        lead={words.agreement.lead}
        meanwhile={meanwhile}
        onCancel={onCancel}
      >
        <FormPart title={words.agreement.facts}>
          <Field name="facts" />
          <Field name="issues" />
          <Field name="responsibility" />
        </FormPart>
        <TermsEditor form={form} sides={sidesOf(matter, words)} />
        <Citing form={form} />
        <FormPart title={words.agreement.more}>
          <Field name="signingOn" />
          <Field name="copies" />
          <Field name="manner" />
          <Field name="place" as="text" />
          <Field name="onDefault" />
          {view.agreement ? <Field name="why" as="text" /> : null}
        </FormPart>
        <FormPart title={words.agreement.law}>
          <Field name="wantsConfirmation" />
          <Field name="personalRelation" />
          <Field name="statusClause" />
          <Field name="titleClause" />
          <Field name="screenAgreed" />
        </FormPart>
        <WhenBlock of={{ matter: matter.id, move }} values={form.values} />
        {checked && (checked.length === 0 || beside['']) ? <WarningsList warnings={beside[''] ?? []} /> : null}
      </FormFrame>
    </FieldWarnings>
  )
}

const Oral = ({ view, matter, version, move, meanwhile, keep, onDone, onCancel }: Props) => {
  const words = useWords(uiWords)
  const form = useForm(agreeOrally, { known: { matter: matter.id }, initial: beginWith(view), version, keep, onDone })
  return (
    <FormFrame
      form={form}
      submit={words.agreement.submitOral}
      lead={words.oral.base}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <FormPart title={words.agreement.facts}>
        <Field name="facts" />
      </FormPart>
      <TermsEditor form={form} sides={sidesOf(matter, words)} />
      <Citing form={form} />
      <Field name="waived" />
      <WhenBlock of={{ matter: matter.id, move }} values={form.values} />
    </FormFrame>
  )
}

/** The agreement, written term by term; after saving it shows what the checker found in the text as it stands. */
const AgreementForm = (props: MoveFormProps) => {
  const view = useMediation(props.matter.id).data
  if (!view) return <Loading />
  return props.move === 'draftAgreement' ? <Written {...props} view={view} /> : <Oral {...props} view={view} />
}

export default AgreementForm
