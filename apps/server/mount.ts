import { casework } from '@fengqiao/casework'
import { consultations } from '@fengqiao/consultations'
import { identity } from '@fengqiao/identity'
import { law } from '@fengqiao/law'
import { offices } from '@fengqiao/offices'
import { mediation } from '@fengqiao/mediation'
import { papers } from '@fengqiao/papers'
import { people } from '@fengqiao/people'
import { reports } from '@fengqiao/reports'
import { citingOf } from './citing.ts'
import type { Module } from '@fengqiao/kernel/module.ts'
import type { Dictionary } from '@fengqiao/kernel/sentence.ts'

/** Every module of the house, in the order of a matter's life. Adding one is adding its line here. */
export const modules: readonly Module[] = [
  identity,
  offices,
  people,
  law,
  casework,
  papers,
  consultations,
  mediation,
  reports,
]

export const dictionary: Dictionary = {
  zh: modules.map((module) => module.words.zh),
  en: modules.map((module) => module.words.en),
}

export const machines = new Map(
  modules.flatMap((module) => module.machines ?? []).map((machine) => [machine.machine, machine]),
)

/** Everything of the house that rests on an article. */
export const citing = citingOf(modules)

const talks = modules.flatMap((module) => module.talk ?? [])
if (talks.length !== 1) throw new Error('one module alone carries talk between browsers')
export const talk = talks[0]!
