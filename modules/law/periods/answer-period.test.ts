import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { periodAliases } from './rules/aliases-data.ts'
import { answerPeriod, PeriodRefused } from './answer-period.ts'
import { findPeriods, findUnlimited, idMeant } from './rules/find-period.ts'
import { plainWords } from './plain-words-data.ts'
import { periodRules, unlimitedClaims } from './rules/rules-data.ts'

const corpus = join(
  process.env['FENGQIAO_LAW_DATA'] ?? join(import.meta.dirname, '../../../../shared/data/law'),
  'articles.jsonl',
)
/** As the field’s reference writes them. */
const tableIds =
  'limitation.general limitation.instalments limitation.noDueDate limitation.againstGuardian limitation.minorSexualHarm limitation.none guarantee.period revoke.marriage revoke.gift revoke.creditor rescind.contract goods.defectNotice legacy.accept lease.sublet tenant.preemption property.firePM possession.recover divorce.withdraw divorce.certificate divorce.husbandBar divorce.resue labor.arbitration labor.mediation labor.accept labor.answer labor.award labor.sueAward labor.employerAnnul workInjury.employer workInjury.worker workInjury.decision laborCapacity.conclusion laborCapacity.again laborCapacity.review contract.writtenLabor civil.docket civil.answer civil.appeal.judgment civil.appeal.ruling civil.trial.ordinary civil.trial.summary civil.trial.small civil.retrial thirdParty.revoke preservation.sue paymentOrder.accept paymentOrder.issue paymentOrder.object enforcement.apply enforcement.admin confirm.apply confirm.object confirm.outsider reconsider.apply reconsider.review reconsider.correct reconsider.decide admin.sue stateComp.claim petition.notify petition.handle petition.review petition.recheck petition.wrongOrgan arbitration.annul land.arbitration land.sueAward legalAid.decide legalAid.appoint legalAid.review protectionOrder.decide consumer.return traffic.finding traffic.mediationApply notary.issue'.split(
    ' ',
  )
const lastDay = (rule: string, start: string) => answerPeriod({ rule, start }).deadline.lastDay

/** Derived by hand from the articles and the notices of 2024 to 2026. */
test.each([
  ['confirm.apply', '2026-01-31', '2026-03-02'],
  ['confirm.apply', '2026-01-16', '2026-02-24'],
  ['civil.appeal.judgment', '2026-01-30', '2026-02-14'],
  ['civil.appeal.judgment', '2026-02-01', '2026-02-24'],
  ['civil.appeal.ruling', '2026-02-05', '2026-02-24'],
  ['civil.appeal.ruling', '2026-09-23', '2026-10-08'],
  ['limitation.general', '2023-02-28', '2026-02-28'],
  ['guarantee.period', '2025-08-31', '2026-02-28'],
  ['guarantee.period', '2024-08-31', '2025-02-28'],
  ['divorce.withdraw', '2026-03-01', '2026-03-31'],
  ['divorce.certificate', '2026-03-31', '2026-04-30'],
  ['reconsider.review', '2026-02-13', '2026-02-27'],
  ['reconsider.review', '2026-09-24', '2026-10-09'],
  ['reconsider.correct', '2026-09-28', '2026-10-16'],
  ['reconsider.apply', '2026-03-10', '2026-05-09'],
  ['admin.sue', '2025-08-31', '2026-02-28'],
  ['admin.sue.afterReconsider', '2026-04-20', '2026-05-06'],
  ['notary.issue', '2026-04-28', '2026-05-21'],
  ['consumer.return', '2026-01-29', '2026-02-05'],
  ['labor.sueAward', '2026-06-04', '2026-06-22'],
  ['workInjury.employer', '2026-05-02', '2026-06-01'],
  ['workInjury.worker', '2024-02-29', '2025-02-28'],
  ['enforcement.apply', '2024-02-29', '2026-02-28'],
  ['legacy.accept', '2026-02-04', '2026-04-07'],
  ['arbitration.annul', '2026-02-28', '2026-08-28'],
  ['arbitration.annul', '2026-03-01', '2026-06-01'],
  ['protectionOrder.valid', '2026-08-31', '2027-02-28'],
  ['protectionOrder.decide', '2026-03-01T10:30:00+08:00', '2026-03-04'],
])('%s from %s ends on %s', (rule, start, day) => {
  const { deadline } = answerPeriod({ rule, start })
  expect((deadline.known ? deadline : deadline.provisional).lastDay).toBe(day)
})

