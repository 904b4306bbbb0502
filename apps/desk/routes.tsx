import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { plainSearch } from '@fengqiao/design/address.ts'
import { deskQueries } from '@fengqiao/design/ask.ts'
import { NoReply, RefusedReply } from '@fengqiao/design/client.ts'
import { deskWords, useWords } from '@fengqiao/design/desk-words.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { EmptyState, Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import type { Screen } from '@fengqiao/design/screens.ts'
import { homeOf, mayOpen, screens } from './screens.ts'
import { findMe } from './session.ts'
import { Shell } from './shell.tsx'
import { shellWords } from './words.ts'

/** A screen that broke, was refused or found no server says so in a sentence and keeps the frame round it. */
const Crashed = ({ error, reset }: { error: unknown; reset: () => void }) => {
  const words = useWords(deskWords)
  const shell = useWords(shellWords)
  if (error instanceof NotYours)
    return <EmptyState whole {...shell.notYours} action={<GoButton to="/">{shell.lost.home}</GoButton>} />
  const refused = error instanceof RefusedReply ? error.refusal.sentence : undefined
  return (
    <RefusedNotice
      refusal={{ sentence: refused ?? (error instanceof NoReply ? words.state.offlineNever : words.state.crashed) }}
      title={words.state.refused}
      onRetry={() => {
        reset()
        location.reload()
      }}
    />
  )
}

const Lost = () => {
  const words = useWords(shellWords)
  return (
    <EmptyState
      whole
      title={words.lost.title}
      fills={words.lost.fills}
      action={<GoButton to="/">{words.lost.home}</GoButton>}
    />
  )
}

const NoScreens = () => {
  const words = useWords(shellWords)
  return (
    <EmptyState
      whole
      {...words.noScreens}
      action={<Button onClick={() => location.reload()}>{words.lost.home}</Button>}
    />
  )
}

type Context = { readonly queries: QueryClient }
const root = createRootRouteWithContext<Context>()({ component: Outlet })

const enter = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in.tsx')),
})

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context, location: at }) => {
    if (!(await findMe(context.queries))) throw redirect({ to: '/sign-in', search: { then: at.href } as never })
  },
})

/** A page for other posts than one's own. */
class NotYours extends Error {}

const routeOf = (screen: Screen) =>
  createRoute({
    getParentRoute: () => (screen.outside ? root : inside),
    path: screen.path,
    component: lazyRouteComponent(screen.load),
    beforeLoad: async ({ context }) => {
      if (!screen.needs) return
      const me = await findMe(context.queries)
      if (me && !mayOpen(me.roles, screen)) throw new NotYours(screen.path)
    },
  })

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async ({ context }) => {
    const first = homeOf((await findMe(context.queries))?.roles ?? [])
    if (first) throw redirect({ to: first.path })
  },
  component: NoScreens,
})

const lost = createRoute({ getParentRoute: () => inside, path: '$', component: Lost })

/** The desk's addresses: sign-in, and whatever the modules bring. */
export const deskRouter = () => {
  const queries = deskQueries()
  const own = screens.filter(({ outside }) => !outside).map(routeOf)
  const before = screens.filter(({ outside }) => outside).map(routeOf)
  const router = createRouter({
    routeTree: root.addChildren([enter, ...before, inside.addChildren([home, ...own, lost])]),
    basepath: '/desk',
    ...plainSearch,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: Crashed,
    defaultNotFoundComponent: Lost,
    scrollRestoration: true,
  })
  return { router, queries }
}
