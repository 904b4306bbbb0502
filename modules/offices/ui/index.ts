import { Network, Settings2 } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import { listSettings, networkFigures } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/network',
    load: () => import('./network-screen.tsx'),
    menu: {
      title: { zh: '工作网络', en: 'Network' },
      icon: Network,
      group: 'records',
      order: 20,
      needs: networkFigures,
    },
  },
  { path: '/network/import', load: () => import('./import-screen.tsx') },
  { path: '/network/places/$place', load: () => import('./place-screen.tsx') },
  {
    path: '/settings',
    load: () => import('./settings-screen.tsx'),
    menu: {
      title: { zh: '本所设置', en: 'Settings' },
      icon: Settings2,
      group: 'reference',
      order: 32,
      needs: listSettings,
    },
  },
])
