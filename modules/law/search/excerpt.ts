import type { Range } from './ranking.ts'

export type Piece = { words: string; hit: boolean }

const most = 200
const lead = 24

/** Where an excerpt of at most `most` characters opens: a little before the first mark, at a sentence where one begins near. */
const openingOf = (text: string, first: number): number => {
  if (first <= most / 2) return 0
  const wanted = first - lead
  const sentence = Math.max(...['。', '；', '\n'].map((end) => text.lastIndexOf(end, first) + 1))
  return sentence >= wanted - lead ? sentence : wanted
}

/** The part of an article that answers a question, in pieces; `ranges` are sorted and do not overlap. */
export const excerptOf = (text: string, ranges: readonly Range[]): Piece[] => {
  const from = text.length <= most ? 0 : openingOf(text, ranges[0]?.start ?? 0)
  const until = Math.min(text.length, from + most)
  const pieces: Piece[] = []
  const put = (start: number, end: number, hit: boolean) => {
    if (end > start) pieces.push({ words: text.slice(start, end), hit })
  }
  let at = from
  for (const { start, end } of ranges) {
    if (end <= at || start >= until) continue
    put(at, Math.max(at, start), false)
    put(Math.max(at, start), Math.min(end, until), true)
    at = Math.min(end, until)
  }
  put(at, until, false)
  if (from > 0) pieces.unshift({ words: '……', hit: false })
  if (until < text.length) pieces.push({ words: '……', hit: false })
  return pieces
}
