import { expect, test } from 'vitest'
import { cards, findCard } from '../guides/cards.ts'
import { findCalculator } from '../sums/calculators.ts'
import { triage } from '../triage/triage.ts'
import { cardIdsNamed, sureCards } from './choose-card.ts'
import { sumsOf } from './sums-data.ts'

const chosen = (question: string) => sureCards(question, triage(question))[0]?.id

test('every card has lay words that lead to it, and every name in the tables is a card or a calculator', () => {
  expect(cards.map(({ id }) => id).filter((id) => !cardIdsNamed.includes(id))).toEqual([])
  expect(cardIdsNamed.filter((id) => !findCard(id))).toEqual([])
  expect(Object.keys(sumsOf).filter((id) => !findCard(id))).toEqual([])
  expect([...new Set(Object.values(sumsOf).flat())].filter((name) => !findCalculator(name))).toEqual([])
})

test.each([
  ['老板拖欠我三个月工资怎么办', 'wages-unpaid'],
  ['包工头跑了，我们十几个人的工钱都没给', 'wages-unpaid'],
  ['老公正在打我，我把自己反锁在卫生间', 'domestic-violence'],
  ['楼上卫生间漏水把我家天花板泡坏了，找他几次都不管', 'leak-upstairs'],
  ['别人欠我钱快三年了，是不是马上就过时效了', 'loan-unpaid'],
  ['下班路上被车撞了，算不算工伤，去哪里认定', 'work-injury'],
  ['上班一年多没签合同，可以要双倍工资吗', 'no-contract'],
  ['厂里天天加班到十点不给加班费，哪里可以举报', 'overtime'],
  ['离婚了他不让我看孩子', 'visit-child'],
  ['丈夫背着我借了二十万赌博，要我一起还吗', 'marital-debt'],
  ['我七十三了三个儿子都不管我，推来推去', 'support-parents'],
  ['儿子不给我养老钱', 'support-parents'],
  ['邻居装修把我家墙震裂了', 'neighbour-damage'],
  ['旁边工地打桩，房子裂了好几道缝', 'neighbour-damage'],
  ['邻居占了过道堆杂物', 'neighbour-passage'],
  ['直播间买的手镯不到七天想退，说定制的不退', 'online-return'],
  ['合同没到期房东让我三天内搬走，不搬就换锁', 'rent-evict'],
  ['高楼掉下来花盆砸坏我的车，不知道是哪家', 'falling-object'],
  ['对方车没买交强险，钱找谁要', 'hit-and-run'],
  ['调解协议签了，对方到期不给钱怎么办', 'enforcement'],
  ['一审判决书十号收到的，想上诉还来得及吗', 'appeal'],
  ['刚才接到电话说我涉嫌洗钱，让我把钱转到安全账户，我已经转了八万', 'fraud-reported'],
  ['我是农民工要工资想申请免费律师', 'legal-aid'],
  ['老人在保健品店被忽悠买了三万块的床垫', 'fake-goods'],
  ['两万块彩礼能要回来吗', 'bride-price'],
  ['狗把孩子咬了，主人不赔', 'dog-bite'],
])('%s → %s', (question, card) => expect(chosen(question)).toBe(card))

test.each([
  '户口本上名字写错了一个字怎么改',
  '有个女的坐在楼顶边上要跳楼',
  '我写的文章被别人搬运到公众号',
  '社区矫正期间想去外地看病要请假吗',
  '今天天气真好',
  '儿子单位不给交养老保险金的证明在哪里打印',
  '电费',
])('where no card surely answers, none is shown as the answer: %s', (question) => {
  expect(chosen(question)).toBeUndefined()
})
