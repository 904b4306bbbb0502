import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useCaseParts } from '@fengqiao/design/move-forms.ts'
import { Parties } from '@fengqiao/design/patterns/case-lists.tsx'
import type { Header } from '../contract.ts'
import { partyFacts } from './case-facts.tsx'
import { uiWords } from './ui-words.ts'

/** Everybody in the matter, with masked numbers; showing one in full is another module's and is recorded. */
export const PartiesList = ({ matter, onCorrect }: { matter: Header; onCorrect?: (party: string) => void }) => {
  const words = useWords(uiWords)
  const { numbers: Numbers } = useCaseParts()
  return (
    <Parties
      {...(matter.readsPersons ? {} : { empty: words.fact.unreadWhy })}
      parties={matter.parties.map((party) => ({
        id: party.id,
        name: party.name,
        facts: partyFacts(party, words),
        numbers: Numbers ? (
          <Numbers matter={matter.id} person={party.person} identity={party.identity} phone={party.phone} />
        ) : (
          [party.identity, party.phone].filter((number) => number !== null).join('　')
        ),
        ...(onCorrect
          ? {
              action: {
                title: words.correct,
                label: fill(words.correctWhose, { name: party.name }),
                onPress: () => onCorrect(party.id),
              },
            }
          : {}),
        note: [party.relation, party.address, party.needs].filter((line) => line !== null && line !== '').join('　'),
      }))}
    />
  )
}