/** Counted back: neither the day of the notice nor that of the hearing counts; elsewhere the event's own day alone. */
test.each([
  ['penalty.hearing.notice', '2026-03-20', '2026-03-10', 'clear-days'],
  ['penalty.hearing.notice', '2026-03-02', '2026-02-12', 'clear-days'],
  ['reconsider.hearing.notice', '2026-10-12', '2026-09-28', 'clear-days'],
  ['decision.hearing', '2026-03-22', '2026-03-13', 'clear-days'],
  ['civil.hearing.notice', '2026-03-12', '2026-03-06', 'clear-days'],
  ['corrections.closing', '2026-03-31', '2026-03-01', 'event-day-not-counted'],
])('%s before %s is at the latest %s', (rule, start, day, code) => {
  const answer = answerPeriod({ rule, start })
  expect([answer.lastDay, answer.rolled]).toEqual([day, false])
  expect(answer.assumptions.map((each) => each.code)).toContain(code)
})

test('counted back into a year without a notice the day is unknown, with one to plan with', () =>
  expect(answerPeriod({ rule: 'penalty.hearing.notice', start: '2027-01-08' })).toMatchObject({
    lastDay: null,
    provisional: expect.stringMatching(/^2026-12/),
  }))

test('where a norm changed the start day says which row holds, and the answer says why', () => {
  const transitionOf = (rule: string, start: string) => {
    const answer = answerPeriod({ rule, start })
    const said = answer.assumptions.find(({ code }) => code === 'transition')
    return [answer.rule.n, answer.rule.unit, answer.rule.version, said !== undefined]
  }
  expect(transitionOf('arbitration.annul', '2026-02-28')).toEqual([6, 'month', '2017', true])
  expect(transitionOf('arbitration.annul', '2026-03-01')).toEqual([3, 'month', '2025', true])
  expect(transitionOf('limitation.general', '2015-09-30')).toEqual([2, 'year', '1986', false])
  expect(transitionOf('limitation.general', '2015-10-01')).toEqual([3, 'year', undefined, true])
  expect(transitionOf('reconsider.answer', '2024-01-01')).toEqual([10, 'workingDay', undefined, false])
  expect(transitionOf('disclosure.reply', '2019-05-14')).toEqual([15, 'workingDay', '2007', false])
})

test('an event before the rule existed is refused with the day it begins; one under an earlier text is told', () => {
  expect(() => answerPeriod({ rule: 'divorce.withdraw', start: '2020-12-31' })).toThrow('2021-01-01')
  expect(() => answerPeriod({ rule: 'legalAid.decide', start: '2021-06-01' })).toThrow('2022-01-01')
  expect(() => answerPeriod({ rule: 'reconsider.correct', start: '2023-12-31' })).toThrow('2024-01-01')
  const older = answerPeriod({ rule: 'civil.appeal.judgment', start: '2023-12-29' })
  expect(older.assumptions.map(({ code }) => code)).toContain('older-text')
  const now = answerPeriod({ rule: 'civil.appeal.judgment', start: '2024-01-02' })
  expect(now.assumptions.map(({ code }) => code)).not.toContain('older-text')
})

test('a period of hours runs from the next full hour; a day alone counts from its end, and the answer says so', () => {
  const at = (start: string) => answerPeriod({ rule: 'protectionOrder.decide', start })
  expect(at('2026-03-01T10:30:00+08:00').deadline.lastInstant).toBe('2026-03-04T11:00:00+08:00')
  expect(at('2026-03-01T10:30').deadline.lastInstant).toBe('2026-03-04T11:00:00+08:00')
  expect(at('2026-03-01T02:30:00Z').deadline.lastInstant).toBe('2026-03-04T11:00:00+08:00')
  expect(at('2026-03-01').lastDay).toBe('2026-03-04')
  expect(at('2026-03-01').assumptions.map(({ code }) => code)).toContain('hour-not-given')
  expect(at('2026-03-01T10:30').assumptions.map(({ code }) => code)).not.toContain('hour-not-given')
})

test('an instant is the day it was in Shanghai', () =>
  expect(answerPeriod({ rule: 'civil.appeal.ruling', start: '2026-03-01T17:00:00Z' }).start).toBe('2026-03-02'))

