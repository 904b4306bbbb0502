import type { Both } from '@fengqiao/kernel/field.ts'
import type { Topic } from './topics.ts'

/** Why it is asked, in plain words, and the article that makes the answer matter; names only, the text is in the corpus. */
export type Reason = Both & { readonly basis?: { readonly law: Both; readonly article: Both } }

export type IntakeChoice = Both & {
  readonly value: string
  /** What somebody might say who chooses this. */
  readonly example?: Both
  /** A line that is no example. */
  readonly note?: Both
}

export type Intake = {
  readonly name: string
  readonly title: Both
  readonly lead?: Both
  readonly why: Reason
  readonly choices: readonly IntakeChoice[]
}

const both = (zh: string, en: string): Both => ({ zh, en })
const choice = (value: string, title: Both, example?: Both): IntakeChoice => ({
  value,
  ...title,
  ...(example ? { example } : {}),
})
const unsure: IntakeChoice = {
  value: 'unsure',
  ...both('说不清', 'Hard to say'),
  note: both('没关系，律师会和您一起理清', 'Never mind: the lawyer works it out with you'),
}
const basis = (zh: string, en: string, no: string, number: number): NonNullable<Reason['basis']> => ({
  law: both(zh, en),
  article: both(`第${no}条`, `Art. ${number}`),
})
const civilCode = (no: string, number: number) => basis('民法典', 'Civil Code', no, number)

const ago: readonly IntakeChoice[] = [
  choice('month', both('不到一个月', 'Less than a month'), both('上个星期的事', 'it was last week')),
  choice('quarter', both('一到三个月', 'One to three months'), both('九月、十月的事', 'in September or October')),
  choice('halfYear', both('三个月到半年', 'Three to six months'), both('夏天的事', 'it was in summer')),
  choice('year', both('半年到一年', 'Six months to a year'), both('春节前后的事', 'around the Spring Festival')),
  choice('longer', both('一年以上', 'More than a year'), both('前年就开始了', 'it began the year before last')),
  unsure,
]
const howLong = (why: Reason): Intake => ({
  name: 'howLong',
  title: both('事情过去多久了？', 'How long ago was it?'),
  lead: both('大概就行。', 'Roughly will do.'),
  why,
  choices: ago,
})
const threeYears: Reason = {
  ...both(
    '要打官司，一般得在三年内提出来，从知道自己吃亏、知道该找谁那天算起。',
    'A claim in court must as a rule be brought within three years of knowing the loss and who is liable.',
  ),
  basis: civilCode('一百八十八', 188),
}
const amount: Intake = {
  name: 'amount',
  title: both('大概多少钱？', 'About how much money?'),
  lead: both('记不清就选最接近的。', 'If unsure, the closest.'),
  why: both(
    '钱多钱少，走哪条路、花多少工夫不一样。律师先看这个。',
    'How much it is decides which way is worth the effort; the lawyer looks at it first.',
  ),
  choices: [
    choice('under5k', both('不到五千', 'Under 5,000 yuan'), both('一个月的工资', 'one month of wages')),
    choice('to20k', both('五千到两万', '5,000 to 20,000'), both('三个月的工资、一笔押金', 'three months of wages')),
    choice('to100k', both('两万到十万', '20,000 to 100,000'), both('借出去五万', '50,000 that I lent')),
    choice('over100k', both('十万以上', 'Over 100,000'), both('装修款、买房的钱', 'money for a flat')),
    choice('none', both('不是钱的事', 'It is not about money'), both('要他赔个不是', 'I want an apology')),
    unsure,
  ],
}
const wanted: Intake = {
  name: 'wanted',
  title: both('您最想怎么样？', 'What do you want most?'),
  why: {
    ...both(
      '想谈的，所里可以请调解员，不收费，双方愿意才调；想打官司的，律师告诉您怎么走。',
      'If you want to talk, a mediator is free of charge and both sides must agree; for court, the lawyer shows the way.',
    ),
    basis: basis('人民调解法', 'People’s Mediation Law', '十七', 17),
  },
  choices: [
    choice('know', both('先弄明白谁有理', 'Know where I stand'), both('我这样做犯不犯法', 'am I allowed to do this')),
    choice(
      'talk',
      both('请人出面谈一谈', 'Have somebody talk to them'),
      both('抬头不见低头见，不想闹僵', 'we meet every day'),
    ),
    choice('money', both('把钱要回来', 'Get the money'), both('欠的工资、借出去的钱', 'wages, or what I lent')),
    choice(
      'stop',
      both('叫他们停下来、改过来', 'Make them stop or repair'),
      both('别再漏水，别再上门闹', 'stop the leak'),
    ),
    choice(
      'court',
      both('打官司、申请仲裁', 'Go to court or arbitration'),
      both('谈过了，谈不拢', 'we talked, without result'),
    ),
    unsure,
  ],
}

