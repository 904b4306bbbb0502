import { Table2 } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import { report } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/reports',
    load: () => import('./report-screen.tsx'),
    needs: report,
    menu: { title: { zh: '报表', en: 'Reports' }, icon: Table2, group: 'reference', order: 9 },
  },
])
