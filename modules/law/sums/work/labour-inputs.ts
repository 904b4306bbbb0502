import { z } from 'zod'
import {
  choice,
  date,
  dateIfKnown,
  money,
  moneyIfKnown,
  moneyOrNone,
  number,
  parts,
  partsIfKnown,
  yes,
} from '../fields.ts'

const minimumWage = moneyIfKnown(
  '当地月最低工资',
  'Local minimum wage a month',
  '不知道可以不填；工资比它低的，按它算',
  'Leave it out if unknown; a lower wage is raised to it',
)
const agreedWage = money(
  '每月工资',
  'Wage a month',
  '合同约定的或者平时发的，没扣社保和税之前的数',
  'As agreed or usually paid, before insurance and tax',
)

export const WageArrears = z.object({
  monthlyWage: agreedWage,
  months: number(240, '欠了几个整月', 'Whole months unpaid'),
  days: parts(
    31,
    0.5,
    '另外还欠几天',
    'Further days unpaid',
    '不满一个月的部分，按上班的天数',
    'Working days of a part month',
  ),
  paid: moneyOrNone('其中已经补发了', 'Paid of it since'),
  minimumWage,
  ordered: yes(
    '劳动监察责令限期支付，单位过期没付',
    'The labour authority set a day for payment and it passed',
    '有责令书才选',
    'Only with its written order',
  ),
})

export const Severance = z.object({
  kind: choice(
    {
      severance: [
        '经济补偿（合法解除、协商、到期不续、被迫辞职）',
        'Severance (lawful ending, agreement, expiry, forced resignation)',
      ],
      unlawful: ['违法解除赔偿金', 'Damages for unlawful dismissal'],
    },
    '算哪一种',
    'Which',
  ),
  start: date('到这个单位上班的第一天', 'First day at work'),
  end: date('劳动关系的最后一天', 'Last day of the employment'),
  monthlyWage: money(
    '离开前十二个月的平均工资',
    'Average wage of the last twelve months',
    '应发数，加上奖金和津贴；不满十二个月按实际月数平均',
    'Gross, with bonuses and allowances',
  ),
  averageWage: moneyIfKnown(
    '本地上年度职工月平均工资',
    'Local average wage a month, last year',
    '工资很高的才用得上：超过它三倍的要封顶',
    'Only matters for high wages: three times it is the cap',
  ),
  minimumWage,
  noNotice: yes(
    '单位没有提前三十天通知',
    'No thirty days’ notice was given',
    '医疗期满、不胜任、情况变化而辞退的',
    'When dismissed for illness, inability or changed circumstances',
  ),
  lastMonthWage: moneyIfKnown('上一个月的工资', 'Wage of the month before', '没提前通知的才填', 'Only without notice'),
})

export const DoublePay = z.object({
  kind: choice(
    {
      noContract: ['一直没签书面合同', 'No written contract'],
      noOpenEnded: ['该签无固定期限合同，单位不签', 'No open-ended contract though due'],
    },
    '哪一种情形',
    'Which case',
  ),
  start: date(
    '上班的第一天',
    'First day at work',
    '无固定期限的，填应当签的那一天',
    'For open-ended: the day it was due',
  ),
  monthlyWage: agreedWage,
  signed: dateIfKnown('后来补签的日子', 'Day a contract was signed', '一直没签就不填', 'Leave out if never'),
  left: dateIfKnown('离开单位的日子', 'Last day worked', '还在上班就不填', 'Leave out if still there'),
  partDays: partsIfKnown(
    31,
    0.5,
    '最后不满一个月的部分上了几天班',
    'Days worked in the last part month',
    '不填就按日历上的工作日数',
    'Left out: the calendar’s working days',
  ),
})

export const Overtime = z.object({
  monthlyWage: agreedWage,
  workdayHours: parts(10_000, 0.01, '工作日加班几小时', 'Overtime hours on working days'),
  restHours: parts(
    10_000,
    0.01,
    '休息日加班几小时',
    'Hours worked on rest days',
    '已经补休的不算',
    'Not those given back as time off',
  ),
  holidayHours: parts(
    10_000,
    0.01,
    '法定节假日加班几小时',
    'Hours worked on statutory holidays',
    '只算放假通知里“法定”的那几天，调休来的不算',
    'Only the statutory days, not the bridged ones',
  ),
  paid: moneyOrNone('已经发过的加班费', 'Overtime pay received'),
})
