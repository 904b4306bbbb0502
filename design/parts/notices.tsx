import type { ReactNode } from 'react'
import { CircleAlert, CloudOff, GitCompareArrows } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { usePreferences } from '../preferences.ts'
import { Button } from './button.tsx'
import { momentInWords } from './day.tsx'

/** An empty place says what would fill it, and offers the way there. */
export const EmptyState = ({ title, fills, action }: { title: string; fills: string; action?: ReactNode }) => (
  <section className="empty">
    <h2>{title}</h2>
    <p>{fills}</p>
    {action}
  </section>
)

export const Loading = ({ rows = 6 }: { rows?: number }) => {
  const words = useWords(deskWords)
  return (
    <div className="loading" role="status">
      <span className="sr">{words.state.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} style={{ width: `${[100, 92, 97, 84][row % 4]}%` }} />
      ))}
    </div>
  )
}

/** What a refusal tells. `allowed` are the names of the moves that are open now, already in words. */
export type RefusalShown = { readonly sentence: string; readonly field?: string; readonly allowed?: readonly string[] }

export const RefusedNotice = ({
  refusal,
  title,
  onRetry,
}: {
  refusal: RefusalShown
  title?: string
  onRetry?: () => void
}) => {
  const words = useWords(deskWords)
  return (
    <section className="notice late" role="alert">
      <CircleAlert className="ic ic-18" aria-hidden />
      <div className="stack">
        <h2>{title ?? words.form.refused}</h2>
        <p>{refusal.sentence}</p>
        {refusal.allowed?.length ? (
          <p className="soft">{fill(words.form.allowed, { list: refusal.allowed.join('、') })}</p>
        ) : null}
        {onRetry ? (
          <div>
            <Button onClick={onRetry}>{words.state.retry}</Button>
          </div>
        ) : null}
      </div>
    </section>
  )
}

/** `since` is the instant of the content on the screen, if there is any. */
export const OfflineBar = ({ since }: { since?: string }) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  return (
    <p className="offline" role="status">
      <CloudOff className="ic" aria-hidden />
      {since ? fill(words.state.offline, { time: momentInWords(since, language) }) : words.state.offlineNever}
    </p>
  )
}

export type Version = { readonly title: string; readonly mine: string; readonly theirs: string }

/** Somebody else changed the matter meanwhile: both versions stand side by side and a person decides. */
export const ConflictNotice = (props: {
  versions: readonly Version[]
  sentence?: string
  onMine: () => void
  onTheirs: () => void
  busy?: boolean
}) => {
  const words = useWords(deskWords)
  const side = (which: 'mine' | 'theirs') => (
    <section>
      <h3>{words.form[which]}</h3>
      <dl>
        {props.versions.map((version) => (
          <div key={version.title}>
            <dt>{version.title}</dt>
            <dd>
              {version.mine === version.theirs ? version[which] : <span className="differs">{version[which]}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
  return (
    <section className="notice soon" role="alert">
      <GitCompareArrows className="ic ic-18" aria-hidden />
      <div className="grow">
        <h2>{words.form.mineTitle}</h2>
        <p>{props.sentence ?? words.form.mineLead}</p>
        {props.versions.length ? (
          <div className="versions">
            {side('mine')}
            {side('theirs')}
          </div>
        ) : null}
        <div className="row wrap">
          <Button onClick={props.onTheirs}>{words.form.takeTheirs}</Button>
          <Button onClick={props.onMine} busy={props.busy}>
            {words.form.takeMine}
          </Button>
        </div>
      </div>
    </section>
  )
}
