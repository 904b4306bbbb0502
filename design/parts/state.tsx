import type { ReactNode } from 'react'
import { CircleAlert, CircleCheck, CircleDot, Clock, MessageSquareText, type LucideIcon } from 'lucide-react'

/** `info` in progress, `plain` waiting for somebody or a result, `soon` due soon, `late` overdue, `done` done. */
export type Tone = 'done' | 'soon' | 'info' | 'late' | 'plain'

const icons: Record<Tone, LucideIcon> = {
  done: CircleCheck,
  soon: Clock,
  info: MessageSquareText,
  late: CircleAlert,
  plain: CircleDot,
}

export type StateProps = { tone: Tone; icon?: LucideIcon; children: ReactNode }

/** A state is never colour alone: an icon and a word, on its tint. */
export const State = ({ tone, icon, children }: StateProps) => {
  const Icon = icon ?? icons[tone]
  return (
    <span className={`state ${tone}`}>
      <Icon className="ic" aria-hidden />
      {children}
    </span>
  )
}

/** The same without a tint, for dense tables. */
export const StateLine = ({ tone, icon, children }: StateProps) => {
  const Icon = icon ?? icons[tone]
  return (
    <span className={`state-line ${tone === 'plain' ? 'soft' : tone}-ink`}>
      <Icon className="ic" aria-hidden />
      {children}
    </span>
  )
}
