import { useEffect } from 'react'
import { useGo } from '@fengqiao/design/address.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Loading } from '@fengqiao/design/parts/notices.tsx'

/** Taking, noting and answering are done where the talk, the notes and the law stand side by side. */
const ToWorkbench = ({ matter }: MoveFormProps) => {
  const go = useGo()
  useEffect(() => go(`/consultations/${matter.id}`), [go, matter.id])
  return <Loading />
}

export default ToWorkbench
