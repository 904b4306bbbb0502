import { expect, test } from 'vitest'
import { labelledQuestions } from './labelled-questions-data.ts'
import { dangerKinds } from './danger/kinds-data.ts'
import { meaningsInEnglish } from './meanings-en-data.ts'
import { meaningsOfRules, triage } from './triage.ts'
import { unseenQuestions } from './unseen-questions-data.ts'

const read = (questions: string) =>
  questions
    .trim()
    .split('\n')
    .map((line) => {
      const [services = '', urgencies = '', dispute = '', question = ''] = line.split('|')
      return { services: services.split(','), urgencies: urgencies.split(','), dispute, question }
    })

const labelled = [...read(labelledQuestions), ...read(unseenQuestions)]

test('there are three hundred and fifty labelled questions', () => expect(labelled.length).toBeGreaterThanOrEqual(350))

test('the first service is acceptable for at least 90 in 100', () => {
  const right = labelled.filter(({ services, question }) => services.includes(triage(question).services[0]!.service))
  console.log(`triage: first service acceptable ${right.length} of ${labelled.length}`)
  expect(right.length / labelled.length).toBeGreaterThanOrEqual(0.9)
})

const told = (level: string) => labelled.filter(({ urgencies }) => urgencies[0] === level)

test('every danger to life is caught as now', () => {
  const missed = told('now').filter(({ question }) => triage(question).urgency !== 'now')
  expect(missed.map(({ question }) => question)).toEqual([])
})

test('what is not urgent is not cried out', () => {
  const cried = told('normal').filter(({ question }) => triage(question).urgency === 'now')
  expect(cried.map(({ question }) => question)).toEqual([])
})

test.each([
  '老公去年就打过我，现在他拿着刀在门口',
  '以前他打过我，今天他把汽油泼在门口要点火',
  '上个月他打我一次，刚才又掐我脖子',
  '前年被砍过，现在流血不止，昏迷了',
  '我不想活了，故意伤害怎么判',
  '他把我关在屋里，构成非法拘禁罪吗',
  '我在厂里被关了三天',
  '爸爸留了遗书出走了',
  '孩子拿钱出去到现在没回来',
  '打110没人来，他拿刀砍门',
  `${'老板欠我三个月工资。'.repeat(600)}我不想活了`,
])('a danger that goes on is now, whatever happened before and however long the story: …%s', (question) => {
  expect(triage(question).urgency).toBe('now')
})

test.each([
  '我现在打算起诉离婚，需要什么材料',
  '对方欠钱不还，现在想打官司要多少钱',
  '我现在跳槽，公司要我赔违约金',
  '老婆现在闹离婚，房子怎么分',
  '现在还能追回来吗，追究他的责任来得及吗',
  '那是我的救命钱，借给他一直没回来',
  '包工头失踪了，工资找谁要',
  '网上砍价活动不兑现怎么办',
  '他现在抢注了我的商标',
  '刚才打电话给房东，他不退押金',
  '遗书能不能算遗嘱',
  '去年被人砍伤，怎么要赔偿',
  '拿刀砍人会判几年',
])('everyday words, old blows and questions of law cry no danger: %s', (question) => {
  expect(triage(question).urgency).not.toBe('now')
})

test('the type of the returns is right for at least 75 in 100', () => {
  const right = labelled.filter(({ dispute, question }) => triage(question).disputeType === dispute)
  console.log(`triage: dispute type right ${right.length} of ${labelled.length}`)
  expect(right.length / labelled.length).toBeGreaterThanOrEqual(0.75)
})

test.each([
  ['上班的时候手被机器压断了怎么赔', 'laborArbitration'],
  ['我在工地上摔断了腿怎么办', 'laborArbitration'],
  ['上下班路上被车撞了算工伤吗', 'otherBody'],
])('an injury at work is no quarrel to be mediated: %s', (question, service) => {
  const { services, urgency } = triage(question)
  expect(services[0]!.service).toBe(service)
  expect(urgency).toBe('soon')
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

test('every reason is said in English too, and nothing is said that no rule means', () => {
  const alone = ['可能有人身危险', '先由值班律师听一听']
  const meant = new Set([...meaningsOfRules(), ...Object.values(dangerKinds).map(({ meaning }) => meaning), ...alone])
  expect([...meant].filter((meaning) => !meaningsInEnglish[meaning])).toEqual([])
  expect(Object.keys(meaningsInEnglish).filter((meaning) => !meant.has(meaning))).toEqual([])
})
