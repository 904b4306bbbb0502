import { BookOpenText, Headset, NotebookPen } from 'lucide-react'
import type { MatterHomes, MoveForms } from '@fengqiao/design/move-forms.ts'
import { countOf, defineScreens, defineStarts, defineWatchers } from '@fengqiao/design/screens.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { accept, askCallBack, cancel, close, ledger, queue, register } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/consultations',
    load: () => import('./queue-screen.tsx'),
    needs: queue,
    menu: {
      title: { zh: '咨询', en: 'Advice' },
      icon: Headset,
      group: 'work',
      order: 2,
      count: countOf(queue, (reply) => reply.waiting),
    },
  },
  {
    path: '/register',
    load: () => import('./register-screen.tsx'),
    needs: register,
    menu: { title: { zh: '补录', en: 'Register' }, icon: NotebookPen, group: 'work', order: 3 },
  },
  { path: '/consultations/$matter', load: () => import('./workbench-screen.tsx') },
  {
    path: '/ledgers/consultations',
    load: () => import('./ledger-screen.tsx'),
    needs: ledger,
    menu: {
      title: { zh: '咨询台账', en: 'Advice ledger' },
      icon: BookOpenText,
      group: 'records',
      order: 1,
    },
  },
])

export const starts = defineStarts([
  {
    to: '/register',
    title: { zh: '补录咨询', en: 'Register advice' },
    needs: register as unknown as Endpoint,
    order: 3,
  },
])

const atTheWorkbench = { load: () => import('./to-workbench.tsx') }

export const moveForms: MoveForms = {
  'consultation.accept': atTheWorkbench,
  'consultation.noteFact': atTheWorkbench,
  'consultation.answer': atTheWorkbench,
  'consultation.askCallBack': askCallBack as unknown as Endpoint,
  'consultation.close': close as unknown as Endpoint,
  'consultation.cancel': cancel as unknown as Endpoint,
}

export const watchers = defineWatchers([
  { needs: accept as unknown as Endpoint, load: () => import('./duty-alert.tsx') },
])

export const matterHomes: MatterHomes = { consultation: '/consultations/$matter' }
