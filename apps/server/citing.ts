import { citesIn } from '@fengqiao/kernel/citing.ts'
import type { Citing } from '@fengqiao/kernel/citing.ts'
import { countingArticles } from '@fengqiao/kernel/deadline-words.ts'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Workflow } from '@fengqiao/kernel/judge.ts'
import type { Module } from '@fengqiao/kernel/module.ts'
import type { z } from 'zod'

const within = (one: Both, other: Both): Both => ({ zh: `${one.zh}：${other.zh}`, en: `${one.en}: ${other.en}` })

const ofMachine = ({ machine, title, moves, deadlines }: Workflow): Citing[] => [
  ...Object.entries(moves).map(([name, move]) => ({
    kind: 'workflow' as const,
    id: `${machine}.${name}`,
    title: within(title, move.title),
    cites: citesIn(move.basis),
  })),
  ...Object.entries(deadlines).map(([name, rule]) => ({
    kind: 'workflow' as const,
    id: `${machine}.deadline.${name}`,
    title: within(title, rule.duty),
    cites: citesIn(rule.basis),
  })),
]

type Holder = { def: { innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> } }

/** Why each field is asked for, through optional fields, lists and parts. */
const purposesOf = (schema: z.ZodType): string[] => {
  const { innerType, element, shape } = (schema as unknown as Holder).def
  const inside = [...(innerType ? [innerType] : []), ...(element ? [element] : []), ...Object.values(shape ?? {})]
  const purpose = fieldOf(schema)?.purpose
  return [...(purpose === undefined ? [] : [purpose]), ...inside.flatMap(purposesOf)]
}

const ofFields = ({ actions }: Module): Citing[] =>
  actions.map(({ endpoint }) => ({
    kind: 'field',
    id: `${endpoint.method} ${endpoint.path}`,
    title: endpoint.title,
    cites: [...new Set(citesIn(purposesOf(endpoint.input)))],
  }))

/** A sentence is listed by its own words: they say best where it stands. */
const sentencesOf = (path: string, zh: unknown, en: unknown): Citing[] => {
  if (typeof zh === 'string')
    return [{ kind: 'sentence', id: path, title: { zh, en: typeof en === 'string' ? en : zh }, cites: citesIn(zh) }]
  if (typeof zh !== 'object' || zh === null) return []
  const other = en as Readonly<Record<string, unknown>>
  return Object.entries(zh).flatMap(([key, value]) => sentencesOf(`${path}.${key}`, value, other[key]))
}

const counting: Citing = {
  kind: 'sentence',
  id: 'kernel.counting',
  title: { zh: '期间怎么算', en: 'How days are counted' },
  cites: citesIn(countingArticles),
}

/**
 * Everything of the product that rests on an article. Workflows, words and fields are read from the tables the product
 * runs by, the rest is what each module says of itself; `citing.test.ts` finds in the sources what nobody said.
 */
export const citingOf = (modules: readonly Module[]): Citing[] =>
  [
    counting,
    ...modules.flatMap((module) => [
      ...(module.machines ?? []).flatMap(ofMachine),
      ...sentencesOf(module.name, module.words.zh, module.words.en),
      ...ofFields(module),
      ...(module.citing?.() ?? []),
    ]),
  ].filter(({ cites }) => cites.length > 0)
