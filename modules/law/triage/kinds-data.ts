import type { Both } from '@fengqiao/kernel/field.ts'

const both = (zh: string, en: string): Both => ({ zh, en })

/** Who can help with a question, in the office's words. */
export const serviceWords = {
  lawyer: both('找律师', 'A lawyer'),
  mediation: both('申请人民调解', 'People’s mediation'),
  laborArbitration: both('申请劳动仲裁', 'Labour arbitration'),
  legalAid: both('申请法律援助', 'Legal aid'),
  notary: both('办公证', 'A notary'),
  adminReconsideration: both('申请行政复议', 'Administrative reconsideration'),
  police: both('报警', 'The police'),
  otherBody: both('找主管部门', 'The body in charge'),
} as const
export type Service = keyof typeof serviceWords
export const services = Object.keys(serviceWords) as [Service, ...Service[]]

export const urgencyWords = {
  now: both('马上', 'Now'),
  soon: both('尽快', 'Soon'),
  normal: both('不急', 'Not urgent'),
} as const
export type Urgency = keyof typeof urgencyWords
export const urgencies = Object.keys(urgencyWords) as [Urgency, ...Urgency[]]

/** The twenty classes of the topic set; their Chinese name is their id. */
export const topicWords = {
  劳动纠纷: both('劳动纠纷', 'Labour'),
  婚姻家庭: both('婚姻家庭', 'Marriage and family'),
  交通事故: both('交通事故', 'Traffic accident'),
  债权债务: both('债权债务', 'Debts'),
  房产纠纷: both('房产纠纷', 'Housing'),
  合同纠纷: both('合同纠纷', 'Contract'),
  刑事辩护: both('刑事辩护', 'Criminal defence'),
  人身损害: both('人身损害', 'Personal injury'),
  医疗纠纷: both('医疗纠纷', 'Medical'),
  消费权益: both('消费权益', 'Consumer'),
  公司法: both('公司法', 'Companies'),
  知识产权: both('知识产权', 'Intellectual property'),
  建设工程: both('建设工程', 'Construction'),
  抵押担保: both('抵押担保', 'Mortgage and security'),
  拆迁安置: both('拆迁安置', 'Demolition and resettlement'),
  行政诉讼: both('行政诉讼', 'Administrative suit'),
  涉外法律: both('涉外法律', 'Foreign matters'),
  海事海商: both('海事海商', 'Shipping'),
  侵权: both('侵权', 'Tort'),
  综合咨询: both('综合咨询', 'General'),
} as const
export type LawTopic = keyof typeof topicWords
export const lawTopics = Object.keys(topicWords) as [LawTopic, ...LawTopic[]]

/** The eighteen types of the current return; whether a newer list replaced it is not verified. */
export const disputeTypeWords = {
  marriageFamily: both('婚姻家庭', 'Marriage and family'),
  neighbour: both('邻里', 'Neighbours'),
  housingHomestead: both('房屋宅基地', 'Housing and homestead'),
  contract: both('合同', 'Contract'),
  business: both('生产经营', 'Business'),
  damages: both('损害赔偿', 'Damages'),
  forestLand: both('山林土地', 'Forest and land'),
  expropriation: both('征地拆迁', 'Expropriation'),
  pollution: both('环境污染', 'Pollution'),
  migrantWages: both('拖欠农民工工资', 'Wages of migrant workers'),
  otherLabor: both('其他劳动争议', 'Other labour'),
  tourism: both('旅游', 'Tourism'),
  eCommerce: both('电子商务', 'E-commerce'),
  otherConsumer: both('其他消费', 'Other consumer'),
  medical: both('医疗', 'Medical'),
  traffic: both('道路交通事故', 'Traffic'),
  propertyMgmt: both('物业', 'Property management'),
  other: both('其他', 'Other'),
} as const
export type DisputeType = keyof typeof disputeTypeWords
export const disputeTypes = Object.keys(disputeTypeWords) as [DisputeType, ...DisputeType[]]
