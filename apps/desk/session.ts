import { useQuery, type QueryClient } from '@tanstack/react-query'
import { whoAmI, type Me } from '@fengqiao/identity/contract'
import { ask } from '@fengqiao/design/client.ts'

const question = { queryKey: [whoAmI.path], queryFn: () => ask(whoAmI, {}), staleTime: 300_000 }

/** Who is signed in; a visitor is nobody. */
const somebody = (me: Me | undefined): Me | undefined => (me && !me.roles.includes('visitor') ? me : undefined)

export const findMe = async (queries: QueryClient): Promise<Me | undefined> =>
  somebody(await queries.ensureQueryData(question))

export const useMe = (): Me | undefined => somebody(useQuery(question).data)

/** After signing in or out: everything read as somebody else is forgotten. */
export const forget = (queries: QueryClient): void => queries.clear()

/** Where to go after signing in: only an address of the desk itself. */
export const safeThen = (then: unknown): string => (typeof then === 'string' && /^\/(?![/\\])/.test(then) ? then : '/')
