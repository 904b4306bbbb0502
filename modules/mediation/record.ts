import type { Kysely, Updateable } from 'kysely'
import { advance, isFile, isParty, lockMatter } from '@fengqiao/casework'
import type { Matter, Step } from '@fengqiao/casework'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Done } from '@fengqiao/kernel/contract.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { holds } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { tablesOf } from '@fengqiao/kernel/tables.ts'
import type { MediationFacts } from './facts.ts'
import { factsOf } from './store.ts'
import { mediation } from './workflow.ts'

export const tables = tablesOf<'mediation'>()

export type MoveName = keyof typeof mediation.moves
export type When = {
  happenedOn?: string | undefined
  happenedTime?: string | undefined
  onBehalfOf?: string | undefined
}
export type StepInput = When & { matter: string }

/** What every record carries: its matter, when it happened, when and by whom it was recorded, on whose behalf. */
export type Stamp = {
  readonly matter_id: string
  readonly office_id: string
  readonly happened_at: string
  readonly recorded_at: string
  readonly recorded_by: string
  readonly on_behalf_of: string | null
}

/** The instant it happened: now, or the day and minute written down afterwards; noon where only the day is known. */
export const happenedAt = (given: { input: When; today: string; now: string }): string => {
  const { happenedOn = given.today, happenedTime } = given.input
  if (happenedOn > given.today) throw new Refused('happened-in-future', { today: given.today }, 'happenedOn')
  if (happenedTime === undefined && happenedOn === given.today) return given.now
  const at = `${happenedOn}T${happenedTime ?? '12:00'}:00+08:00`
  if (Date.parse(at) > Date.parse(given.now))
    throw new Refused('happened-in-future', { today: given.today }, 'happenedTime')
  return at
}

/**
 * The caller, or the caller writing down in a colleague's name. What only a people's mediator may do may be written
 * down for the mediator who did it by those who keep the office's papers.
 */
export const inTheNameOf = async <I extends When>(given: Given<I>): Promise<Given<I>> => {
  const { me, input } = given
  if (input.onBehalfOf === undefined || input.onBehalfOf === me.id) return given
  const worker = await tables(given.tx)
    .selectFrom('published.workers')
    .select('posts')
    .where('id', '=', input.onBehalfOf)
    .where('office_id', 'in', [...me.offices])
    .executeTakeFirst()
  if (!worker) throw new Refused('worker-elsewhere', {}, 'onBehalfOf')
  const writesDown = holds(me, ['clerk', 'director', 'mediator'])
  const roles =
    writesDown && worker.posts?.includes('mediator') && !me.roles.includes('mediator')
      ? ([...me.roles, 'mediator'] as const)
      : me.roles
  return { ...given, me: { ...me, roles, onBehalfOf: input.onBehalfOf } }
}

export const actorOf = (given: Pick<Given<unknown>, 'me'>): string => given.me.onBehalfOf ?? given.me.id

export const stampOf = (
  given: Pick<Given<unknown, unknown>, 'me' | 'now'>,
  matter: Pick<Matter, 'id' | 'office'>,
  at: string,
): Stamp => ({
  matter_id: matter.id,
  office_id: matter.office,
  happened_at: at,
  recorded_at: given.now,
  recorded_by: given.me.id,
  on_behalf_of: given.me.onBehalfOf ?? null,
})

/** A mediation locked for one step, with what its records carry and a way to advance it. */
export type Taking<I> = {
  readonly given: Given<I>
  readonly input: I
  readonly matter: Matter
  readonly at: string
  readonly stamp: Stamp
  readonly state: string
  /** Judges by facts read afresh, so after what the step wrote; a refusal takes that back. */
  advance(move: MoveName, more?: Omit<Step<MediationFacts>, 'facts' | 'happenedAt'>): Promise<Done>
}

/** Refuses `not-a-mediation`, `happened-in-future`, `worker-elsewhere`, and what `lockMatter` refuses. */
export const beginStep = async <I extends StepInput>(asked: Given<I>): Promise<Taking<I>> => {
  const at = happenedAt(asked)
  const given = await inTheNameOf(asked)
  const matter = await lockMatter(given, given.input.matter)
  const state = matter.states.get(mediation.machine)
  if (state === undefined) throw new Refused('not-a-mediation', {}, 'matter')
  return {
    given,
    input: given.input,
    matter,
    at,
    stamp: stampOf(given, matter, at),
    state,
    advance: async (move, more = {}) => {
      const { by } = mediation.moves[move]
      if (!holds(given.me, by) && by.includes('mediator') && holds(given.me, ['clerk', 'director']))
        throw new Refused('whose-mediation', {}, 'onBehalfOf')
      const facts = await factsOf(given.tx, matter.id, { on: todayIn(at), me: given.me.id, actor: actorOf(given) })
      return advance(given as Given<unknown, unknown>, matter, mediation, move, { facts, happenedAt: at, ...more })
    },
  }
}

/** Refuses `party-elsewhere` unless this party belongs to the case. */
export const demandParty = async (
  { given, matter }: Pick<Taking<StepInput>, 'given' | 'matter'>,
  party: string | undefined,
  field = 'party',
): Promise<void> => {
  if (party !== undefined && !(await isParty(given, matter, party))) throw new Refused('party-elsewhere', {}, field)
}

/** Refuses `file-elsewhere` unless this scan was taken into the same matter. */
export const demandFile = async (
  { given, matter }: Pick<Taking<StepInput>, 'given' | 'matter'>,
  file: string | undefined,
): Promise<void> => {
  if (file !== undefined && !(await isFile(given, matter, file))) throw new Refused('file-elsewhere', {}, 'file')
}

type Schema = ReturnType<typeof tables> extends Kysely<infer Owned> ? Owned : never

/** Sets columns of the case itself. */
export const updateCase = async (
  { given, matter }: Pick<Taking<StepInput>, 'given' | 'matter'>,
  columns: Updateable<Schema['mediation.cases']>,
): Promise<void> => {
  await tables(given.tx).updateTable('mediation.cases').set(columns).where('matter_id', '=', matter.id).execute()
}

export const orNull = (words: string): string | null => (words === '' ? null : words)
