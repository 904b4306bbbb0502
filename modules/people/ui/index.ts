import { lazy } from 'react'
import { defineScreens } from '@fengqiao/design/screens.ts'

export const screens = defineScreens([])

export const partyNumbers = lazy(() => import('./party-numbers.tsx'))
