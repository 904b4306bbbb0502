import type { Option } from '@fengqiao/design/parts/choice-field.tsx'
import type { Language } from '@fengqiao/design/preferences.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { MatterShown } from '@fengqiao/design/move-forms.ts'
import type { UiWords } from './ui-words.ts'

type Table = Readonly<Record<string, string>>

/** A table of words as choices, in its own order. */
export const optionsOf = (words: Table, notes: Table = {}): Option[] =>
  Object.entries(words).map(([value, title]) => ({ value, title, ...(notes[value] ? { note: notes[value] } : {}) }))

/** A table in both languages as choices. */
export const bothOptions = (table: Readonly<Record<string, Both>>, language: Language): Option[] =>
  Object.entries(table).map(([value, words]) => ({ value, title: words[language] }))

export const named = (words: object, key: string): string => (words as Table)[key] ?? key

/** The sides of a matter as choices, with what they are in it. */
export const sidesOf = (matter: Pick<MatterShown, 'parties'>, words: UiWords): Option[] =>
  matter.parties
    .filter(({ role }) => role === 'applicant' || role === 'respondent')
    .map((party) => ({ value: party.id, title: party.name, note: party.relation ?? named(words.role, party.role) }))
