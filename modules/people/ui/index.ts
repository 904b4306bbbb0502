import { lazy } from 'react'
import { UsersRound } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import { listWorkers } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/people',
    load: () => import('./people-screen.tsx'),
    menu: { title: { zh: '人员', en: 'People' }, icon: UsersRound, group: 'records', order: 21, needs: listWorkers },
  },
])

export const partyNumbers = lazy(() => import('./party-numbers.tsx'))
