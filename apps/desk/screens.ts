import { lazy } from 'react'
import type { CaseLens, CaseParts, CaseSection, MatterHomes, MoveForms } from '@fengqiao/design/move-forms.ts'
import type { Screen, Watcher } from '@fengqiao/design/screens.ts'

type Door = {
  readonly screens: readonly Screen[]
  readonly moveForms?: MoveForms
  readonly watchers?: readonly Watcher[]
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
  ...(numbers ? { numbers } : {}),
  ...(keepFile ? { keepFile } : {}),
  ...(findKnown ? { findKnown } : {}),
}
