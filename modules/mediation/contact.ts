import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { contact as contract } from './contract.ts'
import { beginStep, demandParty, orNull, tables } from './record.ts'

/** A visit, call or message. Being turned away or not reached ends nothing: only an explicit refusal does (PML 17). */
export const contact = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp, state } = taking
  await demandParty(taking, input.party)
  await tables(given.tx)
    .insertInto('mediation.contacts')
    .values({
      ...stamp,
      id: newId(),
      party_id: input.party,
      how: input.how,
      outcome: input.outcome,
      companions: orNull(input.companions),
      words: orNull(input.words),
    })
    .execute()
  const asking = state === 'applied' || state === 'awaitingConsent'
  return taking.advance(asking ? 'contact' : 'keepContact', {
    history: { party: input.party, how: input.how, outcome: input.outcome },
  })
})
