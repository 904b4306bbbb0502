import type { StoryItem } from '@fengqiao/design/patterns/timeline.tsx'
import type { Header } from '../contract.ts'

const sameDay = (one: string, other: string): boolean => one.slice(0, 10) === other.slice(0, 10)

/** Steps and notes in the order they happened; what was written down later says when and by whom. */
export const storyOf = (matter: Header, language: 'zh' | 'en'): StoryItem[] => {
  const steps = matter.history.map((step): StoryItem => ({
    id: `step ${step.seq}`,
    standing: 'past',
    title: step.title[language],
    when: [step.happenedAt],
    ...(step.words ? { text: step.words } : {}),
    ...(step.basis.law
      ? {
          norm: {
            law: step.basis.law,
            ...(step.basis.article ? { article: step.basis.article } : {}),
            verified: step.basis.mark !== 'unverified',
          },
        }
      : {}),
    ...(sameDay(step.happenedAt, step.recordedAt) ? {} : { entered: { at: step.recordedAt, by: step.by ?? '' } }),
  }))
  const notes = matter.notes.map((note): StoryItem => ({
    id: note.id,
    standing: 'past',
    title: note.title ?? note.by,
    when: [note.happenedAt],
    // what one side said alone is shown to whoever may read it on its own page, never in the shared story
    ...(note.side === 'all'
      ? { text: note.body }
      : { privateTo: matter.parties.find((party) => party.side === note.side)?.name ?? '' }),
    ...(sameDay(note.happenedAt, note.recordedAt) ? {} : { entered: { at: note.recordedAt, by: note.by } }),
  }))
  const past = [...steps, ...notes].toSorted((a, b) => (Date.parse(a.when[0]!) < Date.parse(b.when[0]!) ? -1 : 1))
  const next = matter.deadlines.map((each, index): StoryItem => ({
    id: each.id,
    standing: index === 0 ? 'now' : 'plan',
    title: each.duty[language],
    when: [each.on],
  }))
  return [...past, ...next]
}
