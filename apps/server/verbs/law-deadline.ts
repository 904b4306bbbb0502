import { formatDay } from '@fengqiao/kernel/days.ts'
import type { Clock } from '@fengqiao/kernel/clock.ts'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import { answerPeriod, explainPeriod, PeriodRefused, periodRules, unlimitedClaims } from '@fengqiao/law'
import type { PeriodAnswer } from '@fengqiao/law'
import { readQueries, tell, writeAnswers } from './query-file.ts'
import type { QueryRow } from './query-file.ts'

const shownMark = (mark: string): string => (mark === 'read' ? '' : `\t[${mark}]`)

/** `law deadline --list`: every period with its length, its start and its article. */
export const listPeriods = (): void => {
  for (const { id, n, unit, title, start, basis, mark, since, until, before } of periodRules) {
    const dates = since || until ? `\t${since ?? ''}…${until ?? ''}` : ''
    const from = before ? `${start.zh}以前` : `自${start.zh}`
    console.log(`${id}\t${n} ${unit}\t${title.zh}\t${from}\t${basis.join('；')}${dates}${shownMark(mark)}`)
  }
  for (const { id, title, basis, mark } of unlimitedClaims)
    console.log(`${id}\t–\t${title.zh}\t\t${basis.join('；')}${shownMark(mark)}`)
}

const unlimited = (id: string) => unlimitedClaims.find((claim) => claim.id === id)

/** One period in words a resident understands. */
export const tellPeriod = (rule: string, start: string, clock: Clock): void => {
  const none = unlimited(rule)
  if (none) {
    console.log(
      `${none.title.zh} / ${none.title.en}\n${none.sentence.zh}\n${none.sentence.en}\n依据：${none.basis.join('、')}`,
    )
    return
  }
  const answer = answerPeriod({ rule, start, today: dayOf(clock.now()) })
  const { lastDay, provisional } = answer
  console.log(`${answer.rule.title.zh} / ${answer.rule.title.en}`)
  console.log(
    lastDay
      ? `最后一天：${formatDay(lastDay, 'zh')} / ${lastDay}`
      : `最后一天还不能确定，暂按 ${provisional} 安排。 / Unknown; plan with ${provisional}.`,
  )
  for (const language of ['zh', 'en'] as const) {
    const { sentence, steps } = explainPeriod(answer, language)
    console.log(`\n${sentence}`)
    for (const step of steps) console.log(`  ${step}`)
  }
  console.log(`\n依据：${answer.basis.join('、')}；算法：${answer.counting.basis.join('、')}`)
  for (const note of answer.notes) console.log(`· ${note.zh}`)
}

const rowOf = (id: unknown, answer: PeriodAnswer) => ({
  id,
  lastDay: answer.lastDay ?? 'unknown',
  ...(answer.provisional ? { provisional: answer.provisional } : {}),
  rolled: answer.rolled,
  basis: answer.basis,
  startEvent: answer.startEvent.zh,
  calendarVersion: answer.calendarVersion,
  assumptions: [...answer.assumptions.map(({ code }) => code), ...answer.changes],
})

const optional = <K extends string>(row: QueryRow['row'], names: readonly K[]): { [N in K]?: string } =>
  Object.fromEntries(names.flatMap((name) => (typeof row[name] === 'string' ? [[name, row[name]]] : []))) as {
    [N in K]?: string
  }

const questionOf = (row: QueryRow['row'], today: string) => ({
  rule: String(row['rule'] ?? ''),
  start: String(row['start'] ?? ''),
  today,
  ...optional(row, ['capStart', 'interrupted', 'suspendedFrom', 'suspendedUntil']),
  ...(row['immovable'] === true ? { immovable: true } : {}),
  ...(Array.isArray(row['interruptions']) ? { interruptions: row['interruptions'].map(String) } : {}),
})

/**
 * Rows `{id, rule, start}` → `{id, lastDay, rolled, basis, …}`; a year without a notice answers `unknown`, a claim
 * without limitation `none`, an event before its law `unknown`. A row that can't be answered is named and gives
 * `lastDay: null`; the rest goes on.
 */
export const answerPeriods = async (file: string, out: string, clock: Clock): Promise<number> => {
  const today = dayOf(clock.now())
  let wrong = 0
  const rows = await readQueries(file)
  if (rows.length === 0) {
    console.error(
      `${file} 里没有可以读的行，每行写一个 {"id":…,"rule":"confirm.apply","start":"2026-01-31"}。 / ${file} has no row to read; write one {"id":…,"rule":…,"start":…} a line.`,
    )
    await writeAnswers(out, [])
    return 1
  }
  const answers = rows.map(({ line, row }) => {
    const none = unlimited(String(row['rule'] ?? ''))
    if (none) return { id: row['id'], lastDay: 'none', rolled: false, basis: none.basis }
    try {
      return rowOf(row['id'], answerPeriod(questionOf(row, today)))
    } catch (error) {
      if (!(error instanceof PeriodRefused)) throw error
      wrong += 1
      const { field, sentence } = error
      tell(
        file,
        line,
        `（${field}）：${sentence.zh.replace(/。$/, '')}`,
        `(${field}): ${sentence.en.replace(/\.$/, '')}`,
      )
      const lastDay = error.code === 'before-the-law' ? 'unknown' : null
      return { id: row['id'], lastDay, rolled: false, basis: [], error: sentence }
    }
  })
  await writeAnswers(out, answers)
  console.log(
    `${answers.length} 个期限写入 ${out}，其中 ${wrong} 个答不了 / ${answers.length} periods written to ${out}, ${wrong} of them unanswered`,
  )
  return wrong > 0 ? 1 : 0
}
