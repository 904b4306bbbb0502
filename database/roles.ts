import pg from 'pg'

export const appLogin = 'fengqiao_login'

/** What a transaction may become with `set local role`; row-level policies are written for these. */
export const actingRoles = ['fq_staff', 'fq_public', 'fq_auditor', 'fq_clock', 'fq_door'] as const

export type ActingRole = (typeof actingRoles)[number]

// Another starting process may be doing the same: exists already, inserted meanwhile, catalogue row changed meanwhile.
const raced = new Set(['42710', '23505', 'XX000'])

async function unlessRaced(work: Promise<unknown>) {
  await work.catch((error: pg.DatabaseError) => {
    if (!raced.has(error.code ?? '')) throw error
  })
}

/**
 * Makes the roles of the cluster, idempotently: the login (no superuser, owns nothing, inherits nothing) and the roles
 * it may act as. `login` is another name when the operator brings their own account.
 */
export async function ensureRoles(owner: pg.Client | pg.Pool, login: string = appLogin): Promise<void> {
  const { rows } = await owner.query<{ rolname: string }>('select rolname from pg_roles')
  const present = new Set(rows.map(({ rolname }) => rolname))
  for (const role of actingRoles) {
    if (!present.has(role)) await unlessRaced(owner.query(`create role ${role} nologin noinherit`))
  }
  if (login === appLogin && !present.has(login)) {
    const rights = 'login nosuperuser nobypassrls nocreatedb nocreaterole noinherit'
    await unlessRaced(owner.query(`create role ${login} ${rights}`))
  }
  const granted = await owner.query<{ role: string }>(
    `select roleid::regrole::text as role from pg_auth_members
     where member = (select oid from pg_roles where rolname = $1)`,
    [login],
  )
  const missing = actingRoles.filter((role) => !granted.rows.some((row) => row.role === role))
  if (missing.length > 0) {
    await unlessRaced(owner.query(`grant ${missing.join(', ')} to ${pg.escapeIdentifier(login)}`))
  }
}
