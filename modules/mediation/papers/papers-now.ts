import type { Tx } from '@fengqiao/kernel/tables.ts'
import { movesMade } from '@fengqiao/casework'
import type { MediationPaperFacts } from './facts.ts'
import { paperDefinition, paperKinds } from './papers.ts'
import type { PaperKind } from './papers.ts'
import { confirmation, mediation } from '../workflow.ts'

type Bringing = { readonly papers?: readonly string[] }

/** Which moves bring a paper, as `machine.move`. */
const broughtBy = new Map<string, string[]>()
for (const { machine, moves } of [mediation, confirmation])
  for (const [name, { papers = [] }] of Object.entries(moves as Readonly<Record<string, Bringing>>))
    for (const kind of papers) broughtBy.set(kind, [...(broughtBy.get(kind) ?? []), `${machine}.${name}`])

/** Every paper named by a move of the mediation or its confirmation. */
export const papersOfMoves: readonly string[] = [...broughtBy.keys()]

type Standing = { readonly state: string; readonly made: ReadonlySet<string> }

const mayNow = (kind: PaperKind, { state, made }: Standing): boolean => {
  const { states } = paperDefinition(kind)
  return (broughtBy.get(kind) ?? []).some((move) => made.has(move)) || (states ?? []).includes(state)
}

export type PaperChoice = { readonly kind: PaperKind; readonly nth: number; readonly may: boolean }

/** Each paper a mediation may ever have, one line for every session, follow-up or payment, and whether it may be issued now. */
export const papersNow = async (
  tx: Tx,
  matter: string,
  given: { state: string; facts: MediationPaperFacts },
): Promise<PaperChoice[]> => {
  const standing = { state: given.state, made: await movesMade(tx, matter) }
  return paperKinds.flatMap((kind) => {
    const { count } = paperDefinition(kind)
    const many = count ? count(given.facts) : 1
    const may = mayNow(kind, standing)
    return Array.from({ length: Math.max(many, 1) }, (_, nth) => ({ kind, nth, may: may && many > 0 }))
  })
}
