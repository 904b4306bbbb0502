import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { fill } from '@fengqiao/design/desk-words.ts'
import type { CaseLens, MoveOffered } from '@fengqiao/design/move-forms.ts'
import type { StoryItem } from '@fengqiao/design/patterns/timeline.tsx'
import type { Language } from '@fengqiao/design/preferences.ts'
import { disputeTypeWords, showMediation } from '../contract.ts'
import type { MediationView } from '../contract.ts'
import { confirmation, mediation } from '../workflow.ts'
import { middle, weights } from './move-order-data.ts'
import { named } from './options.ts'
import { uiWords } from './ui-words.ts'

const unnamed = { mark: 'design' }
const basisOf = (machine: string, move: string): MoveOffered['basis'] => {
  const moves = (machine === 'confirmation' ? confirmation : mediation).moves as Readonly<
    Record<string, { readonly basis: MoveOffered['basis'] }>
  >
  return moves[move]?.basis ?? unnamed
}

const aboutOf = (view: MediationView, language: Language): string => {
  const type = disputeTypeWords[view.disputeType as keyof typeof disputeTypeWords]?.[language] ?? ''
  return fill(uiWords[language].dispute, { type })
}

/** What the case waits for now goes before its usual place. */
const weightOf = (view: MediationView, move: string): number => {
  if (move === 'contact' && view.contacts.length === 0) return 0
  // what is ended must be told in writing before it can be closed
  if (move === 'serve' && (view.state === 'terminated' || view.state === 'declined')) return 2
  return weights[move] ?? middle
}

const movesOf = (view: MediationView, language: Language): MoveOffered[] =>
  view.can.map(({ machine, move, title, missing, onBehalf }) => ({
    key: `${machine}.${move}`,
    title,
    basis: basisOf(machine, move),
    missing: missing.map((each) => each[language]),
    weight: weightOf(view, move),
    ...(onBehalf ? { note: uiWords[language].onBehalf } : {}),
  }))

const tells = [
  'contact',
  'keepContact',
  'consent',
  'refuse',
  'openSession',
  'talkAlone',
  'recordHonour',
  'followUp',
].map((move) => `mediation.${move}`)

type Recorded = MediationView['contacts'][number]
const entered = (record: Pick<Recorded, 'happenedAt' | 'recordedAt' | 'by'>): Pick<StoryItem, 'entered'> =>
  record.happenedAt.slice(0, 10) === record.recordedAt.slice(0, 10)
    ? {}
    : { entered: { at: record.recordedAt, by: record.by ?? '' } }

const told = (text: string | null): Pick<StoryItem, 'text'> => (text ? { text } : {})

/** Contacts, stands, sessions and talks as a person would tell them; a private talk is a line without content. */
const storyOf = (view: MediationView, language: Language): StoryItem[] => {
  const words = uiWords[language].story
  const all = uiWords[language]
  const name = (party: string) => view.parties.find(({ id }) => id === party)?.name ?? ''
  const past = { standing: 'past' as const }
  return [
    ...view.contacts.map((each) => ({
      ...past,
      id: each.id,
      title: fill(words.contact, { how: named(all.how, each.how), outcome: named(all.outcome, each.outcome) }),
      when: [each.happenedAt],
      ...told(
        [
          fill(words.contactParty, { name: name(each.party) }),
          each.companions ? fill(words.companions, { who: each.companions }) : '',
          each.words ?? '',
        ].join(''),
      ),
      ...entered(each),
    })),
    ...view.stands
      .filter(({ how }) => how !== 'application')
      .map((each) => ({
        ...past,
        id: each.id,
        title: fill(words.stand, { name: name(each.party), stand: named(all.stand, each.stand) }),
        when: [each.happenedAt],
        ...told([named(all.standHow, each.how), each.words ?? ''].filter(Boolean).join('，')),
        ...entered(each),
      })),
    ...view.sessions.map((each) => ({
      ...past,
      id: each.id,
      title: fill(words.session, { n: each.seq, result: named(all.result, each.result) }),
      when: [each.happenedAt],
      ...told(each.record),
      ...entered(each),
    })),
    ...view.talks.map((each) => ({
      ...past,
      id: each.id,
      title: words.talk,
      when: [each.happenedAt],
      privateTo: '',
      ...entered(each),
    })),
    ...view.followUps.map((each) => ({
      ...past,
      id: each.id,
      title: fill(words.followUp, {
        how: named(all.how, each.way),
        performance: named(all.followUp, each.performance),
      }),
      when: [each.happenedAt],
      ...told(each.findings),
      ...entered(each),
    })),
    ...view.honours.map((each) => ({
      ...past,
      id: each.id,
      title: fill(words.honour, { kind: named(all.honour, each.kind), who: each.givenBy }),
      when: [each.happenedAt],
      ...told(each.words),
      ...entered(each),
    })),
    ...view.sessions.flatMap((each) =>
      each.nextOn && each.seq === view.sessions.length && each.result === 'toContinue'
        ? [
            {
              standing: 'plan' as const,
              id: `${each.id} next`,
              title: fill(words.nextSession, { n: each.seq + 1 }),
              when: [each.nextOn],
            },
          ]
        : [],
    ),
  ]
}

/** A mediation as its own module knows it: how near each move is, and the story in office words. */
export const lens: CaseLens = {
  kinds: ['mediation'],
  endpoint: showMediation as unknown as Endpoint,
  see: (reply, language) => {
    const view = reply as MediationView
    return { about: aboutOf(view, language), moves: movesOf(view, language), story: storyOf(view, language), tells }
  },
}
