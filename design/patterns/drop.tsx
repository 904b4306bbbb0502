import { useState, type ReactNode } from 'react'
import { Popover } from 'antd'
import { ChevronDown } from 'lucide-react'

/** A floating part stands beside its button, so that the reading order is the order seen. */
export const beside = (trigger: HTMLElement): HTMLElement => trigger.parentElement ?? document.body

/** A button that opens a small panel under it; the panel closes itself. */
export const Drop = ({
  label,
  chosen,
  icon,
  children,
}: {
  label: string
  chosen: boolean
  icon?: ReactNode
  children: (close: () => void) => ReactNode
}) => {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      content={children(() => setOpen(false))}
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      getPopupContainer={beside}
    >
      <button
        type="button"
        className={`btn${chosen ? ' chosen' : ''}`}
        aria-expanded={open}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {icon}
        {label}
        <ChevronDown className="ic" aria-hidden />
      </button>
    </Popover>
  )
}
