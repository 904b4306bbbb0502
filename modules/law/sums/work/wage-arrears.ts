import { calculator } from '../calculator.ts'
import { exact, times, toFen } from '../fraction.ts'
import { WageArrears } from './labour-inputs.ts'
import { between, cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import { figureFor, wageDays, wageDaysBasis, wageOfDays } from '../wages.ts'

const claims = ['劳动法#50', '劳动合同法#30']
const order = '劳动合同法#85'

export const wageArrears = calculator({
  name: 'wageArrears',
  group: 'work',
  title: { zh: '拖欠的工资', en: 'Unpaid wages' },
  lead: { zh: '老板欠了几个月工资，一共该给多少', en: 'What is owed for the months unpaid' },
  input: WageArrears,
  compute: (input, given) => {
    const { monthlyWage, months, days, paid, ordered } = input
    if (months === 0 && days === 0)
      throw new SumRefused('months', '请填欠了几个月，或者几天。', 'Say how many months or days are unpaid.')
    if (monthlyWage === 0) throw new SumRefused('monthlyWage', '请填每月工资。', 'Fill in the wage a month.')
    const minimum = figureFor(input.minimumWage, given, 'minimumWage', given.today)
    const raised = minimum !== undefined && minimum > monthlyWage
    const wage = raised ? minimum : monthlyWage
    const steps = [
      ...(months > 0
        ? [
            step(
              `${months}个月 × ${yuan(wage)}`,
              `${months} months × ${cny(wage)}`,
              toFen(times(wage, months)),
              ...claims,
            ),
          ]
        : []),
      ...(days > 0
        ? [
            step(
              `${days}天 × ${yuan(wage)} ÷ ${wageDays}`,
              `${days} days × ${cny(wage)} ÷ ${wageDays}`,
              wageOfDays(wage, days),
              ...claims,
              wageDaysBasis,
            ),
          ]
        : []),
    ]
    const owed = steps.reduce((all, { fen }) => all + fen, 0) - paid
    if (owed < 0)
      throw new SumRefused(
        'paid',
        '已经补发的比欠的还多，请再看一遍月数和金额。',
        'More has been paid than is owed; look at the months and sums again.',
      )
    if (paid > 0) steps.push(step('减去已经补发的', 'Less what was paid since', -paid, ...claims))
    const half = { least: toFen(times(exact(0.5), owed)), most: owed }
    return sumOf(
      ordered
        ? [
            ...steps,
            between(
              '责令后逾期不付：加付50%以上100%以下的赔偿金',
              'Not paid after the order: 50 % to 100 % on top',
              half,
              order,
            ),
          ]
        : steps,
      {
        notes: [
          raised
            ? {
                zh: `约定的工资低于最低工资，按${yuan(wage)}算。`,
                en: `The agreed wage is below the minimum; ${cny(wage)} is used.`,
              }
            : undefined,
          ordered
            ? undefined
            : {
                zh: '先向劳动监察投诉。责令限期支付以后还不付的，可以再加付50%到100%。',
                en: 'Complain to the labour inspectors first: once their order is not kept, 50 % to 100 % is added.',
              },
          {
            zh: '还在上班的，申请仲裁不受一年限制；离开了的，尽快在离开后一年内申请，过了可能超过时效。',
            en: 'While employed there is no one-year limit on arbitration; after leaving, apply within a year, or it may be too late.',
          },
        ],
      },
    )
  },
})
