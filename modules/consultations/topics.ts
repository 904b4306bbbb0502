import type { Both } from '@fengqiao/kernel/field.ts'
import type { DisputeType } from '@fengqiao/law/contract'

export const topicNames = ['wages', 'money', 'home', 'family', 'injury', 'other'] as const
export type Topic = (typeof topicNames)[number]

/** Where advice is given without this product's own screens. */
export const channels = ['window', 'chatGroup', 'phone', 'visit', 'letter', 'lecture', 'hotline'] as const

/** Every way a question comes in: those, and this product's own two. */
export const channelWords: Readonly<Record<string, Both>> = {
  kiosk: { zh: '自助机', en: 'kiosk' },
  online: { zh: '手机', en: 'phone page' },
  window: { zh: '窗口', en: 'window' },
  chatGroup: { zh: '微信群', en: 'chat group' },
  phone: { zh: '电话', en: 'telephone' },
  visit: { zh: '上门', en: 'visit' },
  letter: { zh: '来信', en: 'letter' },
  lecture: { zh: '讲座现场', en: 'lecture' },
  hotline: { zh: '热线', en: 'hotline' },
}

type TopicWords = Both & {
  readonly term?: Both
  readonly example?: Both
  readonly note?: Both
  readonly icon: 'banknote' | 'handshake' | 'house' | 'users' | 'ambulance' | 'message-circle-question-mark'
}

export const topics: Readonly<Record<Topic, TopicWords>> = {
  wages: {
    zh: '工资和工作',
    en: 'Wages and work',
    term: { zh: '劳动', en: 'labour' },
    example: { zh: '老板欠我三个月工资，电话也不接', en: 'my boss owes me three months of wages' },
    icon: 'banknote',
  },
  money: {
    zh: '借钱和买卖',
    en: 'Loans and purchases',
    term: { zh: '合同、消费', en: 'contracts, consumers' },
    example: { zh: '五万块借给朋友，一直没还', en: 'I lent a friend 50,000 yuan, never repaid' },
    icon: 'handshake',
  },
  home: {
    zh: '房子和邻居',
    en: 'Home and neighbours',
    term: { zh: '相邻、物业', en: 'neighbours, property' },
    example: { zh: '楼上漏水，天花板泡坏了没人管', en: 'water from upstairs ruined my ceiling' },
    icon: 'house',
  },
  family: {
    zh: '家里的事',
    en: 'Family',
    term: { zh: '婚姻、赡养、继承', en: 'marriage, support, inheritance' },
    example: { zh: '老人没人养；想离婚，不知道怎么办', en: 'nobody supports my mother; a divorce' },
    icon: 'users',
  },
  injury: {
    zh: '受伤、出了事故',
    en: 'Injury or accident',
    term: { zh: '损害赔偿', en: 'damages' },
    example: { zh: '被电瓶车撞了，对方不肯出药费', en: 'hit by a scooter, the rider refuses to pay' },
    icon: 'ambulance',
  },
  other: {
    zh: '别的事，或者说不清',
    en: 'Something else, or hard to say',
    note: { zh: '没关系，由工作人员听您慢慢说', en: 'Never mind: somebody will listen' },
    icon: 'message-circle-question-mark',
  },
}

/** Under which topic a question of the law is told on. */
export const topicOfDispute: Readonly<Record<DisputeType, Topic>> = {
  marriageFamily: 'family',
  neighbour: 'home',
  housingHomestead: 'home',
  contract: 'money',
  business: 'money',
  damages: 'injury',
  forestLand: 'home',
  expropriation: 'home',
  pollution: 'home',
  migrantWages: 'wages',
  otherLabor: 'wages',
  tourism: 'money',
  eCommerce: 'money',
  otherConsumer: 'money',
  medical: 'injury',
  traffic: 'injury',
  propertyMgmt: 'home',
  other: 'other',
}
