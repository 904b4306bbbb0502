import { BookOpen, Calculator, CalendarClock } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import { listFigures, listPeriods, searchLaw, sumEndpoints } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/law',
    load: () => import('./law-screen.tsx'),
    needs: searchLaw,
    menu: { title: { zh: '法条', en: 'Statutes' }, icon: BookOpen, group: 'reference', order: 1 },
  },
  {
    path: '/periods',
    load: () => import('./periods-screen.tsx'),
    needs: listPeriods,
    menu: { title: { zh: '期限计算', en: 'Periods' }, icon: CalendarClock, group: 'reference', order: 2 },
  },
  {
    path: '/sums',
    load: () => import('./sums-screen.tsx'),
    needs: sumEndpoints.get('wageArrears')!,
    menu: { title: { zh: '算一算', en: 'Work it out' }, icon: Calculator, group: 'reference', order: 3 },
  },
  { path: '/figures', load: () => import('./figures-screen.tsx'), needs: listFigures },
])
