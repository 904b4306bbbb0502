import { advance } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { close as contract } from './contract.ts'
import { factsFor, lockConsultation } from './store.ts'
import { consultation } from './workflow.ts'

export const close = action(contract, async (given) => {
  const { matter, record } = await lockConsultation(given, given.input.matter)
  return advance(given, matter, consultation, 'close', {
    facts: factsFor(given.me, record),
    header: { closed_at: given.now },
  })
})
