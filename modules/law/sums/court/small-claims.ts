import { calculator } from '../calculator.ts'
import { over, times, toFen, whole } from '../fraction.ts'
import { SmallClaims } from './court-inputs.ts'
import { cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import type { Sum } from '../sum.ts'
import { figureFor } from '../wages.ts'

const basis = '民事诉讼法#165'
const inForce = '2022-01-01'

const verdicts = {
  small: {
    code: 'small',
    zh: '适用小额诉讼：一审终审，不能上诉。',
    en: 'Small-claims procedure: one instance, no appeal.',
  },
  byAgreement: {
    code: 'byAgreement',
    zh: '双方都同意，才适用小额诉讼。',
    en: 'Small-claims procedure only if both sides agree.',
  },
  notSmall: { code: 'notSmall', zh: '超过两倍，不适用小额诉讼。', en: 'Above twice the wage: not a small claim.' },
  excluded: {
    code: 'excluded',
    zh: '这类案件不适用小额诉讼。',
    en: 'Cases of this kind are kept out of the small-claims procedure.',
  },
} as const

export const smallClaims = calculator({
  name: 'smallClaims',
  group: 'court',
  title: { zh: '小额诉讼', en: 'Small claims' },
  lead: { zh: '是不是一审就定，不能上诉', en: 'Whether one instance decides' },
  input: SmallClaims,
  compute: (input, given): Sum => {
    const day = input.day ?? given.today
    if (day < inForce)
      throw new SumRefused(
        'day',
        '这里只算2022年1月1日以后立案的；以前的标准不同。',
        'Only cases filed since 2022-01-01; the line was another before.',
      )
    if (input.amount === 0) throw new SumRefused('amount', '请填要多少钱。', 'Fill in the sum claimed.')
    const wage = figureFor(input.averageWage, given, 'provincialYearlyWage', day)
    if (wage === undefined || wage === 0) {
      const { where } = given.figures.about('provincialYearlyWage')
      throw new SumRefused(
        'averageWage',
        `请填全省就业人员年平均工资：${where.zh}`,
        `Fill in the province’s average yearly wage: ${where.en}`,
      )
    }
    const half = toFen(over(whole(wage), 2))
    const twice = toFen(times(wage, 2))
    const code =
      input.excluded !== 'none'
        ? 'excluded'
        : input.amount <= half
          ? 'small'
          : input.amount <= twice
            ? 'byAgreement'
            : 'notSmall'
    return {
      ...sumOf(
        [
          step(
            `年平均工资${yuan(wage)}的50%以下：适用小额诉讼`,
            `Up to half the yearly wage of ${cny(wage)}: small claims`,
            half,
            basis,
          ),
          step(
            `超过50%、在二倍以下：双方可以约定适用`,
            `Above half and up to twice: by agreement`,
            twice,
            basis,
            '最高人民法院关于适用民事诉讼法的解释#272',
          ),
        ],
        {
          verdict: verdicts[code],
          notes: [
            {
              zh: '只限事实清楚、争议不大、要对方付钱的案件。',
              en: 'Only plain claims for money with little dispute.',
            },
            code === 'excluded'
              ? {
                  zh: '民事诉讼法第一百六十六条列了不适用的案件。',
                  en: 'Civil Procedure Law art. 166 lists what is excluded.',
                }
              : undefined,
          ],
        },
      ),
      least: half,
      most: twice,
    }
  },
})
