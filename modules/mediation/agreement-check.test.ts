import { describe, expect, test } from 'vitest'
import { checkAgreement, warningCodes } from './agreement-check.ts'
import type { Checked, CheckedParty, CheckedTerm } from './agreement-check.ts'

const party = (more: Partial<CheckedParty> = {}): CheckedParty => ({
  name: '郑有福',
  kind: 'person',
  identityKnown: true,
  capacity: 'full',
  statutoryAgent: false,
  agents: [],
  ...more,
})
const term = (more: Partial<CheckedTerm> = {}): CheckedTerm => ({
  creditor: true,
  what: '归还借款50000元（伍万元整）',
  how: '银行转账',
  amountFen: 5_000_000,
  dues: ['2026-12-25'],
  ...more,
})
const agreement = (more: Partial<Checked> = {}): Checked => ({
  signingOn: '2026-11-24',
  kind: 'written',
  parties: [party(), party({ name: '杨素芬' })],
  facts: '借款五万元。',
  issues: '是否归还。',
  responsibility: '由杨素芬归还。',
  manner: '',
  onDefault: '可以起诉。',
  terms: [term()],
  copies: 3,
  wantsConfirmation: false,
  statusClause: false,
  titleClause: false,
  ...more,
})
const oneTerm = (more: Partial<CheckedTerm>) => agreement({ terms: [term(), term(more)] })

test('a sound agreement is left alone', () => {
  expect(checkAgreement(agreement())).toEqual([])
})

/** Each line: what it is about, the fault, and the code a reader should see, alone. */
const faults: readonly (readonly [string, Checked, string])[] = [
  [
    'a party without an identity number',
    agreement({ parties: [party({ identityKnown: false }), party()] }),
    'identity-unknown',
  ],
  ['a minor alone', agreement({ parties: [party({ capacity: 'limited' }), party()] }), 'no-capacity'],
  [
    'an agent with general authority',
    agreement({ parties: [party({ agents: [{ name: '甲', scope: 'general', until: null }] }), party()] }),
    'general-authority',
  ],
  [
    'an authority that has run out',
    agreement({ parties: [party({ agents: [{ name: '甲', scope: 'special', until: '2026-11-23' }] }), party()] }),
    'authority-expired',
  ],
  ['no disputed points', agreement({ issues: '' }), 'issues-missing'],
  ['no responsibility', agreement({ responsibility: '' }), 'responsibility-missing'],
  ['money for nobody', oneTerm({ creditor: false }), 'duty-to-whom'],
  ['paying without a sum', oneTerm({ what: '支付医药费', amountFen: null }), 'duty-how-much'],
  ['no day', oneTerm({ dues: [] }), 'duty-when'],
  ['no manner', oneTerm({ how: '' }), 'duty-how'],
  ['another sum in the text', oneTerm({ what: '归还4.5万元' }), 'figures-differ'],
  ['capital figures that say something else', oneTerm({ what: '归还50000元（伍仟元整）' }), 'words-differ'],
  ['a day before the signing', oneTerm({ dues: ['2026-11-23'] }), 'before-signing'],
  ['a day that is none', oneTerm({ how: '尽快转账' }), 'vague-day'],
  ['a status clause to be confirmed', agreement({ wantsConfirmation: true, statusClause: true }), 'status-clause'],
  [
    'title in the words, to be confirmed',
    agreement({ wantsConfirmation: true, terms: [term({ what: '房屋归郑有福所有', amountFen: null })] }),
    'title-clause',
  ],
  ['nobody may call the police', agreement({ facts: '双方约定不得报警。' }), 'barred-clause'],
  ['nothing on default', agreement({ onDefault: '' }), 'no-default'],
  ['too few copies', agreement({ copies: 2 }), 'copies'],
  ['扶养 for a child', agreement({ facts: '每月扶养孩子。' }), 'support-word'],
  ['抚养 for parents', agreement({ facts: '儿子应当抚养父母。' }), 'support-word'],
  ['赡养 for a child', agreement({ facts: '由父亲赡养孩子。' }), 'support-word'],
  ['补偿 and 赔偿 at once', oneTerm({ what: '补偿、赔偿共50000元' }), 'compensation-word'],
  ['订金', agreement({ facts: '已付订金。' }), 'deposit-word'],
  ['dialect', agreement({ facts: '啷个都不肯还。' }), 'dialect'],
]

test.each(faults)('%s is warned of, and nothing else is', (_, checked, code) => {
  expect(checkAgreement(checked).map((warning) => warning.code)).toEqual([code])
})

test('every warning there is has a case above', () => {
  expect([...new Set(faults.map(([, , code]) => code))].toSorted()).toEqual(warningCodes.toSorted())
})

describe('what is no fault', () => {
  test.each<[string, Checked]>([
    ['title and status where no confirmation is wanted', agreement({ titleClause: true, statusClause: true })],
    [
      'a statutory agent for a minor',
      agreement({ parties: [party({ capacity: 'none', statutoryAgent: true }), party()] }),
    ],
    ['sums with commas and 万', oneTerm({ what: '归还50,000元' })],
    ['one sum of several in the text', oneTerm({ what: '在已付10000元之外归还50000元' })],
    ['赡养 for parents, 抚养 for children', agreement({ facts: '赡养父母，抚养孩子。' })],
    ['定金', agreement({ facts: '已付定金。' })],
    ['an oral agreement in one copy', agreement({ kind: 'oral', copies: 1 })],
  ])('%s', (_, checked) => {
    expect(checkAgreement(checked)).toEqual([])
  })
})

test('sentences name the term, the sum and the remedy in both languages', () => {
  const [warning] = checkAgreement(oneTerm({ what: '归还50000元（伍仟元整）' }))
  expect(warning).toEqual({
    code: 'words-differ',
    field: 'terms.1.what',
    zh: '第2条大写“伍仟元整”和小写金额对不上，应是“人民币伍万元整”。',
    en: 'Term 2: “伍仟元整” is not the sum in capital figures, which is “人民币伍万元整”.',
    term: 2,
  })
})
