import { send } from '@fengqiao/design/client.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import type { PartyNumbersProps } from '@fengqiao/design/move-forms.ts'
import { MaskedText } from '@fengqiao/design/parts/masked-text.tsx'
import { revealPerson } from '../contract.ts'
import { uiWords } from './ui-words.ts'

/** A party's numbers, masked; the full one is fetched for this matter only, and that it was looked at is recorded. */
const PartyNumbers = ({ matter, person, identity, phone }: PartyNumbersProps) => {
  const words = useWords(uiWords)
  const reveal = (what: 'phone' | 'identity') => async () => (await send(revealPerson, { person, matter, what })).text
  return (
    <>
      {identity ? <MaskedText masked={identity} label={words.identity} reveal={reveal('identity')} /> : null}
      {phone ? <MaskedText masked={phone} label={words.phone} reveal={reveal('phone')} /> : null}
    </>
  )
}

export default PartyNumbers