test('a year without a holiday notice answers unknown, with a day for planning only', () => {
  const { deadline } = answerPeriod({ rule: 'limitation.general', start: '2026-02-13' })
  expect(deadline).toMatchObject({ known: false, lastDay: null, provisional: { lastDay: '2029-02-13' } })
})

test('an interruption in time starts a limitation anew, one after its end does not, an exclusion knows none', () => {
  const again = answerPeriod({ rule: 'labor.arbitration', start: '2024-05-10', interrupted: '2025-03-03' })
  expect(again.changes).toEqual(['interrupted'])
  expect(again.deadline.lastDay).toBe('2026-03-03')
  const late = answerPeriod({ rule: 'labor.arbitration', start: '2024-05-10', interrupted: '2025-06-03' })
  expect(late.changes).toEqual(['interruption-after-the-end'])
  expect(late.deadline.lastDay).toBe('2025-05-12')
  expect(answerPeriod({ rule: 'guarantee.period', start: '2025-08-31', interrupted: '2025-10-01' }).changes).toEqual([])
})

test('an obstacle in the last six months leaves six months after it; an earlier one changes nothing', () => {
  const stood = answerPeriod({ rule: 'limitation.general', start: '2022-11-10', suspendedUntil: '2025-10-20' })
  expect(stood).toMatchObject({ changes: ['suspended'], deadline: { lastDay: '2026-04-20' } })
  const early = answerPeriod({ rule: 'limitation.general', start: '2022-11-10', suspendedUntil: '2025-03-20' })
  expect(early).toMatchObject({ changes: ['obstacle-before-the-last-half-year'], deadline: { lastDay: '2025-11-10' } })
})

test('each law pauses as it says: labour claims and reconsideration lose only the time the obstacle took', () => {
  const obstacle = { suspendedFrom: '2025-01-06', suspendedUntil: '2025-01-16' }
  const labour = answerPeriod({ rule: 'labor.arbitration', start: '2024-11-08', ...obstacle })
  expect([labour.changes, labour.lastDay]).toEqual([['suspended'], '2025-11-18'])
  const reconsider = answerPeriod({ rule: 'reconsider.apply', start: '2024-12-20', ...obstacle })
  expect([reconsider.changes, reconsider.lastDay]).toEqual([['suspended'], '2025-02-28'])
  const state = { rule: 'stateComp.claim', start: '2024-03-11', suspendedFrom: '2025-01-01' }
  expect(answerPeriod({ ...state, suspendedUntil: '2025-10-11' })).toMatchObject({
    changes: ['suspended'],
    lastDay: '2026-04-10',
  })
  expect(answerPeriod({ ...state, suspendedUntil: '2025-02-01' }).changes).toEqual([
    'obstacle-before-the-last-half-year',
  ])
  const after = { suspendedFrom: '2026-02-01', suspendedUntil: '2026-03-01' }
  expect(answerPeriod({ rule: 'labor.arbitration', start: '2024-11-08', ...after }).changes).toEqual([
    'obstacle-after-the-end',
  ])
})

test('state compensation is not restarted by a demand; several interruptions count as long as the period ran', () => {
  expect(answerPeriod({ rule: 'stateComp.claim', start: '2024-03-11', interrupted: '2025-03-11' }).changes).toEqual([])
  const interruptions = ['2024-12-03', '2024-06-03', '2026-01-05', '2023-01-01']
  const answer = answerPeriod({ rule: 'labor.arbitration', start: '2024-01-10', interruptions })
  expect([answer.countedFrom, answer.lastDay]).toEqual(['2024-12-03', '2025-12-03'])
  expect(answer.changes).toEqual([
    'interruption-before-the-start',
    'interrupted',
    'interrupted',
    'interruption-after-the-end',
  ])
})

test.each([
  ['traffic.finding', '2026-02-26', '2026-03-11'],
  ['traffic.finding.tests', '2026-04-30', '2026-05-11'],
  ['traffic.mediationApply', '2026-09-18', '2026-10-09'],
  ['traffic.review', '2026-09-30', '2026-10-10'],
])('the traffic police’s days are working days: %s from %s ends on %s', (rule, start, day) =>
  expect(lastDay(rule, start)).toBe(day),
)

