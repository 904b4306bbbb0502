import { createContext, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { deskWords, useWords } from '../desk-words.ts'
import { Button } from './button.tsx'

/** The heading of a part: below the h1 of a page, or below the h2 of a sheet. */
export const HeadOfPart = createContext<'h2' | 'h3'>('h2')

/** A page laid over the right of the desk, for one action. The browser's own dialog holds focus and Escape. */
export const Sheet = ({
  title,
  wide,
  onClose,
  children,
}: {
  title: string
  /** For tables and two columns. */
  wide?: boolean | undefined
  onClose: () => void
  children: ReactNode
}) => {
  const words = useWords(deskWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // closed before it is taken out of the page, the dialog gives the focus back to whatever opened it
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector('h2')?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'sheet wide' : 'sheet'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={heading} className="d-head grow" tabIndex={-1}>
          {title}
        </h2>
        <Button kind="link" icon={X} onClick={onClose}>
          {words.state.close}
        </Button>
      </header>
      <div>
        <HeadOfPart value="h3">{children}</HeadOfPart>
      </div>
    </dialog>
  )
}
