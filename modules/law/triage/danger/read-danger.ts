import { everydayWords } from './everyday-words-data.ts'
import { excuseWords, goesOn } from './excuses-data.ts'
import { dangerKinds, type DangerKind, type Excuse } from './kinds-data.ts'
import { dangerSigns } from './signs-data.ts'
import { vocabulary } from './vocabulary-data.ts'

/** A danger that stands: the words that tell it. */
export type Danger = { readonly kind: DangerKind; readonly words: string; readonly meaning: string }

const sets = new Map<string, string>()
const spelt = (pattern: string): string =>
  pattern.replace(/\{(\p{Script=Han})\}/gu, (_, name: string) => sets.get(name)!)
for (const [name, words] of Object.entries(vocabulary)) sets.set(name, spelt(words))
const anyOf = (words: string, flags = ''): RegExp => new RegExp(spelt(words), flags)

const everyday = anyOf(everydayWords.trim().split('\n').join('|'), 'g')
const passedOver = '、'

/** A folded question without blanks, less everyday words that sound like danger and dangers denied. */
export const withoutEverydayWords = (text: string): string => text.replace(everyday, passedOver)

const signs = dangerSigns
  .trim()
  .split('\n')
  .map((line) => {
    const [kind = ''] = line.split('|', 1)
    return { kind: kind as DangerKind, pattern: anyOf(line.slice(kind.length + 1), 'g') }
  })

const rank = Object.keys(dangerKinds)

const story = anyOf(excuseWords.story)
const supposed = anyOf(excuseWords.supposed)
const meant = anyOf(excuseWords.meant)
const past = anyOf(excuseWords.past, 'g')
const near = anyOf(excuseWords.near, 'g')
const over = anyOf(excuseWords.over)
const dead = anyOf(excuseWords.dead)
const damages = anyOf(excuseWords.damages)
const law = anyOf(excuseWords.law)
const onGoing = anyOf(goesOn)

/** Where a sign stands. */
type Place = {
  readonly sentence: string
  readonly clause: string
  /** the sentence up to the sign's end, and up to the end of its clause */
  readonly until: string
  readonly upToClause: string
  readonly after: string
}

const ends = /[。!?;]/
const afterRead = 60

const placeOf = (text: string, from: number, to: number): Place => {
  let start = from
  while (start > 0 && !ends.test(text[start - 1]!)) start -= 1
  let end = to
  while (end < text.length && !ends.test(text[end]!)) end += 1
  const clauseStart = Math.max(start, text.lastIndexOf(',', from - 1) + 1)
  const comma = text.indexOf(',', to)
  const clauseEnd = comma === -1 ? end : Math.min(end, comma)
  return {
    until: text.slice(start, to),
    upToClause: text.slice(start, clauseEnd),
    sentence: text.slice(start, end),
    clause: text.slice(clauseStart, clauseEnd),
    after: text.slice(to, to + afterRead),
  }
}

const lastAt = (pattern: RegExp, text: string): number => {
  let at = -1
  for (const match of text.matchAll(pattern)) at = match.index
  return at
}

const isSupposed = ({ until, clause }: Place): boolean => {
  const at = until.search(supposed)
  return at !== -1 && !meant.test(until.slice(0, at)) && !meant.test(until.slice(at)) && !/怕/.test(clause)
}

const isPast = ({ upToClause }: Place): boolean => {
  const told = lastAt(past, upToClause)
  return told !== -1 && lastAt(near, upToClause.slice(told)) <= 0
}

const excused: Readonly<Record<Excuse, (place: Place, whole: string) => boolean>> = {
  hypothetical: isSupposed,
  past: isPast,
  over: ({ clause, after }) => over.test(clause) || over.test(after),
  dead: ({ clause, after }) => dead.test(clause) || dead.test(after),
  law: ({ sentence }) => law.test(sentence) && !onGoing.test(sentence),
  damages: ({ sentence }, whole) => damages.test(whole) && lastAt(near, sentence) === -1,
}

/**
 * Dangers to life or body that a folded question without blanks tells, in the order of the kinds, each once. Everyday
 * words, dangers denied, supposed, long past, over, told in stories or asked as a matter of law are no dangers.
 */
export const readDangers = (plain: string): readonly Danger[] => {
  const found: Danger[] = []
  for (const { kind, pattern } of signs) {
    if (found.some((each) => each.kind === kind)) continue
    const { meaning, excuses } = dangerKinds[kind]
    for (const match of plain.matchAll(pattern)) {
      const place = placeOf(plain, match.index, match.index + match[0].length)
      if (story.test(place.sentence) || excuses.some((excuse) => excused[excuse](place, plain))) continue
      found.push({ kind, words: match[0], meaning })
      break
    }
  }
  return found.toSorted((one, other) => rank.indexOf(one.kind) - rank.indexOf(other.kind))
}

/** Whether any sign of danger stands in the question, be it excused. */
export const hasSign = (plain: string): boolean => signs.some(({ pattern }) => plain.search(pattern) !== -1)
