import { z } from 'zod'
import { date, dateIfKnown, money, moneyOrNone, percentIfAny, rows } from '../fields.ts'

export const LoanInterest = z.object({
  principal: money('借条上写的本金', 'Principal as written'),
  withheld: moneyOrNone(
    '借的时候先扣掉的利息',
    'Interest taken off beforehand',
    '先扣的不算本金',
    'Not part of the principal',
  ),
  contractDate: date('借款的日子', 'Day of the loan', '合同成立、钱交到手的那天', 'When agreed and handed over'),
  rate: percentIfAny(
    '约定的年利率（%）',
    'Agreed rate a year (%)',
    '月息一分就是12；没有约定不填',
    'Leave out if none was agreed',
  ),
  from: dateIfKnown('从哪天开始算', 'Counted from', '不填就从借款那天', 'The day of the loan if left out'),
  to: date('算到哪天', 'Counted to'),
  due: dateIfKnown('约定的还款日', 'Agreed day of repayment', '没有约定不填', 'Leave out if none'),
  overdueRate: percentIfAny('约定的逾期年利率（%）', 'Agreed rate when late (%)', '没有约定不填', 'Leave out if none'),
  suit: dateIfKnown(
    '法院立案的日子',
    'Day the court accepts the case',
    '2020年8月20日以前借的才用得上，不填按今天',
    'Only for loans before 2020-08-20; today if left out',
  ),
  lpr: percentIfAny(
    '当时的一年期LPR（%）',
    'One-year LPR then (%)',
    '不填就用这里登记的',
    'Left out: the one known here',
  ),
  paid: moneyOrNone('已经付过的利息', 'Interest paid'),
})

export const DelayInterest = z.object({
  amount: money(
    '判决要付的钱',
    'Sum of the judgment',
    '本金、赔偿、违约金、诉讼费；判决里另算的利息不要加进来',
    'Without the ordinary interest it awards',
  ),
  dueDay: date('判决要求付清的最后一天', 'Last day for paying'),
  until: date('算到哪天', 'Counted to', '付清的那天，还没付清就填今天', 'Day paid, or today'),
  payments: rows(
    z.object({
      day: date('哪天付的', 'Paid on'),
      fen: money('付了多少', 'Paid'),
    }),
    12,
    '中间分次付过的',
    'Payments in between',
  ),
  paused: rows(
    z.object({ from: date('从哪天', 'From'), to: date('到哪天', 'To') }),
    6,
    '不计算的期间',
    'Periods that do not count',
    '法院中止、暂缓执行的日子，不是对方申请的',
    'Stays not asked for by the debtor',
  ),
})
