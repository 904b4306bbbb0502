import { lazy } from 'react'
import type { CaseLens, CaseParts, CaseSection, MatterHomes, MoveForms } from '@fengqiao/design/move-forms.ts'
import { mayCall } from '@fengqiao/design/may.ts'
import type { Screen, Start, Watcher } from '@fengqiao/design/screens.ts'

type Door = {
  readonly screens: readonly Screen[]
  readonly moveForms?: MoveForms
  readonly starts?: readonly Start[]
  readonly watchers?: readonly Watcher[]
  readonly worklistLines?: readonly Watcher[]
  readonly matterHomes?: MatterHomes
  readonly caseSections?: readonly CaseSection[]
  readonly caseLens?: CaseLens
  readonly duties?: CaseParts['duties']
  readonly partyNumbers?: CaseParts['numbers']
  readonly keepFile?: CaseParts['keepFile']
  readonly findKnown?: CaseParts['findKnown']
}

/** Every module's `./ui` door; a module that has one is on the desk, nothing is listed twice. */
const doors = Object.values(import.meta.glob<Door>('../../modules/*/ui/index.ts', { eager: true }))

export const screens: readonly Screen[] = doors.flatMap((door) => door.screens)

export const mayOpen = (roles: readonly string[], { needs }: Screen): boolean =>
  needs === undefined || mayCall(roles, needs)

const groups = ['work', 'records', 'reference'] as const
type InMenu = Screen & { readonly menu: NonNullable<Screen['menu']> }

/** The menu of somebody of these roles, in the order it is shown. */
export const menuOf = (roles: readonly string[]): readonly InMenu[] =>
  screens
    .filter((screen): screen is InMenu => screen.menu !== undefined && mayOpen(roles, screen))
    .sort(
      ({ menu: one }, { menu: other }) =>
        groups.indexOf(one.group) - groups.indexOf(other.group) || one.order - other.order,
    )

/** Where the day begins: the screen that is home to the first role, otherwise the menu's first. */
export const homeOf = (roles: readonly string[]): Screen | undefined => {
  const own = menuOf(roles)
  return own.find(({ home }) => home !== undefined && home === roles[0]) ?? own[0]
}

/** What stands on every screen for those who may do what it is about. */
export const watchers = doors
  .flatMap((door) => door.watchers ?? [])
  .map(({ needs, load }) => ({ needs, Watch: lazy(load) }))

const numbers = doors.find((door) => door.partyNumbers)?.partyNumbers
const findKnown = doors.find((door) => door.findKnown)?.findKnown
const keepFile = doors.find((door) => door.keepFile)?.keepFile

/** What the modules add to every case page: how moves are made, and sections of their own. */
export const caseParts: CaseParts = {
  homes: Object.assign({}, ...doors.map((door) => door.matterHomes ?? {})) as MatterHomes,
  forms: Object.assign({}, ...doors.map((door) => door.moveForms ?? {})) as MoveForms,
  sections: doors.flatMap((door) => door.caseSections ?? []).sort((one, other) => one.order - other.order),
  duties: Object.assign({}, ...doors.map((door) => door.duties ?? {})) as CaseParts['duties'],
  lenses: doors.flatMap((door) => door.caseLens ?? []),
  starts: doors.flatMap((door) => door.starts ?? []).sort((one, other) => one.order - other.order),
  lines: doors.flatMap((door) => door.worklistLines ?? []).map(({ needs, load }) => ({ needs, Line: lazy(load) })),
  ...(numbers ? { numbers } : {}),
  ...(keepFile ? { keepFile } : {}),
  ...(findKnown ? { findKnown } : {}),
}
