import { endDeadlines } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { drawNumber, getCommittee, numberOf } from './committee.ts'
import { accept as contract } from './contract.ts'
import { lastDayOf } from './periods.ts'
import { beginStep, tables, updateCase } from './record.ts'
import { mediation } from './workflow.ts'

/** Accepts the case under the next number of its committee's series; one that came back keeps the number it has. */
export const accept = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, at } = taking
  const row = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select(['committee_id', 'year', 'serial'])
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  const committee = await getCommittee(given, row.committee_id)
  const acceptedOn = todayIn(at)
  const year = row.year ?? Number(acceptedOn.slice(0, 4))
  const serial = row.serial ?? (await drawNumber(given, { committee: committee.id, office: matter.office, year }))
  const number = numberOf(committee.series, year, serial)
  await updateCase(taking, { accepted_at: at, year, serial, limit_day: lastDayOf('conclude', acceptedOn).lastDay })
  endDeadlines(given, matter, mediation.machine, { rules: ['confirmReferral'] })
  const done = await taking.advance('accept', {
    history: { committee: committee.id, year, serial },
    header: { number },
    starts: [{ rule: 'conclude', from: at }],
  })
  return { ...done, number }
})
