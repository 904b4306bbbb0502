import { GoButton } from '@fengqiao/design/parts/button.tsx'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { State } from '@fengqiao/design/parts/state.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { Grounds, Unlimited } from '../contract.ts'
import { periodsWords } from './periods-words.ts'

/** Articles a period rests on, each leading to its text; a practice has a name alone. */
export const GroundsList = ({ grounds }: { grounds: readonly Grounds[] }) => {
  const { language } = usePreferences()
  return (
    <ul className="grounds">
      {grounds.map(({ article, law, number }) => (
        <li key={`${law} ${number}`}>
          {article ? (
            <GoButton kind="link" to="/law" search={{ article }}>
              {language === 'zh' ? `《${law}》${number}` : `${law} ${number}`}
            </GoButton>
          ) : (
            law
          )}
        </li>
      ))}
    </ul>
  )
}

export const UnlimitedClaim = ({ claim }: { claim: Unlimited }) => {
  const words = useWords(periodsWords)
  const { language } = usePreferences()
  return (
    <section className="stack law-notice">
      <p className="row wrap">
        <b>{claim.title[language]}</b>
        <State tone="done">{words.unlimited}</State>
      </p>
      <p>{claim.sentence[language]}</p>
      <GroundsList grounds={claim.basis} />
    </section>
  )
}
