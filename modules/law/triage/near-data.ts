import type { DisputeType, LawTopic, Service } from './kinds-data.ts'

/** What a type of the returns is most often mistaken for, likeliest first: offered beside it, to be set right by one press. */
export const nearTypes: Readonly<Record<DisputeType, readonly DisputeType[]>> = {
  marriageFamily: ['housingHomestead', 'damages'],
  neighbour: ['propertyMgmt', 'damages'],
  housingHomestead: ['expropriation', 'neighbour'],
  contract: ['business', 'otherConsumer'],
  business: ['contract', 'otherLabor'],
  damages: ['traffic', 'neighbour'],
  forestLand: ['expropriation', 'housingHomestead'],
  expropriation: ['housingHomestead', 'forestLand'],
  pollution: ['neighbour', 'damages'],
  migrantWages: ['otherLabor', 'contract'],
  otherLabor: ['migrantWages', 'damages'],
  tourism: ['otherConsumer', 'contract'],
  eCommerce: ['otherConsumer', 'contract'],
  otherConsumer: ['eCommerce', 'contract'],
  medical: ['damages', 'otherConsumer'],
  traffic: ['damages', 'contract'],
  propertyMgmt: ['neighbour', 'contract'],
  other: ['contract', 'damages'],
}

/** Where else such a question goes, where the words name no second place. */
export const nearServices: Readonly<Record<Service, readonly Service[]>> = {
  lawyer: ['mediation', 'legalAid'],
  mediation: ['lawyer', 'otherBody'],
  laborArbitration: ['mediation', 'otherBody'],
  legalAid: ['lawyer', 'mediation'],
  notary: ['lawyer', 'otherBody'],
  adminReconsideration: ['lawyer', 'otherBody'],
  police: ['mediation', 'lawyer'],
  otherBody: ['mediation', 'lawyer'],
}

/** The topic a question is often meant under instead. */
export const nearTopics: Readonly<Record<LawTopic, readonly LawTopic[]>> = {
  劳动纠纷: ['合同纠纷', '人身损害'],
  婚姻家庭: ['房产纠纷', '债权债务'],
  交通事故: ['人身损害', '侵权'],
  债权债务: ['合同纠纷', '抵押担保'],
  房产纠纷: ['合同纠纷', '拆迁安置'],
  合同纠纷: ['债权债务', '消费权益'],
  刑事辩护: ['人身损害', '侵权'],
  人身损害: ['侵权', '刑事辩护'],
  医疗纠纷: ['人身损害', '侵权'],
  消费权益: ['合同纠纷', '侵权'],
  公司法: ['合同纠纷', '债权债务'],
  知识产权: ['侵权', '合同纠纷'],
  建设工程: ['合同纠纷', '劳动纠纷'],
  抵押担保: ['债权债务', '合同纠纷'],
  拆迁安置: ['房产纠纷', '行政诉讼'],
  行政诉讼: ['拆迁安置', '综合咨询'],
  涉外法律: ['婚姻家庭', '合同纠纷'],
  海事海商: ['合同纠纷', '涉外法律'],
  侵权: ['人身损害', '合同纠纷'],
  综合咨询: ['合同纠纷', '侵权'],
}
