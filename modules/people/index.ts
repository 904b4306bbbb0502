import type { Module } from '@fengqiao/kernel/module.ts'
import { correctPerson, personCorrections } from './correct-person.ts'
import { findKnownPersons } from './find-known-persons.ts'
import { revealPerson } from './reveal-person.ts'
import { addWorker, endWorker, listServing, listWorkers } from './workers.ts'
import { en, zh } from './words.ts'

export { correctEntry, correctionsOf } from './correct-person.ts'
export { addPerson, addPersons, openPersonField } from './add-person.ts'
export { personsWithPhone } from './persons-with-phone.ts'
export { foundWorker, keepWorkers } from './keep-workers.ts'
export type { WorkerRow } from './keep-workers.ts'

export const people: Module = {
  name: 'people',
  actions: [
    listServing,
    listWorkers,
    addWorker,
    endWorker,
    findKnownPersons,
    correctPerson,
    personCorrections,
    revealPerson,
  ],
  words: { zh, en },
}
