import { ListChecks } from 'lucide-react'
import { countOf, defineScreens } from '@fengqiao/design/screens.ts'
import { ownStep } from '@fengqiao/design/ask.ts'
import { send } from '@fengqiao/design/client.ts'
import { addFile, findMatters, worklist } from '../contract.ts'

export const screens = defineScreens([
  {
    path: '/worklist',
    load: () => import('./worklist-screen.tsx'),
    needs: worklist,
    menu: {
      title: { zh: '待办', en: 'To do' },
      icon: ListChecks,
      group: 'work',
      order: 1,
      count: countOf(worklist, (reply) => reply.total),
    },
  },
  { path: '/search', needs: findMatters, load: () => import('./search-screen.tsx') },
  { path: '/matters/$matter', load: () => import('./matter-screen.tsx') },
])

/** Stores a scan or photo on a matter and tells its id; a record made next names it. */
export const keepFile = async (matter: string, purpose: string, file: File, about?: string): Promise<string> => {
  const kept = await send(addFile, { matter, purpose, side: 'all', file, ...(about ? { about } : {}) } as never)
  ownStep(kept)
  return kept.file
}
