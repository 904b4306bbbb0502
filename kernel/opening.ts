import { databaseRoleOf } from './principal.ts'
import type { DatabaseRole, Principal } from './principal.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const word = /^[a-zA-Z]+$/

const arrayOf = (values: readonly string[], shape: RegExp): string => {
  for (const value of values)
    if (!shape.test(value)) throw new Error('a principal holds an id or role of the wrong shape')
  return `{${values.join(',')}}`
}

/** Who opens a transaction, and when. */
export type Opening = {
  readonly me: Principal
  readonly now: string
  readonly writes: boolean
  /** Another database role than the principal's: the door's. */
  readonly as?: DatabaseRole
}

const settings = ['role', 'app.id', 'app.offices', 'app.groups', 'app.roles', 'app.matter', 'app.breadth', 'app.now']
/** Sets all of them for one transaction, with the values of `settingsOf`. */
export const settingAll = `select ${settings.map((name, n) => `set_config('${name}', $${n + 1}, true)`).join(', ')}`

/** What drops the login's rights and says who asks, in the order of `settings`. Every value is checked by shape. */
export const settingsOf = ({ me, now, as = databaseRoleOf(me) }: Opening): string[] => [
  as,
  arrayOf([me.id], uuid).slice(1, -1),
  arrayOf(me.offices, uuid),
  arrayOf([me.id, ...me.groups], uuid),
  arrayOf(me.roles, word),
  me.matter ? arrayOf([me.matter], uuid).slice(1, -1) : '',
  me.breadth,
  new Date(now).toISOString(),
]
