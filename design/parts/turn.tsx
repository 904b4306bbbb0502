import { deskWords, fill, useWords } from '../desk-words.ts'
import { Button } from './button.tsx'

/** Back and on between the pages of a list; nothing where one page holds it all. */
export const Turn = (props: { page: number; pages: number; onTurn: (page: number) => void }) => {
  const { page, pages, onTurn } = props
  const words = useWords(deskWords)
  if (pages <= 1) return null
  return (
    <>
      <Button disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {words.ledger.previous}
      </Button>
      <span>{fill(words.ledger.page, { page, pages })}</span>
      <Button disabled={page >= pages} onClick={() => onTurn(page + 1)}>
        {words.ledger.next}
      </Button>
    </>
  )
}
