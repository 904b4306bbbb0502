import { sql } from 'kysely'
import { openMatterFile } from '@fengqiao/casework'
import { openPersonField } from '@fengqiao/people'
import type { Before } from '@fengqiao/kernel/action.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { issuedPapers } from '@fengqiao/papers'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { dossierContents } from '../dossier-contents.ts'
import type { DossierSource } from '../dossier-contents.ts'
import { day, endings, outcomeOf } from './endings.ts'
import { agreementFacts, duties } from './agreement.ts'
import { heard, partyOf, some } from './parties.ts'
import type { Opened, Pictures, Sealed } from './parties.ts'
import { readPaperRecord } from './paper-record.ts'
import type { PaperRecord, PartyRow } from './paper-record.ts'
import { courtTies, disputeName, listed, requestsOf, retentionWords, talkOf, wayWords } from './words.ts'
import type { MediationPaperFacts, Party } from '../facts.ts'

type Reading = Pick<Before<unknown>, 'look' | 'files' | 'vault'>

/** `2026-11-24T14:30`; noon sharp stands for a day whose hour nobody wrote down. */
const moment = (instant: string | null): string | undefined => {
  if (!instant) return undefined
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return local.slice(11, 19) === '12:00:00' ? local.slice(0, 10) : local.slice(0, 16)
}

const results = { agreed: 'agreed', notAgreed: 'notAgreed', toContinue: 'continued' } as const
const resultWords = { agreed: '达成协议', notAgreed: '未达成协议', toContinue: '择日继续' } as const

const processOf = ({ sessions }: PaperRecord): string =>
  sessions.map(({ seq, at, place, result }) => `${day(at)}在${place}第${seq}次调解，${resultWords[result]}。`).join('')

const committeeOf = ({ committee, committeeFacts, officePhone }: PaperRecord): MediationPaperFacts['committee'] => {
  const told = (key: string) =>
    typeof committeeFacts?.[key] === 'string' ? (committeeFacts[key] as string) : undefined
  return {
    name: committee,
    ...some('address', told('address')),
    ...some('phone', told('phone') ?? officePhone),
    ...some('chair', told('chair')),
  }
}

type Frame = { readonly paperId: string; readonly verifyAt: string; readonly today: string; readonly recorder: string }

/** The record as its papers print it. Pure; `opened` and `pictures` are what was sealed and is needed. */
export const factsFrom = (
  record: PaperRecord,
  frame: Frame,
  given: { opened: Opened; pictures: Pictures; dossier: DossierSource },
): MediationPaperFacts => {
  const { opened, pictures } = given
  const sides = record.parties.filter((row) => row.role === 'applicant' || row.role === 'respondent')
  const parties = sides.map((row) => partyOf(row, record, opened, pictures))
  const named = (role: Party['role']) => parties.filter((party) => party.role === role).map((party) => party.name)
  const mediators = record.mediators.filter(({ until }) => until === null)
  const names = mediators.map(({ name }) => name)
  const drawn = mediators.flatMap(({ worker, name }) => (pictures.has(worker) ? [[name, pictures.get(worker)!]] : []))
  const recused = record.mediators.findLast(({ recusedFor }) => recusedFor !== null)
  const extended = record.extensions.at(-1)
  const lastSession = record.sessions.at(-1)
  const type = disputeName(record.disputeType)
  return {
    language: 'zh',
    paperId: frame.paperId,
    verifyAt: frame.verifyAt,
    madeOn: frame.today,
    committee: committeeOf(record),
    ...some('caseNumber', record.number),
    title: `${named('applicant').join('、')}与${named('respondent').join('、')}${type}`,
    disputeType: type,
    origin: record.origin,
    ...(record.referredBy
      ? {
          referral: {
            from: record.referredBy,
            ...some('letterNumber', record.referralLetter),
            ...some('receivedOn', record.referralReceivedOn),
          },
        }
      : {}),
    parties,
    summary: record.summary,
    requests: requestsOf(record.requests),
    appliedOn: todayIn(record.requestedAt),
    ...some('acceptedOn', day(record.acceptedAt)),
    ...some('rightsToldOn', day(record.rightsToldAt ?? record.sessions.find(({ rulesTold }) => rulesTold)?.at ?? null)),
    ...some('endedOn', day(record.effectiveAt ?? record.endedAt)),
    ...some('closedOn', day(record.closedAt)),
    mediators: names,
    recorder: lastSession?.recorder ?? frame.recorder,
    ...some('registrar', record.registrar),
    investigations: record.investigations.map((one) => ({
      ...some('startedAt', moment(one.at)),
      ...some('endedAt', moment(one.endsAt)),
      place: one.place,
      participants: listed(one.participants),
      person: heard(one.person, parties),
      investigators: names,
      ...some('recorder', one.by),
      talk: talkOf(one.record),
    })),
    evidence: record.evidence.map(({ at, ...item }) => ({ ...item, receivedOn: todayIn(at) })),
    sessions: record.sessions.map((one) => ({
      ...some('startedAt', moment(one.at)),
      ...some('endedAt', moment(one.endsAt)),
      place: one.place,
      open: one.open,
      invitees: listed(one.invitees),
      present: listed(one.present),
      mediators: names,
      ...some('recorder', one.recorder),
      rulesTold: one.rulesTold,
      talk: talkOf(one.record),
      result: results[one.result],
      ...(one.nextOn ? { resultNote: `下次调解：${one.nextOn}。` } : {}),
    })),
    ...(record.agreement
      ? {
          agreement: agreementFacts(record, record.agreement, drawn.length > 0 ? Object.fromEntries(drawn) : undefined),
        }
      : {}),
    followUps: record.followUps.map((one) => ({
      on: todayIn(one.at),
      ...some('way', wayWords[one.way]),
      reason: one.instalment === null ? '了解协议履行情况' : `了解第${one.instalment}期履行情况`,
      performance: one.performance,
      ...some('satisfaction', one.satisfaction),
      findings: one.lawsuit ? `${one.findings}\n诉讼情况：${one.lawsuit}` : one.findings,
      ...some('measures', one.measures),
      visited: listed(one.visited),
      ...some('visitor', one.by),
    })),
    ...(record.confirmation || record.effectiveAt
      ? {
          confirmation: {
            court: record.confirmation?.court ?? '',
            annexes: [],
            ...some('courtTie', courtTies[record.confirmation?.courtTie ?? '']),
            ...some('appliedOn', day(record.confirmation?.at ?? null)),
            ...some('lastDay', record.confirmation?.lastDay),
          },
        }
      : {}),
    ...endings(record),
    ...(record.referredBy
      ? {
          feedback: {
            to: record.referredBy,
            papers: [],
            ...some('number', record.letters.feedbackLetter),
            ...some('on', day(record.feedbackAt)),
            ...some('result', record.feedbackWords ?? outcomeOf(record)),
          },
        }
      : {}),
    receipts: record.performances.flatMap(({ amountFen, at, seq, payer, payee, way }) =>
      amountFen === null ? [] : [{ payer, payee, amountFen, way, on: todayIn(at), instalment: seq }],
    ),
    ...(recused
      ? {
          recusal: {
            by: recused.askedBy ?? recused.name,
            against: recused.name,
            post: '人民调解员',
            decision: 'granted' as const,
            ...some('ground', recused.recusedWords),
            ...some('on', day(recused.until)),
            ...some('decidedOn', day(recused.until)),
          },
        }
      : {}),
    ...(record.effectiveAt
      ? {
          certificate: {
            duty: duties(record).join(''),
            proofs: [...new Set(record.performances.map(({ proof }) => proof))],
            on: frame.today,
            ...some('performedOn', day(record.performedAt)),
          },
        }
      : {}),
    ...(extended
      ? {
          extension: {
            from: extended.oldDay,
            to: extended.newDay,
            reason: extended.reason,
            agreedOn: todayIn(extended.at),
          },
        }
      : {}),
    result: { ...some('outcome', outcomeOf(record)), ...some('process', processOf(record)) },
    dossier: {
      ...some('number', record.number),
      ...some('retention', record.retention && (retentionWords[record.retention] ?? record.retention)),
      filedBy: record.closedBy ?? frame.recorder,
      filedOn: day(record.archivedAt ?? record.closedAt) ?? frame.today,
      ...some('checkedBy', record.archivedBy),
      ...some('checkedOn', day(record.archivedAt)),
      ...dossierContents(given.dossier),
    },
  }
}

