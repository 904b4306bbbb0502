import { todayIn } from '@fengqiao/kernel/days.ts'
import type { RouteOut } from '../../contract.ts'
import { declineRoutes, terminationGrounds } from '../../facts.ts'
import { some } from './parties.ts'
import type { PaperRecord } from './paper-record.ts'
import { citation, listed } from './words.ts'
import type { MediationPaperFacts, Route, TerminationGround } from '../facts.ts'
import { declineRouteOf, routesOf } from '../../routes.ts'

export const day = (instant: string | null): string | undefined => (instant ? todayIn(instant) : undefined)

const holidaysUnknown = '这一天前后的放假安排尚未公布，请提前办理。'

const routeOf = ({ way, organ, basis, lastDay, provisional, note }: RouteOut): Route => ({
  way: way.zh,
  organ: organ.zh,
  basis: citation(basis) ?? '以受理机关告知的为准',
  ...some('lastDay', lastDay),
  ...some('note', `${note?.zh ?? ''}${lastDay && provisional ? holidaysUnknown : ''}`),
})

const grounds: Record<keyof typeof terminationGrounds, TerminationGround> = {
  partyStops: 'partyStops',
  noAgreementLikely: 'noAgreement',
  limitPassed: 'limitPassed',
  event: 'event',
  other: 'other',
}

/** How it came out, as cover and closing report say it. */
export const outcomeOf = (record: PaperRecord): string | undefined => {
  if (record.effectiveAt) return record.agreement?.kind === 'oral' ? '达成口头调解协议' : '达成书面调解协议'
  if (record.terminationGround) return `调解不成，终止调解（${terminationGrounds[record.terminationGround].zh}）`
  if (record.transfer) return `移送${record.transfer.receiver}`
  return record.declineReason ? '不予受理' : undefined
}

/** What ended it or sent it elsewhere, with the ways that stay open and their last days (PML 26). */
export const endings = (record: PaperRecord): Partial<MediationPaperFacts> => {
  const { declineReason, terminationGround, transfer } = record
  const dues = record.agreement?.terms.flatMap((term) => term.dues.map(({ due }) => due)).toSorted() ?? []
  return {
    ...(declineReason
      ? {
          refusal: {
            reason: declineRoutes[declineReason].zh,
            organ: declineRoutes[declineReason].organ.zh,
            ...some('number', record.letters.refusalNotice),
            ...some('on', day(record.declinedAt)),
            ...some('basis', citation(declineRoutes[declineReason].basis)),
            routes: [routeOf(declineRouteOf(declineReason))],
          },
        }
      : {}),
    ...(terminationGround
      ? {
          termination: {
            ground: grounds[terminationGround],
            ...some('number', record.letters.terminationNotice),
            ...some('on', day(record.endedAt)),
            ...some('detail', record.terminationWords),
            routes: routesOf({
              disputeType: record.disputeType,
              endedAt: record.endedAt,
              effectiveAt: record.effectiveAt,
              lastDue: dues.at(-1) ?? null,
              confirmed: false,
            }).map(routeOf),
          },
        }
      : {}),
    ...(transfer
      ? {
          transfer: {
            to: transfer.receiver,
            reason: transfer.reason,
            papers: listed(transfer.papers),
            ...some('number', record.letters.transferLetter),
            ...some('on', day(transfer.at)),
            ...some('replyBy', transfer.replyBy),
          },
        }
      : {}),
  }
}