test.each([
  ['divorce.separation', '2025-02-22', '2026-02-22'],
  ['laborCapacity.review', '2025-02-15', '2026-02-15'],
  ['contract.writtenLabor', '2026-09-03', '2026-10-03'],
  ['contract.openEnded', '2026-06-01', '2027-06-01'],
  ['penalty.limitation', '2024-03-14', '2026-03-14'],
  ['penalty.limitation.grave', '2022-01-05', '2027-01-05'],
])('what is full on its day does not move off a holiday: %s from %s is %s', (rule, start, day) =>
  expect(lastDay(rule, start)).toBe(day),
)

test('double pay ends the day before one year of work', () =>
  expect(answerPeriod({ rule: 'contract.doublePay', start: '2025-03-10' }).lastDay).toBe('2026-03-09'))

test('the outer limit of immovable property is twenty years where the law says so', () => {
  const asked = { rule: 'reconsider.apply', start: '2026-03-02', capStart: '2020-01-06' }
  expect(answerPeriod(asked).deadline.capped).toBe(true)
  expect(answerPeriod({ ...asked, immovable: true })).toMatchObject({ deadline: { capped: false } })
})

test('the outer limit cuts where its day is known', () => {
  const asked = { rule: 'revoke.creditor', start: '2026-03-02', capStart: '2021-04-12' }
  expect(answerPeriod(asked).deadline).toMatchObject({ capped: true, lastDay: '2026-04-13' })
})

test('a limitation is told as a risk, never as lost', () => {
  const { notes } = answerPeriod({ rule: 'limitation.general', start: '2022-11-10' })
  expect(notes.map(({ zh }) => zh).join()).toContain('不等于权利没有了')
})

test('an unknown rule and an impossible day are named with the remedy', () => {
  expect(() => answerPeriod({ rule: 'nope', start: '2026-01-01' })).toThrow(PeriodRefused)
  expect(() => answerPeriod({ rule: 'nope', start: '2026-01-01' })).toThrow('law deadline --list')
  expect(() => answerPeriod({ rule: 'confirm.apply', start: '2026-02-30' })).toThrow('2026-01-31')
})

test('an unknown id names the nearest; a claim without limitation is told as one; nonsense days name their field', () => {
  const refusalOf = (question: Parameters<typeof answerPeriod>[0]) => {
    try {
      return answerPeriod(question)
    } catch (error) {
      return error as PeriodRefused
    }
  }
  expect(refusalOf({ rule: 'civil.apeal.judgement', start: '2026-01-01' })).toMatchObject({
    field: 'rule',
    facts: { nearest: expect.arrayContaining(['civil.appeal.judgment']) },
  })
  expect(refusalOf({ rule: 'limitation.none', start: '2026-01-01' })).toMatchObject({
    field: 'rule',
    sentence: { zh: expect.stringContaining('没有诉讼时效') },
  })
  const day = { rule: 'labor.arbitration', start: '2025-01-02' }
  expect(refusalOf({ ...day, start: '0026-01-02' })).toMatchObject({ field: 'start' })
  expect(refusalOf({ ...day, start: '' })).toMatchObject({ field: 'start' })
  expect(refusalOf({ ...day, start: '2026-01-02T25:00' })).toMatchObject({ field: 'start' })
  expect(refusalOf({ ...day, interrupted: '2025-13-01' })).toMatchObject({ field: 'interrupted' })
  const crossed = { suspendedFrom: '2025-06-01', suspendedUntil: '2025-05-01' }
  expect(refusalOf({ ...day, ...crossed })).toMatchObject({ field: 'suspendedUntil' })
})

test('an event that lies ahead is answered as an estimate', () => {
  const codes = (today: string) =>
    answerPeriod({ rule: 'confirm.apply', start: '2026-03-02', today }).assumptions.map(({ code }) => code)
  expect(codes('2026-03-01')).toContain('start-in-future')
  expect(codes('2026-03-02')).not.toContain('start-in-future')
})

