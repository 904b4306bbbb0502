import type { Both } from '@fengqiao/kernel/field.ts'

/** What may have happened to a resident, in their words, by the part of life it belongs to; six of each at most. */
export type Happening = Both & { readonly id: string; readonly note?: Both }

export type Group = Both & {
  readonly icon: 'banknote' | 'scale' | 'handshake' | 'users' | 'file-text' | 'ambulance'
  readonly happened: readonly Happening[]
}

const happened = (id: string, zh: string, en: string, noteZh?: string, noteEn?: string): Happening => ({
  id,
  zh,
  en,
  ...(noteZh ? { note: { zh: noteZh, en: noteEn ?? noteZh } } : {}),
})

export const residentGroups: Readonly<Record<string, Group>> = {
  work: {
    zh: '工作和工资',
    en: 'Work and wages',
    icon: 'banknote',
    happened: [
      happened(
        'labor.arbitration.pay',
        '老板欠工资，已经离职',
        'Unpaid wages, job left',
        '申请劳动仲裁',
        'labour arbitration',
      ),
      happened(
        'labor.arbitration',
        '被辞退、加班费等别的劳动纠纷',
        'Dismissal, overtime or other',
        '申请劳动仲裁',
        'labour arbitration',
      ),
      happened('labor.sueAward', '收到了劳动仲裁裁决书，不服', 'Received the award', '去法院起诉', 'to sue'),
      happened('workInjury.worker', '上班受伤，自己申请工伤', 'Hurt at work', '申请工伤认定', 'recognition of injury'),
      happened(
        'laborCapacity.again',
        '收到了伤残鉴定结论，不服',
        'Received the appraisal',
        '申请再次鉴定',
        'a second appraisal',
      ),
      happened(
        'contract.doublePay',
        '上班了没签劳动合同',
        'Working without a contract',
        '双倍工资算到哪天',
        'double pay until when',
      ),
    ],
  },
  court: {
    zh: '法院、调解',
    en: 'Court and mediation',
    icon: 'scale',
    happened: [
      happened('civil.appeal.judgment', '收到了判决书，不服', 'Received a judgment', '上诉', 'to appeal'),
      happened('civil.appeal.ruling', '收到了裁定书，不服', 'Received a ruling', '上诉', 'to appeal'),
      happened('civil.answer', '收到了法院寄来的起诉状', 'Received a complaint', '交答辩状', 'to answer'),
      happened(
        'confirm.apply',
        '调解成功，签了协议',
        'Signed a mediation agreement',
        '请法院确认',
        'court confirmation',
      ),
      happened('enforcement.apply', '判决了，对方不给', 'Judged, but not paid', '申请强制执行', 'enforcement'),
      happened('paymentOrder.object', '收到了支付令', 'Received a payment order', '提异议', 'to object'),
    ],
  },
  money: {
    zh: '欠钱和买卖',
    en: 'Debts and purchases',
    icon: 'handshake',
    happened: [
      happened('limitation.general', '借出去的钱到期没还', 'A loan not repaid when due', '诉讼时效', 'limitation'),
      happened(
        'limitation.noDueDate',
        '借条没写还款日，催过了',
        'A loan without due day, demanded',
        '诉讼时效',
        'limitation',
      ),
      happened('limitation.instalments', '说好分期还，没还完', 'Instalments not paid', '诉讼时效', 'limitation'),
      happened(
        'guarantee.period',
        '有人给这笔钱做担保',
        'Somebody guaranteed it',
        '找保证人',
        'to claim on the guarantee',
      ),
      happened(
        'consumer.return',
        '网上买的东西想退',
        'Return of an online purchase',
        '七天无理由',
        'without giving reasons',
      ),
      happened('revoke.act', '被骗、被逼签了合同', 'A contract by fraud or duress', '请求撤销', 'to avoid it'),
    ],
  },
  family: {
    zh: '家里的事',
    en: 'Family',
    icon: 'users',
    happened: [
      happened(
        'divorce.withdraw',
        '登记离婚，想撤回',
        'Divorce registered, to withdraw',
        '冷静期',
        'cooling-off period',
      ),
      happened('divorce.certificate', '冷静期满，去领证', 'Cooling-off ended', '领离婚证', 'to fetch the certificate'),
      happened('divorce.resue', '法院没判离，想再起诉', 'Divorce dismissed', '要等多久', 'how long to wait'),
      happened('legacy.accept', '遗嘱留了东西给我', 'A will left something to me', '表示接受', 'to accept'),
      happened(
        'protectionOrder.decide',
        '申请了人身安全保护令',
        'Applied for a protection order',
        '法院多久决定',
        'when the court decides',
      ),
      happened(
        'revoke.marriage',
        '被逼或者被瞒着病结了婚',
        'Marriage by coercion or concealment',
        '请求撤销',
        'annulment',
      ),
    ],
  },
  government: {
    zh: '政府的决定',
    en: 'Decisions of authorities',
    icon: 'file-text',
    happened: [
      happened(
        'reconsider.apply',
        '收到了处罚或者别的决定，不服',
        'Received a decision',
        '申请行政复议',
        'reconsideration',
      ),
      happened('admin.sue', '想直接告行政机关', 'To sue the authority', '行政诉讼', 'administrative suit'),
      happened(
        'admin.sue.afterReconsider',
        '收到了复议决定，不服',
        'Received the reconsideration',
        '去法院起诉',
        'to sue',
      ),
      happened('penalty.hearing.ask', '告知要处罚，想听证', 'Told of a penalty', '要求听证', 'to ask for a hearing'),
      happened('petition.review', '收到了信访答复，不服', 'Received a reply to a petition', '请求复查', 'review'),
      happened('disclosure.reply', '申请了信息公开', 'Asked for information', '多久答复', 'when it is answered'),
    ],
  },
  other: {
    zh: '事故、房屋和别的',
    en: 'Accidents, housing, other',
    icon: 'ambulance',
    happened: [
      happened('traffic.review', '收到了事故认定书，不服', 'Received the traffic finding', '申请复核', 'review'),
      happened(
        'traffic.mediationApply',
        '收到了事故认定书，想调解',
        'Received the traffic finding',
        '请交警调解',
        'police mediation',
      ),
      happened('tenant.preemption', '房东要卖我租的房', 'The landlord sells the flat', '优先购买', 'pre-emption'),
      happened('possession.recover', '东西、房子被人占了', 'Something was taken over', '要求返还', 'to get it back'),
      happened('legalAid.decide', '申请了法律援助', 'Applied for legal aid', '多久答复', 'when it is decided'),
      happened('notary.issue', '申请了公证', 'Applied to a notary', '多久出证', 'when it is issued'),
    ],
  },
}
