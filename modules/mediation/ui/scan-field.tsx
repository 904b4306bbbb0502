import { useState } from 'react'
import { Camera, CircleCheck, LoaderCircle } from 'lucide-react'
import type { FilePurpose } from '@fengqiao/casework/contract'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { NoReply, RefusedReply } from '@fengqiao/design/client.ts'
import { deskWords, fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useCaseParts } from '@fengqiao/design/move-forms.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import type { Form } from '@fengqiao/design/patterns/use-form.ts'
import { uiWords } from './ui-words.ts'

/** A scan or photo for what is being recorded: stored at once, named by the record when that is sent. */
export const ScanField = <E extends Endpoint>(props: {
  form: Form<E>
  matter: string
  purpose: FilePurpose
  name?: string
  title?: string
  /** The agreement, visit or instalment it belongs to. */
  about?: string
}) => {
  const words = useWords(uiWords)
  const desk = useWords(deskWords)
  const { keepFile } = useCaseParts()
  const { form, matter, purpose, about, name = 'file' } = props
  const [kept, setKept] = useState<string>()
  const [standing, setStanding] = useState<'still' | 'sending'>('still')
  const [fault, setFault] = useState<string>()
  if (!keepFile) return null
  const add = async (file: File | undefined) => {
    if (!file) return
    setFault(undefined)
    setStanding('sending')
    try {
      form.change(name, await keepFile(matter, purpose, file, about))
      setKept(file.name)
    } catch (error) {
      if (error instanceof RefusedReply) setFault(error.refusal.sentence)
      else if (error instanceof NoReply) setFault(desk.form.unsent)
      else throw error
    } finally {
      setStanding('still')
    }
  }
  return (
    <div className="field scan" data-field={name}>
      {form.at(name) && kept ? (
        <p className="row wrap">
          <CircleCheck className="ic done-ink" aria-hidden />
          <span className="grow">{fill(words.scan.kept, { name: kept })}</span>
          <Button kind="link" onClick={() => (form.change(name, undefined), setKept(undefined))}>
            {words.scan.remove}
          </Button>
        </p>
      ) : (
        <label className="drop">
          <input
            type="file"
            name={name}
            accept="image/*,.pdf"
            disabled={standing === 'sending'}
            onChange={(event) => {
              void add(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          {standing === 'sending' ? (
            <LoaderCircle className="ic turning" aria-hidden />
          ) : (
            <Camera className="ic" aria-hidden />
          )}
          <span>
            <b>{props.title ?? words.scan.title}</b>　{standing === 'sending' ? words.scan.sending : words.scan.add}
          </span>
        </label>
      )}
      {(fault ?? form.error(name)) ? (
        <p className="error" role="alert">
          {fault ?? form.error(name)}
        </p>
      ) : null}
    </div>
  )
}
