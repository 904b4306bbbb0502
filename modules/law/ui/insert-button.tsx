import { TextCursorInput } from 'lucide-react'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { proofWords } from './proof-words.ts'

/** Where an answer is being written: a sentence goes into it by one press. */
export type Insert = { readonly onInsert?: ((sentence: string) => void) | undefined }

export const InsertButton = ({ onInsert, sentence, of }: Insert & { sentence: string | undefined; of: string }) => {
  const words = useWords(proofWords)
  return onInsert && sentence ? (
    <Button icon={TextCursorInput} onClick={() => onInsert(sentence)}>
      {words.insert}
      <span className="sr">{of}</span>
    </Button>
  ) : null
}
