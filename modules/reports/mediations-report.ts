import { countMediations } from '@fengqiao/mediation'
import { disputeTypeWords, originWords } from '@fengqiao/mediation/contract'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Figure, Report } from './contract.ts'
import { both, percentText, share, table } from './figures.ts'
import type { Period } from './period.ts'

type Counted = { n: number; opens: Record<string, string> }

const cases = [both('件数', 'Cases')]

/** What a figure is in the ledger's totals once its filter is set: all its accepted rows, unless another total is named. */
const figure = ({ n, opens }: Counted, counts: string | null = 'accepted', unit: Figure['unit'] = 'count'): Figure => ({
  value: n,
  unit,
  opens: { ledger: 'mediations', filter: opens, counts },
})

const word = (words: object, key: string): Both => (words as Record<string, Both>)[key] ?? both(key, key)
const line = (title: Both, ...figures: Figure[]) => ({ title, figures })

/** The columns of the case return (人民调解案件情况统计表) that the office keeps so far, of the cases accepted in the period. */
export const mediationsReport = async (given: Pick<Given<unknown>, 'tx' | 'me'>, period: Period): Promise<Report> => {
  const made = await countMediations(given, period)
  const { accepted, succeeded, failed, transferred, pending } = made
  const rate = percentText(succeeded.n, accepted.n)
  return {
    name: 'mediations',
    period,
    question: both('纠纷调解得怎么样？', 'How did mediation go?'),
    answer:
      accepted.n === 0
        ? both(`${period.title.zh}没有受理纠纷。`, `No dispute was accepted in ${period.title.en}.`)
        : both(
            `${period.title.zh}受理 ${accepted.n} 件，调解成功 ${succeeded.n} 件（${rate.zh}），未成 ${failed.n} 件，还在办 ${pending.n} 件。`,
            `${accepted.n} accepted in ${period.title.en}: ${succeeded.n} settled (${rate.en}), ${failed.n} not, ${pending.n} pending.`,
          ),
    rules: [
      both(
        '按受理日期统计：这段时间受理的，办到现在的结果。',
        'Counted by the day of acceptance: the cases accepted in the period, as they stand today.',
      ),
      both(
        '成功率＝调解成功÷受理。受理＝成功＋未成＋移送＋在办。成功＝口头＋书面。',
        'Rate = settled ÷ accepted. Accepted = settled + not settled + transferred + pending. Settled = oral + written.',
      ),
      both(
        '表名和栏目从实践中来，以区司法局下发的为准。',
        'Title and columns are from practice; the bureau’s own form prevails.',
      ),
    ],
    tables: [
      table(both('受理和结果', 'Accepted and results'), cases, [
        line(both('受理', 'Accepted'), figure(accepted)),
        line(both('调解成功', 'Settled'), figure(succeeded)),
        line(both('其中口头协议', 'of them orally'), figure(made.oral)),
        line(both('其中书面协议', 'of them in writing'), figure(made.written)),
        line(both('其中已履行', 'of them performed'), figure(made.performed)),
        line(both('未成', 'Not settled'), figure(failed)),
        line(both('移送', 'Transferred'), figure(transferred)),
        line(both('在办', 'Pending'), figure(pending)),
        line(both('申请司法确认', 'Confirmation applied for'), figure(made.confirmationApplied)),
        line(both('司法确认有效', 'Confirmed'), figure(made.confirmed)),
        line(both('成功率', 'Rate'), share(figure(succeeded), accepted.n)),
        line(both('当事人（人）', 'Parties'), figure({ n: made.persons, opens: accepted.opens }, null)),
        line(
          both('涉及金额（元）', 'Sum involved (yuan)'),
          figure({ n: made.amountFen, opens: accepted.opens }, 'amountFen', 'fen'),
        ),
      ]),
      table(
        both('按来源', 'By origin'),
        cases,
        [
          ...made.origins.map((each) => line(word(originWords, each.origin), figure(each))),
          line(both('其中接受委托移送', 'of them entrusted'), figure(made.entrusted)),
        ],
        [figure(accepted)],
      ),
      table(
        both('按纠纷类型', 'By type'),
        cases,
        made.types.map((each) => line(word(disputeTypeWords, each.type), figure(each))),
        [figure(accepted)],
      ),
      table(
        both('按调委会', 'By committee'),
        [both('受理', 'Accepted'), both('调解成功', 'Settled'), both('未成', 'Not settled'), both('成功率', 'Rate')],
        made.committees.map((each) => {
          const settled = figure({ n: each.succeeded, opens: { ...each.opens, outcome: 'succeeded' } })
          return line(
            both(each.name, each.name),
            figure(each),
            settled,
            figure({ n: each.failed, opens: { ...each.opens, outcome: 'failed' } }),
            share(settled, each.n),
          )
        }),
        [figure(accepted), figure(succeeded), figure(failed), share(figure(succeeded), accepted.n)],
      ),
    ],
  }
}
