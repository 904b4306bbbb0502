import type { Topic } from './topics.ts'

/** What other systems call a topic, by ours; a word that is not here is “something else”. */
export const topicOfTerm: Readonly<Record<string, Topic>> = {
  劳动纠纷: 'wages',
  劳动争议: 'wages',
  拖欠工资: 'wages',
  债权债务: 'money',
  合同纠纷: 'money',
  消费权益: 'money',
  抵押担保: 'money',
  房产纠纷: 'home',
  拆迁安置: 'home',
  建设工程: 'home',
  相邻关系: 'home',
  物业服务: 'home',
  婚姻家庭: 'family',
  继承: 'family',
  赡养: 'family',
  交通事故: 'injury',
  人身损害: 'injury',
  医疗纠纷: 'injury',
  侵权: 'injury',
}
