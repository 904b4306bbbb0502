import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from '@tanstack/react-router'
import { CircleCheck, CloudOff, LoaderCircle, Menu, Search, type LucideIcon } from 'lucide-react'
import { useGo } from '@fengqiao/design/address.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import type { LiveState } from '@fengqiao/design/live.ts'
import { Leaf } from '@fengqiao/design/parts/leaf.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { Screen } from '@fengqiao/design/screens.ts'
import { UserMenu } from './user-menu.tsx'
import { shellWords } from './words.ts'
import './frame.css'

export type FrameProps = {
  readonly office: string
  readonly name: string
  readonly screens: readonly Screen[]
  readonly counts: Readonly<Record<string, number>>
  readonly live: LiveState
  readonly searches: boolean
  /** What waits on this device to be sent. */
  readonly outbox?: ReactNode
  readonly banner?: ReactNode
  readonly onSignOut: () => void
  readonly children: ReactNode
}

const syncIcons: Record<LiveState, LucideIcon> = { on: CircleCheck, joining: LoaderCircle, off: CloudOff }

const SearchBox = () => {
  const words = useWords(shellWords)
  const go = useGo()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const writing =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      box.current?.select()
      box.current?.focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <form
      className="top-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const sought = box.current?.value.trim()
        if (sought) go(`/search?q=${encodeURIComponent(sought)}`)
      }}
    >
      <Search className="ic" aria-hidden />
      <input ref={box} type="search" aria-label={words.search} placeholder={words.search} />
      <kbd aria-hidden>/</kbd>
    </form>
  )
}

const Nav = ({
  screens,
  counts,
  open,
  onChosen,
}: Pick<FrameProps, 'screens' | 'counts'> & { open: boolean; onChosen: () => void }) => {
  const words = useWords(shellWords)
  const { language } = usePreferences()
  const { pathname } = useLocation()
  return (
    <nav id="menu" className={`nav${open ? ' open' : ''}`} aria-label={words.menu}>
      <ul>
        {screens.map(({ path, menu }, at) => {
          const count = counts[path]
          const begins = at > 0 && menu?.group !== screens[at - 1]?.menu?.group
          return menu ? (
            <Fragment key={path}>
              {begins ? <li className="gap" aria-hidden /> : null}
              <li>
                <Link
                  to={path}
                  aria-current={pathname === path || pathname.startsWith(`${path}/`) ? 'page' : undefined}
                  onClick={onChosen}
                >
                  <menu.icon className="ic" aria-hidden />
                  {menu.title[language]}
                  {count ? <span className="n">{count}</span> : null}
                </Link>
              </li>
            </Fragment>
          ) : null
        })}
      </ul>
    </nav>
  )
}

/** The frame round every page of the desk: office, search, sync state, own settings, menu. */
export const Frame = (props: FrameProps) => {
  const words = useWords(shellWords)
  const [open, setOpen] = useState(false)
  const SyncIcon = syncIcons[props.live]
  useEffect(() => {
    if (!open) return
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false)
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [open])
  return (
    <div className="frame">
      <header className="top">
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <button
          type="button"
          className="menu-button"
          aria-label={words.menu}
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          <Menu className="ic" aria-hidden />
        </button>
        <Link to="/" className="office">
          <Leaf />
          {props.office}
        </Link>
        {props.searches ? <SearchBox /> : null}
        <span className="grow" />
        {props.outbox}
        <span className={`sync ${props.live}`} role="status">
          <SyncIcon className="ic" aria-hidden />
          <span>{words.live[props.live]}</span>
        </span>
        <UserMenu name={props.name} onSignOut={props.onSignOut} />
      </header>
      {open ? <button type="button" className="veil" aria-label={words.menu} onClick={() => setOpen(false)} /> : null}
      <Nav screens={props.screens} counts={props.counts} open={open} onChosen={() => setOpen(false)} />
      <div style={{ minWidth: 0 }}>
        {props.banner}
        <main id="main" className="main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
    </div>
  )
}
