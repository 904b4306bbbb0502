import type { SeenThrough } from '@fengqiao/design/move-forms.ts'
import type { StoryItem } from '@fengqiao/design/patterns/timeline.tsx'
import type { Header } from '../contract.ts'

const sameDay = (one: string, other: string): boolean => one.slice(0, 10) === other.slice(0, 10)

/** The same thing tried again stands once with all its days: “上门，拒见 10月15日、10月20日”. */
const gathered = (items: readonly StoryItem[]): StoryItem[] =>
  items.reduce<StoryItem[]>((sofar, item) => {
    const before = sofar.at(-1)
    const same =
      before && before.title === item.title && before.text === item.text && !before.privateTo && !item.entered
    return same
      ? [...sofar.slice(0, -1), { ...before, when: [...before.when, ...item.when].map((when) => when.slice(0, 10)) }]
      : [...sofar, item]
  }, [])

const happened = (item: StoryItem): number => Date.parse(item.when[0] ?? '')
/** Of what only the day is known, what was written down first stands first. */
const entered = (item: StoryItem): number => Date.parse(item.entered?.at ?? item.when[0] ?? '')

/** Steps and notes in the order they happened; what was written down later says when and by whom. */
export const storyOf = (matter: Header, language: 'zh' | 'en', seen?: SeenThrough): StoryItem[] => {
  const told = new Set(seen?.tells)
  const steps = matter.history
    .filter(({ machine, move }) => !told.has(`${machine}.${move}`))
    .map((step): StoryItem => ({
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
  const own = seen?.story ?? []
  const past = [...steps, ...notes, ...own.filter(({ standing }) => standing === 'past')].toSorted(
    (a, b) => happened(a) - happened(b) || entered(a) - entered(b),
  )
  const [next] = matter.deadlines
  const planned = own.filter(({ standing }) => standing !== 'past')
  const duty: StoryItem[] = next ? [{ id: next.id, standing: 'now', title: next.duty[language], when: [next.on] }] : []
  return [...gathered(past), ...duty, ...planned]
}
