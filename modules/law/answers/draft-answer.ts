import { sql } from 'kysely'
import { matterKey } from '@fengqiao/casework'
import { action, preparedAction } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { holds } from '@fengqiao/kernel/principal.ts'
import { Refused, refusedButKept } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { withoutPersonal } from '../search/without-personal.ts'
import { proofFor } from './answer-with-proof.ts'
import { boundedAsks } from './ask-bounds.ts'
import { AssistantFailed, turnsFor } from './assistant.ts'
import type { Assistant } from './assistant.ts'
import { checkDraft, citedInDraft } from './check-draft.ts'
import type { CheckedDraft } from './check-draft.ts'
import {
  assistantOffered as offeredContract,
  draftAnswer as contract,
  listDrafts as listContract,
  longestSent,
  wordsToSend as wordsContract,
} from './contract.ts'
import type { Transcript } from './contract.ts'

const articlesGiven = 8
const barred = ['superseded', 'expired', 'not-yet']

export const assistantOffered = action(offeredContract, async ({ tx, me, ports: { assistant } }) => {
  const before = holds(me, listContract.by)
    ? await sql`select from law.assistant_drafts where matter_id is not null limit 1`.execute(tx)
    : { rows: [] }
  return {
    offered: assistant && holds(me, contract.by) ? { model: assistant.model, host: assistant.host } : null,
    reads: before.rows.length > 0,
  }
})

const demandAssistant = (assistant: Assistant | undefined): Assistant => {
  if (!assistant) throw new Refused('assistant-off')
  return assistant
}

const stands: Readonly<Record<string, string>> = { applicant: '〔申请人〕', respondent: '〔被申请人〕' }

/** Whom a matter names, with what stands for them: the longest first, so that no part of a name is left over. */
const namedIn = async (tx: Tx, matter: string): Promise<readonly (readonly [string, string])[]> => {
  const found = await sql<{
    role: string
    name: string
    address: string | null
    employer: string | null
    representative: string | null
  }>`select role, name, address, employer, representative from published.parties where matter_id = ${matter}`.execute(
    tx,
  )
  return found.rows
    .flatMap(({ role, name, address, employer, representative }) => [
      [name, stands[role] ?? '〔相关人〕'] as const,
      [representative ?? '', '〔负责人〕'] as const,
      [address ?? '', '〔住址〕'] as const,
      [employer ?? '', '〔单位〕'] as const,
    ])
    .filter(([words]) => words.length > 1)
    .toSorted(([one], [other]) => other.length - one.length)
}

/** The question as it may leave the house: nothing that leads to a person, none of the names and addresses of its matter. */
const fitToSend = (question: string, named: readonly (readonly [string, string])[]): string =>
  withoutPersonal(named.reduce((text, [words, placeholder]) => text.replaceAll(words, placeholder), question))
    .slice(0, longestSent)
    .trim()

export const wordsToSend = action(wordsContract, async ({ tx, input, ports }) => {
  demandAssistant(ports.assistant)
  if (input.matter) await matterKey(tx, input.matter)
  return { question: fitToSend(input.question, input.matter ? await namedIn(tx, input.matter) : []) }
})

const nothing: CheckedDraft = { kept: [], withheld: [] }

/** A draft takes tens of seconds to read; who asks faster reads none. */
const bound = boundedAsks(6, 'many-drafts')

export const draftAnswer = preparedAction(
  contract,
  async (given) => {
    const { input, look, ports, me, now } = given
    const assistant = demandAssistant(ports.assistant)
    const { matter } = input
    // before anything is sent: that it may be read, and that its transcript can be kept
    const [subject, named] = matter
      ? await look(async (tx) => [await matterKey(tx, matter), await namedIn(tx, matter)] as const)
      : [undefined, []]
    const question = fitToSend(input.question, named)
    const proof = await proofFor(given, { question, card: input.card, articles: articlesGiven })
    if (proof.state === 'no-corpus') throw new Refused('statutes-missing')
    const articles = proof.articles.filter(({ standing }) => !barred.includes(standing.state))
    if (articles.length === 0) throw new Refused('nothing-to-rest-on', {}, 'question')
    bound(me.id, now)
    const sent = turnsFor(question, articles)
    const asked = { subject, articles, sent, model: assistant.model }
    try {
      const came = await assistant.ask(sent)
      const cited = await Promise.all(citedInDraft(came, articles).map((id) => ports.law.show(id)))
      const known = new Set(cited.flatMap((found) => found?.id ?? []))
      return { ...asked, came, outcome: 'answered' as const, ...checkDraft(came, { given: articles, known, question }) }
    } catch (error) {
      if (!(error instanceof AssistantFailed)) throw error
      return { ...asked, came: null, outcome: error.code, ...nothing }
    }
  },
  async ({ tx, me, now, vault, input, prepared, touches }) => {
    const { subject, articles, sent, model, came, outcome, kept, withheld } = prepared
    const matter = input.matter ?? null
    if (matter) touches(matter)
    const id = newId()
    const transcript: Transcript = { sent: [...sent], came, kept, withheld }
    const sealed = subject ? vault.seal(subject, `assistant:${id}`, JSON.stringify(transcript)) : null
    const recorded =
      await sql`insert into law.assistant_drafts (id, office_id, matter_id, model, outcome, shown, withheld, transcript, asked_by_name, happened_at, recorded_at, recorded_by, on_behalf_of)
      select ${id}, coalesce((select m.office_id from published.matters m where m.id = ${matter}), ${me.offices[0] ?? null}), ${matter}, ${model}, ${outcome},
        ${kept.length}, ${withheld.length}, ${sealed}, ${me.name}, ${now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null} returning id`.execute(
        tx,
      )
    if (recorded.rows.length !== 1) throw new Error('a draft without its record')
    // what left the house stays on record, whatever became of it
    if (outcome !== 'answered') throw refusedButKept(outcome)
    return {
      kept,
      withheld,
      model,
      articles: articles.map(({ id: article, law, number }) => ({ article, law, number })),
      recorded: subject !== undefined,
    }
  },
)

export const listDrafts = action(listContract, async ({ tx, vault, input, touches }) => {
  const subject = await matterKey(tx, input.matter)
  touches(input.matter)
  const found = await sql<{
    id: string
    at: string
    by: string
    model: string
    outcome: string
    transcript: Buffer
  }>`select id, recorded_at at, asked_by_name "by", model, outcome, transcript from law.assistant_drafts
    where matter_id = ${input.matter} order by recorded_at desc, id desc limit 50`.execute(tx)
  return {
    drafts: found.rows.map(({ id, transcript, ...row }) => ({
      id,
      ...row,
      ...(JSON.parse(vault.open(subject, `assistant:${id}`, transcript)) as Transcript),
    })),
  }
})
