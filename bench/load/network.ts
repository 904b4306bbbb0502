import type { House } from '@fengqiao/kernel/action.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { maskPhone } from '@fengqiao/kernel/phone.ts'
import type { Person, Unit } from './canonical.ts'
import { committeeOf, personId, unitId, workerId } from './ids.mjs'
import type { Tables } from './tables.ts'

export const office = unitId(1)
/** The account that is measured: a clerk, who reads this one office and administers nothing. */
export const clerk = workerId(0)
const recordedAt = '2023-12-01T09:00:00+08:00'

const kinds = ['', 'street', 'community', 'grid', 'building', 'unit'] as const

/** The five levels, with a mediation committee beside the street and every community. */
export const addUnits = (tables: Tables, units: readonly Unit[], paths: Map<number, string[]>): void => {
  for (const { id, parent_id, level, code, name } of units) {
    const above = parent_id === null ? [] : paths.get(parent_id)!
    const path = [...above, unitId(id)]
    paths.set(id, path)
    const node = { office_id: office, facts: {}, recorded_at: recordedAt }
    tables.add('offices.nodes', {
      id: unitId(id),
      ...node,
      parent_id: parent_id === null ? null : unitId(parent_id),
      kind: kinds[level]!,
      code,
      name,
      path,
    })
    if (level > 2) continue
    tables.add('offices.nodes', {
      id: committeeOf(id),
      ...node,
      parent_id: unitId(id),
      kind: 'committee',
      code: `${code}-T`,
      name: `${name}人民调解委员会`,
      path: [...path, committeeOf(id)],
    })
  }
}

/** Persons with their phone sealed under a key of their own; mediators as workers too, and the clerk who is measured. */
export const addPeople = (tables: Tables, { vault }: House, people: readonly Person[]): void => {
  for (const { id, name, gender, phone, is_mediator: isMediator } of people) {
    const person = personId(id)
    const key = vault.newKey('person', person)
    tables.add('people.persons', {
      id: person,
      office_id: office,
      kind: 'person',
      name,
      sex: gender === 'M' ? '男' : '女',
      phone_sealed: vault.seal(key, 'phone', phone),
      phone_hash: vault.lookUp('phone', phone),
      phone_mask: maskPhone(phone),
      name_search: bigrams(name),
      happened_at: recordedAt,
      recorded_at: recordedAt,
      recorded_by: clerk,
    })
    tables.add('people.person_keys', { person_id: person, office_id: office, wrapped: key.wrapped })
    if (isMediator) addWorker(tables, workerId(id), `M${id}`, name, 'mediator', committeeOf(2 + (id % 16)))
  }
}

export const addWorker = (
  tables: Tables,
  id: string,
  code: string,
  name: string,
  post: string,
  place: string,
): void => {
  tables.add('people.workers', { id, office_id: office, code, name, posts: [post], recorded_at: recordedAt })
  tables.add('people.assignments', { office_id: office, worker_id: id, place_id: place, post })
}
