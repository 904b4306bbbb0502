import type { ComponentType } from 'react'
import type { LucideIcon } from 'lucide-react'
import type { Endpoint, OutputOf } from '@fengqiao/kernel/contract.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'

/** `work` what to do today, `records` books and rounds, `reference` law, returns, who looked. */
export type MenuGroup = 'work' | 'records' | 'reference'

/** A number beside a menu row: read from an endpoint, refetched like any list. */
export type MenuCount = { readonly endpoint: Endpoint; readonly of: (reply: unknown) => number }

export type MenuEntry = {
  readonly title: Both
  readonly icon: LucideIcon
  readonly group: MenuGroup
  readonly order: number
  readonly count?: MenuCount
}

export type Screen = {
  /** Below `/desk`, with `$name` for its parts: `/matters/$matter`. */
  readonly path: string
  readonly load: () => Promise<{ readonly default: ComponentType }>
  /** For those who may call it; the contract says who that is. Others are told so and nothing is asked. */
  readonly needs?: Endpoint
  /** Where somebody whose first role this is begins the day; others begin with the first screen of the menu. */
  readonly home?: Role
  readonly menu?: MenuEntry
  /** Reachable before anybody has signed in: the first set-up. */
  readonly outside?: boolean
}

/** What a module's `./ui` door exports as `screens`. */
export const defineScreens = <const S extends readonly Screen[]>(screens: S): S => screens

/** Ties a count to its endpoint's reply. */
export const countOf = <E extends Endpoint>(endpoint: E, of: (reply: OutputOf<E>) => number): MenuCount => ({
  endpoint,
  of: of as (reply: unknown) => number,
})

/** Something one may begin from the worklist: a form of its own. */
export type Start = {
  readonly to: string
  readonly title: Both
  readonly needs: Endpoint
  readonly order: number
  /** The one most begin with. */
  readonly primary?: boolean
}

/** What a module's `./ui` door exports as `starts`. */
export const defineStarts = (starts: readonly Start[]): readonly Start[] => starts

/** Something on every screen of the desk for those who may call `needs`: an alert. */
export type Watcher = {
  readonly needs: Endpoint
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

/** What a module's `./ui` door exports as `watchers`. */
export const defineWatchers = (watchers: readonly Watcher[]): readonly Watcher[] => watchers
