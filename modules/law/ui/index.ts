import { BookOpen, CalendarClock } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import { listPeriods, searchLaw } from '../contract.ts'

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
])