/** What the dossier is bound of: papers issued, files handed in, and where the rest lies. */
export const readDossier = async (tx: Tx, matter: string, record: PaperRecord): Promise<DossierSource> => {
  const files = await sql<
    DossierSource['files'][number]
  >`select purpose, pages from published.files where matter_id = ${matter} and side = 'all'`.execute(tx)
  return { issued: await issuedPapers(tx, matter), files: files.rows, placed: record.dossierItems }
}

const openSealed = async (
  { look, vault }: Reading,
  parties: readonly PartyRow[],
  opens: readonly Sealed[],
): Promise<Opened> =>
  look(async (tx) => {
    const opened = new Map<string, Partial<Record<Sealed, string>>>()
    for (const { person } of parties) {
      const fields: Partial<Record<Sealed, string>> = {}
      for (const what of opens) {
        const value = await openPersonField({ tx, vault }, person, what)
        if (value !== undefined) fields[what] = value
      }
      opened.set(person, fields)
    }
    return opened
  })

const openPictures = async (reading: Reading, matter: string, record: PaperRecord): Promise<Pictures> => {
  const pictures = new Map<string, string>()
  for (const { party, worker, file, address } of record.agreement?.drawn ?? []) {
    const bytes = await openMatterFile(reading, { matter, address, what: `file:${file}` })
    pictures.set(party ?? worker ?? '', bytes.toString('base64'))
  }
  return pictures
}

/**
 * Everything the papers of one mediation may print, from the record, so that nothing is typed twice. Phone and identity
 * numbers are opened only where the paper prints them, signatures only for the agreement; the caller's endpoint records it.
 */
export const paperFacts = async (
  reading: Reading,
  matter: string,
  given: Frame & { opens: readonly Sealed[]; signatures: boolean },
): Promise<{ record: PaperRecord; facts: MediationPaperFacts }> => {
  const { record, dossier } = await reading.look(async (tx) => {
    const read = await readPaperRecord(tx, matter)
    return { record: read, dossier: await readDossier(tx, matter, read) }
  })
  const opened = await openSealed(reading, record.parties, given.opens)
  const pictures = given.signatures ? await openPictures(reading, matter, record) : new Map<string, string>()
  return { record, facts: factsFrom(record, given, { opened, pictures, dossier }) }
}
