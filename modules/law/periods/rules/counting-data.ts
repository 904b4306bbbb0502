import type { Both } from '@fengqiao/kernel/field.ts'
import type { Day } from '@fengqiao/kernel/days.ts'

/** How a law counts its days, told beside every answer. `nextHour`: hours run from the hour after the event. */
export type Counting = { readonly sentence: Both; readonly basis: readonly string[]; readonly nextHour?: true }

const civilCode: Counting = {
  sentence: {
    zh: '开始的当天不算，从第二天起数；最后一天是法定休假日的，顺延到休假结束的次日。',
    en: 'The day of the event is not counted; a last day on a holiday moves to the day after it.',
  },
  basis: ['民法典#201', '民法典#202', '民法典#203'],
}

const procedure = (basis: readonly string[]): Counting => ({
  sentence: {
    zh: '开始的当天不算，从第二天起数；最后一天是法定休假日的，顺延到休假后的第一天。诉讼文书在期满前交邮的，不算过期。',
    en: 'The day of the event is not counted; a last day on a holiday moves to the first day after. Papers posted before the end are in time.',
  },
  basis,
  nextHour: true,
})

const civilProcedure = procedure(['民事诉讼法#85', '最高人民法院关于适用民事诉讼法的解释#125'])

/** By the leading law of a rule; a law without a rule of its own counts by the Civil Code (民法典 204). */
const countings: Readonly<Record<string, Counting>> = {
  民事诉讼法: civilProcedure,
  最高人民法院关于适用民事诉讼法的解释: civilProcedure,
  反家庭暴力法: civilProcedure,
  行政诉讼法: procedure(['行政诉讼法#101', '民事诉讼法#85']),
  最高人民法院关于适用行政诉讼法的解释: procedure(['行政诉讼法#101', '民事诉讼法#85']),
  社区矫正法: procedure(['刑事诉讼法#105']),
  行政复议法: {
    sentence: {
      zh: '三日、五日、七日、十日是工作日，其他的是自然日；开始的当天不算。',
      en: 'Three, five, seven and ten days are working days, others calendar days; the day of the event is not counted.',
    },
    basis: ['行政复议法#88', '民事诉讼法#85'],
  },
  行政处罚法: {
    sentence: {
      zh: '二日、三日、五日、七日是工作日，其他的是自然日；开始的当天不算。',
      en: 'Two, three, five and seven days are working days, others calendar days; the day of the event is not counted.',
    },
    basis: ['行政处罚法#85'],
  },
}

export const countingOf = (law: string): Counting => countings[law] ?? civilCode

/**
 * From when the text cited is law, and from when its law has existed at all (`first`); from general knowledge where
 * the corpus does not say. An event before `since` fell under an earlier text, one before `first` under none.
 */
export const lawDates: Readonly<Record<string, { readonly since: Day; readonly first?: Day }>> = {
  民法典: { since: '2021-01-01', first: '1987-01-01' },
  民事诉讼法: { since: '2024-01-01', first: '1991-04-09' },
  最高人民法院关于适用民事诉讼法的解释: { since: '2022-04-10', first: '2015-02-04' },
  最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定: { since: '2021-01-01', first: '2008-09-01' },
  人民调解法: { since: '2011-01-01' },
  仲裁法: { since: '2018-01-01', first: '1995-09-01' },
  信访工作条例: { since: '2022-05-01', first: '2005-05-01' },
  公证法: { since: '2018-01-01', first: '2006-03-01' },
  农村土地承包经营纠纷调解仲裁法: { since: '2010-01-01' },
  劳动争议调解仲裁法: { since: '2008-05-01' },
  劳动合同法: { since: '2013-07-01', first: '2008-01-01' },
  劳动合同法实施条例: { since: '2008-09-18' },
  反家庭暴力法: { since: '2016-03-01' },
  国家赔偿法: { since: '2013-01-01', first: '1995-01-01' },
  工伤保险条例: { since: '2011-01-01', first: '2004-01-01' },
  政府信息公开条例: { since: '2019-05-15', first: '2008-05-01' },
  最高人民法院关于适用行政诉讼法的解释: { since: '2018-02-08', first: '2000-03-10' },
  行政诉讼法: { since: '2017-07-01', first: '1990-10-01' },
  法律援助法: { since: '2022-01-01' },
  消费者权益保护法: { since: '2014-03-15' },
  社区矫正法: { since: '2020-07-01' },
  社区矫正法实施办法: { since: '2020-07-01' },
  行政处罚法: { since: '2021-07-15', first: '1996-10-01' },
  行政复议法: { since: '2024-01-01', first: '1999-10-01' },
  道路交通安全法实施条例: { since: '2017-10-07', first: '2004-05-01' },
  道路交通事故处理程序规定: { since: '2018-05-01', first: '2009-01-01' },
  重大行政决策程序暂行条例: { since: '2019-09-01' },
}
