import { describe, expect, test } from 'vitest'
import { checkDraft, citedInDraft } from './check-draft.ts'

const law = '示例街道楼道灯条例'
const article = (no: number, text: string, sub = '') => ({ id: `${law}#${no}${sub}`, law, title: law, text })
const given = [
  article(9, '楼道灯的电费由同一单元的住户平均分担。'),
  article(10, '一楼住户不用楼梯的，可以少分担一半电费。'),
  article(11, '电费每半年公布一次，公布的内容包括：\n（一）用电度数；\n（二）每户金额；\n（三）收款人。'),
  article(12, '住户认为分担不公的，可以在公布后十五日内请求重新计算。'),
  article(16, '任何人不得以楼道灯争议为由剪断电线。'),
  article(8, '灯长不领报酬，可以领取灯泡、手套和梯子。', '-1'),
]
const known = new Set([...given.map(({ id }) => id), `${law}#7`])
const question = '楼道灯的电费怎么分担，我家欠了3个月'
const check = (draft: string) => checkDraft(draft, { given, known, question })
const keptOf = (draft: string) => check(draft).kept.map(({ sentence }) => sentence)
const whyOf = (draft: string) => check(draft).withheld.flatMap(({ why }) => why.map(({ reason }) => reason))

test('a sentence that cites what was given and quotes it letter by letter is shown, with what it cites', () => {
  const sentence = `《${law}》第九条规定：「楼道灯的电费由同一单元的住户平均分担。」`
  expect(check(sentence)).toEqual({ kept: [{ sentence, cites: [`${law}#9`], line: 0 }], withheld: [] })
})

test.each([
  '合同第三条约定了交房的日子。',
  '按双方《租赁合同》第三条，房东收走押金。',
  '《租赁合同》的第三条、第五条都说到押金。',
  '劳动合同第3条写着工资数。',
  '物业服务合同（补充协议）第二条说到电费。',
  '公司章程第十条和业主公约第八条也说到这件事。',
])('an article of the parties’ own paper is no article of a law: %s', (sentence) => {
  expect(citedInDraft(`《${law}》第九条。${sentence}`, given)).toEqual([`${law}#9`])
  expect(keptOf(`《${law}》第九条。${sentence}`)).toContain(sentence)
  // also where no law was named before
  expect(whyOf(sentence)).toEqual([])
})

test.each([
  [`《劳动合同法》第三条`, '劳动合同法#3'],
  [`合同里写了，《${law}》第十条也这样说`, `${law}#10`],
  [`合同第三条不合《${law}》第十条`, `${law}#10`],
  [`《租赁合同》之外，该条例第十条管`, `${law}#10`],
])('a law’s article beside a contract is still read: %s', (sentence, id) => {
  expect(citedInDraft(`《${law}》第九条。${sentence}。`, given)).toContain(id)
})

test('a sentence that cites nothing stays, and the others around a withheld one stay in their paragraphs', () => {
  const { kept, withheld } = check(`先和邻居商量。\n依照《${law}》第九十九条要赔偿。再看《${law}》第九条。`)
  expect(kept.map(({ sentence, line }) => [line, sentence])).toEqual([
    [0, '先和邻居商量。'],
    [1, `再看《${law}》第九条。`],
  ])
  expect(withheld).toEqual([
    {
      sentence: `依照《${law}》第九十九条要赔偿。`,
      why: [{ reason: 'article-unknown', about: `《${law}》第九十九条` }],
    },
  ])
})

describe('however a number is written, it is read', () => {
  test.each([
    [`《${law}》第9条`, ['9']],
    [`《${law}》第９条`, ['9']],
    [`《${law}》第 九 条`, ['9']],
    [`《${law}》第​九条`, ['9']],
    [`**《${law}》**第九条`, ['9']],
    [`${law}第九条`, ['9']],
    [`根据${law}第九条`, ['9']],
    [`《${law}》（2024年修正）第九条`, ['9']],
    [`《${law}（2024年修正）》第九条`, ['9']],
    [`《${law}》9条`, ['9']],
    [`${law}#9`, ['9']],
    [`《${law}》第八条之一`, ['8-1']],
    [`《${law}》第九条、第十条`, ['9', '10']],
    [`《${law}》第九、十条`, ['9', '10']],
    [`《${law}》第九条至第十一条`, ['9', '11', '10']],
    [`《${law}》第九条。该条例第十条`, ['9', '10']],
    [`《${law}》第九条。依照第十条`, ['9', '10']],
  ])('%s', (draft, numbers) => {
    expect(citedInDraft(draft, given)).toEqual(numbers.map((no) => `${law}#${no}`))
    expect(whyOf(draft)).toEqual([])
  })
})

