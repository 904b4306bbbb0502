import type { ReactNode } from 'react'
import { CircleAlert, CloudOff, CloudUpload, GitCompareArrows, History } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { usePreferences } from '../preferences.ts'
import { Button } from './button.tsx'
import { momentInWords } from './day.tsx'

/** An empty place says what would fill it, and offers the way there; where it is the whole page it is its heading. */
export const EmptyState = ({
  title,
  fills,
  action,
  whole,
}: {
  title: string
  fills: string
  action?: ReactNode
  whole?: true
}) => (
  <section className="empty">
    {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
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

/** What was begun before and not sent is here again; `told` names the moment as {when}. */
export const RestoredNotice = (props: { since: string; told?: string; onStartOver: () => void }) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  return (
    <p className="notice info restored" role="status">
      <History className="ic ic-18" aria-hidden />
      <span className="grow">
        {fill(props.told ?? words.form.restored, { when: momentInWords(props.since, language) })}
      </span>
      <Button kind="link" onClick={props.onStartOver}>
        {words.form.startOver}
      </Button>
    </p>
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

/** There is no network, and what was typed waits on this device. */
export const KeptNotice = ({ onClose }: { onClose: () => void }) => {
  const words = useWords(deskWords)
  return (
    <section className="notice soon" role="status">
      <CloudUpload className="ic ic-18" aria-hidden />
      <div className="stack">
        <h2>{words.form.kept}</h2>
        <p>{words.form.keptLead}</p>
        <div>
          <Button onClick={onClose}>{words.state.close}</Button>
        </div>
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

/** What colleagues did since a form was opened. */
export type Meanwhile = readonly { readonly title: string; readonly by: string; readonly at: string }[]

/** Somebody else acted meanwhile: what they did is shown, what was written stays in the form, and a person decides. */
export const ConflictNotice = (props: {
  meanwhile: Meanwhile
  onMine: () => void
  onTheirs: () => void
  busy?: boolean
}) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  return (
    <section className="notice soon" role="alert">
      <GitCompareArrows className="ic ic-18" aria-hidden />
      <div className="grow stack">
        <h2>{words.form.mineTitle}</h2>
        <ul className="meanwhile">
          {props.meanwhile.map((each) => (
            <li key={`${each.at} ${each.title}`}>
              <b>{each.title}</b>
              <span>
                {each.by} {momentInWords(each.at, language)}
              </span>
            </li>
          ))}
        </ul>
        <p>{words.form.mineLead}</p>
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
