import type pg from 'pg'
import { actingRoles } from './roles.ts'

/** The reasons why a login must not be used by the application; empty when it is fit. */
export async function faultsOfLogin(app: pg.Client | pg.Pool): Promise<string[]> {
  const { rows } = await app.query<{ fault: string }>(loginFaults, [[...actingRoles]])
  return rows.map(({ fault }) => fault)
}

const loginFaults = `
  with me as (select oid, rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = session_user),
  mine as (select r.oid, r.rolname, r.rolsuper, r.rolbypassrls from pg_roles r, me
    where pg_has_role(me.oid, r.oid, 'member'))
  select fault from (
    select 1 as rank, 'superuser' as fault from me where rolsuper
    union all select 2, 'bypassrls' from me where rolbypassrls
    union all select 3, 'createrole' from me where rolcreaterole and not rolsuper
    union all select 4, 'member of ' || mine.rolname from mine, me
      where (mine.rolsuper or mine.rolbypassrls) and mine.oid <> me.oid and not me.rolsuper
    union all select 5, 'owns the database' from pg_database d, mine, me
      where d.datname = current_database() and d.datdba = mine.oid and not me.rolsuper
    union all (select 6, 'owns ' || c.oid::regclass::text from pg_class c, mine, me
      where c.relowner = mine.oid and not me.rolsuper and c.relkind in ('r', 'p', 'v', 'm', 'S') order by c.oid limit 5)
    union all select 7, 'is not a member of ' || name from unnest($1::text[]) name, me
      where not rolsuper and not exists (select from mine where mine.rolname = name)
  ) found order by rank, fault`

/**
 * What would let a reader past row-level security: a view that reads with its owner's rights, and a table with an
 * office but without policies. Run by the operator's check and by a test.
 */
export async function faultsOfSchema(owner: pg.Client | pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ fault: string }>(schemaFaults)
  return rows.map(({ fault }) => fault)
}

const schemaFaults = `
  with ours as (
    select c.*, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  )
  select nspname || '.' || relname || ': view without security_invoker' as fault from ours
  where relkind = 'v' and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)
  union all
  select nspname || '.' || relname || ': materialized view, row-level security does not reach it' from ours
  where relkind = 'm'
  union all
  select nspname || '.' || relname || ': has office_id but no row-level security' from ours
  where relkind in ('r', 'p') and not relrowsecurity
    and exists (select from pg_attribute a
      where a.attrelid = ours.oid and a.attname = 'office_id' and not a.attisdropped)
  order by 1`
