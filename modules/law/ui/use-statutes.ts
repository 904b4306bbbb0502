import { useEffect, useMemo, useRef, useState } from 'react'
import { useRead } from '@fengqiao/design/ask.ts'
import type { LawHit } from '@fengqiao/design/patterns/law-search.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { lawThenMark, searchLaw } from '../contract.ts'
import type { Article, Cited, CitedAsOf, Hit } from '../contract.ts'

/** An article chosen for the answer: what the server verifies, and what the screen shows of it. */
export type Chosen = Pick<Hit, 'version' | 'digest' | 'law' | 'number' | 'excerpt' | 'standing'> & {
  readonly article: string
  readonly plain: string
  /** As the law of which day it is cited, where not of today; `from` its first day in force. */
  readonly asOf?: CitedAsOf
}

const keyOf = (article: string, version: string): string => `${article}@${version}`
const pause = 250

/** The last word typed, once the typist has paused. */
export const useSettled = (typed: string): string => {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}

type Words = Readonly<Record<string, string>>

export const chosenOf = ({ id, version, digest, law, number, excerpt, standing }: Hit): Chosen => ({
  article: id,
  version,
  digest,
  law,
  number,
  excerpt,
  standing,
  plain: '',
})

/** An older text, chosen as the law at the time of the facts. */
export const chosenThen = ({ text, ...article }: Article, asOf: CitedAsOf): Chosen => ({
  ...chosenOf({ ...article, byNumber: false, excerpt: [{ words: text, hit: false }] }),
  asOf,
})

/** One text stands among the articles chosen once: chosen again, it stands as it was chosen last. */
export const withChosen = (chosen: readonly Chosen[], row: Chosen): readonly Chosen[] => [
  ...chosen.filter((one) => keyOf(one.article, one.version) !== keyOf(row.article, row.version)),
  row,
]

/** An article that was cited before, to go on from. */
export const chosenBefore = ({ text, asOf, ...cited }: Cited): Chosen => ({
  ...cited,
  excerpt: [{ words: text, hit: false }],
  standing: { state: 'current' },
  plain: '',
  ...(asOf ? { asOf } : {}),
})

/** What is sent of the articles chosen; since when a text was in force is the server's to say. */
export const citationsOf = (chosen: readonly Chosen[]) =>
  chosen.map(({ article, version, digest, plain, asOf }) => ({
    article,
    version,
    digest,
    plain,
    ...(asOf ? { asOf: { day: asOf.day, reason: asOf.reason } } : {}),
  }))

/** Search beside the work: what is cited stays where it is while the search goes on. */
export const useStatutes = (given: {
  chosen: readonly Chosen[]
  onChosen: (chosen: readonly Chosen[]) => void
  standingWords: Words
}) => {
  const { chosen, onChosen, standingWords } = given
  const { language } = usePreferences()
  const [query, setQuery] = useState('')
  const asked = useSettled(query.trim())
  const found = useRead(searchLaw, { words: asked, page: 1, size: 12, current: false } as never)
  const latest = useRef(chosen)
  latest.current = chosen
  const hits = found.data?.hits
  const rows = useMemo(() => {
    const cited = new Set(latest.current.map(({ article, version }) => keyOf(article, version)))
    const fresh = asked === '' ? [] : (hits ?? []).filter(({ id, version }) => !cited.has(keyOf(id, version)))
    return [...latest.current, ...fresh.map(chosenOf)]
  }, [hits, asked])
  const shown = [
    ...chosen.filter((one) => !rows.some((row) => keyOf(row.article, row.version) === keyOf(one.article, one.version))),
    ...rows,
  ]
  const find = (key: string) => shown.find(({ article, version }) => keyOf(article, version) === key)
  return {
    query,
    setQuery,
    state: found.data?.state,
    searching: found.loading || asked !== query.trim(),
    notices: asked === '' ? [] : (found.data?.notices ?? []).map(({ sentence }) => sentence[language]),
    find,
    hits: shown.map((row): LawHit => {
      const mine = chosen.find((one) => keyOf(one.article, one.version) === keyOf(row.article, row.version))
      const { state } = row.standing
      return {
        id: keyOf(row.article, row.version),
        title: language === 'zh' ? `《${row.law}》${row.number}` : `${row.law} ${row.number}`,
        standing: standingWords[state] ?? state,
        then: mine && lawThenMark(mine)?.[language],
        barred: state !== 'current' && state !== 'unknown',
        unsure: state === 'unknown',
        text: row.excerpt,
        cited: mine !== undefined,
        plain: mine?.plain ?? '',
      }
    }),
    cite: (key: string, cited: boolean) => {
      const row = find(key)
      if (!row) return
      const others = chosen.filter((one) => keyOf(one.article, one.version) !== key)
      onChosen(cited ? [...others, row] : others)
    },
    citeThen: (article: Article, asOf: CitedAsOf) => onChosen(withChosen(chosen, chosenThen(article, asOf))),
    explain: (key: string, plain: string) =>
      onChosen(chosen.map((one) => (keyOf(one.article, one.version) === key ? { ...one, plain } : one))),
  }
}
