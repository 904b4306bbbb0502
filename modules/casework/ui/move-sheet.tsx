import { lazy, Suspense, useMemo, useState, type ComponentType } from 'react'
import { decidedOn, useAction } from '@fengqiao/design/ask.ts'
import type { MoveForm, MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Loading, type Meanwhile } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import type { Header } from '../contract.ts'

const Plain = ({ endpoint, form }: { endpoint: Endpoint; form: MoveFormProps }) => {
  const action = useAction(endpoint)
  return (
    <ActionForm
      endpoint={endpoint}
      action={action}
      known={{ matter: form.matter.id } as never}
      version={form.version}
      keep={form.keep}
      meanwhile={form.meanwhile}
      submit={form.title}
      onDone={form.onDone}
      onCancel={form.onCancel}
    />
  )
}

type Seen = { readonly version: number; readonly at: string }

/** What was recorded after the form was opened. */
const since = (matter: Header, seen: Seen, language: 'zh' | 'en'): Meanwhile => [
  ...matter.history
    .filter((step) => Date.parse(step.recordedAt) > Date.parse(seen.at))
    .map((step) => ({ title: step.title[language], by: step.by ?? '', at: step.recordedAt })),
  ...matter.notes
    .filter((note) => Date.parse(note.recordedAt) > Date.parse(seen.at))
    .map((note) => ({ title: note.title ?? '', by: note.by, at: note.recordedAt })),
]

/** The newest thing written on the matter: what a form opened now is decided on. */
const newest = (matter: Header): string =>
  [...matter.history, ...matter.notes].reduce(
    (latest, each) => (Date.parse(each.recordedAt) > Date.parse(latest) ? each.recordedAt : latest),
    matter.happenedAt,
  )

/** One move's form beside the case. The version is that of the moment it was opened: a colleague's step shows as one. */
export const MoveSheet = (props: {
  name: string
  title: string
  form: MoveForm
  matter: Header
  onClose: () => void
}) => {
  const { name, title, form, matter, onClose } = props
  const { language } = usePreferences()
  const [seen] = useState<Seen>(() => ({ version: decidedOn(matter), at: newest(matter) }))
  const load = 'load' in form ? form.load : undefined
  const Own = useMemo<ComponentType<MoveFormProps> | undefined>(() => (load ? lazy(load) : undefined), [load])
  const given: MoveFormProps = {
    matter,
    version: seen.version,
    move: name.split('.')[1] ?? name,
    title,
    meanwhile: since(matter, seen, language),
    keep: `${name}.${matter.id}`,
    onDone: onClose,
    onCancel: onClose,
  }
  return (
    <Sheet title={title} wide={'load' in form && form.wide} onClose={onClose}>
      {Own ? (
        <Suspense fallback={<Loading />}>
          <Own {...given} />
        </Suspense>
      ) : (
        <Plain endpoint={form as Endpoint} form={given} />
      )}
    </Sheet>
  )
}
