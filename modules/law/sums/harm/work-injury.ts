import { calculator } from '../calculator.ts'
import type { Given } from '../calculator.ts'
import { above, over, times, toFen, whole } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { WorkInjury } from './harm-inputs.ts'
import { cny, monthly, step, sumOf, SumRefused, yuan } from '../sum.ts'
import type { Step } from '../sum.ts'
import { askFor, figureFor } from '../wages.ts'
import { demandFit, grants, kept, placed } from './work-injury-levels.ts'
import type { Input } from './work-injury-levels.ts'

const law = (no: number) => `工伤保险条例#${no}`

const cares = { full: 50, most: 40, part: 30 } as const
const percentOf = (sum: Fraction, percent: number): number => toFen(over(times(sum, percent), 100))

const demandAverage = (average: number | undefined, { figures }: Given): number => {
  if (average !== undefined && average > 0) return average
  const { where } = figures.about('localAverageWage')
  throw new SumRefused(
    'averageWage',
    `请填本地上年度职工月平均工资：${where.zh}`,
    `Fill in the local average wage of last year: ${where.en}`,
  )
}

const deathSteps = (input: Input, wage: Fraction, average: number, given: Given): Step[] => {
  const day = input.day ?? given.today
  const national = figureFor(input.nationalIncome, given, 'nationalIncome', day)
  if (national === undefined) {
    const { where } = given.figures.about('nationalIncome')
    throw new SumRefused(
      'nationalIncome',
      `请填${Number(day.slice(0, 4)) - 1}年全国城镇居民人均可支配收入：${where.zh}`,
      `Fill in the national urban income of ${Number(day.slice(0, 4)) - 1}: ${where.en}`,
    )
  }
  const basis = law(39)
  const shares = (input.spouse ? (input.lonelySpouse ? 50 : 40) : 0) + input.others * 30 + input.lonely * 10
  const pension = Math.min(shares, 100)
  return [
    step(`丧葬补助金：${yuan(average)} × 6个月`, `Funeral: ${cny(average)} × 6 months`, average * 6, basis),
    step(`一次性工亡补助金：${yuan(national)} × 20`, `Lump sum for death: ${cny(national)} × 20`, national * 20, basis),
    ...(pension > 0
      ? [
          monthly(
            `供养亲属抚恤金：${yuan(toFen(wage))} × ${pension}%${shares > 100 ? '（合计不超过生前工资）' : ''}`,
            `Dependents’ pension: ${cny(toFen(wage))} × ${pension}%${shares > 100 ? ' (together no more than the wage)' : ''}`,
            percentOf(wage, pension),
            basis,
          ),
        ]
      : []),
  ]
}

const endSteps = ({ ended, medicalGrant, employmentGrant, level }: Input): Step[] => {
  if (!ended) return []
  const basis = law(placed.includes(level) ? 36 : 37)
  if (medicalGrant === undefined || employmentGrant === undefined)
    throw new SumRefused(
      medicalGrant === undefined ? 'medicalGrant' : 'employmentGrant',
      '劳动关系结束时的两项补助金由各省定标准，请打12333问清后填上。',
      'The province sets the two grants on ending; ring 12333 and fill them in.',
    )
  return [
    step('一次性工伤医疗补助金（基金付）', 'One-off medical grant, from the fund', medicalGrant, basis),
    step('一次性伤残就业补助金（单位付）', 'One-off employment grant, from the employer', employmentGrant, basis),
  ]
}

/** Own wage within 60 % and 300 % of the local average (64), exact. */
const boundedWage = (wage: number, average: number | undefined): Fraction => {
  const own = whole(wage)
  if (average === undefined || average === 0) return own
  const [least, most] = [over(times(whole(average), 60), 100), times(whole(average), 3)]
  return above(least, own) ? least : above(own, most) ? most : own
}

export const workInjury = calculator({
  name: 'workInjury',
  group: 'harm',
  title: { zh: '工伤待遇', en: 'Work injury' },
  lead: { zh: '一次性的和每月的各有多少', en: 'What is paid once and what every month' },
  input: WorkInjury,
  compute: (input, given) => {
    demandFit(input)
    const { level, care, hard, leaveMonths } = input
    const day = input.day ?? given.today
    const known = figureFor(input.averageWage, given, 'localAverageWage', day)
    const minimum = figureFor(input.minimumWage, given, 'minimumWage', day)
    const wage = boundedWage(input.wage, known)
    const shown = toFen(wage)
    const bounded = shown !== input.wage
    const grant = grants[level]
    const steps: Step[] = []
    if (leaveMonths > 0) {
      const pay = input.leaveWage ?? input.wage
      steps.push(
        step(
          `停工留薪期工资：${yuan(pay)} × ${leaveMonths}个月（单位付）`,
          `Wages during treatment: ${cny(pay)} × ${leaveMonths} months, from the employer`,
          pay * leaveMonths,
          law(33),
        ),
      )
    }
    if (grant) {
      const [months, allowance, article] = grant
      const basis = [law(article), ...(bounded ? [law(64)] : [])]
      steps.push(
        step(
          `一次性伤残补助金：${yuan(shown)} × ${months}个月`,
          `Disability grant: ${cny(shown)} × ${months} months`,
          toFen(times(wage, months)),
          ...basis,
        ),
      )
      if (kept.includes(level) || hard) {
        const own = percentOf(wage, allowance)
        const raised = minimum !== undefined && own < minimum
        steps.push(
          monthly(
            `伤残津贴：${yuan(shown)} × ${allowance}%${raised ? `，补足到最低工资${yuan(minimum)}` : ''}`,
            `Allowance: ${cny(shown)} × ${allowance}%${raised ? `, raised to the minimum wage of ${cny(minimum)}` : ''}`,
            raised ? minimum : own,
            ...basis,
          ),
        )
      }
      if (care !== 'none') {
        const average = demandAverage(known, given)
        steps.push(
          monthly(
            `生活护理费：${yuan(average)} × ${cares[care]}%`,
            `Care: ${cny(average)} × ${cares[care]}%`,
            percentOf(whole(average), cares[care]),
            law(34),
          ),
        )
      }
    }
    if (level === 'death') steps.push(...deathSteps(input, wage, demandAverage(known, given), given))
    steps.push(...endSteps(input))
    return sumOf(steps, {
      notes: [
        bounded
          ? {
              zh: `本人工资按本地平均工资的60%到300%拉平，用${yuan(shown)}。`,
              en: `The wage is kept within 60 % to 300 % of the local average: ${cny(shown)}.`,
            }
          : undefined,
        {
          zh: '医疗费、住院伙食费、辅助器具费凭票另报。单位没参保的，全部由单位付。',
          en: 'Treatment, hospital meals and aids are paid by receipt. An employer without insurance pays everything.',
        },
        {
          zh: '单位应在三十天内申请工伤认定；单位不申请的，本人一年内尽快申请。',
          en: 'The employer applies within thirty days; failing that, apply oneself within a year, as soon as possible.',
        },
      ],
      asks: [
        known === undefined
          ? askFor(given, 'localAverageWage', '工资太高太低的要拉平，', 'High and low wages are bounded; ')
          : undefined,
      ],
    })
  },
})
