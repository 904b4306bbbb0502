import type { Both } from '@fengqiao/kernel/field.ts'
import { countDeadline, todayIn } from '@fengqiao/kernel/days.ts'
import type { Basis } from '@fengqiao/kernel/judge.ts'
import type { RouteOut } from './contract.ts'
import { declineRoutes } from './facts.ts'
import type { DeclineReason, DisputeType } from './facts.ts'

/** What the open routes are reckoned from: days `YYYY-MM-DD` and instants. */
export type RouteFacts = {
  readonly disputeType: DisputeType
  /** The mediation ended, so interrupted periods run anew (民法典 195). */
  readonly endedAt: string | null
  readonly effectiveAt: string | null
  readonly lastDue: string | null
  readonly confirmed: boolean
}

type Period = { readonly n: number; readonly unit: 'calendarDay' | 'month' | 'year' }
type Way = {
  readonly way: Both
  readonly organ: Both
  readonly basis: Basis
  readonly period?: Period
  /** What the period runs from; without it the day is not ours to know and `note` says how it is counted. */
  readonly from?: (facts: RouteFacts) => string | null
  readonly limitation?: true
  readonly note?: Both
  readonly when: (facts: RouteFacts) => boolean
}

const read = (law: string, article: string): Basis => ({ law, article, mark: 'read' })
const both = (zh: string, en: string): Both => ({ zh, en })
const labour = ({ disputeType }: RouteFacts) => disputeType === 'migrantWages' || disputeType === 'otherLabor'
const agreed = ({ effectiveAt }: RouteFacts) => effectiveAt !== null
const court = both('人民法院', 'the court')
const dayOf = (instant: string | null) => (instant === null ? null : todayIn(instant))
const afresh = both(
  '向调委会请求调解时时效中断，从调解结束起重新计算；超过的只是风险，对方不提出，法院不会主动适用。',
  'Interrupted by the request and run anew from the end; past it is a risk, not a loss: the other side must plead it.',
)

/** The ways that stay open, in the order they are told (PML 26, 31–33). */
export const ways: Readonly<Record<string, Way>> = {
  labourArbitration: {
    way: both('申请劳动仲裁', 'Labour arbitration'),
    organ: both('劳动人事争议仲裁委员会', 'the labour arbitration commission'),
    basis: read('劳动争议调解仲裁法', '第二十七条'),
    period: { n: 1, unit: 'year' },
    from: ({ endedAt }) => dayOf(endedAt),
    limitation: true,
    note: afresh,
    when: (facts) => labour(facts) && !agreed(facts),
  },
  paymentOrder: {
    way: both('申请支付令', 'Payment order'),
    organ: court,
    basis: read('劳动争议调解仲裁法', '第十六条'),
    note: both(
      '拖欠工资、工伤医疗费、经济补偿或赔偿金，可以直接凭调解协议申请。',
      'For wages and the like, on the agreement itself.',
    ),
    when: (facts) => labour(facts) && agreed(facts),
  },
  reconsideration: {
    way: both('申请行政复议', 'Administrative reconsideration'),
    organ: both('行政复议机关', 'the reconsideration organ'),
    basis: read('行政复议法', '第二十条'),
    note: both('对行政机关的决定不服的，自知道之日起六十日内。', 'Within 60 days of knowing the decision.'),
    when: (facts) => facts.disputeType === 'expropriation' && !agreed(facts),
  },
  arbitration: {
    way: both('申请仲裁', 'Arbitration'),
    organ: both('约定的仲裁机构', 'the arbitration body agreed on'),
    basis: { law: '仲裁法', article: '第四条', mark: 'unverified' },
    note: both('合同里约定了仲裁的，才走这条路。', 'Only where the contract has an arbitration clause.'),
    when: (facts) =>
      ['contract', 'business', 'otherConsumer', 'eCommerce'].includes(facts.disputeType) && !agreed(facts),
  },
  familySuit: {
    way: both('向法院起诉', 'Go to court'),
    organ: court,
    basis: read('人民调解法', '第二十六条'),
    when: (facts) => facts.disputeType === 'marriageFamily' && !agreed(facts),
  },
  suit: {
    way: both('向法院起诉', 'Go to court'),
    organ: court,
    basis: read('民法典', '第一百八十八条'),
    period: { n: 3, unit: 'year' },
    from: ({ endedAt }) => dayOf(endedAt),
    limitation: true,
    note: afresh,
    when: (facts) => !labour(facts) && facts.disputeType !== 'marriageFamily' && !agreed(facts),
  },
  confirmation: {
    way: both('双方共同申请司法确认', 'Court confirmation, both together'),
    organ: both(
      '当事人住所地、标的物所在地或调委会所在地的基层人民法院',
      'the basic court of a domicile, the subject or the committee',
    ),
    basis: read('民事诉讼法', '第二百零五条'),
    period: { n: 30, unit: 'calendarDay' },
    from: ({ effectiveAt }) => dayOf(effectiveAt),
    when: (facts) => agreed(facts) && !facts.confirmed,
  },
  enforcement: {
    way: both('申请强制执行', 'Enforcement'),
    organ: both('作出裁定的法院，或财产所在地同级法院', 'the court that confirmed it, or where the assets are'),
    basis: read('民事诉讼法', '第二百五十条'),
    period: { n: 2, unit: 'year' },
    from: ({ lastDue, effectiveAt }) => lastDue ?? dayOf(effectiveAt),
    when: (facts) => agreed(facts) && facts.confirmed,
  },
  suitOnAgreement: {
    way: both('就调解协议起诉', 'Sue on the agreement'),
    organ: court,
    basis: read('人民调解法', '第三十二条'),
    period: { n: 3, unit: 'year' },
    from: ({ lastDue, effectiveAt }) => lastDue ?? dayOf(effectiveAt),
    limitation: true,
    note: both(
      '期间依《民法典》第一百八十八条，从履行期满起算；超过的只是风险。',
      'Civil Code 188, from the last day of performance; past it is a risk.',
    ),
    when: (facts) => agreed(facts) && !facts.confirmed,
  },
}

const lastDayOf = ({ period }: Way, from: string | null) => {
  if (!period || from === null) return { lastDay: null, provisional: false }
  const counted = countDeadline({ start: from, n: period.n, unit: period.unit })
  return counted.known
    ? { lastDay: counted.lastDay, provisional: false }
    : { lastDay: counted.provisional.lastDay, provisional: true }
}

/** The routes open when mediation does not settle it, or its agreement is not performed, with the last day of each. */
export const routesOf = (facts: RouteFacts): RouteOut[] =>
  Object.entries(ways)
    .filter(([, way]) => way.when(facts))
    .map(([code, way]) => {
      const from = way.from?.(facts) ?? null
      return {
        code,
        way: way.way,
        organ: way.organ,
        basis: way.basis,
        ...lastDayOf(way, from),
        limitation: way.limitation ?? false,
        from,
        note: way.note ?? null,
      }
    })

/** Where somebody is sent whose case is not accepted. */
export const declineRouteOf = (reason: DeclineReason): RouteOut => {
  const { organ, basis, note } = declineRoutes[reason]
  return {
    code: reason,
    way: both('向有权处理的机关提出', 'Go to the proper organ'),
    organ,
    basis,
    lastDay: null,
    provisional: false,
    limitation: false,
    from: null,
    note: note ?? null,
  }
}
