import { useState } from 'react'
import { useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { showLawChange } from '../contract.ts'
import type { ArticleChangeRow } from '../contract.ts'
import { changesWords } from './changes-words.ts'

const leaf = 50

const Words = ({ change }: { change: ArticleChangeRow }) => {
  const words = useWords(changesWords)
  if (change.similarity === 100) return <p className="soft">{words.wordForWord}</p>
  return (
    <p className="changed-words">
      {change.words.map((part, at) =>
        part.is === 'same' ? (
          part.words
        ) : part.is === 'gone' ? (
          <del key={at}>
            <span className="sr">{words.gone}：</span>
            {part.words}
          </del>
        ) : (
          <ins key={at}>
            <span className="sr">{words.come}：</span>
            {part.words}
          </ins>
        ),
      )}
    </p>
  )
}

/** The articles that changed, word by word. */
export const ChangedArticles = ({ law }: { law: string }) => {
  const words = useWords(changesWords)
  const [size, setSize] = useState(leaf)
  const reading = useRead(showLawChange, { law, page: 1, size })
  if (reading.refusal) return <RefusedNotice refusal={reading.refusal} onRetry={reading.again} />
  if (!reading.data) return <Loading rows={4} />
  const { articles, total } = reading.data
  return (
    <>
      <ul className="changed-articles">
        {articles.map((change) => {
          const { before, after } = change
          const numbers = [before?.number, after?.number].filter((one, at, all) => one && all.indexOf(one) === at)
          return (
            <li key={`${before?.id ?? ''}→${after?.id ?? ''}`}>
              <p className="row wrap">
                <b>{numbers.join(' → ')}</b>
                <span className="soft">{words.change[change.change]}</span>
              </p>
              <Words change={change} />
            </li>
          )
        })}
      </ul>
      {total > articles.length && size < 200 ? (
        <Button onClick={() => setSize(Math.min(200, size + leaf))}>{words.more}</Button>
      ) : null}
    </>
  )
}
