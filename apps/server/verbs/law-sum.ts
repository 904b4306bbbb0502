import { fieldOf } from '@fengqiao/kernel/field.ts'
import { capitalFigures, formatYuan } from '@fengqiao/kernel/money.ts'
import { calculators, computeSum, nationalFigures, SumRefused } from '@fengqiao/law'
import type { Sum } from '@fengqiao/law'
import { readQueries, tell, writeAnswers } from './query-file.ts'

/** `law sum --list`: every calculator with its inputs. */
export const listSums = (): void => {
  for (const { name, title, lead, input } of calculators) {
    console.log(`${name}\t${title.zh}：${lead.zh} / ${title.en}`)
    for (const [field, schema] of Object.entries(input.shape)) console.log(`  ${field}\t${fieldOf(schema)?.zh ?? ''}`)
  }
}

const range = (least: number, most: number): string =>
  least === most
    ? `${formatYuan(least)}元（${capitalFigures(least)}）`
    : `${formatYuan(least)}元至${formatYuan(most)}元（${capitalFigures(least)}至${capitalFigures(most)}）`

const inputOf = (typed: string): unknown => {
  try {
    return JSON.parse(typed)
  } catch (cause) {
    throw new Error(
      '--input 要写成 JSON，如 {"monthlyWage":600000}（钱以分计）。 / --input takes JSON, with money in fen.',
      {
        cause,
      },
    )
  }
}

/** One sum with its steps and what they rest on. */
export const tellSum = (name: string, typed: string, today: string): void => {
  const sum = computeSum(name, inputOf(typed), { today, figures: nationalFigures })
  if (sum.verdict) console.log(`${sum.verdict.zh} / ${sum.verdict.en}`)
  console.log(`${sum.per === 'month' ? '每月' : '合计'}：${range(sum.least, sum.most)}`)
  if (sum.monthly) console.log(`另外每月：${range(sum.monthly.least, sum.monthly.most)}`)
  for (const { zh, fen, upTo, per, basis } of sum.steps) {
    const amount = upTo === undefined || upTo === fen ? formatYuan(fen) : `${formatYuan(fen)}～${formatYuan(upTo)}`
    console.log(`  ${zh} ＝ ${amount}元${per ? '（每月）' : ''}　${basis.join('、')}`)
  }
  for (const { zh, fen, people } of sum.parts ?? []) console.log(`  ${zh}：${formatYuan(fen)}元 × ${people}人`)
  for (const { zh } of [...sum.notes, ...sum.asks]) console.log(`· ${zh}`)
}

const answer = (sum: Sum) => ({
  least: sum.least,
  most: sum.most,
  per: sum.per,
  ...(sum.monthly ? { monthly: sum.monthly } : {}),
  ...(sum.verdict ? { verdict: sum.verdict.code } : {}),
  ...(sum.parts ? { parts: Object.fromEntries(sum.parts.map(({ key, fen }) => [key, fen])) } : {}),
  steps: sum.steps,
  basis: [...new Set(sum.steps.flatMap(({ basis }) => basis))],
  asks: sum.asks,
})

/** Rows `{id, sum, input}` → `{id, least, most, steps, basis, …}` in fen; one that can't be worked out says why. */
export const answerSums = async (file: string, out: string, today: string): Promise<number> => {
  let wrong = 0
  const answers = (await readQueries(file)).map(({ line, row }) => {
    try {
      const sum = computeSum(String(row['sum'] ?? ''), row['input'] ?? {}, { today, figures: nationalFigures })
      return { id: row['id'], ...answer(sum) }
    } catch (error) {
      if (!(error instanceof SumRefused)) throw error
      wrong += 1
      const { field, sentence } = error
      tell(
        file,
        line,
        `（${field}）：${sentence.zh.replace(/。$/, '')}`,
        `(${field}): ${sentence.en.replace(/\.$/, '')}`,
      )
      return { id: row['id'], least: null, most: null, refused: field, error: sentence }
    }
  })
  await writeAnswers(out, answers)
  console.log(
    `${answers.length} 笔写入 ${out}，其中 ${wrong} 笔算不了 / ${answers.length} sums written to ${out}, ${wrong} of them refused`,
  )
  return wrong > 0 ? 1 : 0
}
