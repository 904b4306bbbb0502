import { useEffect, useRef, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { AArrowUp, Contrast, KeyRound, Languages, LogOut, UserRound } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { setPreferences, usePreferences } from '@fengqiao/design/preferences.ts'
import { shellWords } from './words.ts'

/** Large print, contrast and language stand with the name, so that they are found on every screen. */
export const UserMenu = ({ name, onSignOut }: { name: string; onSignOut: () => void }) => {
  const words = useWords(shellWords)
  const { print, contrast, language } = usePreferences()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => !place.current?.contains(event.target as Node) && setOpen(false)
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      place.current?.querySelector('button')?.focus()
    }
    addEventListener('pointerdown', outside)
    addEventListener('focusin', outside)
    addEventListener('keydown', escape)
    return () => {
      removeEventListener('pointerdown', outside)
      removeEventListener('focusin', outside)
      removeEventListener('keydown', escape)
    }
  }, [open])
  const word = (on: boolean) => (on ? words.user.on : words.user.off)
  return (
    <div className="user" ref={place}>
      <button type="button" aria-expanded={open} title={fill(words.user.menu, { name })} onClick={() => setOpen(!open)}>
        <UserRound className="ic" aria-hidden />
        {name}
      </button>
      {open ? (
        <div className="user-menu" role="group" aria-label={fill(words.user.menu, { name })}>
          <button
            type="button"
            aria-pressed={print === 'large'}
            onClick={() => setPreferences({ print: print === 'large' ? 'normal' : 'large' })}
          >
            <AArrowUp className="ic" aria-hidden />
            {words.user.print}
            <span>{word(print === 'large')}</span>
          </button>
          <button
            type="button"
            aria-pressed={contrast === 'high'}
            onClick={() => setPreferences({ contrast: contrast === 'high' ? 'normal' : 'high' })}
          >
            <Contrast className="ic" aria-hidden />
            {words.user.contrast}
            <span>{word(contrast === 'high')}</span>
          </button>
          <button type="button" onClick={() => setPreferences({ language: language === 'zh' ? 'en' : 'zh' })}>
            <Languages className="ic" aria-hidden />
            {words.user.language}
            <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{language === 'zh' ? 'English' : '中文'}</span>
          </button>
          <hr />
          <Link to="/my/account" onClick={() => setOpen(false)}>
            <KeyRound className="ic" aria-hidden />
            {words.user.account}
          </Link>
          <button type="button" onClick={onSignOut}>
            <LogOut className="ic" aria-hidden />
            {words.user.out}
          </button>
        </div>
      ) : null}
    </div>
  )
}
