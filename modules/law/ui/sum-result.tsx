import { useEffect, useState } from 'react'
import { Copy, Printer } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { capitalFigures, moneyRead } from '@fengqiao/kernel/money.ts'
import { articleNamed } from '../contract.ts'
import type { SumReply } from '../contract.ts'
import { sumsWords } from './sums-words.ts'

const useMoney = () => {
  const { language } = usePreferences()
  return (least: number, most: number) => moneyRead({ least, most }, language)
}

const Basis = ({ ids }: { ids: readonly string[] }) => {
  const { language } = usePreferences()
  return (
    <>
      {ids.map((id) => {
        const { law, number } = articleNamed(id)
        return (
          <Link key={id} to={'/law' as never} search={{ article: id } as never} className="cite sum-cite">
            {language === 'zh' ? `《${law}》${number}` : `${law} ${number}`}
          </Link>
        )
      })}
    </>
  )
}

/** What goes to the clipboard: the sum, its steps and what they rest on, in lines. */
const useText = (title: string, sum: SumReply): string => {
  const words = useWords(sumsWords)
  const { language } = usePreferences()
  const money = useMoney()
  const cited = (ids: readonly string[]) =>
    ids.map((id) => `《${articleNamed(id).law}》${articleNamed(id).number}`).join('、')
  return [
    `${title}：${sum.verdict?.[language] ?? ''}${sum.per === 'month' ? words.monthly : words.total} ${money(sum.least, sum.most)}`,
    ...sum.steps.map(
      (step) => `${step[language]} ＝ ${money(step.fen, step.upTo ?? step.fen)}（${cited(step.basis)}）`,
    ),
    ...sum.notes.map((note) => note[language]),
  ].join('\n')
}

export const SumResult = ({ title, sum }: { title: string; sum: SumReply }) => {
  const words = useWords(sumsWords)
  const { language } = usePreferences()
  const money = useMoney()
  const text = useText(title, sum)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCopied(false), [text])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <section className="sum-result" aria-live="polite">
      <h2 className="d-head">{title}</h2>
      {sum.verdict ? <p className="sum-total">{sum.verdict[language]}</p> : null}
      {sum.verdict ? null : (
        <p className="sum-total">
          <span className="soft small">{sum.per === 'month' ? words.monthly : words.total}</span>{' '}
          {money(sum.least, sum.most)}
        </p>
      )}
      {!sum.verdict && sum.least === sum.most && sum.least > 0 ? (
        <p className="soft" lang="zh-CN">
          {capitalFigures(sum.least)}
        </p>
      ) : null}
      {sum.monthly ? (
        <p>
          {words.also} <b>{money(sum.monthly.least, sum.monthly.most)}</b>
        </p>
      ) : null}
      <ol className="sum-lines">
        {sum.steps.map((step) => (
          <li key={step.zh}>
            <span>
              {step[language]}
              <span className="sum-basis">
                <Basis ids={step.basis} />
              </span>
            </span>
            <b className="nw">
              {step.per ? `${words.monthly} ` : ''}
              {money(step.fen, step.upTo ?? step.fen)}
            </b>
          </li>
        ))}
      </ol>
      <ul className="sum-notes">
        {[...sum.notes, ...sum.asks].map((note) => (
          <li key={note.zh}>{note[language]}</li>
        ))}
      </ul>
      <p className="row no-print">
        <Button icon={Copy} onClick={() => void copy()}>
          {copied ? words.copied : words.copy}
        </Button>
        <Button icon={Printer} onClick={() => print()}>
          {words.print}
        </Button>
      </p>
    </section>
  )
}
