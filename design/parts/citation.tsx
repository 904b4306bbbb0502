import { useState } from 'react'
import { Popover } from 'antd'
import { CircleAlert } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import './parts.css'

/**
 * Where a rule comes from. A statute has a law and an article; anything else (a service list, an order) a `name`.
 * `period` says how long; `own` marks it as the office's own period, which is never presented as law.
 */
export type Norm = {
  readonly law?: string
  readonly article?: string
  readonly name?: string
  readonly text?: string
  readonly period?: string
  readonly own?: boolean
  readonly verified?: boolean
}

/** Beside the citation, so that reading order and Tab reach it; a dense table would cut it off. */
const beside = (trigger: HTMLElement): HTMLElement =>
  trigger.closest('.rows-scroll') ? document.body : (trigger.parentElement ?? document.body)

export const Unverified = ({ children }: { children?: string }) => {
  const words = useWords(deskWords)
  return (
    <span className="unverified">
      <CircleAlert className="ic" aria-hidden />
      {children ?? words.norm.unverified}
    </span>
  )
}

export const Citation = ({ norm }: { norm: Norm }) => {
  const words = useWords(deskWords)
  const [open, setOpen] = useState(false)
  const title = norm.law
    ? fill(norm.article ? words.norm.article : words.norm.law, { law: norm.law, article: norm.article ?? '' })
    : norm.name
  const period = norm.period && (norm.own ? fill(words.norm.own, { period: norm.period }) : norm.period)
  const body = (
    <div className="pop">
      <p>
        <b>{title}</b>
      </p>
      <p>{norm.text ?? words.norm.noText}</p>
      {norm.verified === false ? <p className="soft small">{words.norm.unverifiedWhy}</p> : null}
    </div>
  )
  return (
    <span className="norm">
      {norm.law ? (
        <Popover
          content={body}
          open={open}
          onOpenChange={setOpen}
          trigger={['hover', 'click']}
          mouseEnterDelay={0.3}
          placement="bottomLeft"
          getPopupContainer={beside}
        >
          <button
            type="button"
            className="cite"
            aria-expanded={open}
            onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
          >
            {title}
          </button>
        </Popover>
      ) : (
        title && <span className="cite">{title}</span>
      )}
      {period ? <span className="soft">{period}</span> : null}
      {norm.verified === false ? <Unverified /> : null}
    </span>
  )
}
