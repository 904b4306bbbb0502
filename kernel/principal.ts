export const roles = [
  'visitor', // somebody at a kiosk or on a phone who has not said who they are
  'receiptHolder', // somebody with a receipt code
  'resident',
  'helper', // acts for a resident, with a trace
  'kiosk',
  'gridWorker',
  'legalMindedResident',
  'mediator',
  'lawyer',
  'clerk',
  'director',
  'bureau',
  'partner',
  'auditor',
  'administrator',
  'clock',
] as const

export type Role = (typeof roles)[number]

/** People with a desk account; the first role an account has decides its desk. */
export const deskRoles = [
  'gridWorker',
  'legalMindedResident',
  'mediator',
  'lawyer',
  'clerk',
  'director',
  'bureau',
  'partner',
  'auditor',
  'administrator',
] as const satisfies readonly Role[]

export type Breadth = 'office' | 'own'

/**
 * Who acts. `groups` are the ids access rows may be granted to: the person, the committees and places served,
 * the duty desk; `breadth` says whether every matter of `offices` is readable or only those with an access row.
 */
export type Principal = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly offices: readonly string[]
  readonly places: readonly string[]
  readonly groups: readonly string[]
  readonly breadth: Breadth
  readonly matter?: string
  readonly onBehalfOf?: string
}

const wide: readonly Role[] = ['clerk', 'director', 'bureau', 'auditor', 'clock']

export const breadthOf = (held: readonly Role[]): Breadth =>
  held.some((role) => wide.includes(role)) ? 'office' : 'own'

export const holds = (me: Principal, allowed: readonly Role[]): boolean =>
  me.roles.some((role) => allowed.includes(role))

export type DatabaseRole = 'fq_staff' | 'fq_public' | 'fq_auditor' | 'fq_clock' | 'fq_door'

/** The PostgreSQL role a principal's transactions run under; what it may touch is granted in the migrations. */
export const databaseRoleOf = (me: Principal): DatabaseRole => {
  if (me.roles.includes('clock')) return 'fq_clock'
  if (me.roles.includes('auditor')) return 'fq_auditor'
  const outside: readonly Role[] = ['visitor', 'receiptHolder', 'resident', 'helper', 'kiosk', 'partner']
  return me.roles.some((role) => !outside.includes(role)) ? 'fq_staff' : 'fq_public'
}

/** An auditor counts and checks without reading who the people are or what they said; the database grants them neither. */
export const readsPersons = (me: Principal): boolean => databaseRoleOf(me) !== 'fq_auditor'

/** Who works at the office is the office’s own; a partner body is told its name, not its list of people. */
export const readsWorkers = (me: Principal): boolean => databaseRoleOf(me) !== 'fq_public'

/** The clock acts where a deadline or a sweep does; it has no account. */
export const theClock: Principal = {
  id: '00000000-0000-7000-8000-00000000c10c',
  name: 'clock',
  roles: ['clock'],
  offices: [],
  places: [],
  groups: [],
  breadth: 'office',
}
