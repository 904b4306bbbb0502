import { isEmpty } from '@fengqiao/design/patterns/form-input.ts'
import type { Values } from '@fengqiao/design/patterns/form-input.ts'

/** What a form of corrections holds: the fields, and what stood in them when somebody began to write. */
export const begunOn = (entry: Values): Values => ({ ...entry, seen: entry })

/**
 * Only what was changed since: what a colleague put right meanwhile stays, whatever the form still shows. A field wiped
 * clean is named as emptied; a name wiped clean is sent as it is, to be refused.
 */
export const corrected = ({ seen, ...values }: Values): Values => {
  const before = (seen ?? {}) as Values
  const changed = Object.entries(values).filter(([name, value]) => (value ?? '') !== (before[name] ?? ''))
  const wiped = changed.flatMap(([name, value]) => (name in before && isEmpty(value) ? [name] : []))
  return {
    ...Object.fromEntries(changed),
    ...(wiped.includes('name') ? { name: ' ' } : {}),
    emptied: wiped.filter((name) => name !== 'name'),
  }
}