/** What is asked after the topic, one question a screen; every topic ends with the resident's own words. */
export const intake: Readonly<Record<Topic, readonly Intake[]>> = {
  wages: [
    {
      name: 'what',
      title: both('工作上是哪件事？', 'What about your work?'),
      why: both(
        '欠薪、辞退、受伤，走的路不一样，要的凭据也不一样。',
        'Wages, dismissal and injury go different ways and need different proof.',
      ),
      choices: [
        choice(
          'unpaid',
          both('工资没发，或者少发', 'Wages unpaid or short'),
          both('老板三个月没发钱', 'no pay for three months'),
        ),
        choice(
          'dismissed',
          both('被辞退、要我走人', 'Dismissed'),
          both('说好做一年，叫我明天别来了', 'told not to come tomorrow'),
        ),
        choice('hurt', both('上班时受了伤', 'Hurt at work'), both('机器压了手', 'a machine crushed my hand')),
        choice(
          'insurance',
          both('没交社保', 'No social insurance'),
          both('做了两年，没给上养老保险', 'two years without a pension'),
        ),
        choice(
          'overtime',
          both('加班、休假不算数', 'Overtime or leave'),
          both('天天做到半夜，没有加班费', 'late every night, unpaid'),
        ),
        unsure,
      ],
    },
    {
      name: 'contract',
      title: both('签过劳动合同吗？', 'Was there a written contract?'),
      lead: both('没签也能讨，别担心。', 'Without one you can still claim.'),
      why: {
        ...both(
          '上班满一个月、不满一年还没签书面合同的，这段时间每月可以要两倍工资。',
          'Between one month and one year of work without a written contract, double wages are due.',
        ),
        basis: basis('劳动合同法', 'Labour Contract Law', '八十二', 82),
      },
      choices: [
        choice('yes', both('签过，手里有', 'Yes, and I have it'), both('在家里抽屉里', 'it is in a drawer at home')),
        choice(
          'kept',
          both('签过，在老板那里', 'Yes, the boss has it'),
          both('签了字就收走了', 'he took it once I had signed'),
        ),
        choice('no', both('没签过', 'No'), both('熟人介绍去的，口头说的', 'a friend took me there; nothing written')),
        unsure,
      ],
    },
    howLong({
      ...both(
        '要劳动仲裁，一般得在一年内提出；欠工资、人还在厂里的不受这一年限制，离开了就从离开那天算。',
        'Arbitration must as a rule be asked within a year; for unpaid wages the year runs only from the day you left.',
      ),
      basis: basis('劳动争议调解仲裁法', 'Labour Dispute Mediation and Arbitration Law', '二十七', 27),
    }),
    amount,
    wanted,
  ],
  money: [
    {
      name: 'what',
      title: both('钱的事是哪一种？', 'What kind of money matter?'),
      why: both(
        '借钱、买东西、被骗，找的地方不一样；被骗要赶快报警。',
        'Loans, purchases and fraud go to different places; fraud goes to the police at once.',
      ),
      choices: [
        choice(
          'lent',
          both('借出去的钱没还', 'I lent and was not repaid'),
          both('五万块借给朋友，一直没还', 'a friend owes me 50,000'),
        ),
        choice(
          'owe',
          both('我欠别人的', 'I owe somebody'),
          both('一时还不上，天天有人来催', 'they come every day for it'),
        ),
        choice(
          'bought',
          both('买的东西、办的卡有问题', 'Faulty goods or a prepaid card'),
          both('健身房关门，卡里还有钱', 'the gym closed'),
        ),
        choice(
          'work',
          both('工程款、货款没给', 'Unpaid goods or works'),
          both('活干完了，钱拖着', 'the work is done, the money is not'),
        ),
        choice(
          'cheated',
          both('可能被骗了', 'I may have been cheated'),
          both('按电话里说的转了钱', 'I paid what a caller told me to'),
        ),
        unsure,
      ],
    },
    {
      name: 'proof',
      title: both('手里有什么凭据？', 'What proof do you have?'),
      lead: both('选最要紧的一样，别的可以和律师说。', 'The most important one; tell the lawyer the rest.'),
      why: {
        ...both('说借了、说付了，要拿得出凭据。', 'Whoever says it was lent or paid must be able to show it.'),
        basis: basis('民事诉讼法', 'Civil Procedure Law', '六十七', 67),
      },
      choices: [
        choice('note', both('借条、合同', 'A note or contract'), both('对方签了名的纸', 'a paper they signed')),
        choice('transfer', both('转账记录', 'Bank or phone transfers'), both('银行或手机转的', 'by bank or phone')),
        choice(
          'chat',
          both('聊天记录、录音', 'Messages or recordings'),
          both('他在微信里认过账', 'they admit it in a message'),
        ),
        choice('witness', both('有人在场', 'Somebody was there'), both('邻居看着我给的', 'a neighbour saw me pay')),
        choice('none', both('都没有', 'Nothing'), both('都是熟人，没写条子', 'we know each other; nothing written')),
        unsure,
      ],
    },
    howLong(threeYears),
    amount,
    wanted,
  ],
  home: [
    {
      name: 'what',
      title: both('房子的事是哪一种？', 'What about the home?'),
      why: {
        ...both(
          '邻居之间要方便生活、公平合理，给别人造成损害的要管。',
          'Neighbours owe each other fairness and must keep harm from each other’s homes.',
        ),
        basis: civilCode('二百八十八', 288),
      },
      choices: [
        choice('leak', both('漏水、渗水', 'Leaking water'), both('楼上漏水，天花板泡坏了', 'my ceiling is ruined')),
        choice(
          'noise',
          both('吵闹、油烟、挡光', 'Noise, fumes or light'),
          both('楼下烧烤，窗户不敢开', 'smoke from the barbecue below'),
        ),
        choice(
          'property',
          both('物业不管，或者乱收费', 'Property management'),
          both('电梯坏了两个月没人修', 'the lift is broken'),
        ),
        choice('rent', both('租房、退押金', 'Renting or deposit'), both('房东不退押金', 'the deposit is kept back')),
        choice(
          'land',
          both('通道、宅基地、拆迁', 'Passage, land or demolition'),
          both('门口的路被占了', 'my way out is blocked'),
        ),
        unsure,
      ],
    },
    {
      name: 'talked',
      title: both('和对方谈过吗？', 'Have you talked to them?'),
      why: both(
        '谈到哪一步，调解员就从哪一步接着来；动过手的，先保平安。',
        'The mediator goes on from where you are; if there were blows, safety comes first.',
      ),
      choices: [
        choice('no', both('还没谈', 'Not yet'), both('不知道怎么开口', 'I do not know how to begin')),
        choice(
          'failed',
          both('谈过，没谈拢', 'Yes, without result'),
          both('他说不关他的事', 'they say it is not their business'),
        ),
        choice('fought', both('吵过，动过手', 'Quarrelled or fought'), both('推了几下，报过警', 'the police came')),
        choice(
          'helped',
          both('社区、物业来调过', 'The community tried'),
          both('调过一次，过后又犯', 'it helped for a while'),
        ),
        unsure,
      ],
    },
    howLong(threeYears),
    wanted,
  ],
  family: [
    {
      name: 'what',
      title: both('家里是哪件事？', 'What about the family?'),
      why: both(
        '家里的事先看人安不安全，再看孩子、老人、钱怎么安排。',
        'Safety first; then the children, the old, and the money.',
      ),
      choices: [
        choice(
          'divorce',
          both('离婚、孩子归谁', 'Divorce, the children'),
          both('想离，孩子想跟我', 'I want the child with me'),
        ),
        choice(
          'support',
          both('老人没人养', 'Support of parents'),
          both('三个儿女推来推去', 'three children, nobody pays'),
        ),
        choice(
          'estate',
          both('分家产、遗嘱', 'Inheritance or a will'),
          both('老人走了，房子怎么分', 'how to share the flat'),
        ),
        choice(
          'violence',
          both('被家里人打、骂、恐吓', 'Violence or threats at home'),
          both('喝了酒就动手', 'he hits when he drinks'),
        ),
        choice(
          'child',
          both('抚养费、上户口', 'Child support, registration'),
          both('他不给孩子生活费', 'no money for the child'),
        ),
        unsure,
      ],
    },
    {
      name: 'safe',
      title: both('您现在安全吗？', 'Are you safe now?'),
      lead: both('有危险，先打 110。', 'In danger, call 110 first.'),
      why: {
        ...both(
          '怕再挨打的，可以请法院下人身安全保护令，不用先离婚。',
          'Whoever fears violence can ask the court for a protection order, without waiting for a divorce.',
        ),
        basis: basis('反家庭暴力法', 'Anti-Domestic Violence Law', '二十三', 23),
      },
      choices: [
        choice('yes', both('安全', 'Yes'), both('分开住，或者没动过手', 'we live apart, or nobody is hit')),
        choice('afraid', both('有点怕', 'I am afraid'), both('他说要上门来', 'he says he will come')),
        choice('no', both('不安全，马上要人帮', 'No, I need help now'), both('刚才打了我', 'he has just hit me')),
      ],
    },
    howLong(
      both(
        '时间长短，关系到凭据还在不在，也关系到现在急不急。',
        'How long it has gone on says what proof is left and how urgent it is.',
      ),
    ),
    wanted,
  ],
  injury: [
    {
      name: 'what',
      title: both('是怎么受的伤？', 'How did it happen?'),
      why: both('怎么伤的，定下该谁赔、找哪里认定。', 'How it happened decides who pays and who establishes it.'),
      choices: [
        choice('traffic', both('车撞的', 'Traffic'), both('被电瓶车撞了', 'hit by a scooter')),
        choice('work', both('干活时', 'At work'), both('工地上摔下来', 'a fall on the building site')),
        choice('fight', both('被人打', 'Somebody hit me'), both('吵起来挨了一拳', 'punched in a quarrel')),
        choice('animal', both('猫狗咬的', 'An animal'), both('邻居的狗没拴', 'the neighbour’s dog was loose')),
        choice(
          'place',
          both('商场、学校、小区里', 'In a shop, school or estate'),
          both('地上有水，滑倒了', 'a wet floor'),
        ),
        unsure,
      ],
    },
    {
      name: 'treated',
      title: both('看过医生吗？', 'Have you seen a doctor?'),
      lead: both('伤着了先看医生，别的慢慢说。', 'If you are hurt, see a doctor first.'),
      why: {
        ...both(
          '药费、误工、护理都可以要，票据和病历要留好。',
          'Treatment, lost wages and care can be claimed; keep the bills and records.',
        ),
        basis: civilCode('一千一百七十九', 1179),
      },
      choices: [
        choice('hospital', both('住过院', 'In hospital'), both('开了刀，住了一个星期', 'a week and an operation')),
        choice('clinic', both('看过门诊', 'At a clinic'), both('缝了几针，拿了药', 'stitches and medicine')),
        choice('no', both('还没看', 'Not yet'), both('想先忍一忍', 'I hoped it would pass')),
        unsure,
      ],
    },
    howLong(threeYears),
    amount,
    wanted,
  ],
  other: [],
}
