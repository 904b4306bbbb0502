import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { parseYuan } from '@fengqiao/kernel/money.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { enterFigure as enterContract, listFigures as listContract } from './contract.ts'
import { figureKeys, figureRules, shippedFigures } from './figures-data.ts'
import type { FigureKey, FigureRule } from './figures-data.ts'
import { figuresWith } from './figures.ts'
import type { Figures } from './figures.ts'

type Row = { figure: FigureKey; from: string; value: number; source: string; by: string; at: string }

/** What this office entered, the last word on a day first. */
const entered = async (tx: Tx, me: Principal): Promise<Row[]> => {
  if (me.offices.length === 0) return []
  const found = await sql<
    Omit<Row, 'value'> & { value: string }
  >`select figure, from_day::text "from", value::text value, source, entered_by_name by, recorded_at at
    from law.figures where office_id = ${me.offices[0]} order by from_day desc, recorded_at desc, id desc`.execute(tx)
  return found.rows.map((row) => ({ ...row, value: Number(row.value) }))
}

/** The figures an office's sums rest on: its own before those that ship. */
export const readFigures = async (tx: Tx, me: Principal): Promise<Figures> => figuresWith(await entered(tx, me))

export const listFigures = action(listContract, async ({ tx, me, today }) => {
  const own = await entered(tx, me)
  const known = figuresWith(own)
  const writer = (figure: FigureKey, from: string) => own.find((row) => row.figure === figure && row.from === from)
  return {
    figures: figureKeys.map((figure) => {
      const holding = known.find(figure, today)
      const shipped = shippedFigures.filter((row) => row.figure === figure)
      const row = holding?.mark === 'local' ? writer(figure, holding.from) : undefined
      return {
        figure,
        ...figureRules[figure],
        holding: holding
          ? {
              from: holding.from,
              value: holding.value,
              source: holding.source,
              mark: holding.mark,
              by: row?.by ?? null,
              at: row?.at ?? null,
            }
          : null,
        entries: [
          ...own
            .filter((each) => each.figure === figure)
            .map(({ from, value, source, by, at }) => ({ from, value, source, mark: 'local' as const, by, at })),
          ...shipped.map(({ from, value, source, mark }) => ({ from, value, source, mark, by: null, at: null })),
        ].sort((one, other) => other.from.localeCompare(one.from)),
      }
    }),
  }
})

/** Money as it is written, in fen; a rate in hundredths of a percent. */
const readValue = ({ unit }: FigureRule, typed: string): number => {
  if (unit === 'fen') {
    const read = parseYuan(typed)
    if (read.ok && read.fen > 0) return read.fen
  } else {
    const found = /^(\d{1,2})(?:\.(\d{1,2}))?\s*%?$/.exec(typed.normalize('NFKC').trim())
    if (found) return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  }
  throw new Refused('figure-value-wrong', {}, 'value')
}

/** A published figure with its source. A correction is a new row: what was used before stays readable. */
export const enterFigure = action(enterContract, async ({ tx, me, input, now, today }) => {
  const office = me.offices[0]
  if (!office) throw new Refused('not-yours-to-do')
  const rule = figureRules[input.figure]
  const fits =
    rule.holds === 'lastYear'
      ? input.from.endsWith('-01-01') && input.from.slice(0, 4) < today.slice(0, 4)
      : input.from <= today
  if (!fits) throw new Refused('figure-day-wrong', {}, 'from')
  await sql`insert into law.figures (id, office_id, figure, from_day, value, source, entered_by_name, happened_at, recorded_at, recorded_by, on_behalf_of)
    values (${newId()}, ${office}, ${input.figure}, ${input.from}, ${readValue(rule, input.value)}, ${input.source}, ${me.name}, ${now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  return {}
})
