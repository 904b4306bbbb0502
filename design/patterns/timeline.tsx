import type { ReactNode } from 'react'
import { Lock } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { usePreferences } from '../preferences.ts'
import { Citation, type Norm } from '../parts/citation.tsx'
import { dayInWords, momentInWords } from '../parts/day.tsx'
import './timeline.css'

/** One thing that happened, is happening, or is planned. */
export type StoryItem = {
  readonly id: string
  readonly standing: 'past' | 'now' | 'plan'
  readonly title: string
  /** Days (`YYYY-MM-DD`) or instants (ISO). Several when the same was tried again. */
  readonly when: readonly string[]
  readonly text?: string
  readonly norm?: Norm
  /** Entered after the fact: when it was recorded and by whom. */
  readonly entered?: { readonly at: string; readonly by: string }
  /** A private talk: who may see it. Its content never comes to this pattern. */
  readonly privateTo?: string
  readonly more?: ReactNode
}

export const Timeline = ({ items }: { items: readonly StoryItem[] }) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const moment = (when: string) => (when.length > 10 ? momentInWords(when, language) : dayInWords(when, language))
  if (items.length === 0) return <p className="soft">{words.story.empty}</p>
  return (
    <ol className="thread">
      {items.map((item) => (
        <li key={item.id} className={item.standing} aria-current={item.standing === 'now' ? 'step' : undefined}>
          <div className="head">
            <h3>{item.title}</h3>
            <span className="when">
              {item.standing === 'plan' ? `${words.story.plan} ` : ''}
              {item.when.map(moment).join(language === 'zh' ? '、' : ', ')}
            </span>
          </div>
          {item.privateTo !== undefined ? (
            <p>
              <span className="side">
                <Lock className="ic" aria-hidden />
                {item.privateTo ? fill(words.story.privateOf, { who: item.privateTo }) : words.story.private}
              </span>
            </p>
          ) : null}
          {item.text || item.entered ? (
            <p>
              {item.text}
              {item.text && item.entered ? ' ' : null}
              {item.entered ? (
                <span className="soft">
                  {fill(words.story.entered, { when: moment(item.entered.at), who: item.entered.by })}
                </span>
              ) : null}
            </p>
          ) : null}
          {item.norm ? (
            <p>
              <Citation norm={item.norm} />
            </p>
          ) : null}
          {item.more}
        </li>
      ))}
    </ol>
  )
}
