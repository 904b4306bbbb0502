import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { accept, answer, ask, shareArticles, showConsultation, standDuty } from '@fengqiao/consultations/contract'
import { citationRefusals, showArticle } from '@fengqiao/law/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
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

/** How each is asked, the citation aside. One that takes citations and is not here fails the first test. */
const bodies: Readonly<Record<string, (matter: string) => object>> = {
  [nameOf(answer)]: (matter) => ({ matter, summary: '灯不亮', answer: '物业该换。' }),
  [nameOf(shareArticles)]: (matter) => ({ matter }),
}

let office: Office
let matter: string
beforeAll(async () => {
  office = await openOffice()
  await office.importStatutes()
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  matter = (await office.stranger().does(ask, { topic: 'home', told: '楼道灯三天不亮' })).matter
  await liu.does(accept, { matter })
})
afterAll(() => office.close())

test('every step that takes a citation is tried here, and declares each way a citation is refused', () => {
  expect(citable.map(nameOf).toSorted()).toEqual(Object.keys(bodies).toSorted())
  for (const { refuses } of citable) expect(refuses).toMatchObject(citationRefusals)
})

test.each(citable.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
  '%s keeps no replaced, unknown or reworded text as law of the day',
  async (name, endpoint) => {
    const liu = await office.as('liuTheLawyer')
    const version = async (day: string) =>
      (await liu.does(showArticle, { article: '示例街道楼道灯条例#7', version: day })).article
    const [old, now] = [await version('2019-03-01'), await version('2024-05-20')]
    const cite = (citation: object) =>
      liu.ask(endpoint, { ...bodies[name]!(matter), citations: [citation] } as Record<string, unknown>)
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
    const liu = await office.as('liuTheLawyer')
    const version = async (day: string) =>
      (await liu.does(showArticle, { article: '示例街道楼道灯条例#7', version: day })).article
    const [old, now] = [await version('2019-03-01'), await version('2024-05-20')]
    const { matter: another } = await office.stranger().does(ask, { topic: 'home', told: '前年楼道灯不亮摔了一跤' })
    await liu.does(accept, { matter: another })
    const cite = ({ id, version: of, digest }: typeof now, asOf: object) =>
      liu.ask(endpoint, {
        ...bodies[name]!(another),
        citations: [{ article: id, version: of, digest, asOf: { reason: '摔伤在新条例施行以前', ...asOf } }],
      } as Record<string, unknown>)
    const refused = async (text: typeof now, day: string) => {
      const { refused: told } = await cite(text, { day })
      return [told.code, told.sentence] as const
    }
    const [later, sentence] = await refused(old, '2024-07-01')
    expect([later, sentence.includes('2024-05-20 版（2024-07-01 起）')]).toEqual(['not-law-then', true])
    expect((await refused(now, '2024-06-30'))[0]).toBe('not-law-then')
    expect(await refused(old, '2019-03-31')).toEqual(['no-law-then', expect.stringContaining('2019-04-01')])
    expect((await refused(old, '2026-11-25'))[0]).toBe('facts-in-future')
    expect((await cite(old, { day: '2024-06-30', reason: '' })).refused.code).toBe('bad-input')
    const kept = await cite(old, { day: '2024-06-30' })
    expect([kept.status, kept.refused.code]).toEqual([200, undefined])
    const { citations } = await liu.does(showConsultation, { matter: another })
    expect(citations[0]?.asOf).toEqual({ day: '2024-06-30', reason: '摔伤在新条例施行以前', from: '2019-04-01' })
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
