import { advance } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { cancel as contract } from './contract.ts'
import { factsFor, leaveQueue, lockConsultation } from './store.ts'
import { consultation } from './workflow.ts'

export const cancel = action(contract, async (given) => {
  const { matter, record } = await lockConsultation(given, given.input.matter)
  await leaveQueue(given, matter.id)
  return advance(given, matter, consultation, 'cancel', {
    facts: factsFor(given.me, record),
    header: { outcome: 'cancelled', closed_at: given.now },
  })
})
