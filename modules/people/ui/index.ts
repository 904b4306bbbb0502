import { lazy } from 'react'
import { UsersRound } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import { send } from '@fengqiao/design/client.ts'
import { findKnownPersons, listWorkers } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/people',
    load: () => import('./people-screen.tsx'),
    needs: listWorkers,
    menu: { title: { zh: '人员', en: 'People' }, icon: UsersRound, group: 'records', order: 21 },
  },
])

export const partyNumbers = lazy(() => import('./party-numbers.tsx'))

/** Whoever was registered before under a telephone or identity number. */
export const findKnown = async (by: { phone: string; identityNumber: string }) =>
  (await send(findKnownPersons, by)).rows
