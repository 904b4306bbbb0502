import { Network, Settings2 } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { importNetwork, listSettings, networkFigures, showPlace } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/network',
    load: () => import('./network-screen.tsx'),
    needs: networkFigures,
    menu: {
      title: { zh: '工作网络', en: 'Network' },
      icon: Network,
      group: 'records',
      order: 20,
    },
  },
  { path: '/network/import', needs: importNetwork as unknown as Endpoint, load: () => import('./import-screen.tsx') },
  { path: '/network/places/$place', needs: showPlace, load: () => import('./place-screen.tsx') },
  {
    path: '/settings',
    load: () => import('./settings-screen.tsx'),
    needs: listSettings,
    menu: {
      title: { zh: '本所设置', en: 'Settings' },
      icon: Settings2,
      group: 'reference',
      order: 32,
    },
  },
])
