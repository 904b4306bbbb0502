import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { atTheDoor, keepKiosk } from '@fengqiao/identity'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { openOffice, theDay } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { codeOf, get, post, secretOf, tellAll } from '@fengqiao/testing/resident-pages.ts'
import { showArticle } from '@fengqiao/law/contract'
import { accept, answer, noteFact, queue, standDuty } from './contract.ts'
import { stepsOf } from './intake.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.importStatutes()
})
beforeEach(async () => {
  office.travelTo(theDay)
  await office.database.owner.query('delete from consultations.duty')
})
afterAll(() => office.close())

test('the home shows six ways in, in the resident’s words, and says honestly whether a lawyer is on the line', async () => {
  const home = await get(office.stranger(), '/')
  expect(home.status).toBe(200)
  for (const title of ['工资和工作', '借钱和买卖', '房子和邻居', '家里的事', '受伤、出了事故', '别的事，或者说不清'])
    expect(home.text).toContain(title)
  expect(home.text).toContain('先留下问题，律师上线就答')
  await (await office.as('liuTheLawyer')).does(standDuty, { hours: 8 })
  expect((await get(office.stranger(), '/')).text).toContain('律师在线')
})

test('one question a screen: an unanswered one is asked again, going back keeps what was said, and a page without the token is refused', async () => {
  const she = office.stranger()
  expect((await post(she, '/', '/ask', { topic: 'wages' })).to).toBe('/ask/what')
  expect((await post(she, '/ask/what', '/ask/what')).status).toBe(400)
  expect((await post(she, '/ask/what', '/ask/what', { answer: 'unpaid' })).to).toBe('/ask/contract')
  const back = await get(she, '/ask/what')
  expect(back.text).toMatch(/value="unpaid"[^>]* checked/)
  expect(back.text).toContain('第 2 步，共 8 步')
  expect(stepsOf('wages')).toHaveLength(6)
  expect((await she.fetch('/ask/what', { method: 'POST', body: new URLSearchParams({ answer: 'hurt' }) })).status).toBe(
    400,
  )
  expect((await get(office.stranger(), '/ask/what')).to).toBe('/')
})

test('the review shows everything once more; sent, the code stands there before any waiting; sent twice it is one question', async () => {
  const she = office.stranger()
  await post(she, '/', '/ask', { topic: 'other' })
  const empty = await post(she, '/ask/review', '/ask/send')
  expect([empty.status, empty.text.includes('还没有说遇到了什么事')]).toEqual([400, true])
  const other = office.stranger()
  const sent = await tellAll(other)
  expect(sent.to).toBe('/receipt')
  const receipt = await get(other, '/receipt')
  expect(codeOf(receipt.text)).toMatch(/^\w{8}$/)
  expect(receipt.text).toContain('class="qr"')
  expect(receipt.text).toContain('不等了，打我电话')
  expect((await post(other, '/', '/ask/send')).to).toBe('/receipt')
  const { rows } = await office.database.owner.query('select told, choices from consultations.records')
  expect(rows).toHaveLength(1)
  expect(rows[0].choices).toContainEqual({ question: '签过劳动合同吗？', answer: '没签过' })
  const slip = (await get(other, '/receipt/slip')).text
  for (const printed of [codeOf(receipt.text).split('').join(' '), secretOf(receipt.text), '2026年11月25日 前'])
    expect(slip).toContain(printed)
})

