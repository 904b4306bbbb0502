import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { recordStand as contract } from './contract.ts'
import { drawLetter } from './letters.ts'
import { beginStep, demandParty, orNull, tables, updateCase } from './record.ts'

/** An explicit refusal declines the case (PML 17); a consent that comes later takes it up again. */
export const recordStand = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp, state, at } = taking
  await demandParty(taking, input.party)
  await tables(given.tx)
    .insertInto('mediation.stands')
    .values({
      ...stamp,
      id: newId(),
      party_id: input.party,
      stand: input.stand,
      how: input.how,
      words: orNull(input.words),
    })
    .execute()
  const history = { party: input.party, stand: input.stand }
  if (input.stand === 'refusal') {
    await updateCase(taking, { decline_reason: 'partyRefuses', declined_at: at, ended_at: at })
    await drawLetter(taking, 'refusalNotice')
    return taking.advance('refuse', {
      history: { ...history, reason: 'partyRefuses' },
      header: { outcome: 'failed' },
    })
  }
  if (state !== 'declined') return taking.advance('consent', { history })
  await updateCase(taking, { decline_reason: null, declined_at: null, ended_at: null })
  return taking.advance('reopen', { history, header: { outcome: 'pending' } })
})
