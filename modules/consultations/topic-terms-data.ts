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

/** Words by which a line tells its topic; the one who types decides. */
export const topicHints: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  wages: ['工资', '欠薪', '加班', '劳动', '辞退', '社保', '工伤', '仲裁', '离职', '工地', '老板', '厂'],
  money: ['借', '欠条', '贷款', '合同', '定金', '退款', '退费', '买', '消费', '货款', '担保', '利息', '诈骗'],
  home: ['房', '漏水', '物业', '邻居', '楼上', '楼下', '噪音', '租', '拆迁', '宅基地', '停车', '装修', '电梯'],
  family: [
    '离婚',
    '结婚',
    '抚养',
    '赡养',
    '继承',
    '遗嘱',
    '遗产',
    '彩礼',
    '家暴',
    '老人',
    '夫妻',
    '监护',
    '丈夫',
    '妻子',
  ],
  injury: ['车祸', '交通事故', '撞', '受伤', '摔', '打伤', '医疗', '药费', '伤残', '狗咬', '事故'],
}
