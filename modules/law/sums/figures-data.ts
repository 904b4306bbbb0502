import type { Both } from '@fengqiao/kernel/field.ts'

export const figureKeys = [
  'lpr1y',
  'nationalIncome',
  'compulsoryDeath',
  'compulsoryMedical',
  'compulsoryProperty',
  'blamelessDeath',
  'blamelessMedical',
  'blamelessProperty',
  'localAverageWage',
  'provincialMonthlyWage',
  'provincialYearlyWage',
  'minimumWage',
  'urbanIncome',
  'urbanSpending',
  'legalAidStandard',
] as const
export type FigureKey = (typeof figureKeys)[number]

export const figureMarks = ['read', 'seen', 'unverified'] as const
export type FigureMark = (typeof figureMarks)[number]

/** `lastYear`: a statistic of one year, used through the next one; `since`: holds from its day until the next. */
export type FigureRule = {
  readonly title: Both
  readonly unit: 'fen' | 'percent'
  readonly holds: 'lastYear' | 'since'
  readonly where: Both
  /** Set by a province or a city: never shipped. */
  readonly local: boolean
}

const insurance = (zh: string, en: string): FigureRule => ({
  title: { zh, en },
  unit: 'fen',
  holds: 'since',
  where: {
    zh: '国务院保险监督管理机构公布，保单上也印着。',
    en: 'published by the insurance regulator; printed on the policy.',
  },
  local: false,
})

/** The last day the rates that ship were looked up for; a later day is asked for until the office enters it. */
export const lprUntil = '2026-05-19'

export const figureRules: Readonly<Record<FigureKey, FigureRule>> = {
  lpr1y: {
    title: { zh: '一年期贷款市场报价利率（LPR）', en: 'One-year loan prime rate (LPR)' },
    unit: 'percent',
    holds: 'since',
    where: {
      zh: `每月20日（遇假日顺延）中国人民银行、全国银行间同业拆借中心网站公布。随产品来的数只到${lprUntil}，以后的由本所在“算一算 → 公布的数据”里补上。`,
      en: `published on the 20th of each month by the People’s Bank and the National Interbank Funding Centre. What comes with the product ends on ${lprUntil}; the office adds what came later under Work it out → Published figures.`,
    },
    local: false,
  },
  nationalIncome: {
    title: { zh: '全国城镇居民人均可支配收入（一年）', en: 'National urban disposable income a head, a year' },
    unit: 'fen',
    holds: 'lastYear',
    where: {
      zh: '国家统计局每年1月公布上一年的数。',
      en: 'published each January by the National Bureau of Statistics.',
    },
    local: false,
  },
  compulsoryDeath: insurance('交强险死亡伤残赔偿限额', 'Compulsory insurance: death and disability limit'),
  compulsoryMedical: insurance('交强险医疗费用赔偿限额', 'Compulsory insurance: medical limit'),
  compulsoryProperty: insurance('交强险财产损失赔偿限额', 'Compulsory insurance: property limit'),
  blamelessDeath: insurance('交强险无责死亡伤残限额', 'Compulsory insurance without fault: death and disability'),
  blamelessMedical: insurance('交强险无责医疗费用限额', 'Compulsory insurance without fault: medical'),
  blamelessProperty: insurance('交强险无责财产损失限额', 'Compulsory insurance without fault: property'),
  localAverageWage: {
    title: { zh: '本地职工月平均工资', en: 'Local average wage a month' },
    unit: 'fen',
    holds: 'lastYear',
    where: {
      zh: '市人力资源社会保障局或者统计局每年公布，可以打12333问。',
      en: 'published each year by the city’s labour or statistics bureau; ring 12333.',
    },
    local: true,
  },
  provincialMonthlyWage: {
    title: { zh: '全省职工月平均工资', en: 'Province’s average wage a month' },
    unit: 'fen',
    holds: 'lastYear',
    where: {
      zh: '省统计局每年公布，法院每年发布人身损害赔偿标准时也列出。',
      en: 'published each year by the province’s statistics bureau and in its courts’ yearly list for personal injury.',
    },
    local: true,
  },
  provincialYearlyWage: {
    title: { zh: '全省就业人员年平均工资', en: 'Province’s average yearly wage of people in employment' },
    unit: 'fen',
    holds: 'lastYear',
    where: {
      zh: '省统计局每年公布，高级法院会转发当年的小额诉讼标准。',
      en: 'published each year by the province’s statistics bureau; its high court passes the line on.',
    },
    local: true,
  },
  minimumWage: {
    title: { zh: '月最低工资标准', en: 'Minimum wage a month' },
    unit: 'fen',
    holds: 'since',
    where: {
      zh: '省政府公布，人力资源社会保障厅网站上有，可以打12333问。',
      en: 'set by the province; on its labour department’s site, or ring 12333.',
    },
    local: true,
  },
  urbanIncome: {
    title: { zh: '全省城镇居民人均可支配收入（一年）', en: 'Province’s urban disposable income a head, a year' },
    unit: 'fen',
    holds: 'lastYear',
    where: { zh: '省统计局每年初公布。', en: 'published early each year by the province’s statistics bureau.' },
    local: true,
  },
  urbanSpending: {
    title: { zh: '全省城镇居民人均消费支出（一年）', en: 'Province’s urban consumption a head, a year' },
    unit: 'fen',
    holds: 'lastYear',
    where: { zh: '省统计局每年初公布。', en: 'published early each year by the province’s statistics bureau.' },
    local: true,
  },
  legalAidStandard: {
    title: { zh: '法律援助经济困难标准（每人每月）', en: 'Legal-aid hardship line a head, a month' },
    unit: 'fen',
    holds: 'since',
    where: {
      zh: '省政府规定，问当地法律援助中心或者打12348。',
      en: 'set by the province; ask the legal aid centre or ring 12348.',
    },
    local: true,
  },
}

