import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { accept, answer, ask, shareArticles, showConsultation, standDuty } from '@fengqiao/consultations/contract'
import { citationRefusals, showArticle } from '@fengqiao/law/contract'
import type { Cited } from '@fengqiao/law/contract'
import { agreeOrally, draftAgreement, showMediation } from '@fengqiao/mediation/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { CastName } from '@fengqiao/testing/arrange.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { disputesIn } from '@fengqiao/testing/stories/in-the-office.ts'
import type { z } from 'zod'
import { modules } from './mount.ts'

type Holder = { def: { innerType?: z.ZodType; element?: z.ZodType; shape?: Record<string, z.ZodType> } }

/** Whether a version of an article, with the digest of its words, can be sent in it. */
const takesCitations = (schema: z.ZodType): boolean => {
  const { innerType, element, shape } = (schema as unknown as Holder).def
  if (shape && 'article' in shape && 'version' in shape && 'digest' in shape) return true
  return [innerType, element, ...Object.values(shape ?? {})].some((inside) => inside && takesCitations(inside))
}

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`
const citable = modules
  .flatMap(({ actions }) => actions)
  .map(({ endpoint }) => endpoint)
  .filter(({ input, writes }) => writes && takesCitations(input))

type Step = {
  readonly who: CastName
  /** A matter in which the step may be taken. */
  readonly matter: () => Promise<string>
  readonly body: (matter: string) => Promise<object>
  /** What was kept of it. */
  readonly kept: (by: Browser, matter: string) => Promise<readonly Cited[]>
}

const consulted = async (): Promise<string> => {
  const { matter } = await office.stranger().does(ask, { topic: 'home', told: '前年楼道灯不亮摔了一跤' })
  await (await office.as('liuTheLawyer')).does(accept, { matter })
  return matter
}
const answered = async (by: Browser, matter: string) => (await by.does(showConsultation, { matter })).citations
const agreed = async (by: Browser, matter: string) =>
  (await by.does(showMediation, { matter })).agreement?.citations ?? []
const mediated = async (): Promise<string> => (await story('inSession')).matter
const terms = async (matter: string) => {
  const { parties } = await (await office.as('luoTheMediator')).does(showMediation, { matter })
  const of = (role: string) => parties.find((party) => party.role === role)!.id
  return [{ debtor: of('respondent'), creditor: of('applicant'), what: '当面道歉' }]
}

/** How each is asked, the citation aside. One that takes citations and is not here fails the first test. */
const steps: Readonly<Record<string, Step>> = {
  [nameOf(answer)]: {
    who: 'liuTheLawyer',
    matter: consulted,
    body: async (matter) => ({ matter, summary: '灯不亮', answer: '物业该换。' }),
    kept: answered,
  },
  [nameOf(shareArticles)]: {
    who: 'liuTheLawyer',
    matter: consulted,
    body: async (matter) => ({ matter }),
    kept: answered,
  },
  [nameOf(draftAgreement)]: {
    who: 'luoTheMediator',
    matter: mediated,
    body: async (matter) => ({ matter, facts: '楼道灯不亮', terms: await terms(matter) }),
    kept: agreed,
  },
  [nameOf(agreeOrally)]: {
    who: 'luoTheMediator',
    matter: mediated,
    body: async (matter) => ({ matter, facts: '楼道灯不亮', terms: await terms(matter), waived: true }),
    kept: agreed,
  },
}

let office: Office
let story: Awaited<ReturnType<typeof disputesIn>>
beforeAll(async () => {
  office = await openOffice()
  await office.importStatutes()
  story = await disputesIn(office)
  await (await office.as('liuTheLawyer')).does(standDuty, { hours: 8 })
}, 60_000)
afterAll(() => office.close())

test('every step that takes a citation is tried here, and declares each way a citation is refused', () => {
  expect(citable.map(nameOf).toSorted()).toEqual(Object.keys(steps).toSorted())
  for (const { refuses } of citable) expect(refuses).toMatchObject(citationRefusals)
})

test.each(citable.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
  '%s keeps no replaced, unknown or reworded text as law of the day',
  async (name, endpoint) => {
    const step = steps[name]!
    const by = await office.as(step.who)
    const body = await step.body(await step.matter())
    const version = async (day: string) =>
      (await by.does(showArticle, { article: '示例街道楼道灯条例#7', version: day })).article
    const [old, now] = [await version('2019-03-01'), await version('2024-05-20')]
    const cite = (citation: object) => by.ask(endpoint, { ...body, citations: [citation] } as Record<string, unknown>)
    const of = ({ id, version: day, digest }: typeof now) => ({ article: id, version: day, digest })
    const superseded = await cite(of(old))
    expect([superseded.refused.code, superseded.refused.sentence.includes('2019-03-01')]).toEqual([
      'article-superseded',
      true,
    ])
    expect((await cite({ ...of(now), article: '示例街道楼道灯条例#99' })).refused.code).toBe('article-unknown')
    expect((await cite({ ...of(now), digest: old.digest })).refused.code).toBe('article-reworded')
    expect((await cite({ ...of(now), version: '2031-01-01' })).refused.code).toBe('article-unknown')
    expect(superseded.refused.sentence).toContain('要按行为时的法律引用，请写明事实发生的日期')
  },
)

test.each(citable.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
  '%s keeps as the law at the time of the facts the text in force on that day, and no other',
  async (name, endpoint) => {
    const step = steps[name]!
    const by = await office.as(step.who)
    const matter = await step.matter()
    const body = await step.body(matter)
    const version = async (day: string) =>
      (await by.does(showArticle, { article: '示例街道楼道灯条例#7', version: day })).article
    const [old, now] = [await version('2019-03-01'), await version('2024-05-20')]
    const cite = ({ id, version: of, digest }: typeof now, asOf: object) =>
      by.ask(endpoint, {
        ...body,
        citations: [{ article: id, version: of, digest, asOf: { reason: '摔伤在新条例施行以前', ...asOf } }],
      } as Record<string, unknown>)
    const refused = async (text: typeof now, day: string) => {
      const { refused: told } = await cite(text, { day })
      return [told.code, told.sentence] as const
    }
    const [later, sentence] = await refused(old, '2024-07-01')
    expect([later, sentence.includes('2024-05-20 版（2024-07-01 起）')]).toEqual(['not-law-then', true])
    expect((await refused(now, '2024-06-30'))[0]).toBe('not-law-then')
    expect(await refused(old, '2019-03-31')).toEqual(['no-law-then', expect.stringMatching(/^库里没有.*2019-04-01/)])
    // that the law itself was older than its oldest text here, a corpus of one version can't tell
    expect((await refused(old, '2019-03-31'))[1]).not.toContain('还没有施行')
    expect((await refused(old, '2026-11-25'))[0]).toBe('facts-in-future')
    expect((await cite(old, { day: '2024-06-30', reason: '' })).refused.code).toBe('bad-input')
    const kept = await cite(old, { day: '2024-06-30' })
    expect([kept.status, kept.refused.code]).toEqual([200, undefined])
    const [cited] = await step.kept(by, matter)
    expect(cited?.asOf).toEqual({ day: '2024-06-30', reason: '摔伤在新条例施行以前', from: '2019-04-01' })
  },
)

test('before a newer text takes effect it is the older that may be cited', async () => {
  office.travelTo('2024-06-01T09:00:00+08:00')
  const liu = await office.as('liuTheLawyer')
  const { article } = await liu.does(showArticle, { article: '示例街道楼道灯条例#7', version: '2024-05-20' })
  expect(article.standing.state).toBe('not-yet')
  const { article: old } = await liu.does(showArticle, { article: '示例街道楼道灯条例#7' })
  expect([old.version, old.standing.state]).toEqual(['2019-03-01', 'current'])
})
