import type { Before } from '@fengqiao/kernel/action.ts'
import type { Ports } from '@fengqiao/kernel/ports.ts'
import { cardsInEnglish } from '../guides/cards-in-english.ts'
import { findCard } from '../guides/cards.ts'
import type { Card } from '../guides/cards.ts'
import { readFigures } from '../sums/keep-figures.ts'
import { nationalFigures } from '../sums/figures.ts'
import type { Figures } from '../sums/figures.ts'
import { triage } from '../triage/triage.ts'
import { serviceWords } from '../triage/kinds-data.ts'
import { articlesFor, lawNamed } from './articles-for.ts'
import { chooseCard, mostCards } from './choose-card.ts'
import type { TopicModel } from '../triage/topic-model.ts'
import type { Basis, CardShown, FilledIn, Proof, ProofKept, Triaged, TriagePart, Way } from './contract.ts'
import { anyEmergency, emergencies } from './emergency-data.ts'
import { reckoned } from './reckoned.ts'
import type { FilledInSoFar } from './reckoned.ts'
import { sumsOf } from './sums-data.ts'
import { periodsOf, waysBy } from './ways-data.ts'

type Law = Ports['law']

/** A question, with a card chosen by hand, the start days told by rule, the figures as they were typed by calculator and field. */
export type ProofAsked = FilledInSoFar & { readonly question: string; readonly articles?: number }

const triageOf = (question: string, learned: TopicModel): Triaged => {
  const { topics, disputeType, services, urgency, urgencyReasons } = triage(question, learned)
  const first = urgencyReasons[0]?.meaning ?? ''
  return {
    topics: [...topics],
    disputeType,
    services: services.map(({ service, reasons }) => ({ service, reasons: [...reasons] })),
    urgency,
    urgencyReasons: [...urgencyReasons],
    emergency: urgency === 'now' ? copyOf(emergencies[first] ?? anyEmergency) : null,
    corrected: [],
  }
}

const copyOf = ({ zh, en, numbers }: typeof anyEmergency) => ({ zh, en, numbers: [...numbers] })

const waysOf = (triaged: Triaged): Way[] =>
  triaged.services.map(({ service }) => {
    const { who, how, cost, phone } = waysBy[service]
    return { service, title: serviceWords[service], who, how, cost, phone: phone ?? null }
  })

export type Correction = { readonly part: TriagePart; readonly is: string }

/** The proof with its triage as a person set it right; the ways on follow the service named first. */
export const corrected = (proof: Proof, corrections: readonly Correction[]): Proof => {
  let { triage: triaged } = proof
  for (const { part, is } of corrections) {
    triaged = { ...triaged, ...setRight(triaged, part, is), corrected: [...triaged.corrected, part] }
  }
  return { ...proof, triage: triaged, ways: proof.kind === 'question' ? waysOf(triaged) : [] }
}

const setRight = (triaged: Triaged, part: TriagePart, is: string): Partial<Triaged> => {
  if (part === 'topic') {
    const topic = is as Triaged['topics'][number]
    return { topics: [topic, ...triaged.topics.filter((each) => each !== topic)].slice(0, 3) }
  }
  if (part === 'disputeType') return { disputeType: is as Triaged['disputeType'] }
  if (part === 'urgency') {
    const urgency = is as Triaged['urgency']
    return { urgency, emergency: urgency === 'now' ? (triaged.emergency ?? copyOf(anyEmergency)) : null }
  }
  const service = is as Triaged['services'][number]['service']
  const known = triaged.services.find((each) => each.service === service) ?? { service, reasons: [] }
  return { services: [known, ...triaged.services.filter((each) => each.service !== service)] }
}

/** 劳动合同法#30 → its law and the number it bears; a practice that is no article keeps its name. */
const basisOf =
  (law: Law) =>
  async (id: string): Promise<Basis> => {
    const at = id.indexOf('#')
    if (at < 0) return { article: null, law: id, number: '' }
    const found = await law.show(id)
    return found
      ? { article: found.id, law: found.law, number: found.article }
      : { article: null, law: id.slice(0, at), number: `第${id.slice(at + 1).replace('-', '条之')}条` }
  }

