import type { Entity, Individual, Instalment, MediationPaperFacts } from './facts.ts'

const applicant: Individual = {
  kind: 'individual',
  role: 'applicant',
  name: '何有田',
  sex: '男',
  ethnicity: '汉族',
  age: 70,
  occupation: '退休工人',
  phone: '13800002204',
  address: '成都市金牛区天回镇街道银杏园社区银杏雅居6栋2单元301号',
  idNumber: '510106195602000316',
  agents: [
    {
      name: '何晓梅',
      kind: 'entrusted',
      relation: '女儿',
      sex: '女',
      age: 42,
      phone: '13800001357',
      address: '成都市金牛区天回镇街道银杏园社区银杏雅居6栋2单元301号',
      idNumber: '510106198403000528',
      authority: {
        scope: 'special',
        powers: ['代为参加调解', '代为达成和签署调解协议', '代为收付款物'],
        from: '2026-11-09',
        signedOn: '2026-11-09',
      },
    },
  ],
}

const respondent: Individual = {
  kind: 'individual',
  role: 'respondent',
  name: '冯淑琴',
  sex: '女',
  ethnicity: '汉族',
  age: 66,
  occupation: '居民',
  phone: '15900007731',
  address: '成都市金牛区天回镇街道银杏园社区银杏雅居6栋1单元502号',
  idNumber: '510106196003001128',
  agents: [],
}

/** Equal monthly instalments from a first day, the day of the month kept. */
export const monthlyInstalments = (
  count: number,
  amountFen: number,
  year: number,
  month: number,
  day: number,
): Instalment[] =>
  Array.from({ length: count }, (_, at) => {
    const months = month - 1 + at
    const date = [year + Math.floor(months / 12), (months % 12) + 1, day].map((part) => String(part).padStart(2, '0'))
    return { dueOn: date.join('-'), amountFen }
  })

