import type { Screen } from '@fengqiao/design/screens.ts'

/** Every module's `./ui` door; a module that has one is on the desk, nothing is listed twice. */
const doors = import.meta.glob<{ readonly screens: readonly Screen[] }>('../../modules/*/ui/index.ts', { eager: true })

export const screens: readonly Screen[] = Object.values(doors).flatMap((door) => door.screens)
