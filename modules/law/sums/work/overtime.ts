import { calculator } from '../calculator.ts'
import { over, times, toFen } from '../fraction.ts'
import { Overtime } from './labour-inputs.ts'
import { cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import { dailyWage, wageDays, wageDaysBasis } from '../wages.ts'

const classes = [
  { field: 'workdayHours', zh: '工作日延长', en: 'Working days', rate: 1.5, basis: '劳动法#44' },
  { field: 'restHours', zh: '休息日', en: 'Rest days', rate: 2, basis: '劳动法#44' },
  { field: 'holidayHours', zh: '法定休假日', en: 'Statutory holidays', rate: 3, basis: '劳动法#44' },
] as const

export const overtime = calculator({
  name: 'overtime',
  group: 'work',
  title: { zh: '加班费', en: 'Overtime pay' },
  lead: { zh: '工作日一倍半，休息日二倍，法定节假日三倍', en: 'One and a half, twice or three times the wage' },
  input: Overtime,
  compute: (input) => {
    const { monthlyWage, paid } = input
    if (monthlyWage === 0) throw new SumRefused('monthlyWage', '请填每月工资。', 'Fill in the wage a month.')
    const hour = over(dailyWage(monthlyWage), 8)
    const steps = classes.flatMap(({ field, zh, en, rate, basis }) =>
      input[field] === 0
        ? []
        : [
            step(
              `${zh}：${input[field]}小时 × ${yuan(monthlyWage)} ÷ ${wageDays} ÷ 8 × ${rate * 100}%`,
              `${en}: ${input[field]} hours × ${cny(monthlyWage)} ÷ ${wageDays} ÷ 8 × ${rate * 100}%`,
              toFen(times(hour, input[field], rate)),
              basis,
              '工资支付暂行规定#13',
              wageDaysBasis,
            ),
          ],
    )
    if (steps.length === 0)
      throw new SumRefused('workdayHours', '请至少填一种加班的小时数。', 'Fill in the hours of at least one kind.')
    const due = steps.reduce((all, { fen }) => all + fen, 0)
    if (paid > due)
      throw new SumRefused('paid', '已经发的比应发的还多，请再看一遍。', 'More has been paid than is due; look again.')
    return sumOf(paid > 0 ? [...steps, step('减去已经发的', 'Less what was paid', -paid, '劳动法#44')] : steps, {
      notes: [
        {
          zh: '按标准工时算。经批准实行不定时工时的，不适用；综合计算工时的，只算超过总工时的部分。',
          en: 'For standard hours. Flexible hours approved by the authority are outside; with averaged hours only the surplus counts.',
        },
        {
          zh: '加班要自己拿出证据（打卡、聊天记录、排班）；证据在单位手里的，可以要求单位交出来。',
          en: 'Overtime must be shown (clock-ins, messages, rosters); what the employer holds it can be made to produce.',
        },
        input.workdayHours > 36
          ? {
              zh: '一个月延长工作时间不能超过三十六小时；超过的照样要付钱，还可以投诉。',
              en: 'More than 36 hours in a month is not allowed; it is paid all the same, and one may complain.',
            }
          : undefined,
      ],
    })
  },
})
