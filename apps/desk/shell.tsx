import { Suspense, useEffect, useRef, useState } from 'react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { signOut } from '@fengqiao/identity/contract'
import { ask, send, whenSignedOut } from '@fengqiao/design/client.ts'
import { useLive, type LiveState } from '@fengqiao/design/live.ts'
import { draftsBelongTo, dropAllDrafts } from '@fengqiao/design/patterns/draft.ts'
import { lastReadAt } from '@fengqiao/design/offline/last-read.ts'
import { useUpload } from '@fengqiao/design/offline/use-outbox.ts'
import { OfflineBar } from '@fengqiao/design/parts/notices.tsx'
import { mayCall, RolesProvider } from '@fengqiao/design/may.ts'
import type { Screen } from '@fengqiao/design/screens.ts'
import { Frame } from './frame.tsx'
import { Outbox } from './outbox.tsx'
import { mayOpen, menuOf, screens, watchers } from './screens.ts'
import { forget, useMe } from './session.ts'

/** The numbers beside the menu; a count that cannot be read is simply not shown. */
const useCounts = (shown: readonly Screen[]): Readonly<Record<string, number>> => {
  const counted = shown.flatMap(({ path, menu }) => (menu?.count ? [{ path, count: menu.count }] : []))
  const replies = useQueries({
    queries: counted.map(({ count: { endpoint } }) => ({
      queryKey: [endpoint.path, {}] as const,
      queryFn: () => ask(endpoint, {}),
      meta: { matter: undefined, kept: true },
    })),
  })
  return Object.fromEntries(
    counted.map(({ path, count }, at) => [path, replies[at]?.data === undefined ? 0 : count.of(replies[at].data)]),
  )
}

/** A short break mends itself; only a longer one is worth a line on the screen. */
const shortBreak = 2000

/** When the socket went away; the content on the screen is of that moment, or of an earlier visit. */
const useSince = (live: LiveState): string | undefined => {
  const [since, setSince] = useState<string>()
  const joined = useRef(false)
  useEffect(() => {
    if (live === 'on') joined.current = true
    if (live !== 'off') return setSince(undefined)
    const at = (joined.current ? undefined : lastReadAt()) ?? new Date().toISOString()
    const timer = setTimeout(() => setSince(at), shortBreak)
    return () => clearTimeout(timer)
  }, [live])
  return since
}

const noRoles: readonly string[] = []

export const Shell = () => {
  const queries = useQueryClient()
  const router = useRouter()
  const me = useMe()
  draftsBelongTo(me?.id ?? '')
  const live = useLive()
  const since = useSince(live)
  useUpload(me?.id, live !== 'off')
  const roles = me?.roles ?? noRoles
  const shown = menuOf(roles)
  const counts = useCounts(shown)
  useEffect(
    () =>
      whenSignedOut(() => {
        const { pathname, searchStr } = router.state.location
        forget(queries)
        void router.navigate({ to: '/sign-in', search: { then: `${pathname}${searchStr}`, again: '1' } as never })
      }),
    [queries, router],
  )
  const leave = async () => {
    await send(signOut, {})
    dropAllDrafts()
    forget(queries)
    void router.navigate({ to: '/sign-in' })
  }
  return (
    <RolesProvider value={roles}>
      <Frame
        office={me?.office?.name ?? ''}
        name={me?.name ?? ''}
        screens={shown}
        counts={counts}
        live={live}
        searches={screens.some((screen) => screen.path === '/search' && mayOpen(roles, screen))}
        outbox={<Outbox by={me?.id} />}
        banner={since ? <OfflineBar since={since} /> : undefined}
        onSignOut={() => void leave()}
      >
        <Suspense>
          {watchers
            .filter(({ needs }) => mayCall(roles, needs))
            .map(({ needs, Watch }) => (
              <Watch key={needs.path} />
            ))}
        </Suspense>
        <Outlet />
      </Frame>
    </RolesProvider>
  )
}