test('from the queue into the answer without script, then with code and secret from another phone, printed and rated', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  const she = office.stranger()
  await tellAll(she)
  const receipt = (await get(she, '/receipt')).text
  expect((await post(she, '/receipt', '/wait')).to).toBe('/wait')
  const waits = await get(she, '/wait')
  expect(waits.text).toContain('http-equiv="refresh" content="10"')
  expect(waits.text).toContain('下一个就是您')
  const row = (await liu.does(queue, {})).rows.find((each) => each.state === 'waiting')!
  await liu.does(accept, { matter: row.matter })
  await liu.does(noteFact, { matter: row.matter, body: '每月六千五' })
  const talk = (await get(she, '/wait')).text
  expect([talk.includes('刘思远律师接上了'), talk.includes('每月六千五')]).toEqual([true, true])
  const { article } = await liu.does(showArticle, { article: '示例街道楼道灯条例#2' })
  await liu.does(answer, {
    matter: row.matter,
    summary: '三个月没发',
    answer: '先申请调解。\n不收费。',
    nextSteps: '带上工资条',
    citations: [{ article: article.id, version: article.version, digest: article.digest, plain: '楼道灯归这条管' }],
  })
  expect((await get(she, '/wait')).to).toBe('/answer')
  const later = office.stranger()
  const [code, secret] = [codeOf(receipt), secretOf(receipt)]
  const wrong = await post(later, '/follow', '/follow', { code, secret: 'ACDEFH' })
  expect([wrong.status, wrong.text.includes('查询码或密码不对')]).toEqual([400, true])
  expect(
    (await post(later, '/follow', '/follow', { code: code.toLowerCase(), secret: ` ${secret.toLowerCase()}` })).to,
  ).toBe('/answer')
  const read = await get(later, '/answer')
  for (const said of [
    '先申请调解。',
    '带上工资条',
    '《示例街道楼道灯条例》',
    '第二条',
    '2024年5月20日的版本',
    '楼道灯归这条管',
    '适用本条例。',
    '打印答复',
  ])
    expect(read.text).toContain(said)
  expect((await post(later, '/rate', '/rate')).status).toBe(400)
  const english = await post(later, '/rate', '/rate', { score: '4', words: '清楚', lang: 'en' })
  expect(english.text).toMatch(/value="4"\s+checked/)
  expect(english.text).toContain('清楚</textarea>')
  await post(later, '/rate', '/rate', { lang: 'zh' })
  expect((await post(later, '/rate', '/rate', { score: '4', words: '清楚' })).text).toContain('谢谢您的评价')
})

test('following by the code alone shows holder, day and what if it slips, and not a word of the story', async () => {
  const she = office.stranger()
  await tellAll(she, '王某某欠我工资的秘密')
  const code = codeOf((await get(she, '/receipt')).text)
  const passer = office.stranger()
  expect((await post(passer, '/follow', '/follow', { code })).to).toBe(`/q/${code}`)
  const seen = await get(passer, `/q/${code}`)
  expect(seen.text).toContain('已留下问题')
  expect(seen.text).toContain('11月25日')
  expect(seen.text).toContain('12348')
  expect(seen.text).not.toMatch(/王某某|工资|看答复/)
  expect(seen.text).toContain('href="tel:12348"')
  expect((await get(passer, '/answer')).to).toBe('/follow')
  expect((await get(passer, '/q/22222222')).status).toBe(400)
})

test('name and phone are asked only for a call back, and a wrong number is kept with its remedy', async () => {
  const she = office.stranger()
  await tellAll(she)
  const wrong = await post(she, '/call-back', '/call-back', { name: '王先生', phone: '1380000602' })
  expect([wrong.status, wrong.text.includes('手机号是 11 位'), wrong.text.includes('value="王先生"')]).toEqual([
    400,
    true,
    true,
  ])
  expect((await post(she, '/call-back', '/call-back', { name: '王先生', phone: '13800006027' })).to).toBe('/wait')
  expect((await get(she, '/wait')).text).toContain('今天 11:00 前打电话给您')
  const slip = (await get(she, '/receipt')).text
  expect([slip.includes('律师打电话给您'), slip.includes('正在等律师')]).toEqual([true, false])
  expect((await post(she, '/wait', '/cancel')).to).toBe('/wait')
  expect((await get(she, '/wait')).text).toContain('好的，这件事不问了')
})

test('wiping leaves nothing for the next person', async () => {
  const she = office.stranger()
  await post(she, '/', '/ask', { topic: 'family' })
  await post(she, '/ask/what', '/ask/what', { answer: 'violence' })
  expect((await post(she, '/ask/what', '/kiosk/wipe')).to).toBe('/')
  expect([...she.cookies.keys()]).not.toContain('fq_visitor')
  expect((await get(she, '/ask/what')).to).toBe('/')
  const { rows } = await office.database.owner.query(
    `select count(*)::int n from consultations.drafts where topic = 'family'`,
  )
  expect(rows).toEqual([{ n: 0 }])
})

