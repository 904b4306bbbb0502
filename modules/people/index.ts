import type { Module } from '@fengqiao/kernel/module.ts'
import { revealPerson } from './reveal-person.ts'
import { en, zh } from './words.ts'

export { addPerson, openPersonField } from './add-person.ts'
export { foundWorker, keepWorkers } from './keep-workers.ts'
export type { WorkerRow } from './keep-workers.ts'

export const people: Module = { name: 'people', actions: [revealPerson], words: { zh, en } }
