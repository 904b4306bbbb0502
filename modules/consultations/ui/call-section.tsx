import type { CaseSectionProps } from '@fengqiao/design/move-forms.ts'
import { CallPanel } from './call-panel.tsx'

/** On the case page while the reader is the adviser in the call: only then may an answer be written. */
const CallSection = ({ matter, can }: CaseSectionProps) =>
  can.includes('consultation.answer') ? <CallPanel matter={matter.id} /> : null

export default CallSection
