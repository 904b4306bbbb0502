import { deskWords, fill, useWords } from '../desk-words.ts'
import { shortYuan } from '@fengqiao/kernel/money.ts'

/** An amount in fen. `bare` leaves the unit to the column's head; nothing is shown as “不涉及”, never as 0. */
export const Money = ({ fen, bare = false }: { fen: number | null | undefined; bare?: boolean }) => {
  const words = useWords(deskWords)
  if (fen === null || fen === undefined) return <span className="soft">{words.money.none}</span>
  return <span className="nw">{bare ? shortYuan(fen) : fill(words.money.yuan, { n: shortYuan(fen) })}</span>
}
