import { lockMatter } from '@fengqiao/casework'
import { action, preparedAction } from '@fengqiao/kernel/action.ts'
import type { Before } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { discardPrinted, issuedPapers, keepIssued, printForIssue, printPaper } from '@fengqiao/papers'
import {
  issuePaper as issueContract,
  mediationPapers as listContract,
  previewPaper as previewContract,
} from './contract.ts'
import { factsFrom, paperFacts, readDossier } from './papers/from-record/paper-facts.ts'
import { readPaperRecord } from './papers/from-record/paper-record.ts'
import { paperDefinition, paperKinds } from './papers/papers.ts'
import type { PaperKind } from './papers/papers.ts'
import { papersNow } from './papers/papers-now.ts'

const kindOf = (kind: string): PaperKind => {
  const known = paperKinds.find((each) => each === kind)
  if (!known) throw new Refused('no-such-paper', {}, 'kind')
  return known
}

type Asked = { matter: string; kind: string; nth?: number | undefined }

/** The model of one paper of a mediation, from the record. Refuses `no-such-paper`, `no-such-nth`, `not-a-mediation`. */
const modelOf = async (before: Before<Asked>) => {
  const { input, me, today, address } = before
  const kind = kindOf(input.kind)
  const { opens = [], count, model } = paperDefinition(kind)
  const frame = { paperId: newId(), verifyAt: `${address}/v`, today, recorder: me.name }
  const { record, facts } = await paperFacts(before, input.matter, {
    ...frame,
    opens,
    signatures: kind === 'agreement',
  })
  const many = count ? count(facts) : 1
  const nth = input.nth ?? Math.max(many - 1, 0)
  if (nth > 0 && nth >= many) throw new Refused('no-such-nth', { many }, 'nth')
  return { kind, nth, record, facts, paper: model(facts, nth) }
}

export const issuePaper = preparedAction(
  issueContract,
  async (before) => {
    const { input } = before
    const { kind, nth, record, facts, paper } = await modelOf(before)
    const choices = await before.look((tx) => papersNow(tx, input.matter, { state: record.state, facts }))
    if (!choices.some((choice) => choice.kind === kind && choice.nth === nth && choice.may))
      throw new Refused('paper-not-yet', { when: paperDefinition(kind).when.zh }, 'kind')
    return printForIssue(before, { matter: input.matter, kind, nth, paper, reason: input.reason })
  },
  async (given) => {
    const { input, prepared } = given
    const matter = await lockMatter(given, input.matter)
    await keepIssued(given as never, matter, prepared)
    given.touches(matter.id, matter.version)
    const { digests, pages, paper } = prepared
    return { matter: matter.id, version: matter.version, paper: paper.identity.paperId, digest: digests.pdf, pages }
  },
  discardPrinted,
)

export const previewPaper = preparedAction(
  previewContract,
  async (before) => {
    const { paper } = await modelOf(before)
    const { pdf } = await printPaper({ ...paper, draft: true })
    return { bytes: pdf, type: 'application/pdf', name: `${paper.title}（草稿）.pdf` }
  },
  async ({ input, prepared, touches }) => {
    touches(input.matter)
    return prepared
  },
)

export const mediationPapers = action(listContract, async ({ tx, input, me, today, touches }) => {
  const record = await readPaperRecord(tx, input.matter)
  const dossier = await readDossier(tx, input.matter, record)
  const frame = { paperId: '', verifyAt: '', today, recorder: me.name }
  const facts = factsFrom(record, frame, { opened: new Map(), pictures: new Map(), dossier })
  touches(input.matter)
  const choices = await papersNow(tx, input.matter, { state: record.state, facts })
  const issued = await issuedPapers(tx, input.matter)
  return {
    rows: choices.map(({ kind, nth, may }) => {
      const { title, when, signers } = paperDefinition(kind)
      const of = issued.find((paper) => paper.kind === kind && paper.nth === nth && paper.state !== 'superseded')
      return { kind, nth, title, when, signers: [...signers], may, issued: of ?? null }
    }),
  }
})