test.each([
  ['收到判决书', 'civil.appeal.judgment'],
  ['老板拖欠工资', 'labor.arbitration.pay'],
  ['不服劳动仲裁裁决', 'labor.sueAward'],
  ['离婚冷静期反悔', 'divorce.withdraw'],
  ['网购七天无理由退货', 'consumer.return'],
  ['上班受伤自己申请工伤', 'workInjury.worker'],
  ['借条没写什么时候还', 'limitation.noDueDate'],
  ['不服罚款', 'reconsider.apply'],
  ['appeal judgment', 'civil.appeal.judgment'],
  ['判决', 'civil.appeal.judgment'],
  ['处罚听证通知', 'penalty.hearing.notice'],
])('said as “%s” the rule %s is among the first three', (words, id) => {
  const found = findPeriods(words, '2026-11-26').map((rule) => rule.id)
  expect(found.slice(0, 3)).toContain(id)
})

test('words that fit nothing find nothing', () => expect(findPeriods('量子纠缠', '2026-11-26')).toEqual([]))

test('plain words and other names belong to rules that exist', () => {
  const ids = new Set(periodRules.map(({ id }) => id))
  expect(Object.keys(plainWords).filter((id) => !ids.has(id))).toEqual([])
  expect(Object.entries(periodAliases).filter(([name, id]) => !ids.has(id) || ids.has(name))).toEqual([])
  const extensions = periodRules.flatMap(({ extension }) => extension ?? [])
  expect(extensions.filter((id) => !ids.has(id))).toEqual([])
})

test('every row of the field’s table has its id', () => {
  const ids = [...periodRules, ...unlimitedClaims].map(({ id }) => id)
  expect(tableIds.filter((id) => !ids.includes(id) && !(id in periodAliases))).toEqual([])
})

/** As a stranger may write them who has the table alone. */
test.each([
  'civil.appealJudgment civil-appeal-ruling CIVIL.APPEAL.JUDGEMENT civil.appeal.abroad civil.trialOrdinary civil.trial.smallClaims',
  'labour.arbitration labor.award labor.awardExtended labor.arbitrationPay laborCapacity.conclusionExtended workInjury.decisionClear',
  'reconsider.applyUntold reconsider.apply.cap reconsider.decideExtended admin.sueUntold admin.sueCap admin.sueAfterReconsider',
  'limitation.cap revoke.creditorCap revoke.giftHeirs divorce.husbandBarBirth lease.subletObjection tenant.preEmption property.fire_pm',
  'stateComp.authority stateComp.suit petition.reviewAnswer petition.handleExtended protectionOrder.decideUrgent traffic.findingAfterTests',
])('an id written otherwise is understood: %s', (written) => {
  const ids = new Set(periodRules.map(({ id }) => id))
  expect(written.split(' ').filter((id) => !ids.has(idMeant(id)))).toEqual([])
  expect(findUnlimited('Limitation.None')).toBeDefined()
})

test('no two rules or other names are one when written without dots and capitals', () => {
  const ids = [...new Set(periodRules.map(({ id }) => id))]
  const letters = (id: string) => id.toLowerCase().replace(/[^a-z]/g, '')
  expect(new Set(ids.map(letters)).size).toBe(ids.length)
  const clash = Object.entries(periodAliases).filter(([name, id]) =>
    ids.some((other) => letters(other) === letters(name) && other !== id),
  )
  expect(clash).toEqual([])
})

test('every rule can be counted, has its words in both languages, and no two rows of one id hold on the same day', () => {
  for (const rule of periodRules) {
    expect(rule.title.zh && rule.title.en && rule.start.zh && rule.start.en, rule.id).toBeTruthy()
    expect(lastDay(rule.id, rule.since ?? rule.until ?? '2026-01-05'), rule.id).not.toBe(undefined)
  }
  const days = ['2025-06-01', '2026-02-28', '2026-03-01', '2026-11-01']
  for (const day of days) {
    const holding = periodRules
      .filter(({ since = '', until = '9' }) => since <= day && day <= until)
      .map(({ id }) => id)
    expect(new Set(holding).size, day).toBe(holding.length)
  }
})

describe.runIf(existsSync(corpus))('with the corpus (skipped where it is not)', () => {
  test('every article of a rule marked as read is in it', () => {
    const ids = new Set(
      readFileSync(corpus, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    )
    const missing = periodRules
      .filter(({ mark, practice }) => mark === 'read' && !practice)
      .flatMap(({ id, basis }) => basis.filter((article) => !ids.has(article)).map((article) => `${id}: ${article}`))
    expect(missing).toEqual([])
  })
})
