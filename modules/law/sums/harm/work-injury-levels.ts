import type { z } from 'zod'
import type { Degree, WorkInjury } from './harm-inputs.ts'
import { SumRefused } from '../sum.ts'

export type Input = z.infer<typeof WorkInjury>

/** Months of own wages (35–37) and the monthly allowance in percent. */
export const grants: Readonly<Partial<Record<Degree, readonly [months: number, allowance: number, article: number]>>> =
  {
    '1': [27, 90, 35],
    '2': [25, 85, 35],
    '3': [23, 80, 35],
    '4': [21, 75, 35],
    '5': [18, 70, 36],
    '6': [16, 60, 36],
    '7': [13, 0, 37],
    '8': [11, 0, 37],
    '9': [9, 0, 37],
    '10': [7, 0, 37],
  }
export const kept: readonly Degree[] = ['1', '2', '3', '4']
export const placed: readonly Degree[] = ['5', '6']

/** What is asked goes together: each item with the levels that have it. */
export const demandFit = (input: Input): void => {
  const { level, care, hard, ended, spouse, others, lonely, lonelySpouse, leaveMonths } = input
  const rated = grants[level] !== undefined
  if (input.wage === 0) throw new SumRefused('wage', '请填本人月工资。', 'Fill in the wage.')
  if (!rated && level !== 'death' && leaveMonths === 0)
    throw new SumRefused(
      'level',
      '请选鉴定的等级，或者填停工治疗几个月。',
      'Choose the level found, or say how many months of treatment.',
    )
  if (care !== 'none' && !rated)
    throw new SumRefused('care', '生活护理费要先评定等级。', 'Care is paid once a level has been found.')
  if (hard && !placed.includes(level))
    throw new SumRefused(
      'hard',
      '难以安排工作的伤残津贴只有五级、六级才有。',
      'This allowance exists for levels 5 and 6 only.',
    )
  if (ended && (!rated || kept.includes(level)))
    throw new SumRefused(
      'ended',
      '一级到四级保留劳动关系；结束时的补助金只有五级到十级才有。',
      'Levels 1 to 4 keep the employment; the grants on ending are for levels 5 to 10.',
    )
  if (level !== 'death' && (spouse || others > 0))
    throw new SumRefused(
      spouse ? 'spouse' : 'others',
      '亲属的抚恤金只有死亡时才有。',
      'Pensions for kin are paid on death only.',
    )
  if (lonely > others || (lonelySpouse && !spouse))
    throw new SumRefused(
      lonely > others ? 'lonely' : 'lonelySpouse',
      '孤寡老人、孤儿的人数比亲属还多，请再看一遍。',
      'More are alone than there are; look again.',
    )
}
