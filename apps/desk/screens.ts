import type { MoveForms } from '@fengqiao/design/move-forms.ts'
import type { Screen } from '@fengqiao/design/screens.ts'

/** Every module's `./ui` door; a module that has one is on the desk, nothing is listed twice. */
const doors = import.meta.glob<{ readonly screens: readonly Screen[]; readonly moveForms?: MoveForms }>(
  '../../modules/*/ui/index.ts',
  { eager: true },
)

export const screens: readonly Screen[] = Object.values(doors).flatMap((door) => door.screens)

/** How each machine's moves are made, for every case page. */
export const moveForms: MoveForms = Object.assign(
  {},
  ...Object.values(doors).map((door) => door.moveForms ?? {}),
) as MoveForms
