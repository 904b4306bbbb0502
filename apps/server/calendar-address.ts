import { Hono } from 'hono'
import { atTheDoor, findStaff } from '@fengqiao/identity'
import { perform } from '@fengqiao/kernel/action.ts'
import type { House } from '@fengqiao/kernel/action.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { deadlinesCalendar, findCalendarOwner, openDeadlines } from '@fengqiao/law'
import type { openDeadlines as contract } from '@fengqiao/law/contract'
import { languageOf } from './api.ts'
import { fileResponse } from './files-over-http.ts'

const ended =
  '这个日历地址已经停用，或者不完整。请在“期限计算”里重新生成。 / This calendar address has ended or is incomplete; make a new one under Periods.'

const ownerOf = ({ pool, clock }: House, token: string): Promise<Principal | undefined> =>
  atTheDoor(pool, clock.now(), false, async (tx) => {
    const account = await findCalendarOwner(tx, token)
    return account ? findStaff(tx, account) : undefined
  })

/** Where a calendar program, which has no session, reads its owner's deadlines: with the owner's own permissions, no more. */
export const calendarAddress = (house: House): Hono => {
  const app = new Hono()
  app.get('/calendar/:token/deadlines.ics', async (c) => {
    const me = await ownerOf(house, c.req.param('token'))
    if (!me) return c.text(ended, 404)
    try {
      const open = (await perform(house, openDeadlines, { me, input: {} })) as OutputOf<typeof contract>
      const bytes = deadlinesCalendar(open, languageOf(c.req.header('accept-language')), house.clock.now())
      return fileResponse({ bytes, type: 'text/calendar; charset=utf-8', name: 'deadlines.ics' })
    } catch (error) {
      // the owner has lost the role that gave them a worklist
      if (error instanceof Refused) return c.text(ended, 404)
      throw error
    }
  })
  return app
}
