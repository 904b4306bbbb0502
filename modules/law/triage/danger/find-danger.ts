import { clauseOfDanger, dangerLogit, dangerModel, type DangerModel } from './learned-danger.ts'
import { hasSign, readDangers, type Danger } from './read-danger.ts'

/** Where a sign stands the words around may speak against it this far; where none does they must speak for a danger. */
const leastWithSign = -3
const leastAlone = 0
/** Words whose signs are excused have to speak louder, and so has a part of a long story, for it has many. */
const leastExcused = 2
const leastOfPart = 1
const longStory = 60
const part = 40
const mostParts = 400

const clauses = /[^,。!?;]+[,。!?;]?/g

/** A long story in overlapping parts of about forty characters, a short one whole. */
const partsOf = (plain: string): readonly string[] => {
  if (plain.length <= longStory) return [plain]
  const told = (plain.match(clauses) ?? []).slice(-mostParts)
  const parts = told.map((_, at) => {
    let words = ''
    for (let next = at; next < told.length && words.length < part; next += 1) words += told[next]!.slice(0, longStory)
    return words
  })
  return [plain.slice(0, longStory * part), ...parts]
}

/**
 * Dangers to life or body that a folded question without blanks and everyday words tells, in the order of their kinds: by
 * signs, or by words learned from how dangers are told.
 */
export const findDangers = (plain: string, model: DangerModel = dangerModel()): readonly Danger[] => {
  const [logit = 0, ...ofParts] = partsOf(plain).map((words) => dangerLogit(model, words))
  const highest = Math.max(logit, ...ofParts)
  const signs = readDangers(plain)
  if (signs.length > 0) return highest > leastWithSign ? signs : []
  const enough = hasSign(plain) ? logit > leastExcused : logit > leastAlone || highest > leastOfPart
  return enough ? [{ kind: 'body', words: clauseOfDanger(model, plain), meaning: '可能有人身危险' }] : []
}
