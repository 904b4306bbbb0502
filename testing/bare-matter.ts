import { sql } from 'kysely'
import { z } from 'zod'
import { addParties, openMatter } from '@fengqiao/casework'
import { action, perform } from '@fengqiao/kernel/action.ts'
import type { Action } from '@fengqiao/kernel/action.ts'
import { command } from '@fengqiao/kernel/contract.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { workflow } from '@fengqiao/kernel/judge.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import type { Office } from './office.ts'

const uuid = z.uuid()

const bare = workflow<object>()({
  machine: 'bare',
  title: { zh: '事项', en: 'Matter' },
  states: { open: { zh: '已开', en: 'open' } },
  moves: {
    open: { title: { zh: '开一件', en: 'Open' }, from: null, to: 'open', by: ['clerk'], basis: { mark: 'design' } },
  },
  deadlines: {},
})

const open = action(
  command('/bare', {
    title: { zh: '开一件', en: 'Open' },
    by: ['clerk'],
    input: z.object({}),
    output: z.object({ matter: uuid, sides: z.array(uuid) }),
  }),
  async (given) => {
    const office = given.me.offices[0]!
    const { matter } = await openMatter(
      given,
      {
        kind: 'bare',
        office,
        place: null,
        channel: 'window',
        title: '楼道漏水',
        topic: null,
        words: '',
        happenedAt: given.now,
        readers: [{ to: given.me.id, purpose: 'holder' }],
      },
      bare,
      { move: 'open', facts: {} },
    )
    const persons: string[] = []
    for (const name of ['甲', '乙']) {
      const person = newId()
      await sql`insert into people.persons (id, office_id, kind, name, name_search, happened_at, recorded_at, recorded_by)
        values (${person}, ${office}, 'person', ${name}, '{}', ${given.now}, ${given.now}, ${given.me.id})`.execute(
        given.tx,
      )
      persons.push(person)
    }
    const sides = addParties(
      given,
      matter,
      persons.map((person) => ({ person, role: 'applicant', relation: null })),
    )
    return { matter: matter.id, sides }
  },
)

/** The clerk of the test office, for actions a test brings itself. */
export const clerkOf = (office: Office): Principal => ({
  id: office.people.chenTheClerk,
  name: '陈静',
  roles: ['clerk'],
  offices: [office.places.street],
  places: [],
  groups: [],
  breadth: 'office',
})

/** Does an action of the test's own as the clerk. */
export const performed = <T>(office: Office, act: Action, input: unknown, id = newId()): Promise<T> =>
  perform(office.house, act, {
    me: clerkOf(office),
    input,
    command: { id, at: office.house.clock.now() },
  }) as Promise<T>

/** A matter with two parties and a machine of one state, so that what hangs on matters is tried without any module. */
export const openBareMatter = (office: Office): Promise<{ matter: string; sides: string[] }> =>
  performed(office, open, {})
