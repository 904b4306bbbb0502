import { useQuery, type QueryClient } from '@tanstack/react-query'
import { whoAmI, type Me } from '@fengqiao/identity/contract'
import { ask, NoReply } from '@fengqiao/design/client.ts'
import { keepOfficeDay } from '@fengqiao/design/office-day.ts'
import { forgetLastRead } from '@fengqiao/design/offline/last-read.ts'

const findOut = async (): Promise<Me> => {
  const me = await ask(whoAmI, {})
  keepOfficeDay(me.today)
  return me
}
const question = { queryKey: [whoAmI.path], queryFn: findOut, staleTime: 300_000, meta: { kept: true } }

/** Who is signed in; a visitor is nobody. */
const somebody = (me: Me | undefined): Me | undefined => (me && !me.roles.includes('visitor') ? me : undefined)

let asked = false

/** Asked anew at every visit; without a network it is whoever was signed in when the lists were last read. */
export const findMe = async (queries: QueryClient): Promise<Me | undefined> => {
  if (!asked) {
    await queries.fetchQuery({ ...question, staleTime: 0 }).catch((error: unknown) => {
      if (!(error instanceof NoReply) || queries.getQueryData(question.queryKey) === undefined) throw error
    })
    asked = true
  }
  return somebody(await queries.ensureQueryData(question))
}

export const useMe = (): Me | undefined => somebody(useQuery(question).data)

/** After signing in or out: everything read as somebody else is forgotten. */
export const forget = (queries: QueryClient): void => {
  queries.clear()
  forgetLastRead()
}

/** Where to go after signing in: only an address of the desk itself. */
export const safeThen = (then: unknown): string => (typeof then === 'string' && /^\/(?![/\\])/.test(then) ? then : '/')
