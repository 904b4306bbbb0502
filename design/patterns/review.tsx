import { useState, type ReactNode } from 'react'
import { deskWords, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import { Tick } from '../parts/choice-field.tsx'
import './review.css'

export type ReviewSection = {
  readonly title: string
  readonly rows: readonly { readonly title: string; readonly value: ReactNode }[]
  readonly onChange?: () => void
}

export type ReviewProps = {
  readonly title?: string
  readonly sections: readonly ReviewSection[]
  readonly submit: string
  readonly busy?: boolean
  readonly notice?: ReactNode
  readonly onSubmit: () => void
  readonly onBack?: () => void
}

/** Everything once more before it goes out; each part can be changed, and nothing goes without the tick. */
export const Review = ({ title, sections, submit, busy, notice, onSubmit, onBack }: ReviewProps) => {
  const words = useWords(deskWords)
  const [checked, setChecked] = useState(false)
  const [pressed, setPressed] = useState(false)
  return (
    <form
      className="review"
      onSubmit={(event) => {
        event.preventDefault()
        setPressed(true)
        if (checked && !busy) onSubmit()
      }}
    >
      <h1 className="d-title">{title ?? words.review.title}</h1>
      {sections.map((section) => (
        <section key={section.title}>
          <h2 className="d-head row">
            <span className="grow">{section.title}</span>
            {section.onChange ? (
              <Button kind="link" aria-label={`${words.review.change}：${section.title}`} onClick={section.onChange}>
                {words.review.change}
              </Button>
            ) : null}
          </h2>
          <dl className="ruled">
            {section.rows.map((row) => (
              <div key={row.title}>
                <dt>{row.title}</dt>
                <dd>{row.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {notice}
      <Tick checked={checked} onChange={setChecked}>
        <b>{words.review.confirm}</b>
      </Tick>
      {pressed && !checked ? (
        <p className="late-ink" role="alert">
          {words.review.must}
        </p>
      ) : null}
      <p className="row wrap" style={{ marginTop: 12 }}>
        <Button kind="primary" large type="submit" busy={busy}>
          {submit}
        </Button>
        {onBack ? (
          <Button large onClick={onBack}>
            {words.state.back}
          </Button>
        ) : null}
      </p>
    </form>
  )
}
