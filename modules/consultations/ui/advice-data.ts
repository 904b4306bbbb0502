import type { Both } from '@fengqiao/kernel/field.ts'
import type { Topic } from '../contract.ts'

/** What is said again and again, on the keys 1 to 6 while listening. */
export const phrases: Readonly<Record<Topic, readonly Both[]>> = {
  wages: [
    { zh: '有工资条或转账记录', en: 'Has pay slips or transfers' },
    { zh: '有考勤、工友作证', en: 'Has attendance records or co-workers' },
    { zh: '老板写过欠条', en: 'The boss signed a note' },
    { zh: '催要过', en: 'Has asked for payment' },
    { zh: '还在厂里上班', en: 'Still works there' },
    { zh: '交过社保', en: 'Social insurance was paid' },
  ],
  money: [
    { zh: '有借条', en: 'Has a note of the loan' },
    { zh: '是转账给的', en: 'Paid by transfer' },
    { zh: '是现金给的', en: 'Paid in cash' },
    { zh: '说过哪天还', en: 'A day of repayment was agreed' },
    { zh: '催要过，有记录', en: 'Has asked for it, with records' },
    { zh: '对方已经去世', en: 'The other side has died' },
  ],
  home: [
    { zh: '有照片、录像', en: 'Has photographs or video' },
    { zh: '有合同', en: 'Has a contract' },
    { zh: '找物业反映过', en: 'Told the property manager' },
    { zh: '社区上门看过', en: 'The community came to look' },
    { zh: '还在继续', en: 'It is still going on' },
    { zh: '请人估过损失', en: 'The damage was estimated' },
  ],
  family: [
    { zh: '现在安全', en: 'Is safe now' },
    { zh: '报过警，有回执', en: 'Called the police, has the receipt' },
    { zh: '有就医记录', en: 'Has medical records' },
    { zh: '孩子跟着本人', en: 'The child lives with the asker' },
    { zh: '老人行动不便', en: 'The parent can hardly move' },
    { zh: '有遗嘱', en: 'There is a will' },
  ],
  injury: [
    { zh: '有病历和发票', en: 'Has medical records and bills' },
    { zh: '报过警', en: 'Called the police' },
    { zh: '知道对方是谁', en: 'Knows who did it' },
    { zh: '对方垫过钱', en: 'The other side paid something' },
    { zh: '有监控或旁人看见', en: 'Camera or witness' },
    { zh: '做过伤情鉴定', en: 'The injury was assessed' },
  ],
  other: [
    { zh: '有书面材料', en: 'Has papers' },
    { zh: '有聊天记录、录音', en: 'Has messages or recordings' },
    { zh: '有人在场', en: 'Somebody was there' },
    { zh: '和对方谈过', en: 'Has talked to the other side' },
    { zh: '去过别的单位', en: 'Went to another body before' },
    { zh: '事情还在继续', en: 'It is still going on' },
  ],
}

export type Step = Both & {
  readonly key: string
  readonly note?: Both
  readonly norm?: { readonly law: string; readonly article: string }
}

const mediate: Step = {
  key: 'mediate',
  zh: '申请人民调解',
  en: 'Apply for people’s mediation',
  note: { zh: '不收费', en: 'free of charge' },
  norm: { law: '人民调解法', article: '第四条' },
}
const aid: Step = {
  key: 'aid',
  zh: '申请法律援助',
  en: 'Apply for legal aid',
  norm: { law: '法律援助法', article: '第三十一条' },
}
const court: Step = { key: 'court', zh: '向法院起诉', en: 'Go to court' }
const keep: Step = {
  key: 'keep',
  zh: '把证据收好：借条、转账、照片、聊天记录',
  en: 'Keep the proof: notes, transfers, photographs, messages',
}

/** Ways on from here, ticked where the asker agrees; each is written into the answer as a line. */
export const stepsFor: Readonly<Record<Topic, readonly Step[]>> = {
  wages: [
    mediate,
    {
      key: 'arbitrate',
      zh: '申请劳动争议仲裁',
      en: 'Apply for labour arbitration',
      norm: { law: '劳动争议调解仲裁法', article: '第五条' },
    },
    {
      key: 'aid',
      zh: '申请法律援助',
      en: 'Apply for legal aid',
      note: { zh: '讨薪免查经济困难', en: 'no means test for wages' },
      norm: { law: '法律援助法', article: '第四十二条' },
    },
    keep,
  ],
  money: [mediate, court, aid, keep],
  home: [mediate, court, keep],
  family: [
    {
      key: 'protection',
      zh: '有危险先打 110，向法院申请人身安全保护令',
      en: 'In danger call 110, then ask the court for a protection order',
      norm: { law: '反家庭暴力法', article: '第二十三条' },
    },
    mediate,
    aid,
    court,
  ],
  injury: [mediate, court, aid, keep],
  other: [mediate, aid, keep],
}
