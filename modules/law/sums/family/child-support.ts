import { addMonths } from '@fengqiao/kernel/days.ts'
import { calculator } from '../calculator.ts'
import { ChildSupport } from './family-inputs.ts'
import { over, times, toFen, whole } from '../fraction.ts'
import { cny, monthlySum, SumRefused, yuan } from '../sum.ts'

const basis = '最高人民法院关于适用民法典婚姻家庭编的解释（一）#49'
const [lowest, oneChild, several] = [20, 30, 50]

export const childSupport = calculator({
  name: 'childSupport',
  group: 'family',
  title: { zh: '抚养费', en: 'Child support' },
  lead: { zh: '离婚后每月一般给多少', en: 'What is usual a month' },
  input: ChildSupport,
  compute: ({ income, per, children, birth, from }, { today }) => {
    if (income === 0)
      throw new SumRefused(
        'income',
        '没有收入的，按同行业平均收入填；完全没有收入的，可以用财物折抵。',
        'Without income fill in the average of the trade; without any, property can stand in its place.',
      )
    const begins = from ?? today
    const grownUp = birth && addMonths(birth, 18 * 12)
    if (birth !== undefined && birth > begins)
      throw new SumRefused('birth', '生日比开始给的日子还晚。', 'The birthday is after the first day of support.')
    if (grownUp !== undefined && grownUp <= begins)
      throw new SumRefused(
        'birth',
        '孩子已满十八周岁，一般不再给；还在上高中或者不能独立生活的，请问律师。',
        'The child is eighteen: support has ended as a rule; if still at school or unable to live alone, ask a lawyer.',
      )
    const most = children === 1 ? oneChild : several
    const month = per === 'year' ? over(whole(income), 12) : whole(income)
    const of = (percent: number) => toFen(over(times(month, percent), 100))
    const months = per === 'year' ? ' ÷ 12' : ''
    return monthlySum(
      [
        {
          zh: `${yuan(income)}${months} × ${lowest}% 至 ${most}%`,
          en: `${cny(income)}${months} × ${lowest}% to ${most}%`,
          fen: of(lowest),
          upTo: of(most),
          per: 'month',
          basis: [basis, '民法典#1085'],
        },
      ],
      {
        notes: [
          children === 1
            ? undefined
            : {
                zh: `${children}个子女合在一起的数；比例可以高于30%，一般不超过50%。`,
                en: `For all ${children} children together; it may pass 30 % and as a rule not 50 %.`,
              },
          grownUp
            ? {
                zh: `一般给到${grownUp}（满十八周岁）。`,
                en: `As a rule until ${grownUp}, the eighteenth birthday.`,
              }
            : { zh: '一般给到孩子满十八周岁。', en: 'As a rule until the eighteenth birthday.' },
          {
            zh: '双方可以自己商量；法院还要看孩子实际需要、父母负担能力和当地生活水平，有特殊情况的可高可低。',
            en: 'The parents may agree otherwise; a court looks at the child’s needs, both parents’ means and local living.',
          },
        ],
      },
    )
  },
})
