import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '@fengqiao/kernel/action.ts'
import { command } from '@fengqiao/kernel/contract.ts'
import { field, id } from '@fengqiao/kernel/field.ts'
import { sideIn } from './call-seats.ts'

const by = ['visitor', 'receiptHolder', 'resident', 'helper'] as const
const input = z.object({
  matter: field(id, { zh: '咨询', en: 'Consultation', purpose: '指明是哪一件' }),
})

/** Performed by the pages alone, so that hanging up works without script; the page's socket tells the adviser as it closes. */
export const hangUpHere = action(
  command('/calls/hang-up', { title: { zh: '结束通话', en: 'Hang up' }, by, input, output: z.object({}) }),
  async (given) => {
    const { side } = await sideIn(given, given.input.matter)
    await sql`update consultations.call_seats set hung_up = true where matter_id = ${given.input.matter} and side = ${side}`.execute(
      given.tx,
    )
    return {}
  },
)

/** The asker wants to go on: nobody counts as having hung up any more. */
export const talkAgain = action(
  command('/calls/again', { title: { zh: '再接上', en: 'Talk again' }, by, input, output: z.object({}) }),
  async (given) => {
    await sideIn(given, given.input.matter)
    await sql`update consultations.call_seats set hung_up = false where matter_id = ${given.input.matter}`.execute(
      given.tx,
    )
    return {}
  },
)
