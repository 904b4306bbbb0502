import type { Values } from './form-input.ts'

/** What somebody began to write and did not send; kept in this browser for the account that wrote it. */
export type Draft = { readonly at: string; readonly values: Values }

const prefix = 'fengqiao.draft.'
const keptFor = 7 * 86_400_000
/** Never written to a browser's storage: numbers that say who somebody is, and whatever is a secret. */
const personal = new Set(['phone', 'identityNumber', 'registrationCode', 'password', 'totp', 'secret', 'ink'])

let owner = ''
/** Drafts of one account are not shown to another on the same machine. */
export const draftsBelongTo = (account: string): void => {
  owner = account
}

const shelf = (name: string): string => `${prefix}${owner}.${name}`

/** The values without personal numbers, files and pictures. */
export const withoutPersonal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutPersonal)
  if (typeof value !== 'object' || value === null) return value
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (personal.has(name) ? [] : [[name, withoutPersonal(one)]])),
  )
}

export const readDraft = (name: string): Draft | undefined => {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf(name)) ?? 'null') as Draft | null
    if (!kept || typeof kept.values !== 'object' || Date.now() - Date.parse(kept.at) > keptFor) return undefined
    return kept
  } catch {
    return undefined
  }
}

export const writeDraft = (name: string, values: Values): void => {
  try {
    const draft: Draft = { at: new Date().toISOString(), values: withoutPersonal(values) as Values }
    localStorage.setItem(shelf(name), JSON.stringify(draft))
  } catch {
    // A browser that keeps nothing still holds the form as long as the page is open.
  }
}

export const dropDraft = (name: string): void => {
  try {
    localStorage.removeItem(shelf(name))
  } catch {
    // Nothing was kept.
  }
}

/** On signing out nothing half-written stays behind on a shared machine. */
export const dropAllDrafts = (): void => {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
