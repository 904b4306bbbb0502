import type { z } from 'zod'
import { calculator } from '../calculator.ts'
import { Inheritance } from './family-inputs.ts'
import { over, toFen, whole } from '../fraction.ts'
import { articleNamed } from '../named.ts'
import { cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import type { Part, Step } from '../sum.ts'

type Input = z.infer<typeof Inheritance>
/** A head or a line of one order: a line takes one share and parts it among its people. */
type Branch = {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly shares: number
  readonly people: number
}

const heads = (key: string, zh: string, en: string, people: number): Branch[] =>
  people > 0 ? [{ key, zh, en, shares: people, people }] : []
const linesOf = (key: string, zh: string, en: string, lines: readonly number[]): Branch[] =>
  lines.map((people, at) => ({
    key: `${key}${at + 1}`,
    zh: `${zh}第${at + 1}支每人`,
    en: `${en} ${at + 1}, each`,
    shares: 1,
    people,
  }))

const firstOrder = (input: Input): Branch[] => [
  ...heads('spouse', '配偶', 'Spouse', input.spouse ? 1 : 0),
  ...heads('child', '子女每人', 'Each child', input.children),
  ...linesOf('line', '代位继承', 'Line in place of a child', input.lines),
  ...heads('parent', '父母每人', 'Each parent', input.parents),
  ...heads('inLaw', '丧偶儿媳、女婿每人', 'Each widowed in-law', input.inLaws),
]
const secondOrder = (input: Input): Branch[] => [
  ...heads('sibling', '兄弟姐妹每人', 'Each brother or sister', input.siblings),
  ...linesOf('siblingLine', '兄弟姐妹的子女', 'Line in place of a sibling', input.siblingLines),
  ...heads('grandparent', '祖父母、外祖父母每人', 'Each grandparent', input.grandparents),
]

const basisOf = (branch: Branch): string[] =>
  branch.key.startsWith('line') || branch.key.startsWith('siblingLine')
    ? ['民法典#1128', '民法典#1130']
    : branch.key === 'inLaw'
      ? ['民法典#1129', '民法典#1130']
      : ['民法典#1127', '民法典#1130']

const citedZh = (id: string): string => `《${articleNamed(id).law}》${articleNamed(id).number}`
const citedEn = (id: string): string => `${articleNamed(id).law} ${articleNamed(id).number}`

export const inheritance = calculator({
  name: 'inheritance',
  group: 'family',
  title: { zh: '法定继承的份额', en: 'Shares of inheritance' },
  lead: { zh: '没有遗嘱时各人分多少', en: 'Who gets what without a will' },
  input: Inheritance,
  compute: (input) => {
    const { estate, common, debts, spouse } = input
    if (estate === 0) throw new SumRefused('estate', '请填全部财产。', 'Fill in the property left.')
    if (common > estate)
      throw new SumRefused(
        'common',
        '夫妻共同的比全部财产还多，请再看一遍。',
        'Common property exceeds all that is left; look again.',
      )
    if (common > 0 && !spouse)
      throw new SumRefused(
        'common',
        '有夫妻共同财产的，请选“有配偶”。',
        'Where there is common property, tick the spouse.',
      )
    const half = toFen(over(whole(common), 2))
    const owed = Math.min(debts, estate - half)
    const net = estate - half - owed
    const first = firstOrder(input)
    const heirs = first.length > 0 ? first : secondOrder(input)
    const shares = heirs.reduce((all, branch) => all + branch.shares, 0)
    const parts: Part[] = heirs.map(({ key, zh, en, shares: own, people }) => ({
      key,
      zh,
      en,
      people,
      fen: toFen(over(whole(net * own), whole(shares * people))),
    }))
    const steps: Step[] = [
      step('全部财产', 'All property left', estate, '民法典#1122'),
      ...(half > 0
        ? [step('共同财产的一半归配偶所有', 'Half the common property is the spouse’s', -half, '民法典#1153')]
        : []),
      ...(owed > 0 ? [step('先还债务和税款', 'Debts and taxes first', -owed, '民法典#1159', '民法典#1161')] : []),
    ]
    const divided = parts.reduce((all, { fen, people }) => all + fen * people, 0)
    return sumOf(steps, {
      parts,
      notes: [
        ...heirs.map((branch, at) => ({
          zh: `${branch.zh}：${branch.shares === branch.people ? '' : `一份由${branch.people}人平分，`}${yuan(parts[at]!.fen)}（${basisOf(branch).map(citedZh).join('、')}）`,
          en: `${branch.en}: ${cny(parts[at]!.fen)} (${basisOf(branch).map(citedEn).join(', ')})`,
        })),
        heirs.length === 0
          ? {
              zh: '没有继承人又没有遗嘱的，归国家或者集体所有，用于公益（民法典第一千一百六十条）。',
              en: 'Without heirs or a will it goes to the state or the collective (Civil Code 1160).',
            }
          : undefined,
        debts > owed
          ? {
              zh: '债务比遗产多，超过的部分继承人可以不还。',
              en: 'Debts exceed the estate; heirs need not pay the rest.',
            }
          : undefined,
        heirs.length > 0 && divided !== net
          ? {
              zh: `分到分位差${yuan(Math.abs(net - divided))}，由大家商量给谁。`,
              en: `Down to the fen ${cny(Math.abs(net - divided))} is left over or short; agree who takes it.`,
            }
          : undefined,
        {
          zh: '同一顺序一般均等。尽主要扶养义务的可以多分，有困难又没有劳动能力的要照顾，能养不养的少分或者不分；大家商量好的按商量的。',
          en: 'Equal as a rule; more for those who cared most or are in need, less for those who could have cared and did not; what all agree on goes first.',
        },
        {
          zh: '有遗嘱、遗赠扶养协议的先按它办。胎儿要留一份。',
          en: 'A will or a legacy-support agreement goes first. A share is kept for a child not yet born.',
        },
      ],
    })
  },
})
