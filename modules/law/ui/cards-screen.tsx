import { BookOpen, CheckCheck, MessageCircleQuestionMark } from 'lucide-react'
import { useAddress } from '@fengqiao/design/address.ts'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { listCards, reviewCard } from '../contract.ts'
import { CardText, ReviewState } from './proof-card.tsx'
import { proofWords } from './proof-words.ts'
import './proof.css'
import './law.css'

type Listed = OutputOf<typeof listCards>

const CardPane = ({ card, mayReview }: { card: NonNullable<Listed['card']>; mayReview: boolean }) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  const reviewing = useAction(reviewCard)
  const stands = card.review.state === 'reviewed'
  return (
    <article>
      <h2 className="d-head">{card.title[language]}</h2>
      <CardText card={card} />
      {card.periods.length > 0 ? (
        <p className="soft small">
          {card.periods.map((period) => `${period.title[language]}：${period.length[language]}`).join('；')}
        </p>
      ) : null}
      {reviewing.refusal ? <RefusedNotice refusal={{ sentence: reviewing.refusal.sentence }} /> : null}
      <p className="row wrap law-notice">
        {mayReview ? (
          <Button
            kind={stands ? 'second' : 'primary'}
            icon={CheckCheck}
            busy={reviewing.busy}
            onClick={() => void reviewing.act({ card: card.id, digest: card.digest, stands: !stands })}
          >
            {stands ? words.withdraw : words.approve}
          </Button>
        ) : (
          <span className="soft small">{words.onlyLawyers}</span>
        )}
      </p>
    </article>
  )
}

/** Every guide card and whether a lawyer of this office stands for it. */
const CardsScreen = () => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  const { search, go } = useAddress()
  const name = search['name'] ?? ''
  const chosen = search['card']
  const reading = useRead(listCards, { words: name, ...(chosen ? { card: chosen } : {}) })
  return (
    <div className="law-cards">
      <div className="head-row">
        <h1 className="d-title">{words.cards}</h1>
        <input
          className="control law-name grow"
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          maxLength={100}
          value={name}
          onChange={(event) => go({ name: event.target.value || undefined })}
        />
        <GoButton to="/law" icon={BookOpen}>
          {words.statutes}
        </GoButton>
        <GoButton to="/law/ask" icon={MessageCircleQuestionMark}>
          {words.title}
        </GoButton>
      </div>
      {reading.refusal ? <RefusedNotice refusal={reading.refusal} onRetry={reading.again} /> : null}
      {reading.data ? (
        <div className={`law-columns${reading.data.card ? ' reading' : ''}`}>
          <div>
            {reading.data.rows.length === 0 ? (
              <p className="soft law-notice">{words.noCards}</p>
            ) : (
              <RowsTable
                label={words.cards}
                rows={reading.data.rows}
                rowKey={(row) => row.id}
                to={(row) => `/law/cards?${new URLSearchParams({ ...(name ? { name } : {}), card: row.id })}`}
                columns={[
                  { key: 'title', title: words.column.title, cell: (row) => row.title[language] },
                  { key: 'articles', title: words.column.articles, width: 70, num: true, cell: (row) => row.articles },
                  {
                    key: 'review',
                    title: words.column.review,
                    width: 140,
                    cell: (row) => <ReviewState review={row.review} brief />,
                  },
                ]}
              />
            )}
          </div>
          <div className="law-pane">
            {reading.data.card ? (
              <CardPane card={reading.data.card} mayReview={reading.data.mayReview} />
            ) : (
              <p className="soft">{words.choose}</p>
            )}
          </div>
        </div>
      ) : reading.refusal ? null : (
        <Loading />
      )}
    </div>
  )
}

export default CardsScreen
