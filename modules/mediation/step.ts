import { advance, lockMatter } from '@fengqiao/casework'
import type { Matter, Step } from '@fengqiao/casework'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Done } from '@fengqiao/kernel/contract.ts'
import { happenedAt } from './happened.ts'
import type { MediationFacts } from './facts.ts'
import { factsOf } from './store.ts'
import { mediation } from './workflow.ts'

type MoveName = keyof typeof mediation.moves
type Input = { matter: string; happenedOn?: string | undefined }

/**
 * One step of a mediation: lock, write what the step writes, judge by fresh facts, advance.
 * `write` runs before the judging, so that guards see it, and rolls back with a refusal.
 */
export const takeStep = async <I extends Input>(
  given: Given<I>,
  move: MoveName,
  write: (matter: Matter, at: string) => Promise<Omit<Step<MediationFacts>, 'facts' | 'happenedAt'> | void>,
): Promise<Done> => {
  const at = happenedAt(given)
  const matter = await lockMatter(given, given.input.matter)
  const more = (await write(matter, at)) ?? {}
  const facts = await factsOf(given.tx, matter.id, { today: given.today, me: given.me.id })
  return advance(given as Given<unknown, unknown>, matter, mediation, move, { facts, happenedAt: at, ...more })
}
