import { randomUUID } from 'node:crypto'
import type { Demo } from '../journeys/demo.ts'

/** Signs in as a lawyer of the demo; what comes back searches the law as the desk does and throws where nothing is found. */
export const lawyerOf = async ({ url, accounts }: Demo): Promise<(words: string) => Promise<void>> => {
  const { user, password } = accounts.find(({ role }) => role === 'lawyer')!
  const headers = { 'content-type': 'application/json', 'x-fengqiao': '1' }
  const command = { id: randomUUID(), at: '2026-11-24T09:00:00+08:00' }
  const body = JSON.stringify({ command, user, password })
  const signedIn = await fetch(new URL('/api/sign-in', url), { method: 'POST', headers, body })
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0])
  return async (words) => {
    const found = await fetch(new URL(`/api/law/search?${new URLSearchParams({ words })}`, url), {
      headers: { ...headers, cookie: cookie.join('; ') },
    })
    if (!found.ok) throw new Error(`the statutes could not be searched: ${await found.text()}`)
    const { state, hits } = (await found.json()) as { state: string; hits: unknown[] }
    if (state !== 'ready' || hits.length === 0) throw new Error(`no statutes were found for “${words}”`)
  }
}
