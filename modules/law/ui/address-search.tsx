import { Search } from 'lucide-react'
import { useAddress } from '@fengqiao/design/address.ts'
import { useSearchKey } from '@fengqiao/design/patterns/law-search.tsx'
import { useTyped } from './use-typed.ts'

/** The box at the head of a page whose words stand in the address as `q`, so that what was found can be sent to a colleague. */
export const AddressSearch = (box: { id?: string; label: string; placeholder: string; longest: number }) => {
  const { search, go } = useAddress()
  const input = useSearchKey()
  const { typed, setTyped, sendNow } = useTyped(search['q'] ?? '', (q) => go({ q }))
  return (
    <label className="law-search grow">
      <Search className="ic" aria-hidden />
      <span className="sr">{box.label}</span>
      <input
        ref={input}
        id={box.id}
        type="search"
        autoFocus
        value={typed}
        placeholder={box.placeholder}
        maxLength={box.longest}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && sendNow()}
      />
      <kbd aria-hidden>Ctrl K</kbd>
    </label>
  )
}
