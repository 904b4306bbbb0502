import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { readPhone } from '@fengqiao/kernel/phone.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { changeSetting as changeContract, listSettings as listContract } from './contract.ts'
import { officeOf } from './import-network.ts'
import { settingRules } from './settings-data.ts'
import type { SettingRule } from './settings-data.ts'

type Row = { name: string; value: unknown; source: string | null; recorded_at: string }

export const listSettings = action(listContract, async ({ tx, me, input, machines }) => {
  const office = officeOf(me, input.office)
  const found =
    await sql<Row>`select name, value, source, recorded_at from offices.settings where office_id = ${office}`.execute(
      tx,
    )
  const set = new Map(found.rows.map((row) => [row.name, row]))
  return {
    rows: settingRules(machines).map((rule) => {
      const row = set.get(rule.name)
      const { kind } = rule.value
      return {
        name: rule.name,
        title: rule.title,
        help: rule.help,
        kind,
        unit: rule.value.kind === 'number' ? rule.value.unit : null,
        value: row ? String(row.value) : rule.usual === null ? null : String(rule.usual),
        usual: rule.usual === null ? null : String(rule.usual),
        mark: rule.mark,
        basis: rule.basis,
        fixed: rule.fixed,
        source: row?.source ?? null,
        changedAt: row?.recorded_at ?? null,
      }
    }),
  }
})

/** The value as it is stored; refuses what the rule does not take. */
const readValue = ({ value }: SettingRule, typed: string): string | number => {
  if (value.kind === 'phone') {
    const read = /^1\d{4}$/.test(typed) ? ({ ok: true, number: typed } as const) : readPhone(typed)
    if (!read.ok) throw new Refused('setting-no-phone', {}, 'value')
    return read.number
  }
  const n = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN
  if (!(n >= value.least && n <= value.most))
    throw new Refused('setting-out-of-range', { least: value.least, most: value.most }, 'value')
  return n
}

export const changeSetting = action(changeContract, async ({ tx, me, input, now, machines }) => {
  const office = officeOf(me, input.office)
  const rule = settingRules(machines).find(({ name }) => name === input.name)
  if (!rule) throw new Refused('not-found', {}, 'name')
  if (rule.fixed) throw new Refused('fixed-by-law', { basis: rule.basis ?? '' }, 'name')
  const value = readValue(rule, input.value)
  await sql`insert into offices.settings (office_id, name, value, mark, source, recorded_at, recorded_by)
    values (${office}, ${rule.name}, ${JSON.stringify(value)}, 'design', ${input.source}, ${now}, ${me.id})
    on conflict (office_id, name) do update set value = excluded.value, source = excluded.source, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(
    tx,
  )
  return {}
})