/** An invented case: a man of seventy lent 50,000 yuan to a friend who died; the widow repays in ten instalments. */
export const sampleFacts: MediationPaperFacts = {
  language: 'zh',
  paperId: '019ab3c4-5d6e-7f80-9a1b-2c3d7f3a91c2',
  verifyAt: 'https://fengqiao.example/v',
  madeOn: '2026-11-26',
  committee: {
    name: '天回镇街道人民调解委员会',
    address: '成都市金牛区天回镇街道',
    phone: '028-00000000',
    chair: '陈国平',
  },
  caseNumber: '（2026）天回人调字第163号',
  title: '何有田与冯淑琴借款纠纷',
  disputeType: '借款纠纷',
  origin: 'application',
  parties: [applicant, respondent],
  summary:
    '2024年3月，何有田借给同事严世明50,000元，严世明出具借条一张，约定两年内归还。2026年8月严世明病故，未归还借款。何有田多次请严世明之妻冯淑琴归还，冯淑琴认为借款是严世明个人所借，不同意归还，双方因此发生纠纷。',
  requests: ['请求冯淑琴在继承遗产的范围内归还借款50,000元。', '请求在2027年春节前付清。'],
  appliedOn: '2026-10-13',
  acceptedOn: '2026-11-09',
  rightsToldOn: '2026-11-09',
  endedOn: '2026-11-26',
  closedOn: '2026-11-30',
  mediators: ['罗秀兰'],
  recorder: '陈静',
  registrar: '陈静',
  investigations: [
    {
      startedAt: '2026-11-12T14:30',
      endedAt: '2026-11-12T15:20',
      place: '银杏园社区法律之家',
      participants: [],
      person: respondent,
      investigators: ['罗秀兰'],
      recorder: '陈静',
      talk: [
        {
          who: '问',
          text: '我们是天回镇街道人民调解委员会的人民调解员，今天向你了解借款的有关情况，请如实陈述，听清楚了吗？',
        },
        { who: '答', text: '听清楚了。' },
        { who: '问', text: '2024年3月严世明向何有田借款一事，你是否知道？' },
        { who: '答', text: '当时不知道，是他去世以后看到借条才知道的。借条上的字是他写的，我认得。' },
        { who: '问', text: '借款用在什么地方？' },
        { who: '答', text: '听他说过要交住院的押金，具体我说不清楚。' },
        { who: '问', text: '严世明留下哪些遗产，由谁继承？' },
        { who: '答', text: '有存款约82,000元，由我继承，没有分。我每月退休金不多，一次拿不出这么多，希望分期还。' },
      ],
    },
  ],
  evidence: [
    {
      name: '借条',
      provider: '何有田',
      form: 'original',
      pages: 1,
      proves: '借款50,000元及归还期限',
      receivedOn: '2026-11-09',
      receivedBy: '陈静',
    },
    {
      name: '银行转账凭证',
      provider: '何有田',
      form: 'copy',
      pages: 2,
      proves: '借款已经交付',
      receivedOn: '2026-11-09',
      receivedBy: '陈静',
    },
    {
      name: '居民死亡医学证明',
      provider: '冯淑琴',
      form: 'copy',
      pages: 1,
      proves: '借款人已经死亡',
      receivedOn: '2026-11-12',
      receivedBy: '陈静',
    },
  ],
  sessions: [
    {
      startedAt: '2026-11-18T14:30',
      endedAt: '2026-11-18T16:00',
      place: '银杏园社区法律之家1号调解室',
      open: false,
      invitees: [],
      present: ['何有田', '冯淑琴'],
      mediators: ['罗秀兰'],
      recorder: '陈静',
      rulesTold: true,
      talk: [
        { who: '何有田', text: '借条是严世明亲手写的，钱是从银行转的，请冯淑琴春节前还清。' },
        { who: '冯淑琴', text: '借款的事我现在认，但一次拿不出来，要分十期还，每期5,000元。' },
        { who: '调解员', text: '借条原件已经核对。请冯淑琴把遗产的情况带来核实，双方回去再考虑一下还款的时间。' },
      ],
      result: 'continued',
      resultNote: '2026年11月26日14时30分继续调解。',
    },
    {
      startedAt: '2026-11-26T14:30',
      endedAt: '2026-11-26T16:20',
      place: '银杏园社区法律之家1号调解室',
      open: false,
      invitees: ['刘思远（律师）'],
      present: ['何有田', '何晓梅', '冯淑琴'],
      mediators: ['罗秀兰'],
      recorder: '陈静',
      rulesTold: true,
      talk: [
        { who: '调解员', text: '上次双方对借款50,000元没有争议，争议在归还的时间。今天请双方再谈一谈各自的想法。' },
        {
          who: '刘思远',
          text: '根据《中华人民共和国民法典》第一千一百六十一条，继承人以所得遗产实际价值为限清偿被继承人依法应当缴纳的税款和债务。遗产存款约82,000元，可以清偿本笔借款。',
        },
        { who: '冯淑琴', text: '道理我明白了。我愿意还，从12月起每月26日还5,000元。' },
        { who: '何有田', text: '可以分十期，但是每期都要按时。如果两期没有按时还，剩下的要一次还清。' },
        { who: '冯淑琴', text: '同意。' },
        { who: '调解员', text: '双方意见已经一致。协议生效之日起三十日内，可以共同向人民法院申请司法确认。' },
      ],
      result: 'agreed',
      resultNote: undefined,
    },
  ],
  agreement: {
    number: '（2026）天回人调字第163号',
    facts:
      '2024年3月，严世明向何有田借款50,000元，出具借条一张，约定两年内归还。2026年8月严世明病故，借款未归还。冯淑琴系严世明之妻、第一顺序继承人，继承严世明存款约82,000元。',
    issues: '冯淑琴应否归还严世明所借款项，以及归还的时间和方式。',
    responsibility: '双方对借款50,000元的事实没有争议。冯淑琴在所继承遗产的实际价值范围内承担清偿责任。',
    terms: [
      '冯淑琴在所继承遗产的实际价值范围内，归还何有田借款50,000元，不计利息。',
      '上述款项分十期归还，每期5,000元，自2026年12月起于每月26日前付清当期款项。',
      '冯淑琴连续两期未按期足额付款的，何有田可以要求其一次付清全部未付款项。',
      '全部款项付清之日，何有田将借条原件退还冯淑琴，双方就本笔借款再无其他争议。',
    ],
    instalments: monthlyInstalments(10, 500_000, 2026, 12, 26),
    mode: '银行转账至何有田指定账户',
    place: '成都市金牛区天回镇街道',
    limit: '2027年9月26日前全部履行完毕',
    onDefault:
      '一方不履行本协议的，对方可以请求人民调解委员会督促履行，也可以依法向人民法院提起诉讼；本协议经司法确认的，可以申请强制执行。',
    signedOn: '2026-11-26',
  },
  followUps: [
    {
      on: '2027-01-04',
      way: '上门',
      reason: '了解第1期款项履行情况',
      performance: 'inPart',
      satisfaction: 'satisfied',
      findings: '第1期款项5,000元已于2026年12月25日转账付清，何有田确认收到。双方关系平稳，没有新的矛盾。',
      measures: '提醒冯淑琴第2期款项于2027年1月26日前付清。',
      visited: ['何有田', '冯淑琴'],
      visitor: '罗秀兰',
    },
  ],
  confirmation: {
    court: '成都市金牛区人民法院',
    courtTie: '贵院为当事人住所地和调解组织所在地的基层人民法院。',
    appliedOn: '2026-12-02',
    lastDay: '2026-12-28',
    annexes: [],
  },
  refusal: {
    number: '（2026）天回人调不字第4号',
    on: '2026-10-14',
    reason: '该纠纷已由人民法院受理，正在审理中',
    organ: '成都市金牛区人民法院',
    routes: [
      { way: '诉讼中和解或者调解', organ: '成都市金牛区人民法院', basis: '《中华人民共和国民事诉讼法》第九十六条' },
    ],
  },
  transfer: {
    number: '（2026）天回人调移字第7号',
    on: '2026-11-10',
    to: '金牛区矛盾纠纷调处中心',
    reason: '因纠纷涉及多个社区，经各方当事人同意，移送你单位处理。',
    papers: ['人民调解申请书1份', '证据材料清单及材料4页'],
    replyBy: '2026-11-13',
  },
  feedback: {
    number: '（2026）天回人调函字第9号',
    on: '2026-11-27',
    to: '天回镇派出所',
    result: '经两次调解，双方于2026年11月26日自愿达成调解协议，冯淑琴分十期归还何有田50,000元。我委将继续督促履行。',
    papers: ['人民调解协议书复印件1份'],
  },
  termination: {
    number: '（2026）天回人调终字第5号',
    on: '2026-12-09',
    ground: 'noAgreement',
    detail: '双方对归还的时间分歧较大，经两次调解未能达成一致。',
    routes: [
      {
        way: '提起诉讼',
        organ: '成都市金牛区人民法院',
        lastDay: '2029-12-09',
        basis: '《中华人民共和国民法典》第一百八十八条、第一百九十五条，诉讼时效期间三年',
      },
      { way: '申请支付令', organ: '成都市金牛区人民法院', basis: '《中华人民共和国民事诉讼法》第二百二十五条' },
    ],
  },
  receipts: [
    { payer: '冯淑琴', payee: '何有田', amountFen: 500_000, on: '2026-12-25', way: '银行转账', instalment: 1 },
  ],
  recusal: {
    by: '冯淑琴',
    against: '罗秀兰',
    post: '人民调解员',
    ground: '罗秀兰与何有田系多年邻居，往来密切，申请人担心影响公正调解，请求更换人民调解员。',
    on: '2026-11-10',
  },
  certificate: {
    number: '（2027）天回人调证字第2号',
    on: '2027-09-28',
    to: '成都市金牛区人民法院',
    duty: '冯淑琴归还何有田借款50,000元。',
    performedOn: '2027-09-26',
    proofs: ['银行转账凭证10份', '收条10份'],
  },
  extension: { from: '2026-12-09', to: '2026-12-23', reason: '遗产情况需要核实', agreedOn: '2026-12-04' },
  result: {
    outcome: '达成书面调解协议',
    process:
      '2026年11月18日第一次调解，双方对借款事实没有争议，对归还时间有分歧。11月26日第二次调解，邀请律师讲解继承人清偿债务的规定，双方自愿达成协议，分十期归还。',
  },
  dossier: {
    number: '天回人调〔2026〕163号',
    retention: '长期',
    filedBy: '陈静',
    filedOn: '2026-12-07',
    checkedBy: '陈国平',
    checkedOn: undefined,
    pages: 21,
    items: [
      { document: '人民调解申请书', from: 1 },
      { document: '人民调解受理登记表', from: 2 },
      { document: '人民调解当事人权利义务告知书', from: 3, to: 4 },
      { document: '身份证明', from: 5, to: 6, note: '复印件' },
      { document: '授权委托书', from: 7 },
      { document: '人民调解调查记录', from: 8, to: 9 },
      { document: '证据材料清单及证据材料', from: 10, to: 13 },
      { document: '人民调解记录', from: 14, to: 17, note: '2次' },
      { document: '人民调解协议书', from: 18, to: 20 },
      { document: '卷宗情况说明', from: 21 },
    ],
    missing: '无。',
    corrections: '无。',
    additions: undefined,
    note: '2026年11月6日冯淑琴电话同意调解，11月9日补签权利义务告知书。',
  },
}