describe('withheld is what rests on nothing', () => {
  test.each([
    ['an article that exists and was not given', `《${law}》第七条也适用。`, 'article-not-given'],
    ['an article nobody wrote', `《${law}》第三百条也适用。`, 'article-unknown'],
    ['a law nobody wrote, in brackets', '《宠物管理法》第八条也适用。', 'article-unknown'],
    ['a law nobody wrote, without brackets', '根据宠物管理法第八条，可以养鹦鹉。', 'article-unknown'],
    ['a real law none of whose articles was given', '民法典第五百七十七条也适用。', 'article-unknown'],
    ['a law named without a number', '《邻里和睦促进法》支持您。', 'law-not-given'],
    ['one in a range that was not given', `《${law}》第九条至第十二条、第十三条。`, 'article-unknown'],
    ['a number before which no law stands', '依照第九条，平均分担。', 'number-without-law'],
    ['a number no rule reads', `《${law}》第九九十条。`, 'number-without-law'],
    ['a citation in another language', 'Article 9 applies.', 'number-without-law'],
    ['a figure neither the question nor an article has', `应当在三十日内申请。`, 'figure-from-nowhere'],
    ['a sum nobody worked out', '一共可以要回19,500元。', 'figure-from-nowhere'],
    ['a share nobody named', '违约金不超过百分之三十。', 'figure-from-nowhere'],
  ])('%s', (_, draft, reason) => {
    expect(whyOf(draft)).toContain(reason)
    expect(keptOf(draft)).toEqual([])
  })
})

describe('a quotation is the words of the article it is said to come from', () => {
  test.each([
    ['another word', `第九条：「楼道灯的电费由同一楼栋的住户平均分担。」`, 'quotation-differs'],
    ['a comma more', `第九条：“楼道灯的电费，由同一单元的住户平均分担”`, 'quotation-differs'],
    ['words left out', `第九条：“楼道灯的电费……平均分担。”`, 'quotation-differs'],
    ['the words of another article', `第九条：“一楼住户不用楼梯的，可以少分担一半电费。”`, 'quotation-differs'],
    ['nothing', '第九条：「」', 'quotation-differs'],
    ['plain marks', '第九条："电费由灯长出"', 'quotation-differs'],
    ['behind a word that turns it round', '第十六条：“得以楼道灯争议为由剪断电线”', 'quotation-cut'],
    ['without an end', '第九条：“楼道灯的电费', 'quotation-open'],
    ['of the law named alone', '规定：“电费由灯长承担”。', 'quotation-differs'],
  ])('%s', (_, tail, reason) => {
    expect(whyOf(`《${law}》${tail}`)).toContain(reason)
  })

  test.each([
    ['part of it', `《${law}》第九条说的是“同一单元的住户”。`],
    ['over the article’s own lines', `《${law}》第十一条：“公布的内容包括：（一）用电度数；（二）每户金额；”`],
    ['of one of two cited together', `《${law}》第九条、第十条：“可以少分担一半电费。”`],
    ['no article’s at all', '不要理会“催收公司”的电话。'],
  ])('%s stays', (_, draft) => {
    expect(whyOf(draft)).toEqual([])
  })

  test('a sentence after the citation that says “the article provides” is held to the same article', () => {
    const [first, wrong] = [`先看《${law}》第九条。`, '该条规定：“电费由房东承担。”']
    expect(keptOf(`${first}${wrong}`)).toEqual([first])
    expect(keptOf(`${first}该条规定：“平均分担。”`)).toHaveLength(2)
  })
})

test('a full stop inside a quotation ends no sentence, so that a wrong tail takes its head with it', () => {
  const draft = `《${law}》第九条规定：“楼道灯的电费由同一单元的住户平均分担。房东不分担。”先商量。`
  expect(keptOf(draft)).toEqual(['先商量。'])
})

test('figures of the question and of the articles are the same however they are written', () => {
  expect(whyOf('您欠了三个月。')).toEqual([])
  expect(whyOf(`《${law}》第十二条给您15天。`)).toEqual([])
  expect(whyOf('您欠了 3 个月。')).toEqual([])
})

test('rubbish of any kind neither throws nor passes a citation', () => {
  for (const draft of [
    '',
    '\n\n',
    '」」」“',
    '《》第条',
    '#9',
    '第第九条条',
    '{"a":1}',
    '\u0000\u202e第九条',
    `《${law}》第99999条`,
  ])
    expect(check(draft).kept.flatMap(({ cites }) => cites)).toEqual([])
})
