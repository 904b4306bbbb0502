import { theDay } from '../office.ts'
import type { Office } from '../office.ts'
import { bringTo } from './mediation.ts'
import type { Stage, Story } from './mediation.ts'

/**
 * Tells disputes of the test office's community up to where a test begins: written down by the clerk 陈静, sealed with
 * the director 周晓岚, mediated by 罗秀兰, asked for two weeks before the day of the tests. `usual` is what each of
 * them is about, unless a test says more.
 */
export const disputesIn = async (
  office: Office,
  usual: Partial<Story> = {},
): Promise<(to: Stage, more?: Partial<Story>) => ReturnType<typeof bringTo>> => {
  const [clerk, director] = await Promise.all([office.as('chenTheClerk'), office.as('zhouTheDirector')])
  const { chenTheClerk, zhouTheDirector, luoTheMediator } = office.people
  const hands = {
    clerk,
    director,
    ids: { clerk: chenTheClerk, director: zhouTheDirector, mediator: luoTheMediator },
    committee: office.places.communityCommittee,
    place: office.places.community,
  }
  return (to, more = {}) =>
    bringTo(hands, {
      disputeType: 'neighbour',
      summary: '楼上漏水泡坏天花板',
      requests: '修好并赔偿',
      applicant: { name: '唐素珍' },
      respondent: { name: '邹建国' },
      from: '2026-11-10',
      today: theDay.slice(0, 10),
      to,
      ...usual,
      ...more,
    })
}
