import { useState } from 'react'
import { ArrowLeft } from 'lucide-react'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { Unverified } from '@fengqiao/design/parts/citation.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { shortYuan } from '@fengqiao/kernel/money.ts'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { enterFigure, listFigures } from '../contract.ts'
import type { FigureShown } from '../contract.ts'
import { sumsWords } from './sums-words.ts'
import './sums.css'

type Entry = FigureShown['entries'][number]

const useShown = ({ unit, holds }: FigureShown) => {
  const words = useWords(sumsWords)
  const { language } = usePreferences()
  return {
    value: (value: number) =>
      unit === 'percent' ? `${value / 100}%` : language === 'zh' ? `${shortYuan(value)} 元` : `¥${shortYuan(value)}`,
    from: (from: string) => (holds === 'lastYear' ? fill(words.year, { year: from.slice(0, 4) }) : from),
  }
}

const Mark = ({ mark }: Pick<Entry, 'mark'>) => {
  const words = useWords(sumsWords)
  return mark === 'unverified' ? (
    <Unverified>{words.mark.unverified}</Unverified>
  ) : (
    <span className="soft small">{words.mark[mark]}</span>
  )
}

const Row = ({ figure, onEnter }: { figure: FigureShown; onEnter: (() => void) | undefined }) => {
  const words = useWords(sumsWords)
  const { language } = usePreferences()
  const shown = useShown(figure)
  const { holding, entries } = figure
  const told = ({ by, at }: Entry) => (by && at ? fill(words.by, { by, day: at.slice(0, 10) }) : '')
  return (
    <li className="published-figure">
      <div>
        <b>{figure.title[language]}</b>
        <p className="soft small">{figure.where[language]}</p>
      </div>
      <div>
        {holding ? (
          <p className="row wrap">
            <b className="nw">{shown.value(holding.value)}</b>
            <span className="soft nw">{shown.from(holding.from)}</span>
            <Mark mark={holding.mark} />
          </p>
        ) : (
          <p className="soon-ink">{entries.length > 0 ? words.stale : words.missing}</p>
        )}
        {holding ? <p className="soft small">{[holding.source, told(holding)].filter(Boolean).join('　')}</p> : null}
        {entries.length > 1 ? (
          <details>
            <summary className="small">{fill(words.all, { n: entries.length })}</summary>
            <ul className="figure-entries small">
              {entries.map((entry, at) => (
                <li key={`${entry.from}-${at}`}>
                  {shown.from(entry.from)} <b>{shown.value(entry.value)}</b> <span className="soft">{told(entry)}</span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {onEnter ? (
        <Button aria-label={fill(words.enterTitle, { title: figure.title[language] })} onClick={onEnter}>
          {words.enter}
        </Button>
      ) : null}
    </li>
  )
}

const EnterSheet = ({ figure, onClose }: { figure: FigureShown; onClose: () => void }) => {
  const words = useWords(sumsWords)
  const { language } = usePreferences()
  const action = useAction(enterFigure)
  return (
    <Sheet title={fill(words.enterTitle, { title: figure.title[language] })} onClose={onClose}>
      <ActionForm
        endpoint={enterFigure}
        action={action}
        known={{ figure: figure.figure }}
        lead={figure.where[language]}
        submit={words.enter}
        onDone={onClose}
        onCancel={onClose}
      />
    </Sheet>
  )
}

/** Every figure the sums rest on: the value in use, where it comes from, and what is still to be entered. */
const FiguresScreen = () => {
  const words = useWords(sumsWords)
  const may = useMay()
  const [open, setOpen] = useState<FigureShown>()
  const { data, refusal, again } = useRead(listFigures, {})
  if (refusal) return <RefusedNotice refusal={refusal} onRetry={again} />
  if (!data) return <Loading />
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{words.figures}</h1>
        <p className="soft grow head-lead">{words.figuresLead}</p>
        <GoButton to="/sums" icon={ArrowLeft}>
          {words.back}
        </GoButton>
      </div>
      <ul className="published">
        {data.figures.map((figure) => (
          <Row key={figure.figure} figure={figure} onEnter={may(enterFigure) ? () => setOpen(figure) : undefined} />
        ))}
      </ul>
      {open ? <EnterSheet figure={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

export default FiguresScreen
