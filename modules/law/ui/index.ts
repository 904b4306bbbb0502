import { BookOpen } from 'lucide-react'
import { defineScreens } from '@fengqiao/design/screens.ts'
import { searchLaw } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/law',
    load: () => import('./law-screen.tsx'),
    needs: searchLaw,
    menu: { title: { zh: '法条', en: 'Statutes' }, icon: BookOpen, group: 'reference', order: 1 },
  },
])