test('language, contrast and print are switched by form and lead back here, never elsewhere', async () => {
  const she = office.stranger()
  expect((await post(she, '/help', '/preferences', { lang: 'en', return: '/help' })).to).toBe('/help')
  await post(she, '/help', '/preferences', { print: 'large', return: '/help' })
  const help = await get(she, '/help')
  expect(help.text).toContain('lang="en"')
  expect(help.text).toContain('data-print="large"')
  expect(help.text).toContain('police 110')
  expect((await post(she, '/help', '/preferences', { contrast: 'high', return: '//elsewhere.example' })).to).toBe('/')
})

test('going back, switching the language or changing the topic and back loses nothing that was chosen or typed', async () => {
  const she = office.stranger()
  await post(she, '/', '/ask', { topic: 'wages' })
  await post(she, '/ask/what', '/ask/what', { answer: 'unpaid' })
  // back with a choice made and not yet sent on
  expect((await post(she, '/ask/contract', '/ask/contract', { answer: 'kept', go: 'back' })).to).toBe('/ask/what')
  expect((await get(she, '/ask/contract')).text).toMatch(/value="kept"[^>]* checked/)
  // back without a choice is no fault
  expect((await post(she, '/ask/howLong', '/ask/howLong', { go: 'back' })).to).toBe('/ask/contract')
  // another language in the middle of a sentence
  const told = '七月八月的工资还没'
  const switched = await post(she, '/ask/told', '/ask/told', { answer: told, lang: 'en' })
  expect(switched.to).toBe('/ask/told')
  const english = (await get(she, '/ask/told')).text
  expect([english.includes('lang="en"'), english.includes(told)]).toEqual([true, true])
  await post(she, '/ask/told', '/ask/told', { answer: told, lang: 'zh' })
  // another topic, and back again
  await post(she, '/', '/ask', { topic: 'home' })
  expect((await get(she, '/ask/what')).text).not.toMatch(/ checked/)
  expect((await get(she, '/ask/told')).text).toContain(told)
  await post(she, '/ask/what', '/ask/what', { answer: 'leak' })
  await post(she, '/', '/ask', { topic: 'wages' })
  const review = (await get(she, '/ask/review')).text
  for (const said of ['工资没发，或者少发', '签过，在老板那里', told]) expect(review).toContain(said)
  expect(review).not.toContain('漏水')
  // what is too long to keep stays on the screen with its remedy
  const long = await post(she, '/ask/told', '/ask/told', { answer: '长'.repeat(2001), go: 'back' })
  expect([long.status, long.text.includes('最多 2000'), long.text.includes('长'.repeat(2001))]).toEqual([
    400,
    true,
    true,
  ])
})

test('the buttons of a question carry what was typed: back, switches, and Enter goes on', async () => {
  const she = office.stranger()
  await post(she, '/', '/ask', { topic: 'other' })
  const page = (await get(she, '/ask/told')).text
  expect(page).toMatch(/<form[^>]* id="question"/)
  expect(page).toMatch(/<button class="back" form="question" name="go" value="back">/)
  expect(page).toMatch(/form="question"\s+name="lang"/)
  const [onward, back] = [page.indexOf('<button form="question" hidden'), page.indexOf('name="go"')]
  expect([onward > 0, onward < back]).toEqual([true, true])
})

test('name and number typed for a call back outlive a switch of the language', async () => {
  const she = office.stranger()
  await tellAll(she)
  const english = await post(she, '/call-back', '/call-back', { name: '王先生', phone: '138', lang: 'en' })
  expect(english.text).toContain('lang="en"')
  for (const typed of ['value="王先生"', 'value="138"']) expect(english.text).toContain(typed)
})

test('help leads back to where it was called, and nowhere outside', async () => {
  const she = office.stranger()
  await post(she, '/', '/ask', { topic: 'other' })
  expect((await get(she, '/ask/told')).text).toContain('href="/help?from=%2Fask%2Ftold"')
  const help = (await get(she, '/help?from=%2Fask%2Ftold')).text
  expect(help).toMatch(/class="button primary" href="\/ask\/told"/)
  expect((await get(she, '/help?from=%2F%2Felsewhere.example')).text).toMatch(/class="button primary" href="\/follow"/)
  expect((await get(she, '/ask/send')).to).toBe('/ask/review')
})

