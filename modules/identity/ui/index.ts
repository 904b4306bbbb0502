import { KeyRound, MonitorSmartphone } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import { listAccounts, listKiosks } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/accounts',
    load: () => import('./accounts-screen.tsx'),
    menu: { title: { zh: '账号', en: 'Accounts' }, icon: KeyRound, group: 'reference', order: 30, needs: listAccounts },
  },
  {
    path: '/kiosks',
    load: () => import('./kiosks-screen.tsx'),
    menu: {
      title: { zh: '自助机', en: 'Kiosks' },
      icon: MonitorSmartphone,
      group: 'reference',
      order: 31,
      needs: listKiosks,
    },
  },
  { path: '/my/account', load: () => import('./my-account-screen.tsx') },
])
