import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import { movesNow } from '@fengqiao/kernel/judge.ts'
import type { Mark, Move, State } from '@fengqiao/kernel/judge.ts'
import { holds } from '@fengqiao/kernel/principal.ts'
import type { Principal, Role } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { retentionOf } from './close-case.ts'
import { confirmationPeriod } from './confirmation.ts'
import { showMediation as contract } from './contract.ts'
import type { MediationView } from './contract.ts'
import { noticesIn } from './decline.ts'
import { dossierItems, itemCodes } from './dossier-data.ts'
import type { ItemCode } from './dossier-data.ts'
import { declineRoutes } from './facts.ts'
import type { DeclineReason, DisputeType, MediationFacts } from './facts.ts'
import { declineRouteOf, routesOf } from './routes.ts'
import { readAgreement, readInstalments } from './show-agreement.ts'
import { readRecords } from './show-records.ts'
import { dossierThere, factsOf } from './store.ts'
import { en, zh } from './words.ts'
import { confirmation, mediation } from './workflow.ts'

type Row = Pick<
  MediationView,
  | 'matter'
  | 'version'
  | 'state'
  | 'receiptCode'
  | 'number'
  | 'title'
  | 'committee'
  | 'place'
  | 'disputeType'
  | 'origin'
  | 'asked'
  | 'summary'
  | 'requests'
  | 'amountFen'
  | 'requestedAt'
  | 'acceptedAt'
  | 'limitDay'
  | 'endedAt'
  | 'performedAt'
  | 'closedAt'
  | 'archivedAt'
> & {
  office: string
  retention: string | null
  referral: MediationView['referral']
  declineReason: DeclineReason | null
  declinedAt: string | null
  ground: string | null
  groundWords: string | null
  effectiveAt: string | null
  there: Record<ItemCode, boolean>
  placed: { item: ItemCode; where: string; pages: number | null; file: string | null }[] | null
  confirmation: {
    court: string
    appliedAt: string
    result: string | null
    rulingNumber: string | null
    ruledOn: string | null
  } | null
  confirmationState: string | null
  excluded: string[]
}

const readCase = async ({ tx }: Pick<Given<unknown>, 'tx'>, matter: string): Promise<Row> => {
  const found = await sql<Row>`
    select m.id matter, m.version, k.state, m.receipt_code "receiptCode", m.number, m.title, m.office_id office, json_build_object('id', c.committee_id, 'name', coalesce((select p.name from published.places p where p.id = c.committee_id), '')) committee,
      (select p.name from published.places p where p.id = m.place_id) place, c.dispute_type "disputeType", c.origin, c.asked, c.summary, c.requests, m.amount_fen "amountFen",
      c.requested_at "requestedAt", c.accepted_at "acceptedAt", c.limit_day "limitDay", c.ended_at "endedAt", c.performed_at "performedAt", c.closed_at "closedAt", c.archived_at "archivedAt", c.retention,
      case when c.referred_by is not null then json_build_object('from', c.referred_by, 'letter', c.referral_letter, 'receivedOn', c.referral_received_on, 'feedbackDue', c.feedback_due, 'feedbackAt', c.feedback_at, 'feedback', c.feedback_words) end referral,
      c.decline_reason "declineReason", c.declined_at "declinedAt", c.termination_ground ground, c.termination_words "groundWords", c.effective_at "effectiveAt", ${dossierThere} there,
      (select json_agg(json_build_object('item', d.item, 'where', d.place, 'pages', d.pages, 'file', d.file_id)) from mediation.dossier_items d where d.matter_id = c.matter_id) placed,
      (select json_build_object('court', f.court, 'appliedAt', f.happened_at, 'result', f.result, 'rulingNumber', f.ruling_number, 'ruledOn', f.ruled_on) from mediation.confirmations f where f.matter_id = c.matter_id order by f.id desc limit 1) confirmation,
      (select n.state from published.machines n where n.matter_id = c.matter_id and n.machine = 'confirmation') "confirmationState",
      (select array_remove(array[case when a.status_clause then 'status' end, case when a.title_clause then 'title' end], null) from mediation.agreements a where a.id = c.agreement_id) excluded
    from mediation.cases c join published.matters m on m.id = c.matter_id join published.machines k on k.matter_id = c.matter_id and k.machine = 'mediation' where c.matter_id = ${matter}`.execute(
    tx,
  )
  const row = found.rows[0]
  if (row) return row
  const visible = await sql`select from published.matters where id = ${matter}`.execute(tx)
  throw new Refused(visible.rows.length > 0 ? 'not-a-mediation' : 'not-found', {}, 'matter')
}

const checklistOf = ({ there, placed }: Row): MediationView['checklist'] =>
  itemCodes.map((item) => {
    const put = placed?.find((each) => each.item === item)
    const { zh: titleZh, en: titleEn, must } = dossierItems[item]
    return {
      item,
      title: { zh: titleZh, en: titleEn },
      must,
      there: there[item] || put !== undefined,
      where: put?.where ?? null,
      pages: put?.pages ?? null,
      file: put?.file ?? null,
    }
  })

const missingWords = (code: string): Both => ({
  zh: (zh.missing as Record<string, string>)[code] ?? code,
  en: (en.missing as Record<string, string>)[code] ?? code,
})

