import { KeyRound, MonitorSmartphone } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import { listAccounts, listKiosks } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/accounts',
    load: () => import('./accounts-screen.tsx'),
    needs: listAccounts,
    home: 'administrator',
    menu: { title: { zh: '账号', en: 'Accounts' }, icon: KeyRound, group: 'reference', order: 30 },
  },
  {
    path: '/kiosks',
    load: () => import('./kiosks-screen.tsx'),
    needs: listKiosks,
    menu: {
      title: { zh: '自助机', en: 'Kiosks' },
      icon: MonitorSmartphone,
      group: 'reference',
      order: 31,
    },
  },
  { path: '/my/account', load: () => import('./my-account-screen.tsx') },
])
