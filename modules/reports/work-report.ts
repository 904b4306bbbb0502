import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Report } from './contract.ts'
import { both, countsIn, table } from './figures.ts'
import { bounds } from './period.ts'
import type { Period } from './period.ts'

type Advice = {
  matters: number
  heads: number
  chat_group: number
  chat_heads: number
  visits: number
  visit_heads: number
}
type Disputes = { accepted: number; closed: number; agreed: number; performed: number }

const adviceOf = async ({ tx, me }: Pick<Given<unknown>, 'tx' | 'me'>, period: Period): Promise<Advice> => {
  const { begins, ends } = bounds(period)
  const found = await sql<Advice>`
    select count(*)::int matters, coalesce(sum(heads), 0)::int heads,
      (count(*) filter (where channel = 'chatGroup'))::int chat_group, coalesce(sum(heads) filter (where channel = 'chatGroup'), 0)::int chat_heads,
      (count(*) filter (where channel = 'visit'))::int visits, coalesce(sum(heads) filter (where channel = 'visit'), 0)::int visit_heads
    from published.consultations
    where office_id = any (${[...me.offices]}::uuid[]) and answered_at is not null and happened_at >= ${begins} and happened_at < ${ends}`.execute(
    tx,
  )
  return found.rows[0]!
}

const disputesOf = async ({ tx, me }: Pick<Given<unknown>, 'tx' | 'me'>, period: Period): Promise<Disputes> => {
  const { begins, ends } = bounds(period)
  const within = (column: string) => sql`${sql.ref(column)} >= ${begins} and ${sql.ref(column)} < ${ends}`
  const found = await sql<Disputes>`
    select (count(*) filter (where ${within('accepted_at')}))::int accepted, (count(*) filter (where ${within('ended_at')}))::int closed,
      (count(*) filter (where ${within('effective_at')}))::int agreed, (count(*) filter (where ${within('performed_at')}))::int performed
    from published.mediations where office_id = any (${[...me.offices]}::uuid[])`.execute(tx)
  return found.rows[0]!
}

/** What the office did, counted as its own two-year report counts it: answered, mediated, in the groups, at home. */
export const workReport = async (given: Pick<Given<unknown>, 'tx' | 'me'>, period: Period): Promise<Report> => {
  const advice = await adviceOf(given, period)
  const disputes = await disputesOf(given, period)
  const advised = countsIn('consultations', ({ from, until }) => ({ from, until, answered: 'true' }), period)
  const disputed = countsIn('mediations', ({ from, until }) => ({ from, until }), period)
  const row = (title: Both, figures: Report['tables'][number]['rows'][number]['figures']) => ({ title, figures })
  return {
    name: 'work',
    period,
    question: both('这段时间做了多少事？', 'What was done?'),
    answer: both(
      `${period.title.zh}解答咨询 ${advice.heads} 人次，受理纠纷 ${disputes.accepted} 件，达成协议 ${disputes.agreed} 件。`,
      `In ${period.title.en}: ${advice.heads} people advised, ${disputes.accepted} disputes accepted, ${disputes.agreed} agreed.`,
    ),
    rules: [
      both(
        '咨询按发生的日子计，只计已答复的；受理按受理日计，达成协议按协议生效日计。',
        'Advice by its day, answered only; accepted by acceptance date, agreed by the day the agreement took effect.',
      ),
      both(
        '代写文书、意见建议、普法宣传的登记还没有，这里不计。',
        'Drafted documents, opinions and publicity are not registered yet and not counted here.',
      ),
    ],
    tables: [
      table(
        both('公共法律服务', 'Legal services'),
        [both('件数', 'Matters'), both('人次', 'Heads')],
        [
          row(both('解答法律咨询', 'Advice given'), [
            advised(advice.matters, 'matters'),
            advised(advice.heads, 'heads'),
          ]),
          row(both('其中微信群服务', 'of it in chat groups'), [
            advised(advice.chat_group, 'matters', { channel: 'chatGroup' }),
            advised(advice.chat_heads, 'heads', { channel: 'chatGroup' }),
          ]),
          row(both('其中上门服务', 'of it at home'), [
            advised(advice.visits, 'matters', { channel: 'visit' }),
            advised(advice.visit_heads, 'heads', { channel: 'visit' }),
          ]),
        ],
      ),
      table(
        both('矛盾纠纷化解', 'Disputes'),
        [both('件数', 'Cases')],
        [
          row(both('受理', 'Accepted'), [disputed(disputes.accepted, 'total', { dated: 'accepted' })]),
          row(both('达成协议', 'Agreed'), [disputed(disputes.agreed, 'total', { dated: 'agreed' })]),
          row(both('已履行', 'Performed'), [disputed(disputes.performed, 'total', { dated: 'performed' })]),
          row(both('办结', 'Closed'), [disputed(disputes.closed, 'total', { dated: 'ended' })]),
        ],
      ),
    ],
  }
}
