import { expect, test } from 'vitest'
import { labelledQuestions } from './labelled-questions-data.ts'
import { triage } from './triage.ts'

const labelled = labelledQuestions
  .trim()
  .split('\n')
  .map((line) => {
    const [services = '', urgency = '', dispute = '', question = ''] = line.split('|')
    return { services: services.split(','), urgency, dispute, question }
  })

test('there are two hundred labelled questions', () => expect(labelled.length).toBeGreaterThanOrEqual(200))

test('the first service is acceptable for at least 85 in 100', () => {
  const right = labelled.filter(({ services, question }) => services.includes(triage(question).services[0]!.service))
  console.log(`triage: first service acceptable ${right.length} of ${labelled.length}`)
  expect(right.length / labelled.length).toBeGreaterThanOrEqual(0.85)
})

test('every danger to life is caught as now', () => {
  const missed = labelled.filter(({ urgency, question }) => urgency === 'now' && triage(question).urgency !== 'now')
  expect(missed.map(({ question }) => question)).toEqual([])
})

test('what is not urgent is not cried out', () => {
  const cried = labelled.filter(({ urgency, question }) => urgency === 'normal' && triage(question).urgency === 'now')
  expect(cried.map(({ question }) => question)).toEqual([])
})

test('the type of the returns is right for at least 75 in 100', () => {
  const right = labelled.filter(({ dispute, question }) => triage(question).disputeType === dispute)
  console.log(`triage: dispute type right ${right.length} of ${labelled.length}`)
  expect(right.length / labelled.length).toBeGreaterThanOrEqual(0.75)
})

test('every choice says which words of the question speak for it', () => {
  const { services, urgencyReasons } = triage('他拿着刀在门外说要弄死我和孩子')
  expect(services[0]!.service).toBe('police')
  expect(services[0]!.reasons[0]!.words).toContain('刀')
  expect(urgencyReasons[0]!.meaning).toContain('危险')
})

test.each([[''], ['。。。'], ['a'.repeat(50_000)], ['老闆欠我三個月工資'], ['🙂']])(
  'a question of %j is sorted too',
  (text) => {
    const { topics, services } = triage(text)
    expect(topics).toHaveLength(3)
    expect(services.length).toBeGreaterThan(0)
  },
)
