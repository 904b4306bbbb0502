import { fold } from '../search/tokens.ts'
import { findDangers } from './danger/find-danger.ts'
import { withoutEverydayWords } from './danger/read-danger.ts'
import { disputeRules } from './dispute-rules-data.ts'
import { services } from './kinds-data.ts'
import type { DisputeType, LawTopic, Service, Urgency } from './kinds-data.ts'
import { meaningsInEnglish } from './meanings-en-data.ts'
import { serviceRules } from './service-rules-data.ts'
import { topicRules } from './topic-rules-data.ts'
import { learnedTopics, type TopicModel } from './topic-model.ts'
import { shippedTopics } from './topics-in-use.ts'
import { urgencyRules } from './urgency-rules-data.ts'

/** Why something was chosen: the words of the question that speak for it, and what they mean. */
export type Reason = { readonly words: string; readonly meaning: string; readonly english: string }

const reasonOf = (words: string, meaning: string): Reason => ({
  words,
  meaning,
  english: meaningsInEnglish[meaning] ?? meaning,
})

export type Triage = {
  /** Best first, at most three. */
  readonly topics: readonly LawTopic[]
  readonly disputeType: DisputeType
  /** Best first; every one of them could help. */
  readonly services: readonly { readonly service: Service; readonly reasons: readonly Reason[] }[]
  readonly urgency: Urgency
  readonly urgencyReasons: readonly Reason[]
}

type Rule = { readonly pattern: RegExp; readonly weight: number; readonly meaning: string }

const ruleOf = (line: string): Rule => {
  const first = line.indexOf('|')
  const last = line.lastIndexOf('|')
  return {
    weight: Number(line.slice(0, first)),
    pattern: new RegExp(line.slice(first + 1, last)),
    meaning: line.slice(last + 1),
  }
}

/** Every meaning a reason may have, for the test that each is said in English. */
export const meaningsOfRules = (): readonly string[] => [
  ...rulesOfService.flatMap(({ rules }) => rules.map(({ meaning }) => meaning)),
  ...urgent.map(({ meaning }) => meaning),
]

const rulesOfService = services.map((service) => ({
  service,
  rules: (serviceRules[service] ?? '').trim().split('\n').map(ruleOf),
}))

const urgent = urgencyRules
  .trim()
  .split('\n')
  .map((line) => {
    const [level = 'normal'] = line.split('|', 1)
    const last = line.lastIndexOf('|')
    return {
      level: level as Urgency,
      pattern: new RegExp(line.slice(level.length + 1, last)),
      meaning: line.slice(last + 1),
    }
  })

type Weighed<N> = { readonly name: N; readonly weight: number; readonly pattern: RegExp }
const weighed = <N extends string>(table: string): Weighed<N>[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', weight = ''] = line.split('|', 2)
      return {
        name: name as N,
        weight: Number(weight),
        pattern: new RegExp(line.slice(name.length + weight.length + 2), 'g'),
      }
    })
const disputes = weighed<DisputeType>(disputeRules)
const topics = weighed<LawTopic>(topicRules)

/** The sum of weights by name; the same words twice count once, further words less. */
const weigh = <N>(text: string, table: readonly Weighed<N>[]): Map<N, number> => {
  const sums = new Map<N, number>()
  for (const { name, weight, pattern } of table) {
    const found = new Set(text.match(pattern) ?? []).size
    if (found > 0) sums.set(name, (sums.get(name) ?? 0) + weight * (1 + Math.log2(found) * 0.6))
  }
  return sums
}

const best = <N>(sums: ReadonlyMap<N, number>): N[] =>
  [...sums].sort(([, one], [, other]) => other - one).map(([name]) => name)

/** Scores of the topics that rules see in a folded question. */
export const topicScores = (folded: string): ReadonlyMap<LawTopic, number> => weigh(folded, topics)

/** Measured on ten folds of the topic set: what was learned counts as much as the rules. */
const learnedCounts = 2.5
/** A question no rule knows is most often a general one. */
const unknownIsGeneral = 2