test('a code and its secret, half typed, outlive a switch of the language', async () => {
  const english = await post(office.stranger(), '/follow', '/follow', { code: 'abcd 2', secret: 'ACD', lang: 'en' })
  expect(english.text).toContain('lang="en"')
  for (const typed of ['value="ABCD2"', 'value="ACD"']) expect(english.text).toContain(typed)
})

test('one browser leaves five questions a day, each further one is kept as typed and told what to do', async () => {
  const she = office.stranger()
  for (let n = 1; n <= 5; n += 1) expect((await tellAll(she, `第 ${n} 件`)).to).toBe('/receipt')
  const sixth = await tellAll(she, '第六件')
  expect([sixth.status, sixth.text.includes('已经留了 5 个问题'), sixth.text.includes('12348')]).toEqual([
    400,
    true,
    true,
  ])
  expect(sixth.text).toContain('第六件')
  office.travelTo('2026-11-25T09:30:00+08:00')
  expect((await post(she, '/ask/review', '/ask/send')).to).toBe('/receipt')
})

test('a kiosk takes so many questions an hour, whoever asks; each person’s home button wipes it, drafts and all', async () => {
  const key = 'k'.repeat(43)
  const { places } = office
  await atTheDoor(office.house.pool, theDay, true, (tx) =>
    keepKiosk(
      tx,
      { office: places.street, place: places.legalHome, name: '自助机', key },
      { now: theDay, by: theClock.id },
    ),
  )
  await office.database.owner.query(
    `insert into offices.settings (office_id, name, value, mark, recorded_at, recorded_by) values ($1, 'consultation.perKioskHour', '2', 'design', $2, $3)`,
    [places.street, theDay, theClock.id],
  )
  const kiosk = office.stranger()
  kiosk.cookies.set('fq_kiosk', key)
  for (let n = 1; n <= 2; n += 1) {
    expect((await tellAll(kiosk, `自助机上第 ${n} 位`)).to).toBe('/receipt')
    const receipt = (await get(kiosk, '/receipt')).text
    expect(receipt).toMatch(/<form class="leave" method="post" action="\/kiosk\/wipe">/)
    expect((await post(kiosk, '/receipt', '/kiosk/wipe')).to).toBe('/')
    expect((await get(kiosk, '/receipt')).to).toBe('/follow')
  }
  const third = await tellAll(kiosk, '第三位')
  expect([third.status, third.text.includes('这一小时已经收了 2 个问题')]).toEqual([400, true])
  await post(kiosk, '/ask/review', '/kiosk/wipe')
  const { rows } = await office.database.owner.query(
    `select count(*)::int n from consultations.drafts where answers->>'told' = '第三位'`,
  )
  expect(rows).toEqual([{ n: 0 }])
  office.travelTo('2026-11-24T10:30:00+08:00')
  expect((await tellAll(kiosk, '下一个小时')).to).toBe('/receipt')
})

test('the QR of a receipt leads where the office is reached, and never where a request pretends to be', async () => {
  const she = office.stranger()
  await tellAll(she)
  const qrAt = async (host: string) => {
    const page = await (await she.fetch('/receipt', { headers: { host } })).text()
    return /class="qr"[^]*?<\/svg>/.exec(page)?.[0]
  }
  const own = await qrAt('office.test')
  expect(own).toContain('<path')
  expect(await qrAt('evil.example')).toBe(own)
})

test('a question has an example under each choice and says why it is asked, by which article', async () => {
  const she = office.stranger()
  await post(she, '/', '/ask', { topic: 'wages' })
  const howLong = (await get(she, '/ask/howLong')).text
  for (const said of [
    '例如：上个星期的事',
    '没关系，律师会和您一起理清',
    '为什么问这个',
    '《劳动争议调解仲裁法》',
    '第二十七条',
  ])
    expect(howLong).toContain(said)
})

