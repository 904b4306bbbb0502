import type { CaseSection } from '@fengqiao/design/move-forms.ts'
import { defineScreens } from '@fengqiao/design/screens.ts'

export const screens = defineScreens([])

export const caseSections: readonly CaseSection[] = [
  { kinds: ['mediation', 'consultation'], order: 10, load: () => import('./papers-section.tsx') },
]
