import { useNavigate, useParams, useSearch } from '@tanstack/react-router'

export type Search = Readonly<Record<string, string>>

/** The page's own part of the address: filters, sorting and page number live there, so a link shows the same list. */
export const useAddress = (): {
  search: Search
  go: (change: Readonly<Record<string, string | undefined>>) => void
} => {
  const raw = useSearch({ strict: false }) as Readonly<Record<string, unknown>>
  const navigate = useNavigate()
  const search = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)]))
  const go = (change: Readonly<Record<string, string | undefined>>) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== ''),
    )
    void navigate({ to: '.', search: next as never, replace: true })
  }
  return { search, go }
}

/** The named parts of the address, `/matters/$matter` → `{ matter }`. */
export const usePlace = (): Readonly<Record<string, string>> =>
  useParams({ strict: false }) as Readonly<Record<string, string>>

/** Goes to another screen of the desk. */
export const useGo = (): ((to: string) => void) => {
  const navigate = useNavigate()
  return (to) => void navigate({ to })
}

/** Search params are plain text here: the router's own reading turns “0123” and long case numbers into numbers. */
export const plainSearch = {
  parseSearch: (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>): string => {
    const text = new URLSearchParams(
      Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ).toString()
    return text ? `?${text}` : ''
  },
}
