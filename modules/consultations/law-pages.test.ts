import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { get, post, wordsOn as read } from '@fengqiao/testing/resident-pages.ts'

const wages = '老板拖欠我三个月工资怎么办'
const lamps = '示例街道楼道灯条例'
const ended = {
  'start.labor.arbitration.pay.year': '2026',
  'start.labor.arbitration.pay.month': '8',
  'start.labor.arbitration.pay.day': '31',
}
const owed = { 'sum.wageArrears.monthlyWage': '6,500', 'sum.wageArrears.months': '3' }

let office: Office
let somebody: Browser
beforeAll(async () => {
  office = await openOffice()
  await office.importStatutes()
  somebody = office.stranger('198.51.100.1')
}, 60_000)
afterAll(() => office.close())

const ask = (form: Record<string, string>) => post(somebody, '/law', '/law', form)

test('home leads to the law, and the law asks for one’s own words', async () => {
  expect((await get(somebody, '/')).text).toContain('href="/law"')
  const { text } = await get(somebody, '/law')
  expect(text).toContain('<textarea')
  expect(text).toContain('老板拖欠工资')
})

test('where a server outside sees questions the page says so before anything is asked, in both languages', async () => {
  const said = '您写的问题会发到 models.example，帮着给条文排先后'
  expect((await get(somebody, '/law')).text).not.toContain(said)
  Object.assign(office.house.ports, { outsideModel: { host: 'models.example' } })
  try {
    expect((await get(somebody, '/law')).text).toContain(said)
    expect((await post(office.stranger(), '/law', '/law', { go: 'back', at: 'answer', lang: 'en' })).text).toContain(
      'Your question is sent to models.example',
    )
  } finally {
    Object.assign(office.house.ports, { outsideModel: undefined })
  }
})

test('without script one post answers: articles first, then what to do, the last day, the sum, where to go', async () => {
  const { status, text } = await ask({ question: '楼道灯的电费怎么分担，物业不管' })
  expect(status).toBe(200)
  const order = ['id="articles"', 'id="card"', 'id="days"', 'id="next"'].map((part) => text.indexOf(part))
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  expect(order[0]).toBeGreaterThan(0)
  expect(text).toMatch(/<mark>[^<]*电费/)
  expect(read(text)).toContain('第八条之一')
})

test('days and figures written on the page are worked out with their articles, and stay written', async () => {
  const { text } = await ask({ question: wages, ...ended, ...owed })
  const said = read(text)
  expect(said).toContain('2027年8月31日')
  expect(said).toContain('还有 280 天')
  expect(said).toContain('19,500 元')
  expect(said).toContain('人民币壹万玖仟伍佰元整')
  expect(text).toContain('value="6,500"')
  expect(text).toContain('value="2026"')
})

test('a day or a figure that is none is told at its field; the rest of the page stands', async () => {
  const { status, text } = await ask({
    question: wages,
    ...ended,
    'start.labor.arbitration.pay.day': '32',
    ...owed,
    'sum.wageArrears.monthlyWage': '很多',
  })
  expect(status).toBe(200)
  expect(read(text)).toContain('2026-08-32')
  expect(text).toContain('id="sum.wageArrears.monthlyWage-error"')
  expect(read(text)).toContain('去哪里办')
})

test('words where a number belongs are told that a number is needed; days in rows are worked out here too', async () => {
  const { text } = await ask({ question: wages, ...owed, 'sum.wageArrears.monthlyWage': '六千' })
  expect(read(text)).toContain('“每月工资”请填数字。')
  const judged = {
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
  }
  const named = Object.entries(judged).map(([name, typed]) => [`sum.delayInterest.${name}`, typed])
  const form = { question: '判决生效了对方不给钱，怎么申请执行', chosen: 'enforcement', ...Object.fromEntries(named) }
  const worked = await ask(form)
  expect(read(worked.text)).toContain('131.25 元')
  expect(worked.text).toMatch(/name="sum\.delayInterest\.payments\.0\.fen"[^>]*value="50000"/)
  const wrong = await ask({ ...form, 'sum.delayInterest.payments.0.fen': '五万' })
  expect(wrong.text).toContain('id="sum.delayInterest.payments.0.fen-error"')
})

test('danger stands above everything else, with a number to call', async () => {
  const { text } = await ask({ question: '老公正在打我，我把自己反锁在卫生间' })
  expect(text.indexOf('class="banner late"')).toBeLessThan(text.indexOf('id="articles"'))
  expect(text).toContain('href="tel:110"')
})

