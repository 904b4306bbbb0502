import { useSyncExternalStore } from 'react'

export type Language = 'zh' | 'en'
export type Preferences = {
  readonly language: Language
  readonly contrast: 'normal' | 'high'
  readonly print: 'normal' | 'large'
}

const shelf = 'fengqiao.preferences'
const fallback: Preferences = { language: 'zh', contrast: 'normal', print: 'normal' }
const listeners = new Set<() => void>()

const stored = (): Preferences => {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf) ?? '{}') as Partial<Preferences>
    return {
      language: kept.language === 'en' ? 'en' : 'zh',
      contrast: kept.contrast === 'high' ? 'high' : 'normal',
      print: kept.print === 'large' ? 'large' : 'normal',
    }
  } catch {
    return fallback
  }
}

let current = stored()

const apply = (): void => {
  const root = document.documentElement
  root.lang = current.language === 'en' ? 'en' : 'zh-CN'
  root.dataset['contrast'] = current.contrast
  root.dataset['print'] = current.print
}

/** Puts the kept preferences on the root element; called once, before the first paint. */
export const applyPreferences = apply

export const setPreferences = (change: Partial<Preferences>): void => {
  current = { ...current, ...change }
  apply()
  try {
    localStorage.setItem(shelf, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing (private mode) still shows the choice until the tab closes.
  }
  for (const tell of listeners) tell()
}

/** Another tab of the same browser changed them: this one follows. */
const follow = (event: StorageEvent): void => {
  if (event.key !== shelf) return
  current = stored()
  apply()
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener('storage', follow)
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
    if (listeners.size === 0) removeEventListener('storage', follow)
  }
}

const now = (): Preferences => current

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, now, now)
