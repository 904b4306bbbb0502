import { lazy, Suspense, useState } from 'react'
import { CircleCheck } from 'lucide-react'
import { useAction } from '@fengqiao/design/ask.ts'
import { RefusedReply } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useCaseParts, type MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { signAgreement } from '../contract.ts'
import type { MediationView } from '../contract.ts'
import { named, optionsOf } from './options.ts'
import { ScanField } from './scan-field.tsx'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

const Pad = lazy(() => import('./signature-pad.tsx'))
type Agreement = NonNullable<MediationView['agreement']>

/** The mediator signs as nobody's party; a choice needs a value for it. */
const theMediator = 'mediator'

const Signed = ({ agreement }: { agreement: Agreement }) => {
  const words = useWords(uiWords)
  return (
    <section className="form-part">
      <h3 className="d-head row wrap">
        <span className="grow">{words.sign.title}</span>
        <span className="soft small">
          {agreement.missing.length === 0
            ? words.sign.done
            : fill(words.sign.left, { names: agreement.missing.map(({ name }) => name).join('、') })}
        </span>
      </h3>
      <ul className="ruled stands">
        {agreement.signatures.map((signature) => (
          <li key={signature.id} className="row wrap">
            <CircleCheck className="ic done-ink" aria-hidden />
            <b>{signature.name}</b>
            <span className="soft">{signature.party ? '' : words.sign.mediator}</span>
            <span className="grow" />
            <span>{named(words.mode, signature.mode)}</span>
            <DayText on={signature.happenedAt} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const SignBody = (props: MoveFormProps & { agreement: Agreement }) => {
  const { agreement, matter, move, meanwhile, onDone, onCancel } = props
  const words = useWords(uiWords)
  const { keepFile } = useCaseParts()
  const action = useAction(signAgreement)
  const [ink, setInk] = useState<Blob>()
  const [version, setVersion] = useState(props.version)
  const { screen, ...onPaper } = words.mode
  const first = agreement.missing[0]
  const form = useForm(signAgreement, {
    known: { matter: matter.id },
    initial: { who: first ? (first.party ?? theMediator) : '', mode: 'paper' },
    version,
    action: {
      ...action,
      act: async (input, options) => {
        if (input.mode !== 'screen' || !ink || !keepFile) return action.act(input, options)
        const picture = new File([ink], 'signature.png', { type: 'image/png' })
        try {
          const file = await keepFile(matter.id, 'signature', picture, agreement.id)
          return await action.act({ ...input, file, digest: agreement.digest }, {})
        } catch (error) {
          if (error instanceof RefusedReply) return action.act(input, options)
          throw error
        }
      },
    },
    onDone: (reply) => {
      setVersion(reply.version)
      setInk(undefined)
      const next = reply.missing[0]
      form.change('who', next ? (next.party ?? theMediator) : '')
      form.change('file', undefined)
      if (!next) onDone()
    },
    shape: ({ who, ...values }) => ({ ...values, party: who === theMediator ? undefined : who }),
  })
  const onScreen = form.at('mode') === 'screen'
  return (
    <FormFrame
      form={form}
      submit={words.sign.submit}
      lead={agreement.screenAllowed ? words.sign.lead : `${words.sign.lead}${words.sign.paperOnly}`}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <Signed agreement={agreement} />
      <Field
        name="party"
        value="who"
        title={words.sign.who}
        tiles
        options={agreement.missing.map(({ party, name }) => ({
          value: party ?? theMediator,
          title: name,
          ...(party ? {} : { note: words.sign.mediator }),
        }))}
      />
      <Field name="mode" tiles options={optionsOf(agreement.screenAllowed ? { ...onPaper, screen } : onPaper)} />
      {onScreen ? (
        <div data-field="file">
          <Suspense fallback={<Loading rows={3} />}>
            <Pad key={String(form.at('who'))} onInk={setInk} />
          </Suspense>
          <p className="soft small">{fill(words.sign.padNote, { n: agreement.version })}</p>
          <p className="soft small">{fill(words.sign.digest, { digest: agreement.digest.slice(0, 16) })}</p>
        </div>
      ) : (
        <ScanField
          key={String(form.at('who'))}
          form={form}
          matter={matter.id}
          purpose="signedScan"
          about={agreement.id}
          title={words.sign.scan}
        />
      )}
      <WhenBlock of={{ matter: matter.id, move }} values={form.values} />
    </FormFrame>
  )
}

/** Who has signed, who has not, and how each signs: on paper with a scan, or on screen where all agreed to it. */
const SignForm = (props: MoveFormProps) => {
  const view = useMediation(props.matter.id).data
  return view?.agreement ? <SignBody {...props} agreement={view.agreement} /> : <Loading />
}

export default SignForm
