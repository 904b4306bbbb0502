import type { ComponentType } from 'react'
import type { FilePurpose } from '@fengqiao/casework/contract'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import type { FieldHint } from '@fengqiao/design/patterns/form-fields.ts'
import { formFields } from '@fengqiao/design/patterns/form-fields.ts'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Values } from '@fengqiao/design/patterns/form-input.ts'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import {
  addEvidence,
  adviseEnforcement,
  archive,
  breach,
  closeCase,
  courtTakes,
  dossierItems,
  extend,
  feedBack,
  flagRisk,
  investigate,
  placeItem,
  recordHonour,
  recordReply,
  recordRuling,
  recusalGrounds,
  recuse,
  remediate,
  riskTriggers,
  serveNotice,
  signingFails,
  withdraw,
} from '../contract.ts'
import { bothOptions, optionsOf, sidesOf } from './options.ts'
import { ScanField } from './scan-field.tsx'
import { uiWords, type UiWords } from './ui-words.ts'
import { useChoices, useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

type Told = {
  readonly words: UiWords
  readonly language: 'zh' | 'en'
  readonly sides: NonNullable<FieldHint['options']>
  readonly mediators: NonNullable<FieldHint['options']>
  readonly notices: readonly string[]
}
type Plain = {
  readonly hints?: (told: Told) => Readonly<Record<string, FieldHint & { readonly tiles?: boolean }>>
  /** What is chosen already, where the matter tells it. */
  readonly begin?: (told: Told) => Values
  readonly lead?: (words: UiWords) => string
  readonly submit?: (words: UiWords) => string
  /** What the scan of it is kept as; a form may ask it only once it knows of what. */
  readonly scan?: (values: Values) => FilePurpose | undefined
}

const when = new Set(['happenedOn', 'happenedTime', 'onBehalfOf', 'file'])

/** A step that asks in the contract’s own order, with choices in words, a scan, and the day it happened. */
const plain = (endpoint: Endpoint, { hints, begin, lead, submit, scan }: Plain): ComponentType<MoveFormProps> => {
  const Own = ({ matter, version, move, title, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
    const words = useWords(uiWords)
    const { language } = usePreferences()
    const mediators = useChoices()?.mediators.map(({ worker, name }) => ({ value: worker, title: name })) ?? []
    const notices = useMediation(matter.id).data?.noticesNow ?? []
    const told: Told = { words, language, sides: sidesOf(matter, words), mediators, notices }
    const initial = begin?.(told) ?? {}
    const form = useForm(endpoint, { known: { matter: matter.id } as never, initial, version, keep, onDone })
    const hinted = hints?.(told) ?? {}
    const purpose = scan?.(form.values)
    const asked = formFields(endpoint.input, { matter: matter.id }, hinted).filter(({ name }) => !when.has(name))
    return (
      <FormFrame
        form={form}
        submit={submit?.(words) ?? title}
        lead={lead?.(words)}
        meanwhile={meanwhile}
        onCancel={onCancel}
      >
        <div className="asked">
          {asked.map(({ name }) => (
            <Field key={name} name={name} {...hinted[name]} />
          ))}
        </div>
        {purpose ? <ScanField form={form} matter={matter.id} purpose={purpose} /> : null}
        {'happenedOn' in endpoint.input.shape ? (
          <WhenBlock of={{ matter: matter.id, move }} values={form.values} />
        ) : null}
      </FormFrame>
    )
  }
  return Own
}

export const WithdrawForm = plain(withdraw as unknown as Endpoint, {})
export const SigningFailsForm = plain(signingFails as unknown as Endpoint, {})
export const BreachForm = plain(breach as unknown as Endpoint, {})
export const RemediateForm = plain(remediate as unknown as Endpoint, {})
export const CourtForm = plain(courtTakes as unknown as Endpoint, {})
export const EnforcementForm = plain(adviseEnforcement as unknown as Endpoint, {})
export const InvestigateForm = plain(investigate as unknown as Endpoint, { scan: () => 'investigation' })
export const EvidenceForm = plain(addEvidence as unknown as Endpoint, {
  hints: ({ words, sides }) => ({ party: { options: sides }, form: { options: optionsOf(words.form) } }),
  scan: () => 'evidence',
})
export const ExtendForm = plain(extend as unknown as Endpoint, {})
export const RiskForm = plain(flagRisk as unknown as Endpoint, {
  hints: ({ words, language }) => ({
    triggers: { options: bothOptions(riskTriggers, language) },
    level: { options: optionsOf(words.level), tiles: true },
  }),
})
export const RecuseForm = plain(recuse as unknown as Endpoint, {
  hints: ({ language, sides, mediators }) => ({
    worker: { options: mediators },
    ground: { options: bothOptions(recusalGrounds, language) },
    askedBy: { options: sides },
    replacement: { options: mediators },
  }),
})
export const NoticeForm = plain(serveNotice as unknown as Endpoint, {
  hints: ({ words, sides, notices }) => ({
    kind: { options: optionsOf(words.notice).filter(({ value }) => notices.includes(value)) },
    party: { options: sides },
    way: { options: optionsOf(words.served) },
  }),
  // a refusal or a termination comes before the rights, which may be told at any time
  begin: ({ notices }) => (notices[0] ? { kind: notices[0] } : {}),
})
export const RulingForm = plain(recordRuling as unknown as Endpoint, {
  hints: ({ words }) => ({ result: { options: optionsOf(words.ruling), tiles: true } }),
})
export const ReplyForm = plain(recordReply as unknown as Endpoint, {
  hints: ({ words }) => ({ reply: { options: optionsOf(words.reply), tiles: true } }),
})
export const FeedBackForm = plain(feedBack as unknown as Endpoint, {})
export const HonourForm = plain(recordHonour as unknown as Endpoint, {
  hints: ({ words }) => ({ kind: { options: optionsOf(words.honour), tiles: true } }),
  scan: () => 'honour',
})
export const PlaceForm = plain(placeItem as unknown as Endpoint, {
  hints: ({ language }) => ({ item: { options: bothOptions(dossierItems, language) } }),
  scan: ({ item }) => dossierItems[item as keyof typeof dossierItems]?.scan,
})
export const ArchiveForm = plain(archive as unknown as Endpoint, {
  lead: (words) => words.archive.lead,
  submit: (words) => words.archive.submit,
})
const CloseFields = plain(closeCase as unknown as Endpoint, {
  hints: ({ words }) => ({ retention: { options: optionsOf(words.retention) } }),
  lead: (words) => words.close.lead,
  submit: (words) => words.close.submit,
})

/** Closing names what the dossier still lacks before anybody presses the button. */
export const CloseForm = (props: MoveFormProps) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const missing = (useMediation(props.matter.id).data?.checklist ?? []).filter(({ must, there }) => must && !there)
  return (
    <>
      {missing.length > 0 ? (
        <section className="notice soon close-missing">
          <div>
            <h3>{words.close.missing.replace('{n}', String(missing.length))}</h3>
            <p>{missing.map(({ title }) => title[language]).join(language === 'zh' ? '、' : ', ')}</p>
          </div>
        </section>
      ) : null}
      <CloseFields {...props} />
    </>
  )
}