const topicsOf = (folded: string, learned: TopicModel): ReadonlyMap<LawTopic, number> => {
  const sums = new Map<LawTopic, number>()
  for (const [name, logit] of learnedTopics(learned, folded)) sums.set(name, logit * learnedCounts)
  const ruled = topicScores(folded)
  for (const [name, score] of ruled.size > 0 ? ruled : ([['综合咨询', unknownIsGeneral]] as const)) {
    sums.set(name, (sums.get(name) ?? 0) + score)
  }
  return sums
}

const longestRead = 4000
const mostServices = 4

/**
 * What kind of question this is, whom it should go to and how soon, each with its reasons. A danger to life or body is
 * `now` and goes to the police first whatever else the question is about. Service, type and urgency come from rules alone;
 * the topic from rules and from what was `learned` about questions.
 */
export const triage = (question: string, learned: TopicModel = shippedTopics()): Triage => {
  const whole = fold(question).replace(/\s+/g, '')
  // a danger is looked for to the last word of a story, the rest in its beginning
  const plain = withoutEverydayWords(whole)
  const dangers = findDangers(plain)
  const text = whole.slice(0, longestRead)
  const hits = urgent.flatMap(({ level, pattern, meaning }) => {
    const match = pattern.exec(level === 'now' ? plain : whole)
    return match ? [{ level, reason: reasonOf(match[0], meaning) }] : []
  })
  const now = [
    ...dangers.map(({ words, meaning }) => ({ reason: reasonOf(words, meaning) })),
    ...hits.filter(({ level }) => level === 'now'),
  ]
  const soon = hits.filter(({ level }) => level === 'soon')
  const urgency: Urgency = now.length > 0 ? 'now' : soon.length > 0 ? 'soon' : 'normal'
  const scored = rulesOfService.map(({ service, rules }) => {
    const read = service === 'police' ? plain.slice(0, longestRead) : text
    const found = rules.flatMap(({ pattern, weight, meaning }) => {
      const match = pattern.exec(read)
      return match ? [{ weight, reason: reasonOf(match[0], meaning) }] : []
    })
    found.sort((one, other) => other.weight - one.weight)
    const sum = found.reduce((total, { weight }, at) => total + weight / (1 + at * 0.6), 0)
    return { service, score: sum, reasons: found.map(({ reason }) => reason) }
  })
  const inOrder = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score)
  const highestScore = inOrder[0]?.score ?? 0
  const likely = inOrder.filter(({ score }) => score >= highestScore * 0.35).slice(0, mostServices)
  const help = {
    service: 'police' as const,
    reasons: dangers.map(({ words, meaning }) => reasonOf(words, meaning)),
  }
  const chosen =
    dangers.length > 0 ? [help, ...likely.filter(({ service }) => service !== 'police')].slice(0, mostServices) : likely
  const topicSums = topicsOf(text, learned)
  return {
    topics: [...best(topicSums), '综合咨询' as const, '合同纠纷' as const, '侵权' as const]
      .filter((name, at, all) => all.indexOf(name) === at)
      .slice(0, 3),
    disputeType: best(weigh(text, disputes))[0] ?? 'other',
    services:
      chosen.length > 0
        ? chosen.map(({ service, reasons }) => ({ service, reasons }))
        : [{ service: 'lawyer', reasons: [reasonOf('', '先由值班律师听一听')] }],
    urgency,
    urgencyReasons: (urgency === 'now' ? now : soon).map(({ reason }) => reason),
  }
}

/**
 * Whether a rule saw what a question is about. The topic says nothing, for one is always likeliest; nor does urgency
 * (明天要不要带伞), nor what only sounds like a question of law (能不能).
 */
export const speaksOfLaw = ({ services: found, disputeType }: Triage): boolean =>
  disputeType !== 'other' ||
  found.some(
    ({ service, reasons }) =>
      service !== 'police' && reasons.some(({ words, meaning }) => words !== '' && meaning !== '法律问题'),
  )
