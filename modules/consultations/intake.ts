import type { Both } from '@fengqiao/kernel/field.ts'
import type { Topic } from './topics.ts'

export type Intake = {
  readonly name: string
  readonly title: Both
  readonly choices: readonly (Both & { readonly value: string })[]
}

const choice = (value: string, zh: string, en: string) => ({ value, zh, en })
const unsure = choice('unsure', '说不清', 'Hard to say')

const howLong: Intake = {
  name: 'howLong',
  title: { zh: '事情过去多久了？', en: 'How long ago was it?' },
  choices: [
    choice('month', '不到一个月', 'Less than a month'),
    choice('quarter', '一到三个月', 'One to three months'),
    choice('halfYear', '三个月到半年', 'Three to six months'),
    choice('year', '半年到一年', 'Six months to a year'),
    choice('longer', '一年以上', 'More than a year'),
    unsure,
  ],
}
const amount: Intake = {
  name: 'amount',
  title: { zh: '大概多少钱？', en: 'About how much money?' },
  choices: [
    choice('under5k', '不到五千', 'Under 5,000 yuan'),
    choice('to20k', '五千到两万', '5,000 to 20,000'),
    choice('to100k', '两万到十万', '20,000 to 100,000'),
    choice('over100k', '十万以上', 'Over 100,000'),
    choice('none', '不是钱的事', 'It is not about money'),
    unsure,
  ],
}
const wanted: Intake = {
  name: 'wanted',
  title: { zh: '您最想怎么样？', en: 'What do you want most?' },
  choices: [
    choice('know', '先弄明白谁有理', 'Know where I stand'),
    choice('talk', '请人出面谈一谈', 'Have somebody talk to them'),
    choice('money', '把钱要回来', 'Get the money'),
    choice('stop', '叫他们停下来、改过来', 'Make them stop or repair'),
    choice('court', '打官司、申请仲裁', 'Go to court or arbitration'),
    unsure,
  ],
}

/** What is asked after the topic, one question a screen; every topic ends with the resident's own words. */
export const intake: Readonly<Record<Topic, readonly Intake[]>> = {
  wages: [
    {
      name: 'what',
      title: { zh: '工作上是哪件事？', en: 'What about your work?' },
      choices: [
        choice('unpaid', '工资没发，或者少发', 'Wages unpaid or short'),
        choice('dismissed', '被辞退、要我走人', 'Dismissed'),
        choice('hurt', '上班时受了伤', 'Hurt at work'),
        choice('insurance', '没交社保', 'No social insurance'),
        choice('overtime', '加班、休假不算数', 'Overtime or leave'),
        unsure,
      ],
    },
    {
      name: 'contract',
      title: { zh: '签过劳动合同吗？', en: 'Was there a written contract?' },
      choices: [
        choice('yes', '签过，手里有', 'Yes, and I have it'),
        choice('kept', '签过，在老板那里', 'Yes, the boss has it'),
        choice('no', '没签过', 'No'),
        unsure,
      ],
    },
    howLong,
    amount,
    wanted,
  ],
  money: [
    {
      name: 'what',
      title: { zh: '钱的事是哪一种？', en: 'What kind of money matter?' },
      choices: [
        choice('lent', '借出去的钱没还', 'I lent and was not repaid'),
        choice('owe', '我欠别人的', 'I owe somebody'),
        choice('bought', '买的东西、办的卡有问题', 'Faulty goods or a prepaid card'),
        choice('work', '工程款、货款没给', 'Unpaid goods or works'),
        choice('cheated', '可能被骗了', 'I may have been cheated'),
        unsure,
      ],
    },
    {
      name: 'proof',
      title: { zh: '手里有什么凭据？', en: 'What proof do you have?' },
      choices: [
        choice('note', '借条、合同', 'A note or contract'),
        choice('transfer', '转账记录', 'Bank or phone transfers'),
        choice('chat', '聊天记录、录音', 'Messages or recordings'),
        choice('witness', '有人在场', 'Somebody was there'),
        choice('none', '都没有', 'Nothing'),
        unsure,
      ],
    },
    howLong,
    amount,
    wanted,
  ],
  home: [
    {
      name: 'what',
      title: { zh: '房子的事是哪一种？', en: 'What about the home?' },
      choices: [
        choice('leak', '漏水、渗水', 'Leaking water'),
        choice('noise', '吵闹、油烟、挡光', 'Noise, fumes or light'),
        choice('property', '物业不管，或者乱收费', 'Property management'),
        choice('rent', '租房、退押金', 'Renting or deposit'),
        choice('land', '通道、宅基地、拆迁', 'Passage, land or demolition'),
        unsure,
      ],
    },
    {
      name: 'talked',
      title: { zh: '和对方谈过吗？', en: 'Have you talked to them?' },
      choices: [
        choice('no', '还没谈', 'Not yet'),
        choice('failed', '谈过，没谈拢', 'Yes, without result'),
        choice('fought', '吵过，动过手', 'Quarrelled or fought'),
        choice('helped', '社区、物业来调过', 'The community tried'),
        unsure,
      ],
    },
    howLong,
    wanted,
  ],
  family: [
    {
      name: 'what',
      title: { zh: '家里是哪件事？', en: 'What about the family?' },
      choices: [
        choice('divorce', '离婚、孩子归谁', 'Divorce, the children'),
        choice('support', '老人没人养', 'Support of parents'),
        choice('estate', '分家产、遗嘱', 'Inheritance or a will'),
        choice('violence', '被家里人打、骂、恐吓', 'Violence or threats at home'),
        choice('child', '抚养费、上户口', 'Child support, registration'),
        unsure,
      ],
    },
    {
      name: 'safe',
      title: { zh: '您现在安全吗？', en: 'Are you safe now?' },
      choices: [
        choice('yes', '安全', 'Yes'),
        choice('afraid', '有点怕', 'I am afraid'),
        choice('no', '不安全，马上要人帮', 'No, I need help now'),
      ],
    },
    howLong,
    wanted,
  ],
  injury: [
    {
      name: 'what',
      title: { zh: '是怎么受的伤？', en: 'How did it happen?' },
      choices: [
        choice('traffic', '车撞的', 'Traffic'),
        choice('work', '干活时', 'At work'),
        choice('fight', '被人打', 'Somebody hit me'),
        choice('animal', '猫狗咬的', 'An animal'),
        choice('place', '商场、学校、小区里', 'In a shop, school or estate'),
        unsure,
      ],
    },
    {
      name: 'treated',
      title: { zh: '看过医生吗？', en: 'Have you seen a doctor?' },
      choices: [
        choice('hospital', '住过院', 'In hospital'),
        choice('clinic', '看过门诊', 'At a clinic'),
        choice('no', '还没看', 'Not yet'),
        unsure,
      ],
    },
    howLong,
    amount,
    wanted,
  ],
  other: [],
}

export const toldStep = 'told'

/** The screens of a topic in their order, without the topic itself and the review. */
export const stepsOf = (topic: Topic): readonly string[] => [
  ...intake[topic].map((question) => question.name),
  toldStep,
]

export const questionOf = (topic: Topic, step: string): Intake | undefined =>
  intake[topic].find((question) => question.name === step)

/** Where an answer is kept in a draft: by topic, so that changing one's mind about the topic and back loses nothing. */
export const answerKey = (topic: Topic, step: string): string => (step === toldStep ? step : `${topic}.${step}`)
