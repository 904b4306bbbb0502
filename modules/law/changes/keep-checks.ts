import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import type { checkLawChange, CitedRow } from './contract.ts'
import type { InputOf } from '@fengqiao/kernel/contract.ts'

type Item = { readonly law: string; readonly to: string } & Pick<CitedRow, 'kind' | 'id'>
type Office = CitedRow['open'][number]
type Check = Item & CitedRow['checked'][number]

const keyOf = ({ law, to, kind, id }: Item): string => [law, to, kind, id].join('\n')

/** Who looked at what, an office at a time; what each item still lacks among the offices it is to be looked at in. */
export type Checks = {
  readonly of: (item: Item, office: string | undefined) => Pick<CitedRow, 'checked' | 'open'>
}

/** The checks of the asker's offices. Something of the product is looked at in each of them, a matter in its own. */
export const readChecks = async (tx: Tx, me: Principal): Promise<Checks> => {
  const made = await sql<Check>`
    select c.law, c.to_version "to", c.kind, c.item id, c.office_id office, p.name "officeName", c.checked_by_name "by", c.happened_at at, c.note
    from law.checks c join published.places p on p.id = c.office_id where c.office_id = any (${[...me.offices]}) order by c.happened_at`.execute(
    tx,
  )
  const named = await sql<Office>`
    select id office, name "officeName" from published.places where id = any (${[...me.offices]}) order by code`.execute(
    tx,
  )
  const byItem = Map.groupBy(made.rows, keyOf)
  return {
    of: (item, office) => {
      const checked = byItem.get(keyOf(item)) ?? []
      const done = new Set(checked.map((check) => check.office))
      const asked = office === undefined ? named.rows : named.rows.filter((each) => each.office === office)
      return {
        checked: checked.map(({ office: of, officeName, by, at, note }) => ({ office: of, officeName, by, at, note })),
        open: asked.filter((each) => !done.has(each.office)),
      }
    },
  }
}

/**
 * Where a look counts: the office asked for, else every office of the asker's in which nobody looked yet, else a second
 * look replaces the first in all of them. A matter is looked at in its own (`itsOwn`). Refuses an office that is neither.
 */
export const officesFor = (
  me: Principal,
  { open }: Pick<CitedRow, 'open'>,
  { asked, itsOwn }: { asked: string | undefined; itsOwn: string | undefined },
): readonly string[] => {
  const may = itsOwn === undefined ? me.offices : me.offices.filter((office) => office === itsOwn)
  if (asked !== undefined && !may.includes(asked)) throw new Refused('office-elsewhere', {}, 'office')
  if (asked !== undefined) return [asked]
  return open.length > 0 ? open.map(({ office }) => office) : may
}

/** One row an office; a second look replaces the first. */
export const keepChecks = async (
  { tx, me, input, now }: Pick<Given<InputOf<typeof checkLawChange>>, 'tx' | 'me' | 'input' | 'now'>,
  offices: readonly string[],
): Promise<void> => {
  const { law, to, kind, item, note } = input
  for (const office of offices)
    await sql`insert into law.checks (id, office_id, law, to_version, kind, item, note, checked_by_name, happened_at, recorded_at, recorded_by, on_behalf_of)
      values (${newId()}, ${office}, ${law}, ${to}, ${kind}, ${item}, ${note || null}, ${me.name}, ${now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})
      on conflict (office_id, law, to_version, kind, item) do update
        set note = excluded.note, checked_by_name = excluded.checked_by_name, happened_at = excluded.happened_at,
          recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, on_behalf_of = excluded.on_behalf_of`.execute(
      tx,
    )
}