test('an empty question is asked for again, what was often asked is one press', async () => {
  expect((await ask({ question: ' ' })).status).toBe(400)
  expect((await ask({ question: '', pick: '老板拖欠工资' })).text).toContain('id="sums"')
})

test('a switch of the look keeps the question, the day and the figures', async () => {
  const { text } = await ask({ question: wages, ...ended, ...owed, lang: 'en' })
  expect(text).toContain('<html lang="en"')
  expect(read(text)).toContain('31 August 2027')
  expect(text).toContain('¥19,500')
  await ask({ question: wages, lang: 'zh' })
})

test('an article opens with its version and neighbours, and the way back carries the question', async () => {
  const { text } = await post(somebody, '/law', '/law/article', { article: `${lamps}#9`, question: wages, ...ended })
  expect(read(text)).toContain('第八条之一')
  expect(text).toContain(`value="${wages}"`)
  expect(text).toContain('name="start.labor.arbitration.pay.year" value="2026"')
  const back = await ask({ question: wages, ...ended, at: 'article', go: 'back' })
  expect(read(back.text)).toContain('2027年8月31日')
  const alone = await get(somebody, `/law/article?article=${encodeURIComponent(`${lamps}#7`)}&version=2019-03-01`)
  expect(read(alone.text)).toContain('已被取代')
  expect((await get(somebody, '/law/article?article=%E6%B2%A1%E6%9C%89%231')).status).toBe(404)
})

test('a number leads to its article, a name to the whole law in parts', async () => {
  expect(read((await ask({ question: `${lamps}第七条` })).text)).toContain('第七条')
  const named = await ask({ question: lamps })
  const whole = /href="(\/law\/of\?[^"]+)"/.exec(named.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(read((await get(somebody, whole)).text)).toContain('第二十二条')
  expect((await get(somebody, '/law/of?law=%E6%B2%A1%E6%9C%89')).status).toBe(404)
})

test('“talk to the lawyer” takes the question and what was worked out along, the way back to it keeps both, and nothing is typed twice', async () => {
  const sent = await post(somebody, '/law', '/ask/from-law', { question: wages, ...ended, ...owed })
  expect(sent.to).toBe('/ask/review')
  const said = read((await get(somebody, '/ask/review')).text)
  expect(said).not.toContain('第 8 步')
  expect(said).toContain(wages)
  expect(said).toContain('讨要在职期间工资申请劳动仲裁：最晚哪一天办 2027年8月31日')
  expect(said).toContain('拖欠的工资：19,500 元')
  expect(said).toContain('工资和工作')
  expect(said).toContain('还有 5 个问题可以答，不答也能交')
  const again = await get(somebody, '/law/again')
  expect(again.text).toContain('name="sum.wageArrears.monthlyWage"')
  expect(read(again.text)).toContain('人民币壹万玖仟伍佰元整')
  expect((await get(office.stranger('198.51.100.8'), '/law/again')).to).toBe('/law')
})

test('a story written where a figure belongs is told there, and goes to the lawyer with the question', async () => {
  const story = '刚进厂说好三千五，干到第二年涨到四千二，加班费另外算，最后这三个月一分钱都没有给，具体要问工头'
  const wordy = { question: wages, ...owed, 'sum.wageArrears.monthlyWage': story }
  const { status, text } = await ask(wordy)
  expect([status, text.includes('id="sum.wageArrears.monthlyWage-error"'), text.includes(story)]).toEqual([
    200,
    true,
    true,
  ])
  const one = office.stranger('198.51.100.21')
  expect((await post(one, '/law', '/ask/from-law', wordy)).to).toBe('/ask/review')
  expect(read((await get(one, '/ask/review')).text)).toContain(wages)
})

test('too many questions from one network are told in a sentence, with what was typed', async () => {
  const busy = office.stranger('198.51.100.9')
  for (let n = 0; n < 30; n += 1) await post(busy, '/law', '/law', { question: '电费' })
  const { status, text } = await post(busy, '/law', '/law', { question: '电费怎么分' })
  expect([status, text.includes('一分钟'), text.includes('电费怎么分')]).toEqual([400, true, true])
  // the lawyer is there all the same, and nothing typed is lost on the way
  expect((await post(busy, '/law', '/ask/from-law', { question: `电费怎么分${'🙂'.repeat(1100)}`, ...owed })).to).toBe(
    '/ask/review',
  )
  expect(read((await get(busy, '/ask/review')).text)).toContain('电费怎么分')
}, 60_000)