const unreviewed = { state: 'unreviewed', on: null, by: null } as const

export const cardShown = async (card: Card, law: Law): Promise<CardShown> => {
  const { id, title, decides, bring, mind, where, cost, articles } = card
  const english = cardsInEnglish.get(id)
  return {
    id,
    title,
    decides,
    bring,
    mind,
    where,
    cost,
    ...(english ? { english } : {}),
    articles: await Promise.all(articles.map(basisOf(law))),
    review: { ...unreviewed },
  }
}

/**
 * What the law has to say on a question, with everything it rests on: the articles found, the card of the matter, the
 * periods that may run (counted where a start day was told), who can help. A question that is a number or the name of a
 * law is answered with that text alone. Sums use the office's own published figures. Pure but for the corpus; `today` is YYYY-MM-DD. Refuses nothing: a day that is
 * none is told in its period.
 */
export const answerWithProof = async (
  asked: ProofAsked,
  today: string,
  { law, figures = nationalFigures }: Pick<Ports, 'law'> & { readonly figures?: Figures },
): Promise<Proof> => {
  const named = await lawNamed(asked.question, law)
  const triaged = triageOf(asked.question, await law.topics())
  const near = (await law.cardsFor(asked.question, mostCards)).flatMap((id) => findCard(id) ?? [])
  const likely = chooseCard(asked.question, triaged, near)
  const chosen = (asked.card && findCard(asked.card)) || likely.card
  const found = await articlesFor(asked, chosen?.articles, law)
  const byNumber = found.articles.length > 0 && found.articles.every((each) => each.byNumber)
  const kind = named ? 'law' : byNumber ? 'article' : 'question'
  const card = kind === 'question' ? chosen : undefined
  const others = [...(likely.card ? [likely.card] : []), ...likely.others]
  const rules =
    card && card.periods.length > 0 ? card.periods : kind === 'question' ? periodsOf[triaged.disputeType] : []
  const calculators = card ? (sumsOf[card.id] ?? []) : []
  const { periods, sums } = await reckoned(
    { rules, calculators },
    kind === 'question' ? asked : {},
    { today, figures },
    basisOf(law),
  )
  return {
    ...found,
    kind,
    today,
    triage: triaged,
    law: named,
    card: card ? await cardShown(card, law) : null,
    otherCards:
      kind === 'question' ? others.filter((each) => each !== card).map(({ id, title }) => ({ id, title })) : [],
    periods,
    sums,
    ways: kind === 'question' ? waysOf(triaged) : [],
  }
}

/** What was filled in, worked out alone: without a question nothing is searched. */
export const reckonedFor = async (
  { look, me, today, ports }: Pick<Before<unknown>, 'look' | 'me' | 'today' | 'ports'>,
  filledIn: FilledIn,
): Promise<Pick<Proof, 'periods' | 'sums'>> => {
  const figures = await look((tx) => readFigures(tx, me))
  return reckoned({ rules: [], calculators: [] }, filledIn, { today, figures }, basisOf(ports.law))
}

/** As `answerWithProof`, for an action: with the figures the asker's office has entered. */
export const proofFor = async (
  { look, me, today, ports }: Pick<Before<unknown>, 'look' | 'me' | 'today' | 'ports'>,
  asked: ProofAsked,
): Promise<Proof> => answerWithProof(asked, today, { law: ports.law, figures: await look((tx) => readFigures(tx, me)) })

/** What is kept of a proof: the periods that were counted and the sums that were worked out, nothing that is still to fill in. */
export const keptOf = ({ card, periods, sums, ways }: Proof): ProofKept => ({
  card,
  periods: periods.filter(({ lastDay, provisional }) => lastDay !== null || provisional !== null),
  sums: sums.filter(({ result }) => result !== null),
  ways,
})
