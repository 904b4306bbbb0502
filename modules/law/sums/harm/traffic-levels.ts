import type { z } from 'zod'
import type { Given } from '../calculator.ts'
import type { FigureKey } from '../figures-data.ts'
import { above, over, plus, times, toFen, whole } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import type { Degree, TrafficInjury } from './harm-inputs.ts'
import { cny, step, SumRefused, yuan } from '../sum.ts'
import type { Step } from '../sum.ts'
import { figureFor } from '../wages.ts'

export type Input = z.infer<typeof TrafficInjury>

export const harm = (no: number) => `最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释#${no}`

/** Twenty years; one less for each year above sixty; five from seventy-five (12, 15, 17). */
export const yearsPaid = (age: number): number => (age >= 75 ? 5 : age > 60 ? 20 - (age - 60) : 20)
const yearsKept = (age: number): number => (age < 18 ? 18 - age : yearsPaid(age))

const lossOf = (level: Degree): Fraction => (level === 'death' ? whole(1) : over(whole(11 - Number(level)), 10))

const needed = (
  typed: number | undefined,
  field: 'income' | 'spending' | 'averageWage',
  figure: FigureKey,
  given: Given,
): number => {
  const found = figureFor(typed, given, figure, given.today)
  if (found !== undefined) return found
  const { title, where } = given.figures.about(figure)
  throw new SumRefused(
    field,
    `请填上年度${title.zh}：${where.zh}`,
    `Fill in: ${title.en}, last year. It is ${where.en}`,
  )
}

/** Every year the shares of those still supported, together no more than one person's consumption (17). */
const keepOf = ({ dependants, level }: Input, spending: number): number => {
  const loss = lossOf(level)
  let years: Fraction = whole(0)
  for (let year = 1; year <= 20; year += 1) {
    const shares = dependants
      .filter(({ age }) => year <= yearsKept(age))
      .reduce((all, { supporters }) => plus(all, over(loss, supporters)), whole(0))
    years = plus(years, above(shares, whole(1)) ? whole(1) : shares)
  }
  return toFen(times(whole(spending), years))
}

/** What a level of disability or death adds: the compensation, the funeral, the dependants. */
export const levelSteps = (input: Input, given: Given): Step[] => {
  const { level, age, dependants } = input
  if (level === 'none') {
    if (dependants.length > 0)
      throw new SumRefused(
        'dependants',
        '被扶养人生活费要有伤残等级或者死亡才算，请先选等级。',
        'Dependants are provided for with a level of disability or death only: choose it.',
      )
    return []
  }
  if (age === undefined) throw new SumRefused('age', '请填定残或者去世时的周岁。', 'Fill in the age at that time.')
  const income = needed(input.income, 'income', 'urbanIncome', given)
  const years = yearsPaid(age)
  const percent = level === 'death' ? 100 : (11 - Number(level)) * 10
  const death = level === 'death'
  const wage = death ? needed(input.averageWage, 'averageWage', 'provincialMonthlyWage', given) : 0
  const spending = dependants.length > 0 ? needed(input.spending, 'spending', 'urbanSpending', given) : 0
  return [
    step(
      `${death ? '死亡' : '残疾'}赔偿金：${yuan(income)} × ${years}年${death ? '' : ` × ${percent}%`}`,
      `For ${death ? 'death' : 'disability'}: ${cny(income)} × ${years} years${death ? '' : ` × ${percent}%`}`,
      toFen(times(whole(income), years, lossOf(level))),
      harm(death ? 15 : 12),
    ),
    ...(death ? [step(`丧葬费：${yuan(wage)} × 6个月`, `Funeral: ${cny(wage)} × 6 months`, wage * 6, harm(14))] : []),
    ...(dependants.length > 0
      ? [
          step(
            `被扶养人生活费：${yuan(spending)}一年，${dependants
              .map(
                ({ age: old, supporters }) =>
                  `${old}岁的${yearsKept(old)}年${supporters > 1 ? `、${supporters}人分担` : ''}`,
              )
              .join('，')}${death ? '' : `，× ${percent}%`}`,
            `Dependants: ${cny(spending)} a year, ${dependants
              .map(
                ({ age: old, supporters }) =>
                  `aged ${old} for ${yearsKept(old)} years${supporters > 1 ? `, shared by ${supporters}` : ''}`,
              )
              .join('; ')}${death ? '' : `; × ${percent}%`}`,
            keepOf(input, spending),
            harm(16),
            harm(17),
          ),
        ]
      : []),
  ]
}
