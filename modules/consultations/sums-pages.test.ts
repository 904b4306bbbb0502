import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { get, post, wordsOn } from '@fengqiao/testing/resident-pages.ts'
import { calculators } from '@fengqiao/law'

describe('sums on the resident’s pages, without script', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const press = (name: string, form: Record<string, string>) =>
    post(office.stranger(), `/sums/${name}`, `/sums/${name}`, form)

  it('lists every calculator and opens each', async () => {
    const visitor = office.stranger()
    const list = (await get(visitor, '/sums')).text
    for (const { name, title } of calculators) {
      expect(list).toContain(`href="/sums/${name}"`)
      const { text } = await get(visitor, `/sums/${name}`)
      expect(wordsOn(text)).toContain(title.zh)
    }
  })

  it('works out three months of wages with its articles, in words and capitals', async () => {
    const { status, text } = await press('wageArrears', { monthlyWage: '6,500', months: '3' })
    const words = wordsOn(text)
    expect(status).toBe(200)
    expect(words).toContain('19,500 元')
    expect(words).toContain('人民币壹万玖仟伍佰元整')
    expect(words).toMatch(/《劳动合同法》\s*第三十条/)
    expect(text).toContain('value="6,500"')
  })

  it('reads days in three boxes and rows of several', async () => {
    const { text } = await press('delayInterest', {
      amount: '10万',
      'dueDay.year': '2026',
      'dueDay.month': '3',
      'dueDay.day': '31',
      'until.year': '2026',
      'until.month': '4',
      'until.day': '10',
      'payments.0.day.year': '2026',
      'payments.0.day.month': '4',
      'payments.0.day.day': '5',
      'payments.0.fen': '50000',
    })
    // five days on 100,000 and five on 50,000 at 0.0175 %
    expect(wordsOn(text)).toContain('131.25 元')
  })

  it('parts an estate among lines written as 2、1', async () => {
    const { text } = await press('inheritance', { estate: '900000', spouse: 'yes', lines: '2、1' })
    expect(wordsOn(text)).toContain('代位继承第1支每人：一份由2人平分，150,000元')
  })

  it.each([
    ['wageArrears', { monthlyWage: '-5', months: '3' }, '“每月工资”不能是负数。'],
    ['wageArrears', { monthlyWage: '六千', months: '3' }, '“每月工资”请填数字。'],
    ['wageArrears', { monthlyWage: '6500' }, '请填欠了几个月，或者几天。'],
    [
      'severance',
      { kind: 'severance', monthlyWage: '6500', 'start.year': '2025', 'start.month': '2', 'start.day': '30' },
      '没有这一天',
    ],
    ['smallClaims', { amount: '10000' }, '请填全省就业人员年平均工资'],
  ])('keeps what was typed and says at the field what is wrong: %s', async (name, form, sentence) => {
    const { status, text } = await press(name, form as Record<string, string>)
    expect(status).toBe(400)
    expect(wordsOn(text)).toContain(sentence)
    for (const [field, typed] of Object.entries(form))
      if (!field.includes('.')) expect(text).toContain(`value="${typed}"`)
  })

  it('keeps the result when large print is switched on', async () => {
    const { text } = await press('wageArrears', { monthlyWage: '6500', months: '3', print: 'large' })
    expect(text).toContain('data-print="large"')
    expect(wordsOn(text)).toContain('19,500 元')
  })

  it('takes the figures along to the lawyer, whatever else is asked on the way', async () => {
    const asker = office.stranger('198.51.100.21')
    const owed = { monthlyWage: '6,500', months: '3' }
    const { to } = await post(asker, '/sums/wageArrears', '/ask/from-sum/wageArrears', owed)
    expect(to).toBe('/ask/what')
    const { text } = await get(asker, '/ask/review')
    expect(wordsOn(text)).toContain('拖欠的工资：19,500 元')
    expect(text).toContain('href="/sums/wageArrears"')
    expect((await get(asker, '/sums/wageArrears')).text).toContain('value="6,500"')
    expect((await get(office.stranger('198.51.100.22'), '/sums/wageArrears')).text).not.toContain('value="6,500"')
  })

  it('leads back to the list from a name nobody knows', async () => {
    const reply = await office.stranger().fetch('/sums/nothing', { redirect: 'manual' })
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/sums'])
  })
})
