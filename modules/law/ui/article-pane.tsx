import { useEffect, useState } from 'react'
import { BookOpenText, Copy } from 'lucide-react'
import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { LawArticle } from '@fengqiao/design/patterns/law-article.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { showArticle } from '../contract.ts'
import type { Article } from '../contract.ts'
import { standingShown } from './standing-shown.ts'
import { uiWords } from './ui-words.ts'

const CopyButton = ({ article }: { article: Article }) => {
  const words = useWords(uiWords)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCopied(false), [article.id, article.version])
  const copy = async () => {
    await navigator.clipboard.writeText(
      `《${article.title}》${article.number}（${article.version} 版）：${article.text}`,
    )
    setCopied(true)
  }
  return (
    <Button icon={Copy} onClick={() => void copy()}>
      {copied ? words.copied : words.copy}
    </Button>
  )
}

/** The article in the address; its neighbours and other versions are one press away. */
export const ArticlePane = ({ article: id, version }: { article: string; version: string | undefined }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const { go } = useAddress()
  const reading = useRead(showArticle, { article: id, ...(version ? { version } : {}) })
  if (reading.refusal) return <RefusedNotice refusal={reading.refusal} />
  if (!reading.data) return <Loading rows={5} />
  const { article, before, after, citedWith, versions } = reading.data
  const own = versions.find((row) => row.version === article.version)
  const step = { before, after }
  return (
    <LawArticle
      title={language === 'zh' ? `《${article.title}》${article.number}` : `${article.title} ${article.number}`}
      {...(article.chapter ? { chapter: article.chapter } : {})}
      standing={{
        ...standingShown(article.standing, words.standing),
        ...(article.standing.sentence ? { sentence: article.standing.sentence[language] } : {}),
      }}
      text={article.text}
      version={[
        fill(words.version, { day: article.version }),
        ...(own?.validFrom ? [fill(words.from, { day: own.validFrom })] : []),
      ].join(language === 'zh' ? '，' : ', ')}
      versions={versions.map((row) => ({
        key: row.version,
        title: `${row.version}　${words.standing[row.standing.state]}`,
        chosen: row.version === article.version,
      }))}
      onVersion={(key) => go({ version: key })}
      {...(before ? { before: before.number } : {})}
      {...(after ? { after: after.number } : {})}
      {...(citedWith.length > 0
        ? {
            beside: {
              title: words.citedWith,
              articles: citedWith.map((each) => ({
                key: each.id,
                title: language === 'zh' ? `《${each.law}》${each.number}` : `${each.law} ${each.number}`,
              })),
              onOpen: (key: string) => go({ article: key, version: undefined }),
            },
          }
        : {})}
      onStep={(which) => step[which] && go({ article: step[which].id, version: step[which].version })}
      tools={
        <>
          <CopyButton article={article} />
          <Button icon={BookOpenText} onClick={() => go({ law: article.law, q: undefined, page: undefined })}>
            {words.whole}
          </Button>
        </>
      }
    />
  )
}
