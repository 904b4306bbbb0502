import { z } from 'zod'
import { choice, choiceOr, dateIfKnown, money, moneyIfKnown, moneyOrNone, numberFrom } from '../fields.ts'

const matters = {
  property: ['要钱、要东西的（财产案件）', 'Money or property'],
  divorce: ['离婚', 'Divorce'],
  personality: ['名誉、肖像等人格权', 'Personality rights'],
  otherCivil: ['其他不涉及钱的', 'Other, not about money'],
  intellectualProperty: ['知识产权', 'Intellectual property'],
  labour: ['劳动争议', 'Labour dispute'],
  administrative: ['告行政机关', 'Against an authority'],
  administrativeIp: ['商标、专利、海事行政案件', 'Trade mark, patent or maritime administrative case'],
  jurisdiction: ['管辖权异议（不成立的）', 'Objection to jurisdiction, not upheld'],
  execution: ['申请执行', 'Enforcement'],
  preservation: ['申请保全', 'Preservation of assets'],
  paymentOrder: ['申请支付令', 'Payment order'],
  publicNotice: ['申请公示催告', 'Public notice of lost paper'],
  annulAward: ['申请撤销仲裁裁决', 'Annulment of an award'],
  bankruptcy: ['申请破产', 'Bankruptcy'],
} as const
export type CourtMatter = keyof typeof matters

export const CourtFee = z.object({
  matter: choice(matters, '什么案件', 'What case'),
  amount: moneyOrNone(
    '涉及多少钱',
    'Sum at stake',
    '请求的数、要分的财产、要执行或者保全的数；不涉及钱不填',
    'Claimed, to be divided, enforced or preserved; leave out if none',
  ),
  reduced: choiceOr(
    'none',
    {
      none: ['不减半', 'Not halved'],
      summary: ['简易程序', 'Summary procedure'],
      settled: ['调解结案或者撤诉', 'Settled or withdrawn'],
      counterclaim: ['反诉', 'Counterclaim'],
    },
    '减半的情形',
    'Halved because',
  ),
})

export const SmallClaims = z.object({
  amount: money('要对方付多少钱', 'Sum claimed'),
  averageWage: moneyIfKnown(
    '全省就业人员年平均工资',
    'Province’s average yearly wage',
    '上一年度的，省统计局公布',
    'Of last year, by the statistics bureau',
  ),
  excluded: choiceOr(
    'none',
    {
      none: ['都没有', 'None of these'],
      status: ['人身关系、财产确权', 'Status or title to property'],
      foreign: ['涉外', 'Foreign element'],
      appraisal: ['要评估、鉴定', 'Needs appraisal'],
      missing: ['一方下落不明', 'A party is missing'],
      counterclaim: ['有反诉', 'Counterclaim'],
      other: ['其他不适宜的', 'Otherwise unsuitable'],
    },
    '有没有这些情形',
    'Any of these',
  ),
  day: dateIfKnown('立案的日子', 'Day of filing', '不填就按今天', 'Today if left out'),
})

export const LegalAid = z.object({
  matter: choice(
    {
      wages: ['讨工资、确认劳动关系', 'Wages or the labour relation'],
      support: ['赡养费、抚养费、扶养费', 'Support or maintenance'],
      injury: ['工伤、交通、食品药品、医疗事故赔偿', 'Work, traffic, food, drug or medical injury'],
      socialInsurance: ['社会保险、社会救助', 'Social insurance or relief'],
      pension: ['抚恤金', 'Survivor’s pension'],
      stateCompensation: ['国家赔偿', 'State compensation'],
      capacity: ['认定无民事行为能力', 'Declaring incapacity'],
      pollution: ['环境污染、生态破坏', 'Pollution'],
      other: ['别的事', 'Something else'],
    },
    '什么事',
    'What about',
  ),
  free: choiceOr(
    'none',
    {
      none: ['都不是', 'None of these'],
      abuse: ['受虐待、遗弃、家庭暴力', 'Victim of abuse, abandonment or domestic violence'],
      goodSamaritan: ['见义勇为', 'Acted to save others'],
      heroes: ['英雄烈士近亲属维护名誉', 'Kin of heroes, for their honour'],
      retrial: ['再审改判无罪', 'Acquitted on retrial'],
    },
    '是不是这些情形',
    'One of these cases',
  ),
  exempt: choiceOr(
    'none',
    {
      none: ['都不是', 'None of these'],
      noIncome: ['没有固定生活来源的未成年人、老年人、残疾人', 'Minor, elderly or disabled without fixed income'],
      relief: ['低保、救助、优抚对象', 'On relief or preferential treatment'],
      migrant: ['进城务工人员讨工资或者工伤赔偿', 'Migrant worker claiming wages or injury damages'],
    },
    '是不是这些人',
    'One of these people',
  ),
  income: moneyOrNone('全家每月收入', 'Household income a month'),
  members: numberFrom(1, 30, 1, '家里几口人', 'People in the household'),
  standard: moneyIfKnown(
    '本省经济困难标准（每人每月）',
    'Province’s hardship line a head, a month',
    '不知道可以不填',
    'Leave out if unknown',
  ),
})
