import type { Both } from '@fengqiao/kernel/field.ts'
import type { DisputeType, Service } from '../triage/kinds-data.ts'

const both = (zh: string, en: string): Both => ({ zh, en })
const free = both('不收费', 'Free')

/** Where each service is to be had, how one begins there and what it costs. Local addresses are the office's to give. */
export const waysBy: Readonly<
  Record<Service, { readonly who: Both; readonly how: Both; readonly cost: Both; readonly phone?: string }>
> = {
  lawyer: {
    who: both('所里的值班律师', 'The lawyer on duty of this office'),
    how: both('在这里就能问，您写的问题会一起带过去。', 'Ask right here; your question goes along.'),
    cost: free,
    phone: '12348',
  },
  mediation: {
    who: both('街道、社区的人民调解委员会', 'The people’s mediation committee'),
    how: both(
      '告诉律师或者社区“想调解”，调解员去请对方。谈成了签协议，三十天内可以请法院确认。',
      'Say that you want mediation; a mediator invites the other side.',
    ),
    cost: free,
  },
  laborArbitration: {
    who: both('区劳动人事争议仲裁委员会（干活的地方或单位所在的区）', 'The district’s labour arbitration commission'),
    how: both(
      '交仲裁申请书和证据；写不来可以口头申请。先投诉的，打 12333 找劳动监察。',
      'Hand in the application and evidence, or apply by word of mouth; complaints at 12333.',
    ),
    cost: free,
    phone: '12333',
  },
  legalAid: {
    who: both('法律援助中心，或者在司法所填表', 'The legal aid centre, or fill in the form here'),
    how: both(
      '带身份证和与这件事有关的材料。农民工讨薪、工伤不查经济状况。',
      'Bring your identity card and papers; migrant workers claiming pay are not means-tested.',
    ),
    cost: free,
    phone: '12348',
  },
  notary: {
    who: both('公证处', 'A notary office'),
    how: both('本人带身份证和有关证件去办；来不了的可以问能不能上门。', 'Go in person with identity card and papers.'),
    cost: both('按公证收费标准，办之前问清楚', 'By the notary’s tariff; ask first'),
  },
  adminReconsideration: {
    who: both('作出决定的机关的同级人民政府（区政府行政复议机构）', 'The government that the authority belongs to'),
    how: both(
      '交复议申请书，也可以当面口头申请；一般从知道那天起六十日内。',
      'Apply in writing or by word of mouth, as a rule within sixty days.',
    ),
    cost: free,
  },
  police: {
    who: both('派出所', 'The police station'),
    how: both(
      '有危险马上打 110；不急的，带证据到派出所报案，要回执。',
      'In danger call 110; otherwise report it with your evidence and ask for the receipt.',
    ),
    cost: free,
    phone: '110',
  },
  otherBody: {
    who: both('管这件事的部门；不知道是谁就打 12345', 'The authority in charge; if unsure, call 12345'),
    how: both(
      '说清时间、地点、对方是谁、要求什么，记下受理编号。',
      'Say when, where, who and what you ask; note the number you are given.',
    ),
    cost: free,
    phone: '12345',
  },
}

/** The period that matters most where no card speaks of the question. */
export const periodsOf: Readonly<Record<DisputeType, readonly string[]>> = {
  marriageFamily: [],
  neighbour: ['limitation.general'],
  housingHomestead: ['limitation.general'],
  contract: ['limitation.general'],
  business: ['limitation.general'],
  damages: ['limitation.general'],
  forestLand: ['land.arbitration'],
  expropriation: ['reconsider.apply'],
  pollution: ['limitation.general'],
  migrantWages: ['labor.arbitration.pay'],
  otherLabor: ['labor.arbitration'],
  tourism: ['limitation.general'],
  eCommerce: ['consumer.return'],
  otherConsumer: ['limitation.general'],
  medical: ['limitation.general'],
  traffic: ['limitation.general'],
  propertyMgmt: ['limitation.general'],
  other: [],
}
