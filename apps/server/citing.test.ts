import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Basis } from '@fengqiao/kernel/judge.ts'
import { articlesNamed, superseded, versionsCited } from '@fengqiao/law'
import { theDay } from '@fengqiao/testing/office.ts'
import { citing, modules } from './mount.ts'

const root = join(import.meta.dirname, '../..')
const corpus = process.env['FENGQIAO_LAW_DATA'] ?? join(root, '../shared/data/law')
const present = existsSync(join(corpus, 'articles.jsonl'))
if (!present) console.log('citing: the corpus is not here, what is cited is not looked up; FENGQIAO_LAW_DATA names it')

const listed = new Set(citing.flatMap(({ cites }) => cites.flatMap(articlesNamed)))
const lawOf = (article: string) => article.slice(0, article.lastIndexOf('#'))

test('what cites an article is told under a name of its own, with the article readable', () => {
  const names = citing.map(({ kind, id }) => `${kind} ${id}`)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(
    citing.flatMap(({ kind, id, cites }) => (cites.flatMap(articlesNamed).length === 0 ? [`${kind} ${id}`] : [])),
  ).toEqual([])
})

/** Invented cases, questions to learn from, and words about how an article is written cite nothing for the office. */
const citesNothing =
  /\.test\.tsx?$|sample-facts-data|derived-\w+-data|labelled-questions-data|modules\/law\/(changes|aliases-data|contract|example)/

const paired = /law: '([^']+)',\s*article: '([^']+)'|'(\p{Script=Han}+)',\s*'(第[^']+条)'/gu

/** Comments say why a rule is as it is; nobody is told them. */
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

test('no source names an article that the list of what cites the law leaves out', () => {
  const left = globSync('{kernel,modules,apps,design}/**/*.{ts,tsx}', { cwd: root, exclude: ['**/node_modules/**'] })
    .filter((file) => !citesNothing.test(file))
    .flatMap((file) => {
      const source = withoutComments(readFileSync(join(root, file), 'utf8'))
      const pairs = [...source.matchAll(paired)].map((match) => `《${match[1] ?? match[3]}》${match[2] ?? match[4]}`)
      const ids = [...source.split('\n'), ...pairs].flatMap(articlesNamed)
      return [...new Set(ids)].filter((id) => !listed.has(id)).map((id) => `${relative('.', file)}: ${id}`)
    })
  expect(left).toEqual([])
})

test('no workflow cites as read a law whose text is known to be replaced', () => {
  const gone = superseded.filter(({ from }) => from <= theDay.slice(0, 10)).map(({ law }) => law)
  const bases = modules
    .flatMap(({ machines = [] }) => machines)
    .flatMap(({ moves, deadlines }) => [...Object.values(moves), ...Object.values(deadlines)] as { basis: Basis }[])
  expect(bases.filter(({ basis }) => basis.mark === 'read' && gone.includes(basis.law ?? ''))).toEqual([])
})

test('cards, calculators and papers cite no law that is known to be replaced', () => {
  const gone = new Set(superseded.map(({ law }) => law))
  const wrong = citing
    .filter(({ kind, past, version }) => !past && version === undefined && kind !== 'advice')
    .flatMap(({ kind, id, cites }) =>
      cites
        .flatMap(articlesNamed)
        .flatMap((article) => (gone.has(lawOf(article)) ? [`${kind} ${id}: ${article}`] : [])),
    )
  expect(wrong).toEqual([])
})

describe.runIf(present)('with the corpus (skipped where it is not)', () => {
  const rows = <R>(file: string) =>
    readFileSync(join(corpus, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as R)
  const articles = new Set(rows<{ id: string }>('articles.jsonl').map(({ id }) => id))
  const versions = new Map(rows<{ law: string; date: string }>('laws.jsonl').map(({ law, date }) => [law, date]))
  /** Norms the office works by whose text the corpus does not have. */
  const absent = ['人民调解工作若干规定', '社区矫正法实施办法']

  test('every article named by a workflow, a card, a period, a paper or a sentence is in it', () => {
    const missing = citing
      .filter(({ version }) => version === undefined)
      .flatMap(({ kind, id, cites }) =>
        cites.flatMap(articlesNamed).flatMap((article) => (articles.has(article) ? [] : [`${kind} ${id}: ${article}`])),
      )
      .filter((line) => !absent.some((law) => line.includes(`${law}#`)))
    expect(missing).toEqual([])
    expect(absent.filter((law) => versions.has(law))).toEqual([])
  })

  test('the version everything was written from is told for each law cited (else run bin/node apps/server/print-versions-cited.ts)', () => {
    const cited = [...new Set([...listed].map(lawOf))].filter((law) => versions.has(law))
    expect(versionsCited).toEqual(Object.fromEntries(cited.map((law) => [law, versions.get(law)])))
  })
})
