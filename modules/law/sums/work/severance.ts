import type { Day } from '@fengqiao/kernel/days.ts'
import { calculator } from '../calculator.ts'
import { times, toFen } from '../fraction.ts'
import { Severance } from './labour-inputs.ts'
import { halfYears } from './service-time.ts'
import { cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import { askFor, figureFor } from '../wages.ts'

const inForce = '2008-01-01'
const severance = '劳动合同法#47'

const demandDays = (start: Day, end: Day): void => {
  if (end < start)
    throw new SumRefused('end', '最后一天比第一天还早，请改过来。', 'The last day is before the first; correct it.')
  if (end < inForce)
    throw new SumRefused(
      'end',
      '劳动合同法2008年1月1日起施行，这以前结束的要按当时的规定算，请问律师。',
      'The Labour Contract Law is in force since 2008-01-01; for an earlier end ask a lawyer.',
    )
  if (start < '1949-10-01')
    throw new SumRefused('start', '上班的第一天太早，请核对年份。', 'The first day is too early; check the year.')
}

export const severanceSum = calculator({
  name: 'severance',
  group: 'work',
  title: { zh: '经济补偿和违法辞退赔偿', en: 'Severance and unlawful dismissal' },
  lead: { zh: '离开单位时该给几个月工资', en: 'Months of wages due on leaving' },
  input: Severance,
  compute: (input, given) => {
    const { kind, start, end, monthlyWage } = input
    demandDays(start, end)
    if (monthlyWage === 0) throw new SumRefused('monthlyWage', '请填平均工资。', 'Fill in the average wage.')
    // 实施条例 25: damages count from the first day at work; 97: severance counts from the law's first day
    const from = kind === 'severance' && start < inForce ? inForce : start
    const minimum = figureFor(input.minimumWage, given, 'minimumWage', end)
    const average = figureFor(input.averageWage, given, 'localAverageWage', end)
    const capped = average !== undefined && monthlyWage > 3 * average
    const raised = !capped && minimum !== undefined && monthlyWage < minimum
    const wage = capped ? 3 * average : raised ? minimum : monthlyWage
    const counted = halfYears(from, end)
    const halves = capped ? Math.min(counted, 24) : counted
    const months = halves / 2
    const base = step(
      `${months}个月 × ${yuan(wage)}`,
      `${months} months × ${cny(wage)}`,
      toFen(times(wage, months)),
      severance,
      ...(raised ? ['劳动合同法实施条例#27'] : []),
      ...(from !== start ? ['劳动合同法#97'] : []),
    )
    const lawful = kind === 'severance'
    if (lawful && input.noNotice && input.lastMonthWage === undefined)
      throw new SumRefused(
        'lastMonthWage',
        '没有提前通知的要多给一个月工资，请填上一个月的工资。',
        'Without notice a month’s wage is added: fill in the wage of the month before.',
      )
    const more = lawful
      ? input.noNotice
        ? [
            step(
              '没有提前三十天通知，多给一个月工资',
              'A month’s wage in place of notice',
              input.lastMonthWage!,
              '劳动合同法#40',
              '劳动合同法实施条例#20',
            ),
          ]
        : []
      : [
          step(
            '违法解除：按经济补偿的二倍',
            'Unlawful: twice the severance',
            toFen(times(wage, months, 2)) - base.fen,
            '劳动合同法#87',
          ),
        ]
    return sumOf([base, ...more], {
      notes: [
        capped
          ? {
              zh: `平均工资超过本地平均的三倍：按${yuan(wage)}算，年限最多十二年。`,
              en: `The wage is above three times the local average: ${cny(wage)} is used, for twelve years at most.`,
            }
          : undefined,
        raised
          ? { zh: `平均工资低于最低工资，按${yuan(wage)}算。`, en: `Below the minimum wage; ${cny(wage)} is used.` }
          : undefined,
        from !== start
          ? {
              zh: '经济补偿的年限从2008年1月1日算起；以前的年限按当时的规定，请问律师。',
              en: 'Severance counts from 2008-01-01; for the years before it ask a lawyer.',
            }
          : undefined,
        !lawful && input.noNotice
          ? {
              zh: '违法解除的赔偿金已经是二倍，不再另加一个月的通知工资。',
              en: 'Unlawful dismissal is paid twice already; no month’s wage in place of notice is added.',
            }
          : undefined,
        lawful
          ? undefined
          : {
              zh: '也可以不要赔偿，要求回去上班。两样只能选一样。',
              en: 'One may ask to be taken back instead, not both.',
            },
        {
          zh: '尽快在离开后一年内申请劳动仲裁，过了可能超过时效。',
          en: 'Apply for labour arbitration within a year of leaving, or it may be too late.',
        },
      ],
      asks: [
        average === undefined
          ? askFor(given, 'localAverageWage', '工资特别高的有封顶，', 'High wages are capped; ')
          : undefined,
      ],
    })
  },
})
