import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay, useReadIfMay } from '@fengqiao/design/may.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { State } from '@fengqiao/design/parts/state.tsx'
import { Ledger, useLedgerAddress } from '@fengqiao/design/patterns/ledger.tsx'
import { postWords, wordOf } from '@fengqiao/design/post-words.ts'
import { changeRoles, createAccount, listAccounts, listWithoutAccount } from '../contract.ts'
import type { AccountRow } from '../contract.ts'
import { AccountSheet, OpenSheet, useRoleOptions } from './account-sheet.tsx'
import { uiWords } from './ui-words.ts'

const tones = { open: 'done', new: 'info', locked: 'late', ended: 'plain' } as const

const AccountsScreen = () => {
  const all = useWords(uiWords)
  const words = all.accounts
  const said = useWords(postWords)
  const roles = useRoleOptions()
  const { search, page, size } = useLedgerAddress()
  const [open, setOpen] = useState<'new' | AccountRow>()
  const list = useRead(listAccounts, {
    words: search['words'] ?? '',
    ...(search['role'] ? { role: search['role'] } : {}),
    ...(search['ended'] ? { ended: true } : {}),
    page,
    size,
  } as never)
  const may = useMay()
  const without = useReadIfMay(listWithoutAccount, { words: '' })
  return (
    <>
      <Ledger<AccountRow>
        name="accounts"
        counts="entries"
        title={fill(words.title, { n: list.data?.total ?? 0 })}
        rows={list.data?.rows}
        total={list.data?.total ?? 0}
        rowKey={(row) => row.account}
        refusal={list.refusal}
        onRetry={list.again}
        empty={{ title: words.none, fills: words.fills }}
        actions={
          may(createAccount) ? (
            <Button kind="primary" icon={UserPlus} onClick={() => setOpen('new')}>
              {words.open}
            </Button>
          ) : undefined
        }
        filters={[
          { kind: 'choice', key: 'role', title: words.roles, options: roles },
          { kind: 'choice', key: 'ended', title: words.ended, options: [{ value: 'yes', title: words.yes }] },
          { kind: 'text', key: 'words', title: words.words },
        ]}
        columns={[
          { key: 'name', title: words.name, lead: true, width: 100, cell: (row) => <b>{row.name}</b> },
          { key: 'user', title: words.user, width: 140, cell: (row) => row.user },
          {
            key: 'roles',
            title: words.roles,
            cell: (row) => row.roles.map((role) => wordOf(said.post, role)).join('、'),
          },
          {
            key: 'state',
            title: words.state,
            width: 150,
            cell: (row) => <State tone={tones[row.state]}>{all.state[row.state]}</State>,
          },
          { key: 'totp', title: words.totp, width: 100, cell: (row) => (row.totp ? words.hasTotp : '') },
          {
            key: 'signedIn',
            title: words.signedIn,
            width: 150,
            cell: (row) =>
              row.signedInAt ? <DayText on={row.signedInAt} /> : <span className="soft">{words.never}</span>,
          },
          ...(may(changeRoles)
            ? [
                {
                  key: 'manage',
                  title: words.manage,
                  width: 80,
                  cell: (row: AccountRow) => (
                    <Button
                      kind="link"
                      aria-label={fill(words.manageOf, { name: row.name })}
                      onClick={() => setOpen(row)}
                    >
                      {words.manage}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {open === 'new' ? <OpenSheet people={without.data?.rows ?? []} onClose={() => setOpen(undefined)} /> : null}
      {open && open !== 'new' ? <AccountSheet row={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

export default AccountsScreen
