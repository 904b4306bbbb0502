import { articleId, type Article, type Law } from '../corpus/corpus.ts'
import { lawNames } from '../corpus/law-names.ts'
import { standingOf, type Standing } from '../corpus/standing.ts'
import type { LawIndexData } from './index-build.ts'

export type ShownArticle = Article & { standing: Standing }

/** Whether a text may not be cited as current law. */
export const refusesCurrent = ({ state }: Standing): boolean => state !== 'current' && state !== 'unknown'

/** What can be looked up in a loaded corpus without searching: laws by any name, versions, articles by number and by id. */
export const catalogueOf = (data: LawIndexData) => {
  const versions = new Map<string, number[]>()
  data.laws.forEach((law, position) => versions.set(law.law, [...(versions.get(law.law) ?? []), position]))
  const names = lawNames(versions.keys())
  const decoder = new TextDecoder()

  const lawOf = (document: number) => data.headings[data.heading[document]!]!.law
  const siblings = (law: string): Law[] => (versions.get(law) ?? []).map((position) => data.laws[position]!)

  let standings: { today: string; of: Standing[] } | undefined
  const standingsOn = (today: string) => {
    if (standings?.today !== today) {
      standings = { today, of: data.laws.map((law) => standingOf(law, siblings(law.law), today)) }
    }
    return standings.of
  }

  const label = (document: number): string =>
    decoder.decode(data.texts.subarray(data.labelStart[document]!, data.textStart[document]!))

  const read = (document: number, today: string): ShownArticle => {
    const position = lawOf(document)
    const { law, title, version, status } = data.laws[position]!
    const { chapter } = data.headings[data.heading[document]!]!
    const [no, sub] = [data.no[document]!, data.sub[document]!]
    const textFrom = data.textStart[document]!
    return {
      id: articleId(law, no, sub),
      law,
      title,
      version,
      status,
      no,
      ...(sub ? { sub } : {}),
      article: label(document),
      ...(chapter ? { chapter } : {}),
      text: decoder.decode(data.texts.subarray(textFrom, data.labelStart[document + 1]!)),
      digest: Buffer.from(data.digests.subarray(document * 32, document * 32 + 32)).toString('hex'),
      standing: standingsOn(today)[position]!,
    }
  }

  /** Versions of a law, the one to show first in front: current before not current, then the newest. */
  const ordered = (law: string, today: string) => {
    const of = standingsOn(today)
    return (versions.get(law) ?? []).toSorted((a, b) => {
      const order = Number(refusesCurrent(of[a]!)) - Number(refusesCurrent(of[b]!))
      return order || (data.laws[a]!.version > data.laws[b]!.version ? -1 : 1)
    })
  }

  const documentsOf = (law: string, no: number, sub: number, today: string) =>
    ordered(law, today).flatMap((position) => {
      const { first, end } = data.laws[position]!
      for (let at = first; at < end; at += 1) if (data.no[at] === no && data.sub[at] === sub) return [at]
      return []
    })

  /** The article whose number comes nearest below one that does not exist, else the first. */
  const nearest = (law: string, no: number, today: string): number => {
    const { first, end } = data.laws[ordered(law, today)[0]!]!
    let found = first
    for (let at = first; at < end; at += 1) if (data.no[at]! <= no && data.no[at]! >= data.no[found]!) found = at
    return found
  }

  /** Every article of a law, version by version as `ordered`; `from` one the nearest of its version come first. */
  const inOrder = (law: string, today: string, from?: number): number[] =>
    ordered(law, today).flatMap((position) => {
      const { first, end } = data.laws[position]!
      const all = Array.from({ length: end - first }, (_, at) => first + at)
      if (from === undefined || from < first || from >= end) return all
      return all.sort((one, other) => Math.abs(one - from) - Math.abs(other - from) || one - other)
    })

  const documentOfId = (id: string, version: string | undefined, today: string) => {
    const match = /^(.+)#(\d+)(?:-(\d+))?$/.exec(id)
    if (!match) return undefined
    const documents = documentsOf(match[1]!, Number(match[2]), Number(match[3] ?? 0), today)
    return version ? documents.find((document) => data.laws[lawOf(document)]!.version === version) : documents[0]
  }

  return { versions, names, lawOf, standingsOn, read, label, ordered, documentsOf, nearest, inOrder, documentOfId }
}
