import type { ReactNode } from 'react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Money } from '@fengqiao/design/parts/money.tsx'
import type { FiveFacts } from '@fengqiao/design/patterns/case-page.tsx'
import type { Header } from '../contract.ts'
import { uiWords } from './ui-words.ts'

type W = (typeof uiWords)['en']
type Party = Header['parties'][number]

const named = (words: object, key: string): string => (words as Record<string, string>)[key] ?? key

/** Many parties are counted, not listed: the list stands under “当事人”. */
const shownAtMost = 4

const Who = ({ parties, read }: { parties: readonly Party[]; read: boolean }) => {
  const words = useWords(uiWords)
  if (!read) return words.fact.unread
  if (parties.length === 0) return words.fact.nobody
  const sides = parties.filter(({ role }) => role === 'applicant' || role === 'respondent')
  return (
    <>
      {sides.slice(0, shownAtMost).map((party) => (
        <div key={party.id}>
          <b>{party.name}</b>
          <span>
            {fill(words.inBrackets, {
              text: [
                party.age === null ? '' : fill(words.age, { n: party.age }),
                party.relation ?? named(words.role, party.role),
              ]
                .filter(Boolean)
                .join(words.comma),
            })}
          </span>
        </div>
      ))}
      {sides.length > shownAtMost ? <div className="soft">{fill(words.andMore, { n: sides.length })}</div> : null}
    </>
  )
}

const Next = ({ deadlines, language, words }: { deadlines: Header['deadlines']; language: 'zh' | 'en'; words: W }) => {
  const [next, after] = deadlines
  if (!next) return words.fact.noNext
  return (
    <>
      <b className={next.daysLeft < 0 ? 'late-ink' : undefined}>
        <DayText on={next.on} weekday />
      </b>
      <div>
        {next.duty[language]}
        {next.provisional ? `（${words.provisional}）` : ''}
      </div>
      {after ? (
        <div className="soft small">
          {after.duty[language]} <DayText on={after.on} />
        </div>
      ) : null}
    </>
  )
}

/** The five facts that matter: who, what, where, who holds it, what comes next. */
export const factsOf = (matter: Header, words: W, language: 'zh' | 'en'): FiveFacts => ({
  who: <Who parties={matter.parties} read={matter.readsPersons} />,
  what: (
    <>
      <b>{matter.amountFen === null ? matter.title : <Money fen={matter.amountFen} />}</b>
      {matter.amountFen === null ? null : <div>{matter.title}</div>}
    </>
  ),
  where: <b>{matter.place ?? words.fact.noPlace}</b>,
  holder: <b>{matter.holder ?? words.fact.nobodyHolds}</b>,
  next: <Next deadlines={matter.deadlines} language={language} words={words} />,
})

/** 何有田与冯淑琴, then 借款纠纷; a crowd is named by its first and its number. */
export const titleOf = (matter: Header, words: W, about = matter.title): readonly [string, string?] => {
  const side = (role: string) => {
    const names = matter.parties.filter((party) => party.role === role).map((party) => party.name)
    return names.length > 2
      ? fill(words.andOthers, { first: names[0] ?? '', n: names.length })
      : names.join(words.comma)
  }
  const both = [side('applicant'), side('respondent')].filter(Boolean).join(words.against)
  return both ? [both, about] : [matter.title]
}

export const partyFacts = (party: Party, words: W): readonly string[] =>
  [
    party.sex ?? '',
    party.age === null ? '' : fill(words.age, { n: party.age }),
    named(words.role, party.role),
    party.occupation ?? '',
  ].filter((fact) => fact !== '')

export const Notes = ({ lines }: { lines: readonly (string | null)[] }): ReactNode =>
  lines.filter((line) => line !== null && line !== '').join('　')
