import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { State } from '@fengqiao/design/parts/state.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { CardReview, CardShown } from '../contract.ts'
import { proofWords } from './proof-words.ts'

/** Whether a lawyer stands for a card; in a list without who and when, which the card itself says. */
const lines = ['decides', 'bring', 'mind', 'where', 'cost'] as const

export const ReviewState = ({ review, brief }: { review: CardReview; brief?: boolean }) => {
  const words = useWords(proofWords)
  return (
    <>
      <State tone={review.state === 'reviewed' ? 'done' : 'soon'}>{words[review.state]}</State>
      {review.by && review.on && !brief ? (
        <span className="soft small">{fill(words.reviewedBy, { by: review.by, on: review.on })}</span>
      ) : null}
    </>
  )
}

const Lines = ({ said }: { said: Pick<CardShown, (typeof lines)[number]> }) => {
  const words = useWords(proofWords)
  return lines
    .filter((key) => said[key] !== '')
    .map((key) => (
      <div className="kv" key={key}>
        <dt>{words[key]}</dt>
        <dd>{said[key]}</dd>
      </div>
    ))
}

/** A guide card as it reads, with its standing in this office. Its review is of the Chinese words. */
export const CardText = ({ card }: { card: CardShown }) => {
  const words = useWords(proofWords)
  const { language } = usePreferences()
  const said = language === 'en' ? (card.english ?? card) : card
  return (
    <>
      <p className="row wrap">
        <ReviewState review={card.review} />
      </p>
      <dl className="card-text">
        <Lines said={said} />
        <div className="kv">
          <dt>{words.articles}</dt>
          <dd>
            {card.articles.map(({ law, number, article }) =>
              article ? (
                <a
                  key={article}
                  className="card-article"
                  href={`/desk/law?${new URLSearchParams({ article })}`}
                  target="fengqiao-law"
                >
                  {`《${law}》${number}`}
                </a>
              ) : (
                <span key={`${law}${number}`} className="card-article soft">{`《${law}》${number}`}</span>
              ),
            )}
          </dd>
        </div>
      </dl>
      {said === card ? null : (
        <details className="card-chinese">
          <summary className="small">{words.inChinese}</summary>
          <dl className="card-text" lang="zh">
            <Lines said={card} />
          </dl>
        </details>
      )}
    </>
  )
}
