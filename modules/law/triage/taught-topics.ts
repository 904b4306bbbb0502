import { cards } from '../guides/cards.ts'
import { fold } from '../search/tokens.ts'
import type { DisputeType, LawTopic } from './kinds-data.ts'
import { labelledQuestions } from './labelled-questions-data.ts'
import type { TopicExample } from './learn-topics.ts'
import { taughtTopics } from './taught-topics-data.ts'
import { unseenQuestions } from './unseen-questions-data.ts'

const foldedOf = (text: string): string => fold(text).replace(/\s+/g, '')

/** The topic most questions of a type of the returns are about; none where they are of many. */
const topicOfType: Readonly<Partial<Record<DisputeType, LawTopic>>> = {
  marriageFamily: '婚姻家庭',
  housingHomestead: '房产纠纷',
  business: '公司法',
  damages: '人身损害',
  expropriation: '拆迁安置',
  forestLand: '拆迁安置',
  migrantWages: '劳动纠纷',
  otherLabor: '劳动纠纷',
  tourism: '消费权益',
  eCommerce: '消费权益',
  otherConsumer: '消费权益',
  medical: '医疗纠纷',
  traffic: '交通事故',
  propertyMgmt: '房产纠纷',
  neighbour: '侵权',
}

/** What is only likely to be of its topic counts half. */
const likely = 0.5

const labelled = (table: string): TopicExample[] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [services = '', , type = '', question = ''] = line.split('|')
      const loan = /借|欠|还/.test(question) ? '债权债务' : '合同纠纷'
      const topic = type === 'contract' ? loan : topicOfType[type as DisputeType]
      const ofAuthority = services.startsWith('adminReconsideration') ? '行政诉讼' : undefined
      const known = topic ?? ofAuthority
      return known ? [{ folded: foldedOf(question), topic: known, weight: likely }] : []
    })

/** What a card's first article is about: the civil code by where its chapters begin, other laws by their names. */
const civilCode: readonly (readonly [number, LawTopic])[] = [
  [1218, '医疗纠纷'],
  [1208, '交通事故'],
  [1188, '侵权'],
  [1164, '人身损害'],
  [1040, '婚姻家庭'],
  [989, '侵权'],
  [967, '公司法'],
  [937, '房产纠纷'],
  [788, '建设工程'],
  [735, '合同纠纷'],
  [703, '房产纠纷'],
  [681, '抵押担保'],
  [667, '债权债务'],
  [463, '合同纠纷'],
  [386, '抵押担保'],
  [205, '房产纠纷'],
]
const otherLaws: readonly (readonly [RegExp, LawTopic])[] = [
  [/劳动|工伤|工资|社会保险|妇女/, '劳动纠纷'],
  [/反家庭暴力|婚姻/, '婚姻家庭'],
  [/道路交通/, '交通事故'],
  [/民间借贷/, '债权债务'],
  [/物业|商品房|房地产/, '房产纠纷'],
  [/刑/, '刑事辩护'],
  [/消费者|食品|产品|电子商务|旅游/, '消费权益'],
  [/征收|土地/, '拆迁安置'],
  [/行政|政府信息|信访/, '行政诉讼'],
]
const topicOfArticle = (article: string): LawTopic | undefined => {
  const [law = '', number = '0'] = article.split('#')
  if (law === '民法典') return civilCode.find(([from]) => Number.parseInt(number, 10) >= from)?.[1]
  return otherLaws.find(([name]) => name.test(law))?.[1]
}

const ofCards = (): TopicExample[] =>
  cards.flatMap(({ title, decides, articles }) => {
    const topic = topicOfArticle(articles[0] ?? '')
    return topic ? [{ folded: foldedOf(title.zh + decides), topic, weight: likely }] : []
  })

const taught = (): TopicExample[] =>
  taughtTopics
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [topic = '', questions = ''] = line.split('|')
      return questions.split('；').map((question) => ({ folded: foldedOf(question), topic: topic as LawTopic }))
    })

/** Our own questions and cards with their topics, learned from beside the questions of a folder. */
export const taughtTopicExamples = (): TopicExample[] => [
  ...taught(),
  ...labelled(labelledQuestions),
  ...labelled(unseenQuestions),
  ...ofCards(),
]
