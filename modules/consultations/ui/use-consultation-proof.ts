import { useRead } from '@fengqiao/design/ask.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { useSettledProof } from '@fengqiao/law/ui'
import { showProof } from '../contract.ts'
import type { AnswerForm } from './use-answer-form.ts'

/** What the law says on this consultation with the days and figures filled in so far; `allowed` where one may read it. */
export const useConsultationProof = (matter: string, { proof: typed }: AnswerForm) => {
  const allowed = useMay()(showProof)
  const asked = useSettledProof({ matter, ...typed })
  const reading = useRead(showProof, asked, { when: allowed })
  return { allowed, reading, typed }
}
export type ConsultationProofRead = ReturnType<typeof useConsultationProof>
