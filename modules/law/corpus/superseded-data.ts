import type { Sentence } from './corpus.ts'

/**
 * How sure a row is: `read` in the official text · `seen` on other pages only · `unverified` general knowledge.
 * A lawyer of the office checks every row against 国家法律法规数据库 before relying on it.
 */
export type Mark = 'read' | 'seen' | 'unverified'

/**
 * A text that was replaced or repealed by one that does not stand under its name in the corpus: every version up to
 * `lastOldVersion` ends on `from`. Until that day it may be cited as the law at the time of the facts.
 */
export type Superseded = { law: string; lastOldVersion: string; from: string; by: Sentence; mark: Mark; source: string }

/** The Civil Code repeals these nine in its last article, on the day it takes effect. */
const intoTheCivilCode: readonly Superseded[] = [
  '婚姻法',
  '继承法',
  '民法通则',
  '收养法',
  '担保法',
  '合同法',
  '物权法',
  '侵权责任法',
  '民法总则',
].map((law) => ({
  law,
  lastOldVersion: '2020-12-31',
  from: '2021-01-01',
  by: { zh: '民法典', en: 'the Civil Code' },
  mark: 'read',
  source: '民法典附则的废止条款',
}))

export const superseded: readonly Superseded[] = [
  ...intoTheCivilCode,
  {
    law: '环境噪声污染防治法',
    lastOldVersion: '2018-12-29',
    from: '2022-06-05',
    by: { zh: '噪声污染防治法', en: 'the Noise Pollution Prevention Law' },
    mark: 'read',
    source: '噪声污染防治法附则的废止条款',
  },
  {
    law: '治安管理处罚法',
    lastOldVersion: '2012-10-26',
    from: '2026-01-01',
    by: { zh: '2025年6月27日修订的治安管理处罚法', en: 'the law as revised on 27 June 2025' },
    mark: 'seen',
    source: '全国人大常委会 2025-06-27 修订，公开报道',
  },
  {
    law: '仲裁法',
    lastOldVersion: '2017-09-01',
    from: '2026-03-01',
    by: { zh: '2025年修订的仲裁法', en: 'the law as revised in 2025' },
    mark: 'seen',
    source: '全国人大常委会 2025 年修订，共 96 条，公开报道',
  },
  {
    law: '传染病防治法',
    lastOldVersion: '2013-06-29',
    from: '2025-09-01',
    by: { zh: '2025年修订的传染病防治法', en: 'the law as revised in 2025' },
    mark: 'seen',
    source: '全国人大常委会 2025 年修订，公开报道',
  },
  {
    law: '网络安全法',
    lastOldVersion: '2016-11-07',
    from: '2026-01-01',
    by: {
      zh: '2025年修正的网络安全法（条号有变，如原第二十一条现为第二十三条）',
      en: 'the law as amended in 2025 (articles renumbered: old 21 is now 23)',
    },
    mark: 'seen',
    source: '全国人大常委会 2025 年修正，公开报道',
  },
  {
    law: '城市居民委员会组织法',
    lastOldVersion: '2018-12-29',
    from: '2026-01-01',
    by: { zh: '2025年修订的城市居民委员会组织法', en: 'the law as revised in 2025' },
    mark: 'unverified',
    source: '数据说明所列，未见正式文本',
  },
]

/** In force but newer than the snapshot of April 2025: a question that names one is told that its text is missing. */
export type NewerLaw = { law: string; from: string; mark: Mark; source: string }

export const newerThanSnapshot: readonly NewerLaw[] = [
  { law: '法治宣传教育法', from: '2025-11-01', mark: 'seen', source: '2025-09-12 通过，公开报道' },
  { law: '突发公共卫生事件应对法', from: '2025-11-01', mark: 'unverified', source: '数据说明所列，未见正式文本' },
  { law: '行政执法监督条例', from: '2026-02-01', mark: 'seen', source: '国务院令第825号，公开报道' },
  { law: '政务数据共享条例', from: '2025-08-01', mark: 'seen', source: '国务院令第809号，公开报道' },
]
