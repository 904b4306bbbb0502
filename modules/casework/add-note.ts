import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { refuseOtherSide } from './parties.ts'
import { addNote as contract } from './contract.ts'
import { lockMatter } from './matter.ts'

export const addNote = action(contract, async (given) => {
  const { tx, me, input, now, today } = given
  if (input.happenedOn && input.happenedOn > today) throw new Refused('happened-in-future', { today }, 'happenedOn')
  const matter = await lockMatter(given, input.matter)
  await refuseOtherSide(given, matter, input.side)
  const note = newId()
  await sql`insert into casework.notes (id, matter_id, office_id, kind, side, title, body, happened_at, recorded_at, recorded_by, recorded_by_name, on_behalf_of)
    values (${note}, ${matter.id}, ${matter.office}, ${input.side === 'all' ? 'note' : 'talk'}, ${input.side}, ${input.title || null}, ${input.body},
      ${input.happenedOn && input.happenedOn !== today ? `${input.happenedOn}T12:00:00+08:00` : now}, ${now}, ${me.id}, ${me.name}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  await sql`update casework.matters set version = version + 1 where id = ${matter.id}`.execute(tx)
  given.touches(matter.id, matter.version + 1)
  return { matter: matter.id, version: matter.version + 1, note }
})
