import { formatDay } from '@fengqiao/kernel/days.ts'
import { answerPeriod, PeriodRefused, periodRules } from '@fengqiao/law'
import type { PeriodAnswer } from '@fengqiao/law'
import { readQueries, tell, writeAnswers } from './query-file.ts'

const basisOf = ({ rule }: PeriodAnswer): string[] => [...rule.basis]

/** `law deadline --list`: every period with its length, its start and its article. */
export const listPeriods = (): void => {
  for (const { id, n, unit, title, start, basis, mark } of periodRules) {
    console.log(
      `${id}\t${n} ${unit}\t${title.zh}\t自${start.zh}\t${basis.join('；')}${mark === 'read' ? '' : `\t[${mark}]`}`,
    )
  }
}

/** One period in words a resident understands. */
export const tellPeriod = (rule: string, start: string): void => {
  const answer = answerPeriod({ rule, start })
  const { deadline } = answer
  console.log(`${answer.rule.title.zh} / ${answer.rule.title.en}`)
  console.log(`从${answer.rule.start.zh}（${start}）起算。`)
  if (deadline.known) {
    console.log(`最后一天：${formatDay(deadline.lastDay, 'zh')} / ${deadline.lastDay}`)
    if (deadline.rolledFrom) console.log(`${deadline.rolledFrom} 是休息日，顺延到这一天。`)
  } else {
    console.log(
      `最后一天还不能确定：那一年的放假安排还没有公布。暂按 ${deadline.provisional.lastDay} 安排。 / Unknown: no holiday notice for that year; plan with ${deadline.provisional.lastDay}.`,
    )
  }
  console.log(`依据：${basisOf(answer).join('、')}`)
  for (const note of answer.notes) console.log(`· ${note.zh}`)
}

/** Rows `{id, rule, start}` → `{id, lastDay, rolled, basis}`; a year without a notice answers `unknown`. */
export const answerPeriods = async (file: string, out: string): Promise<number> => {
  let wrong = 0
  const answers = (await readQueries(file)).map(({ line, row }) => {
    try {
      const answer = answerPeriod({ rule: String(row['rule'] ?? ''), start: String(row['start'] ?? '') })
      const { deadline } = answer
      return {
        id: row['id'],
        lastDay: deadline.known ? deadline.lastDay : 'unknown',
        ...(deadline.known ? {} : { provisional: deadline.provisional.lastDay }),
        rolled: deadline.rolled,
        basis: basisOf(answer),
        startEvent: deadline.startEvent,
        calendarVersion: deadline.calendarVersion,
        assumptions: [...deadline.assumptions.map(({ code }) => code), ...answer.changes],
      }
    } catch (error) {
      if (!(error instanceof PeriodRefused)) throw error
      wrong += 1
      tell(
        file,
        line,
        `（${error.field}）：${error.sentence.zh.replace(/。$/, '')}`,
        `(${error.field}): ${error.sentence.en.replace(/\.$/, '')}`,
      )
      return { id: row['id'], lastDay: null, rolled: false, basis: [], error: error.sentence }
    }
  })
  await writeAnswers(out, answers)
  console.log(
    `${answers.length} 个期限写入 ${out}，其中 ${wrong} 个答不了 / ${answers.length} periods written to ${out}, ${wrong} of them unanswered`,
  )
  return wrong > 0 ? 1 : 0
}