const company: Entity = {
  kind: 'entity',
  role: 'respondent',
  name: '四川天府蓉城北部新区轨道交通产业园综合开发建设投资运营管理集团股份有限公司金牛分公司',
  creditCode: '91510106MA00000000',
  representative: '阿卜杜拉·买买提江',
  post: '总经理',
  phone: '028-00000001',
  address: '成都市金牛区天回镇街道轨道交通产业园一路一段1号附101号国际商贸城综合办公楼B座23楼2301至2306号',
  agents: [],
}

/** The same case against a company with a name of more than forty characters. */
export const longNameFacts: MediationPaperFacts = { ...sampleFacts, parties: [applicant, company] }

/** The same case, sent over by the police. */
export const referredFacts: MediationPaperFacts = {
  ...sampleFacts,
  origin: 'policeReferral',
  referral: { from: '天回镇派出所', letterNumber: '天回公移〔2026〕21号', receivedOn: '2026-11-06' },
}

/** A case of which only the committee is known: every paper is a form to be filled by hand. */
export const emptyFacts: MediationPaperFacts = {
  language: 'zh',
  paperId: sampleFacts.paperId,
  madeOn: '2026-11-26',
  committee: { name: '天回镇街道人民调解委员会' },
  title: '',
  parties: [
    { kind: 'individual', role: 'applicant', name: '', agents: [] },
    { kind: 'individual', role: 'respondent', name: '', agents: [] },
  ],
  requests: [],
  mediators: [],
  investigations: [],
  evidence: [],
  sessions: [],
  followUps: [],
  receipts: [],
}
