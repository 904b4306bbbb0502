import { keepAccount, atTheDoor } from '@fengqiao/identity'
import { hashPassword } from '@fengqiao/kernel/password.ts'
import type { Installation } from '../../apps/server/open-house.ts'
import { canonicalRows, queries } from './canonical.ts'
import type { Case, Consultation, Person, Unit } from './canonical.ts'
import { addCase, addConsultation } from './matters.ts'
import { addPeople, addUnits, addWorker, clerk, office } from './network.ts'
import { openTables } from './tables.ts'
import { unitId } from './ids.mjs'
import type pg from 'pg'

export const account = { user: 'bench-clerk', password: 'Bench-of-invented-people-1' }

/** Every canonical row as our own product would hold it. The owner writes; nobody is served meanwhile. */
export const fill = async (
  { house, owner }: Installation,
  config: pg.PoolConfig,
  told: (line: string) => void,
): Promise<void> => {
  const tables = await openTables()
  const paths = new Map<number, string[]>()
  const names = new Map<number, string>()
  for await (const units of canonicalRows<Unit>(config, queries.units)) addUnits(tables, units, paths)
  addWorker(tables, clerk, 'C0', '内勤', 'clerk', unitId(1))
  for await (const people of canonicalRows<Person>(config, queries.people)) {
    for (const { id, name } of people) names.set(id, name)
    addPeople(tables, house, people)
    await tables.drained()
  }
  for await (const cases of canonicalRows<Case>(config, queries.cases)) {
    for (const each of cases) addCase(tables, house, names, each)
    await tables.drained()
  }
  told('cases written')
  for await (const rows of canonicalRows<Consultation>(config, queries.consultations)) {
    for (const each of rows) addConsultation(tables, house, names, each)
    await tables.drained()
  }
  told('consultations written')
  await owner!.query('drop index casework.matters_search_idx')
  await tables.copy(owner!, (table, rows) => told(`${table} ${rows}`))
  await owner!.query(
    `set maintenance_work_mem = '256MB'; create index matters_search_idx on casework.matters using gin (search)`,
  )
  await owner!.query('vacuum analyze')
  const now = house.clock.now()
  const passwordHash = await hashPassword(account.password)
  await atTheDoor(house.pool, now, true, (tx) =>
    keepAccount(tx, { worker: clerk, office, user: account.user, passwordHash, roles: ['clerk'] }, { now, by: clerk }),
  )
}
