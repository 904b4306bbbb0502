import { sql } from 'kysely'
import { channelWords, topicNames, topics } from '@fengqiao/consultations/contract'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Report } from './contract.ts'
import { both, countsIn, percentText, share, sum, table } from './figures.ts'
import { bounds } from './period.ts'
import type { Period } from './period.ts'

type Row = {
  topic: string
  channel: string
  place: string | null
  place_name: string | null
  rating: number | null
  matters: number
  heads: number
  answered: number
}

/** Everything the tables below add up, grouped once; row-level security decides what the reader counts. */
const rowsOf = async ({ tx, me }: Pick<Given<unknown>, 'tx' | 'me'>, period: Period): Promise<Row[]> => {
  const { begins, ends } = bounds(period)
  const found = await sql<Row>`
    select r.topic, r.channel, m.place_id place, (select p.name from published.places p where p.id = m.place_id) place_name, r.rating,
      count(*)::int matters, sum(r.heads)::int heads, count(r.answered_at)::int answered
    from published.consultations r join published.matters m on m.id = r.matter_id
    where r.office_id = any (${[...me.offices]}::uuid[]) and r.happened_at >= ${begins} and r.happened_at < ${ends}
    group by r.topic, r.channel, m.place_id, r.rating`.execute(tx)
  return found.rows
}

const columns = [both('件数', 'Matters'), both('人次', 'Heads'), both('已答复', 'Answered')]
const unnamed = both('没写地点', 'No place given')

const totalsOf = (rows: readonly Row[]) => ({
  matters: sum(rows.map((row) => row.matters)),
  heads: sum(rows.map((row) => row.heads)),
  answered: sum(rows.map((row) => row.answered)),
})

export const consultationsReport = async (
  given: Pick<Given<unknown>, 'tx' | 'me'>,
  period: Period,
): Promise<Report> => {
  const rows = await rowsOf(given, period)
  const figure = countsIn('consultations', ({ from, until }) => ({ from, until }), period)
  const line = (title: Both, part: readonly Row[], filter: Record<string, string>) => {
    const { matters, heads, answered } = totalsOf(part)
    return {
      title,
      figures: [
        figure(matters, 'matters', filter),
        figure(heads, 'heads', filter),
        figure(answered, 'answered', { ...filter, answered: 'true' }),
      ],
    }
  }
  const total = line(both('合计', 'Total'), rows, {}).figures
  const by = (title: Both, key: 'topic' | 'channel', keys: readonly string[], word: (name: string) => Both) =>
    table(
      title,
      columns,
      [...new Set([...keys, ...rows.map((row) => row[key])])].map((name) =>
        line(
          word(name),
          rows.filter((row) => row[key] === name),
          { [key]: name },
        ),
      ),
      total,
    )
  const places = [...new Map(rows.map((row) => [row.place, row.place_name])).entries()].toSorted((a, b) =>
    (a[1] ?? '￿').localeCompare(b[1] ?? '￿', 'zh'),
  )
  const rated = rows.filter((row) => row.rating !== null)
  const ratedMatters = totalsOf(rated).matters
  const satisfied = totalsOf(rated.filter((row) => row.rating! >= 4)).matters
  const { matters, heads } = totalsOf(rows)
  const most = topicNames
    .map((name) => ({ name, heads: totalsOf(rows.filter((row) => row.topic === name)).heads }))
    .toSorted((a, b) => b.heads - a.heads)[0]!
  const percent = percentText(satisfied, ratedMatters)
  const judged =
    ratedMatters === 0
      ? both('还没有人评价', 'none rated yet')
      : both(`评价 ${ratedMatters} 件，满意 ${percent.zh}`, `${ratedMatters} rated, satisfied ${percent.en}`)
  return {
    name: 'consultations',
    period,
    question: both('大家来问了什么？', 'What was asked?'),
    answer:
      matters === 0
        ? both(`${period.title.zh}没有咨询登记。`, `No consultation was registered in ${period.title.en}.`)
        : both(
            `${period.title.zh}咨询 ${matters} 件、${heads} 人次，问得最多的是“${topics[most.name].zh}”（${most.heads} 人次）；${judged.zh}。`,
            `${matters} consultations for ${heads} people in ${period.title.en}; most about “${topics[most.name].en}” (${most.heads} people); ${judged.en}.`,
          ),
    rules: [
      both(
        '按咨询发生的日子计，补录的算在当天；人次是人数，件数是登记的条数。',
        'Counted by the day of the advice, entries afterwards too; heads are people, matters are entries.',
      ),
      both('评 4、5 分为满意；没有评价的不算进满意率。', 'Satisfied is 4 or 5; what was not rated does not count.'),
    ],
    tables: [
      by(
        both('按事项', 'By topic'),
        'topic',
        topicNames,
        (name) => (topics as Record<string, Both>)[name] ?? both(name, name),
      ),
      by(
        both('按渠道', 'By channel'),
        'channel',
        Object.keys(channelWords),
        (name) => channelWords[name] ?? both(name, name),
      ),
      table(
        both('按社区和服务点', 'By place'),
        columns,
        places.map(([id, name]) =>
          line(
            name ? both(name, name) : unnamed,
            rows.filter((row) => row.place === id),
            id ? { place: id } : { placeless: 'true' },
          ),
        ),
        total,
      ),
      table(
        both('满意度', 'Satisfaction'),
        [both('件数', 'Matters'), both('占评价的', 'Of those rated')],
        [5, 4, 3, 2, 1].map((score) => {
          const part = totalsOf(rated.filter((row) => row.rating === score))
          const counted = figure(part.matters, 'matters', { rating: String(score) })
          return {
            title: both(`${score} 分`, `${score}`),
            figures: [counted, share(counted, ratedMatters)],
          }
        }),
      ),
    ],
  }
}
