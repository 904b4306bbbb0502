import type { ReckonedSum } from '@fengqiao/design/page/reckon.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import type { PageAsk } from '@fengqiao/kernel/module.ts'
import { capitalFigures, moneyRead } from '@fengqiao/kernel/money.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { articleNamed, showArticle } from '@fengqiao/law'
import type { Sum } from '@fengqiao/law'
import type { showArticle as articleContract } from '@fengqiao/law/contract'
import { sumsWords } from './sums-words.ts'

/* What a sum comes to, as a resident's page shows it. */

const money = (ask: PageAsk, least: number, most: number): string => moneyRead({ least, most }, ask.view.lang)

export const resultOf = (ask: PageAsk, sum: Sum): NonNullable<ReckonedSum['result']> => {
  const w = sumsWords[ask.view.lang]
  const { lang } = ask.view
  const total = `${sum.per === 'month' ? `${w.monthly} ` : ''}${money(ask, sum.least, sum.most)}`
  const more = sum.monthly ? `${w.and} ${w.monthly} ${money(ask, sum.monthly.least, sum.monthly.most)}` : ''
  return {
    ...(sum.verdict ? { verdict: sum.verdict[lang] } : { total: total + more, totalTitle: w.total }),
    totalTitle: w.total,
    ...(!sum.verdict && sum.least === sum.most && sum.least > 0 ? { capitals: capitalFigures(sum.least) } : {}),
    steps: sum.steps.map((step) => ({
      what: step[lang],
      sum: `${step.per ? `${w.monthly} ` : ''}${money(ask, step.fen, step.upTo ?? step.fen)}`,
      citations: step.basis.map((id) => {
        const { law, number } = articleNamed(id)
        return { law, article: number }
      }),
    })),
  }
}

/** The articles the steps rest on, as they read today; one that is not here is cited without its text. */
export const textsOf = async (ask: PageAsk, { steps }: Sum): Promise<NonNullable<ReckonedSum['texts']>> => {
  const read = async (id: string) => {
    const { law, number } = articleNamed(id)
    try {
      const { article } = (await ask.perform(showArticle, { article: id })) as OutputOf<typeof articleContract>
      return [{ citation: { law, article: number }, text: article.text }]
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return []
    }
  }
  return (await Promise.all([...new Set(steps.flatMap(({ basis }) => basis))].map(read))).flat()
}