/** What a move writes down itself before it is judged: not lacking, but asked by its form. */
const brings: Readonly<Record<string, readonly string[]>> = {
  assign: ['mediator-named'],
  addMediator: ['mediator-named'],
  replace: ['mediator-named'],
  recuse: ['nobody-left'],
  refuse: ['explicit-refusal'],
  reopen: ['no-refusal'],
  draftAgreement: ['terms-written'],
  seal: ['seal-set'],
}

/** What may be done now, with what each still lacks. Those who keep the papers may do a mediator's steps in that mediator's name. */
const canDo = (me: Principal, row: Row, facts: MediationFacts, answered: boolean): MediationView['can'] => {
  const writesDown = holds(me, ['clerk', 'director']) && !me.roles.includes('mediator')
  const roles: readonly Role[] = writesDown ? [...me.roles, 'mediator'] : me.roles
  const moves = mediation.moves as Readonly<Record<string, Move<string, MediationFacts>>>
  const open = movesNow(mediation, { state: row.state as never, roles })
  // there is nobody to feed back to where nobody referred it, nor twice
  const toFeedBack = row.referral !== null && row.referral.feedbackAt === null
  const own = open
    .filter((move) => move !== 'feedBack' || toFeedBack)
    // nor is a reply waited for that has come
    .filter((move) => !answered || (move !== 'takenOver' && move !== 'takeBack'))
    .map((move) => {
      const { title, by, needs = [] } = moves[move]!
      const onBehalf = !holds(me, by)
      const seen = onBehalf ? { ...facts, leads: true } : facts
      const missing = needs
        .filter((guard) => !guard.holds(seen) && !brings[move]?.includes(guard.code))
        .map(({ code }) => missingWords(code))
      return { machine: mediation.machine as string, move: move as string, title, missing, onBehalf }
    })
  const mayConfirm = row.effectiveAt !== null || row.confirmationState !== null
  const court = mayConfirm
    ? movesNow(confirmation, { state: row.confirmationState as never, roles: me.roles }).map((move) => ({
        machine: confirmation.machine as string,
        move: move as string,
        title: confirmation.moves[move].title,
        missing: [],
        onBehalf: false,
      }))
    : []
  return [...own, ...court]
}

const confirmationOf = (row: Row): MediationView['confirmation'] => {
  if (row.effectiveAt === null) return null
  const court = row.confirmation
  return {
    state: row.confirmationState,
    ...confirmationPeriod(row.effectiveAt),
    court: court?.court ?? null,
    appliedAt: court?.appliedAt ?? null,
    result: court?.result ?? null,
    rulingNumber: court?.rulingNumber ?? null,
    ruledOn: court?.ruledOn ?? null,
    excluded: row.excluded,
  }
}

const withoutAgreement = new Set(['terminated', 'declined'])
const withAgreement = new Set(['agreed', 'performing', 'breached', 'closedByCourt', 'enforcementAdvised'])

const routesNow = (row: Row, instalments: MediationView['instalments']): MediationView['routes'] => {
  if (!withoutAgreement.has(row.state) && !withAgreement.has(row.state)) return []
  return routesOf({
    disputeType: row.disputeType as DisputeType,
    endedAt: row.endedAt,
    effectiveAt: withoutAgreement.has(row.state) ? null : row.effectiveAt,
    lastDue:
      instalments
        .map(({ due }) => due)
        .toSorted()
        .at(-1) ?? null,
    confirmed: row.confirmationState === 'confirmed',
  })
}

export const showMediation = action(contract, async (given) => {
  const { tx, me, input, today, touches } = given
  const row = await readCase(given, input.matter)
  touches(row.matter)
  const facts = await factsOf(tx, row.matter, { on: today, me: me.id, actor: me.id })
  const records = await readRecords(tx, row.matter)
  const instalments = await readInstalments(tx, row.matter, today)
  const { retention, there: _, placed: __, office, declineReason, declinedAt, ground, groundWords, ...shown } = row
  const { effectiveAt: ___, confirmationState: ____, excluded: _____, ...header } = shown
  const set = retention === null ? null : await retentionOf(given as Given<unknown>, office)
  const state: State = mediation.states[row.state as keyof typeof mediation.states]
  return {
    ...header,
    ...records,
    stateWords: { zh: state.zh, en: state.en },
    retention:
      retention === null || set === null
        ? null
        : { period: retention, mark: (set.period === retention ? set.mark : 'design') satisfies Mark },
    parties: records.parties ?? [],
    mediators: records.mediators ?? [],
    followUpPlans: records.followUpPlans ?? [],
    agreement: await readAgreement(tx, row.matter),
    instalments,
    confirmation: confirmationOf(row),
    decline:
      declineReason && declinedAt
        ? {
            reason: declineReason,
            at: declinedAt,
            words: { zh: declineRoutes[declineReason].zh, en: declineRoutes[declineReason].en },
            route: declineRouteOf(declineReason),
          }
        : null,
    termination: ground && row.endedAt ? { ground, words: groundWords, at: row.endedAt } : null,
    routes: routesNow(row, instalments),
    checklist: checklistOf(row),
    noticesNow: noticesIn(row.state),
    can: canDo(me, row, facts, Boolean(records.transfer?.reply)),
  }
})