test('the slip says its time once, promises no minute while somebody waits in the queue, and leads back', async () => {
  await (await office.as('liuTheLawyer')).does(standDuty, { hours: 8 })
  const she = office.stranger()
  await tellAll(she)
  const slip = (await get(she, '/receipt/slip?width=80mm')).text
  expect(slip.split('2026年11月24日')).toHaveLength(2)
  expect(slip).toContain('href="/receipt"')
  await post(she, '/receipt', '/wait')
  const waiting = (await get(she, '/receipt/slip')).text
  expect(waiting).toContain('律师接上，当面和您说')
  expect(waiting).not.toMatch(/<li>\s*<b>/)
  office.travelTo('2026-11-24T16:30:00+08:00')
  expect((await get(she, '/receipt/slip')).text).toContain('打印于 2026年11月24日 16:30')
})

test('a receipt looks again by itself, and is another page as soon as a lawyer comes online: waiting is offered', async () => {
  const she = office.stranger()
  await tellAll(she)
  const seen = async () => {
    const { text } = await get(she, '/receipt')
    return [/data-refresh="15" data-as="([^"]+)"/.exec(text)?.[1], text.includes('/wait"')]
  }
  expect(await seen()).toEqual(['told', false])
  await (await office.as('liuTheLawyer')).does(standDuty, { hours: 8 })
  expect(await seen()).toEqual(['told online', true])
})

test('“back” after sending leads to the receipt; what a second window wrote is shown, not lost; a second number is not asked for', async () => {
  const she = office.stranger()
  await tellAll(she)
  for (const path of ['/ask/told', '/ask/review']) expect((await get(she, path)).to).toBe('/receipt')
  const late = await post(she, '/receipt', '/ask/told', { answer: '第二个窗口写的' })
  expect([late.status, late.text.includes('第二个窗口写的'), late.text.includes('另一个窗口')]).toEqual([
    409,
    true,
    true,
  ])
  await post(she, '/call-back', '/call-back', { name: '王先生', phone: '13800006027' })
  expect((await get(she, '/call-back')).to).toBe('/wait')
})

test('words that came after their draft was lost are shown as not sent, and no receipt is promised that is not there', async () => {
  const she = office.stranger()
  const words = '写了很久才想好的话'
  const lost = await post(she, '/', '/ask/told', { answer: words })
  expect([lost.status, lost.text.includes(words), lost.text.includes('还没有交上')]).toEqual([409, true, true])
  expect(lost.text).not.toMatch(/另一个窗口|href="\/receipt"/)
  expect(lost.text).toContain('重新问')
  const sent = await post(she, '/', '/ask/send')
  expect([sent.status, sent.text.includes('还没有交上')]).toEqual([409, true])
})

test('a question that was withdrawn promises nothing more, on the receipt or on its slip', async () => {
  await (await office.as('liuTheLawyer')).does(standDuty, { hours: 8 })
  const she = office.stranger()
  await tellAll(she)
  await post(she, '/receipt', '/wait')
  expect((await get(she, '/receipt')).text).toContain('没接上也有答复：凭查询码看哪天答复')
  await post(she, '/wait', '/cancel')
  for (const path of ['/receipt', '/receipt/slip']) {
    const page = await get(she, path)
    expect([path, page.to, page.text.includes('律师接上')]).toEqual([path, '/wait', false])
  }
  const over = (await get(she, '/wait')).text
  expect([over.includes('好的，这件事不问了'), over.includes('另问一件')]).toEqual([true, true])
})

test('whom to phone about a wrong number is said only where the office has a phone: the hotline cannot change it', async () => {
  const she = office.stranger()
  await tellAll(she)
  await post(she, '/call-back', '/call-back', { name: '王先生', phone: '13800006027' })
  expect((await get(she, '/wait')).text).not.toContain('电话写错了')
  await office.database.owner.query(
    `insert into offices.settings (office_id, name, value, mark, recorded_at, recorded_by) values ($1, 'office.phone', '"028-83501234"', 'design', $2, $3)`,
    [office.places.street, theDay, theClock.id],
  )
  expect((await get(she, '/wait')).text).toContain('电话写错了，打 028-83501234')
})