/** `from`: the first day it holds, for a yearly statistic 1 January of the year it tells of. Percent in hundredths. */
export type FigureRow = {
  readonly figure: FigureKey
  readonly from: string
  /** The last day for which it is known to hold. */
  readonly until?: string
  readonly value: number
  readonly source: string
  readonly mark: FigureMark
}

const lprSource = '全国银行间同业拆借中心受权公布'
const lpr = (from: string, value: number, until?: string): FigureRow => ({
  figure: 'lpr1y',
  from,
  value,
  source: `${lprSource}，${from}`,
  mark: 'seen',
  ...(until ? { until } : {}),
})
const income = (year: number, value: number, mark: FigureMark): FigureRow => ({
  figure: 'nationalIncome',
  from: `${year}-01-01`,
  value,
  source: `国家统计局，${year}年居民收入和消费支出情况`,
  mark,
})
const limit = (figure: FigureKey, value: number): FigureRow => ({
  figure,
  from: '2020-09-19',
  value,
  source: '银保监会《关于实施车险综合改革的指导意见》，2020-09-19起',
  mark: 'unverified',
})

/** What is the same in the whole country. Days on which the rate stayed as it was are left out. */
export const shippedFigures: readonly FigureRow[] = [
  lpr('2019-08-20', 425),
  lpr('2019-09-20', 420),
  lpr('2019-11-20', 415),
  lpr('2020-02-20', 405),
  lpr('2020-04-20', 385),
  lpr('2021-12-20', 380),
  lpr('2022-01-20', 370),
  lpr('2022-08-22', 365),
  lpr('2023-06-20', 355),
  lpr('2023-08-21', 345),
  lpr('2024-07-22', 335),
  lpr('2024-10-21', 310),
  lpr('2025-05-20', 300, lprUntil),
  income(2020, 4_383_400, 'unverified'),
  income(2021, 4_741_200, 'unverified'),
  income(2022, 4_928_300, 'unverified'),
  income(2023, 5_182_100, 'unverified'),
  income(2024, 5_418_800, 'seen'),
  income(2025, 5_650_200, 'seen'),
  limit('compulsoryDeath', 18_000_000),
  limit('compulsoryMedical', 1_800_000),
  limit('compulsoryProperty', 200_000),
  limit('blamelessDeath', 1_800_000),
  limit('blamelessMedical', 180_000),
  limit('blamelessProperty', 10_000),
]
