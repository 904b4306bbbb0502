import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { verifyHistory } from '@fengqiao/casework'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { citedByMatters } from '@fengqiao/law'
import { showArticle } from '@fengqiao/law/contract'
import { hasPoppler, pageTexts } from '@fengqiao/papers/poppler'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { disputesIn } from '@fengqiao/testing/stories/in-the-office.ts'
import { draftAgreement, previewPaper, showMediation } from './contract.ts'

// the first paper loads the typesetter and its fonts
vi.setConfig({ testTimeout: 90_000 })

const lamps = '示例街道楼道灯条例'
let office: Office
let luo: Browser
let matter: string
let terms: object[]
beforeAll(async () => {
  office = await openOffice()
  await office.importStatutes()
  const story = await disputesIn(office)
  const told = await story('inSession')
  const [applicant, respondent] = told.parties as [string, string]
  matter = told.matter
  terms = [{ debtor: respondent, creditor: applicant, what: '换好楼道灯', due: '2026-12-01' }]
  luo = await office.as('luoTheMediator')
}, 60_000)
afterAll(() => office.close())

const cite = async (article: string, version: string, asOf?: object) => {
  const { digest } = (await luo.does(showArticle, { article, version })).article
  return { article, version, digest, ...(asOf ? { asOf } : {}) }
}
const draft = (more: object) => luo.does(draftAgreement, { matter, facts: '楼道灯不亮', terms, ...more } as never)
const paper = async () =>
  pageTexts((await luo.does(previewPaper, { matter, kind: 'agreement' })).bytes)
    .join('')
    .replace(/\s+/g, '')
const told = async () => {
  const as = { me: theClock, now: office.house.clock.now(), writes: false }
  return inTransaction(office.house.pool, as, citedByMatters)
}

test('an agreement that cites nothing is signed and printed as it always was', async () => {
  await draft({})
  expect((await luo.does(showMediation, { matter })).agreement?.citations).toEqual([])
  const { rows } = await office.database.owner.query('select content from mediation.agreements')
  expect(Object.keys(rows[0].content)).not.toContain('citations')
  if (hasPoppler) expect(await paper()).not.toContain('依据的法律')
  expect(await told()).toEqual([])
})

test('articles cited in an agreement are part of what is signed, printed with their text or as the law of then', async () => {
  const [before] = (await office.database.owner.query('select digest from mediation.agreements')).rows
  const asOf = { day: '2024-03-05', reason: '灯是 2024 年 3 月坏的' }
  const citations = [await cite(`${lamps}#7`, '2019-03-01', asOf), await cite(`${lamps}#2`, '2024-05-20')]
  const kept = await draft({ citations, why: '写明依据' })
  expect(kept).toMatchObject({ agreementVersion: 2 })
  const { agreement } = await luo.does(showMediation, { matter })
  expect([agreement?.digest === before.digest, agreement?.citations.length]).toEqual([false, 2])
  if (hasPoppler)
    expect(await paper()).toContain(
      `依据的法律：《${lamps}》第七条（行为时的法律（2019-04-01施行的文本））；《${lamps}》第二条（2024年5月20日的文本）。`,
    )
  expect(await told()).toMatchObject([
    { matter, article: `${lamps}#2`, version: '2024-05-20', asOf: null },
    { matter, article: `${lamps}#7`, version: '2019-03-01', asOf: '2024-03-05' },
  ])
})

test('the history keeps which text of which day, not the reason, and a later version without citations ends them', async () => {
  const { rows } = await office.database.owner.query(
    `select facts from casework.history where matter_id = $1 and move = 'draftAgreement' order by seq`,
    [matter],
  )
  const facts = JSON.stringify(rows.at(-1).facts)
  expect(facts).toMatch(/楼道灯条例#7@2019-03-01#[0-9a-f]{64}~2024-03-05/)
  expect(facts).not.toContain('坏的')
  const as = { me: theClock, now: office.house.clock.now(), writes: false }
  expect((await inTransaction(office.house.pool, as, verifyHistory)).broken).toEqual([])
  await draft({ why: '不写依据' })
  expect(await told()).toEqual([])
})
