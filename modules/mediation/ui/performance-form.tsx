import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { dayInWords } from '@fengqiao/design/parts/day.tsx'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { shortYuan } from '@fengqiao/kernel/money.ts'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { recordPerformance, remind } from '../contract.ts'
import type { MediationView } from '../contract.ts'
import { named, optionsOf } from './options.ts'
import { ScanField } from './scan-field.tsx'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

type Instalment = MediationView['instalments'][number]

const useInstalmentOptions = (open: readonly Instalment[]) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  return open.map((each) => ({
    value: each.id,
    title: `${fill(words.performance.row, { n: each.seq })}　${dayInWords(each.due, language, { year: true })}`,
    note: [each.amountFen === null ? each.note : `${shortYuan(each.amountFen)} 元`, named(words.instalment, each.state)]
      .filter(Boolean)
      .join('　'),
  }))
}

const Payment = ({ view, ...props }: MoveFormProps & { view: MediationView }) => {
  const { matter, version, meanwhile, keep, onDone, onCancel } = props
  const words = useWords(uiWords)
  const open = view.instalments.filter(({ state }) => state !== 'performed')
  const term = view.agreement?.terms.find(({ id }) => id === open[0]?.term)
  const name = (party: string | null | undefined) => view.parties.find(({ id }) => id === party)?.name ?? ''
  const form = useForm(recordPerformance, {
    known: { matter: matter.id },
    initial: { instalment: open[0]?.id ?? '', payer: name(term?.debtor), payee: name(term?.creditor) },
    version,
    keep,
    onDone,
  })
  const options = useInstalmentOptions(open)
  const chosen = open.find(({ id }) => id === form.at('instalment'))
  return (
    <FormFrame
      form={form}
      submit={words.performance.submit}
      lead={words.performance.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <Field name="instalment" options={options} tiles />
      {chosen?.amountFen ? (
        <p className="soft">{fill(words.performance.left, { n: shortYuan(chosen.amountFen - chosen.paidFen) })}</p>
      ) : null}
      <div className="asked">
        <Field name="amountFen" as="money" />
        <Field name="payer" as="text" />
        <Field name="payee" as="text" />
        <Field name="way" as="text" />
        <Field name="proof" as="text" />
      </div>
      <ScanField form={form} matter={matter.id} purpose="receipt" />
      <WhenBlock values={form.values} always />
    </FormFrame>
  )
}

const Urge = ({ view, ...props }: MoveFormProps & { view: MediationView }) => {
  const { matter, version, meanwhile, keep, onDone, onCancel } = props
  const words = useWords(uiWords)
  const open = view.instalments.filter(({ state }) => state !== 'performed')
  const form = useForm(remind, {
    known: { matter: matter.id },
    initial: { instalment: open[0]?.id ?? '', how: 'phone' },
    version,
    keep,
    onDone,
  })
  const options = useInstalmentOptions(open)
  return (
    <FormFrame form={form} submit={words.performance.urge} meanwhile={meanwhile} onCancel={onCancel}>
      <Field name="instalment" options={options} tiles />
      <Field name="how" options={optionsOf(words.how)} tiles />
      <Field name="words" />
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

/** One instalment paid or done, with its proof; or one urging. */
const PerformanceForm = (props: MoveFormProps) => {
  const view = useMediation(props.matter.id).data
  if (!view) return <Loading />
  return props.move === 'remind' ? <Urge {...props} view={view} /> : <Payment {...props} view={view} />
}

export default PerformanceForm
