import { newId } from '@fengqiao/kernel/ids.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { drawNumber, getCommittee } from './committee.ts'
import { tables } from './record.ts'
import type { StepInput, Taking } from './record.ts'

/** The paper → how its series is written, `（2026）银杏园人调终字第1号`. That they bear a number is the field's; the words are design. */
const series = {
  refusalNotice: '不受',
  transferLetter: '移',
  terminationNotice: '终',
  feedbackLetter: '复',
} as const
export type Letter = keyof typeof series

/** Draws the number of the letter this step brings about; a step refused gives it back. */
export const drawLetter = async (
  { given, matter, stamp, at }: Pick<Taking<StepInput>, 'given' | 'matter' | 'stamp' | 'at'>,
  kind: Letter,
): Promise<void> => {
  const { committee_id: id } = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select('committee_id')
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  const committee = await getCommittee(given, id)
  const year = Number(todayIn(at).slice(0, 4))
  const serial = await drawNumber(given, { committee: id, office: matter.office, year, kind })
  const number = `（${year}）${committee.series}人调${series[kind]}字第${serial}号`
  await tables(given.tx)
    .insertInto('mediation.letters')
    .values({ ...stamp, id: newId(), committee_id: id, kind, year, serial, number })
    .execute()
}
