import type { Both } from './field.ts'
import type { Role } from './principal.ts'

/** How sure a norm is: read in the statute, seen elsewhere, a local rule, the office's own, from memory. */
export type Mark = 'read' | 'seen' | 'local' | 'design' | 'unverified'

/** The article behind a rule; without `law` it is the office's own rule. */
export type Basis = { readonly law?: string; readonly article?: string; readonly mark: Mark; readonly own?: Both }

export type Unit = 'hour' | 'calendarDay' | 'workingDay' | 'month' | 'year'

export type Guard<F> = { readonly code: string; readonly holds: (facts: F) => boolean }

export type Move<S extends string, F> = {
  readonly title: Both
  /** `null` opens the machine. */
  readonly from: readonly S[] | null
  /** `same`: a move that changes no state is a move all the same. */
  readonly to: S | 'same'
  readonly by: readonly Role[]
  readonly needs?: readonly Guard<F>[]
  readonly papers?: readonly string[]
  readonly basis: Basis
}

export type DeadlineRule<S extends string> = {
  /** What somebody must do by then, as a verb phrase for the worklist. */
  readonly duty: Both
  /** Starts when one of these states is entered, or when a move says so by name. */
  readonly starts: readonly S[] | 'byMove'
  /** Ends, met, when one of these states is entered. */
  readonly ends: readonly S[]
  readonly n: number
  readonly unit: Unit
  readonly basis: Basis
  /** Days before, from which it counts as due soon. */
  readonly warn: number
  readonly owner: Role
}

/** What somebody with nothing but the receipt code is told of a state: what comes next, and what to do if it slips. */
export type ForResident = { readonly next: Both; readonly ifItSlips: Both }

export type State = Both & {
  /** Nothing of the matter itself follows. */
  readonly final?: boolean
  readonly forResident?: ForResident
}

export type Workflow<S extends string = string, M extends string = string, F = never> = {
  readonly machine: string
  readonly title: Both
  readonly states: Readonly<Record<S, State>>
  readonly moves: Readonly<Record<M, Move<S, F>>>
  readonly deadlines: Readonly<Record<string, DeadlineRule<S>>>
  /** Where it may begin beside another machine on the same matter: that machine's states, and the moves that begin it. */
  readonly joins?: Readonly<Record<string, { readonly in: readonly string[]; readonly by: readonly NoInfer<M>[] }>>
}

/** Declares a machine; states and moves are literal types, so a move into an unknown state does not compile. */
export const workflow =
  <F>() =>
  <S extends string, M extends string>(declared: Workflow<S, M, F>): Workflow<S, M, F> =>
    declared

export type Verdict<S extends string> =
  | { readonly ok: true; readonly to: S }
  | {
      readonly ok: false
      readonly code: 'not-now' | 'not-yours-to-do' | 'not-yet'
      readonly missing: readonly string[]
      readonly allowed: readonly string[]
    }

const fits = <S extends string, F>(move: Move<S, F>, state: S | null): boolean =>
  move.from === null ? state === null : state !== null && move.from.includes(state)

/** Whether `move` may be made from `state` by somebody with these roles, given the facts. Pure. */
export const judge = <S extends string, M extends string, F>(
  machine: Workflow<S, M, F>,
  move: M,
  given: { state: S | null; roles: readonly Role[]; facts: F },
): Verdict<S> => {
  const row = machine.moves[move]
  const refuse = (code: 'not-now' | 'not-yours-to-do' | 'not-yet', missing: readonly string[] = []): Verdict<S> => ({
    ok: false,
    code,
    missing,
    allowed: movesNow(machine, given),
  })
  if (!fits(row, given.state)) return refuse('not-now')
  if (!row.by.some((role) => given.roles.includes(role))) return refuse('not-yours-to-do')
  const missing = (row.needs ?? []).filter((guard) => !guard.holds(given.facts)).map((guard) => guard.code)
  if (missing.length > 0) return refuse('not-yet', missing)
  const to = row.to === 'same' ? given.state : row.to
  return to === null ? refuse('not-now') : { ok: true, to: to as S }
}

/** The moves open to these roles in this state, guards aside: a screen offers them and says what is still missing. */
export const movesNow = <S extends string, M extends string, F>(
  machine: Workflow<S, M, F>,
  given: { state: S | null; roles: readonly Role[] },
): M[] =>
  (Object.keys(machine.moves) as M[]).filter((name) => {
    const row = machine.moves[name]
    return fits(row, given.state) && row.by.some((role) => given.roles.includes(role))
  })

/** The moves by which a machine that has not begun may begin on a matter, given the states of the others on it. */
export const movesToJoin = <S extends string, M extends string, F>(
  machine: Workflow<S, M, F>,
  given: { states: ReadonlyMap<string, string>; roles: readonly Role[] },
): M[] => {
  const open = movesNow(machine, { state: null, roles: given.roles })
  return Object.entries(machine.joins ?? {}).flatMap(([other, where]) =>
    where.in.includes(given.states.get(other) ?? '') ? open.filter((move) => where.by.includes(move)) : [],
  )
}
