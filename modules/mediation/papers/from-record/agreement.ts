import { chineseDate, figures } from '@fengqiao/papers/model'
import { lawThenMark } from '@fengqiao/law/contract'
import type { Cited } from '@fengqiao/law/contract'
import { todayIn } from '@fengqiao/kernel/days.ts'
import type { AgreementRow, PaperRecord, TermRow } from './paper-record.ts'
import type { Agreement } from '../facts.ts'

const yuan = (fen: number): string => figures(fen).replace(/\.00$/, '')

/** Who does what for whom, how much and how; a single day stands in the sentence, several stand in the schedule. */
const termText = (
  { debtor, creditor, what, how, amountFen, dues }: TermRow,
  names: ReadonlyMap<string, string>,
): string => {
  const sentence = what.replace(/[。；;]+$/, '')
  const told = sentence.includes(names.get(debtor) ?? ' ') ? '' : (names.get(debtor) ?? '')
  const toward = creditor && !sentence.includes(names.get(creditor) ?? ' ') ? `向${names.get(creditor)}` : ''
  const sum = amountFen !== null && !/元/.test(sentence) ? `，金额${yuan(amountFen)}元` : ''
  const [only] = dues.length === 1 ? dues : []
  const day = only && amountFen === null ? `，于${chineseDate(only.due)}前完成` : ''
  const parts = dues.length > 1 && amountFen !== null && !/期/.test(sentence) ? `，分${dues.length}期` : ''
  return `${told}${toward}${sentence}${sum}${parts}${day}${how ? `。方式：${how.replace(/。+$/, '')}` : ''}。`
}

/** An article with its text’s version, or as the law of which day it stands. */
const citedText = (cited: Cited): string =>
  `《${cited.law}》${cited.number}（${lawThenMark(cited)?.zh ?? `${chineseDate(cited.version)}的文本`}）`

const namesOf = ({ parties }: PaperRecord): ReadonlyMap<string, string> =>
  new Map(parties.map(({ id, name }) => [id, name]))

/** What the debtors have to do, term by term. */
export const duties = (record: PaperRecord): string[] =>
  (record.agreement?.terms ?? []).map((term) => termText(term, namesOf(record)))

/** The agreement as its papers print it; `drawn` are the pictures of what was signed on a screen, base64 by mediator. */
export const agreementFacts = (
  record: PaperRecord,
  row: AgreementRow,
  mediatorSignatures: Readonly<Record<string, string>> | undefined,
): Agreement => {
  const dues = row.terms.flatMap((term) => term.dues).toSorted((a, b) => a.seq - b.seq)
  const last = dues
    .map(({ due }) => due)
    .toSorted()
    .at(-1)
  return {
    ...(record.number ? { number: record.number } : {}),
    facts: row.facts,
    issues: row.issues,
    responsibility: row.responsibility,
    ...(row.citations.length > 0 ? { law: row.citations.map(citedText) } : {}),
    terms: duties(record),
    instalments: dues.flatMap(({ due, amountFen, note }) =>
      amountFen === null ? [] : [{ dueOn: due, amountFen, ...(note ? { note } : {}) }],
    ),
    mode: row.manner || [...new Set(row.terms.map(({ how }) => how).filter((how) => how !== ''))].join('；'),
    place: row.place,
    ...(last ? { limit: `${chineseDate(last)}前全部履行完毕` } : {}),
    onDefault: row.onDefault,
    signedOn: record.effectiveAt ? todayIn(record.effectiveAt) : row.signingOn,
    copies: row.copies,
    digest: row.digest,
    ...(mediatorSignatures ? { mediatorSignatures } : {}),
  }
}
