import { Suspense } from 'react'
import { Plus } from 'lucide-react'
import { useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { useCaseParts, useMatterHome, type CaseParts } from '@fengqiao/design/move-forms.ts'
import { GoButton } from '@fengqiao/design/parts/button.tsx'
import { Loading, OfflineBar, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { useLedgerAddress } from '@fengqiao/design/patterns/ledger.tsx'
import { Worklist } from '@fengqiao/design/patterns/worklist.tsx'
import type { WorkRow } from '@fengqiao/design/patterns/worklist.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { addNote, worklist } from '../contract.ts'
import type { WorklistRow } from '../contract.ts'
import { normOf } from './norm.ts'
import { uiWords } from './ui-words.ts'

const shown = (
  row: WorklistRow,
  language: 'zh' | 'en',
  words: (typeof uiWords)['zh'] | (typeof uiWords)['en'],
  to: string,
  duties: CaseParts['duties'],
): WorkRow => ({
  id: row.id,
  group: row.group,
  due: { on: row.on, daysLeft: row.daysLeft, ...(row.provisional ? { note: words.provisional } : {}) },
  verb: row.duty[language],
  whom: row.parties.join('、'),
  matter: row.title,
  number: row.number ?? row.receiptCode,
  norm: normOf(row, words.period, language),
  ...(row.holder ? { holder: row.holder } : {}),
  to,
  ...(duties[`${row.machine}.${row.rule}`] ? { search: { do: duties[`${row.machine}.${row.rule}`] ?? '' } } : {}),
})

/** As many as a read gives at once: most offices never turn a page. */
const onePage = 200

const WorklistScreen = () => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const { search, go, page, size } = useLedgerAddress(onePage)
  const home = useMatterHome()
  const { duties, starts, lines } = useCaseParts()
  const may = useMay()
  const mine = search['mine'] === '1'
  const list = useRead(worklist, { page, size, mine } as never)
  if (list.refusal) return <RefusedNotice refusal={list.refusal} onRetry={list.again} />
  if (!list.data) return <Loading />
  return (
    <>
      {list.away ? <OfflineBar {...(list.readAt ? { since: list.readAt } : {})} /> : null}
      <Worklist
        rows={list.data.rows.map((row) => shown(row, language, words as never, home(row), duties))}
        counts={list.data.counts}
        pages={{
          page,
          pages: Math.max(page, Math.ceil(list.data.total / size)),
          onTurn: (to) => go({ page: to === 1 ? undefined : String(to) }),
        }}
        today={list.data.today}
        // who only reads holds nothing
        scope={
          may(addNote)
            ? {
                value: mine ? 'mine' : 'office',
                onChange: (value) => go({ mine: value === 'mine' ? '1' : undefined, page: undefined }),
              }
            : undefined
        }
        actions={starts
          .filter(({ needs }) => may(needs))
          .map(({ to, title, primary }) => (
            <GoButton key={to} to={to} {...(primary ? { kind: 'primary', icon: Plus } : {})}>
              {title[language]}
            </GoButton>
          ))}
        lines={lines
          .filter(({ needs }) => may(needs))
          .map(({ needs, Line }) => (
            <Suspense key={needs.path}>
              <Line />
            </Suspense>
          ))}
        empty={words.empty}
      />
    </>
  )
}

export default WorklistScreen
