import type pg from 'pg'

export type Column = {
  name: string
  /** The base type's name; a domain is looked through. */
  type: string
  /** The words of an enum. */
  labels: string[] | null
  isArray: boolean
  nullable: boolean
  filled: 'by-writer' | 'default' | 'always'
}

export type Relation = { schema: string; name: string; columns: Column[] }

type Row = Column & { schema: string; relation: string; relation_id: number; is_view: boolean }

/** Every table and view of ours with its columns, in a fixed order. */
export async function readRelations(owner: pg.Client | pg.Pool): Promise<Relation[]> {
  const { rows } = await owner.query<Row>(columnsQuery)
  const relations = new Map<number, Relation>()
  const views = new Set<number>()
  for (const { schema, relation, relation_id: id, is_view: isView, ...column } of rows) {
    if (isView) views.add(id)
    if (!relations.has(id)) relations.set(id, { schema, name: relation, columns: [] })
    relations.get(id)?.columns.push(column)
  }
  const filledColumns = new Map<string, boolean>()
  for (const row of rows) if (!row.is_view) filledColumns.set(`${row.relation_id}.${row.name}`, !row.nullable)
  // A view is younger than what it reads, so in order of age the inner view is narrowed first.
  for (const id of [...views].sort((a, b) => a - b)) await narrowView(owner, id, relations, filledColumns)
  return [...relations.values()]
}

/**
 * PostgreSQL calls every column of a view nullable. A column that is a plain column of a table keeps that table's
 * `not null`, unless an outer join may empty it.
 */
async function narrowView(
  owner: pg.Client | pg.Pool,
  view: number,
  relations: Map<number, Relation>,
  known: Map<string, boolean>,
): Promise<void> {
  const { rows } = await owner.query<{ definition: string }>('select pg_get_viewdef($1::oid) as definition', [view])
  const definition = rows[0]?.definition.replace(/;\s*$/, '') ?? ''
  if (/\b(left|right|full)\s+join\b/i.test(definition)) return
  const { fields } = await owner.query(`select * from (${definition}) as definition limit 0`)
  for (const [index, column] of (relations.get(view)?.columns ?? []).entries()) {
    const field = fields[index]
    const source = field && relations.get(field.tableID)
    const name = source && (await columnName(owner, field.tableID, field.columnID))
    if (name && (known.get(`${field.tableID}.${name}`) ?? false)) column.nullable = false
    known.set(`${view}.${column.name}`, !column.nullable)
  }
}

async function columnName(owner: pg.Client | pg.Pool, relation: number, column: number): Promise<string | undefined> {
  const { rows } = await owner.query<{ name: string }>(
    'select attname::text as name from pg_attribute where attrelid = $1 and attnum = $2',
    [relation, column],
  )
  return rows[0]?.name
}

const columnsQuery = `
  select n.nspname::text as schema, c.relname::text as relation, c.oid::int as relation_id,
    c.relkind in ('v', 'm') as is_view, a.attname::text as name,
    case when base.typelem <> 0 and base.typlen = -1 and element.oid is not null
      then element.typname::text else base.typname::text end as type,
    base.typlen = -1 and base.typelem <> 0 and element.oid is not null as "isArray",
    (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e
      where e.enumtypid = coalesce(element.oid, base.oid)) as labels,
    not (a.attnotnull or t.typnotnull) as nullable,
    case when a.attgenerated <> '' or a.attidentity = 'a' then 'always'
      when a.atthasdef or a.attidentity = 'd' then 'default' else 'by-writer' end as filled
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  join pg_type base on base.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
  left join pg_type element on element.oid = base.typelem and base.typlen = -1 and base.typcategory = 'A'
  where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
    and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
    and c.oid <> coalesce(to_regclass('public.fengqiao_migrations'), 0)
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by n.nspname collate "C", c.relname collate "C", a.attnum`
