import { createRoot } from 'react-dom/client'
import { createHashHistory, createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import {
  BookOpen,
  CalendarClock,
  Eye,
  FileSpreadsheet,
  Folder,
  Headset,
  Inbox,
  ListChecks,
  Radar,
  Siren,
  Table,
  type LucideIcon,
} from 'lucide-react'
import { plainSearch } from '@fengqiao/design/address.ts'
import { deskQueries } from '@fengqiao/design/ask.ts'
import { applyPreferences } from '@fengqiao/design/preferences.ts'
import type { MenuGroup, Screen } from '@fengqiao/design/screens.ts'
import '@fengqiao/design/tokens.css'
import '@fengqiao/design/parts/base.css'
import '@fengqiao/design/parts/parts.css'
import '@fengqiao/design/parts/field.css'
import { Desk } from './desk.tsx'
import { Frame } from './frame.tsx'
import { CaseSample } from './preview/case.tsx'
import { ConsultationSample } from './preview/consultation.tsx'
import { FormSample, ReviewSample, StatesSample } from './preview/form.tsx'
import { LedgerSample, LongLedgerSample } from './preview/ledger.tsx'
import { EmptyWorklistSample, LongWorklistSample, WorklistSample } from './preview/worklist.tsx'

// Invented people and matters, to look at every pattern without a server. Not part of the built desk.
const menu: readonly [string, string, string, LucideIcon, MenuGroup][] = [
  ['/worklist', '待办', 'Worklist', ListChecks, 'work'],
  ['/consultation', '咨询', 'Advice', Headset, 'work'],
  ['/case', '办件', 'Matters', Folder, 'work'],
  ['/form', '预警', 'Warnings', Siren, 'work'],
  ['/ledger', '台账', 'Ledgers', Table, 'records'],
  ['/review', '排查', 'Rounds', Radar, 'records'],
  ['/states', '点单', 'Orders', Inbox, 'records'],
  ['/worklist-long', '值班', 'Duty', CalendarClock, 'records'],
  ['/ledger-long', '法条', 'Statutes', BookOpen, 'reference'],
  ['/worklist-empty', '报表', 'Returns', FileSpreadsheet, 'reference'],
  ['/seen', '查阅记录', 'Who looked', Eye, 'reference'],
]
const screens: readonly Screen[] = menu.map(([path, zh, en, icon, group], order) => ({
  path,
  load: () => Promise.reject(new Error('a sample')),
  menu: { title: { zh, en }, icon, group, order },
}))

const root = createRootRoute({
  component: () => (
    <Frame
      office="天回镇司法所"
      name="周晓岚"
      screens={screens}
      counts={{ '/worklist': 13, '/form': 1 }}
      live="on"
      searches
      onSignOut={() => location.reload()}
    >
      <Outlet />
    </Frame>
  ),
})
const samples = {
  '/worklist': WorklistSample,
  '/worklist-long': LongWorklistSample,
  '/worklist-empty': EmptyWorklistSample,
  '/case': CaseSample,
  '/ledger': LedgerSample,
  '/ledger-long': LongLedgerSample,
  '/consultation': ConsultationSample,
  '/form': FormSample,
  '/review': ReviewSample,
  '/states': StatesSample,
}
const router = createRouter({
  routeTree: root.addChildren(
    Object.entries(samples).map(([path, component]) => createRoute({ getParentRoute: () => root, path, component })),
  ),
  history: createHashHistory(),
  ...plainSearch,
})

applyPreferences()
const place = document.getElementById('desk')
if (!place) throw new Error('preview.html has no #desk')
createRoot(place).render(<Desk router={router} queries={deskQueries()} />)
