import type { Both } from '@fengqiao/kernel/field.ts'

/** What may have happened to a resident, in their words, by the part of life it belongs to; six of each at most. */
export type Happening = Both & { readonly id: string; readonly note: Both; readonly day: Both }

export type Group = Both & {
  readonly icon: 'banknote' | 'scale' | 'handshake' | 'users' | 'file-text' | 'ambulance'
  readonly happened: readonly Happening[]
}

type Pair = readonly [zh: string, en: string]

const happened = (id: string, what: Pair, note: Pair, day: Pair): Happening => ({
  id,
  zh: what[0],
  en: what[1],
  note: { zh: note[0], en: note[1] },
  day: { zh: day[0], en: day[1] },
})

export const residentGroups: Readonly<Record<string, Group>> = {
  work: {
    zh: '工作和工资',
    en: 'Work and wages',
    icon: 'banknote',
    happened: [
      happened(
        'labor.arbitration.pay',
        ['老板欠工资，已经离职', 'Unpaid wages, job left'],
        ['申请劳动仲裁', 'labour arbitration'],
        ['离职是哪一天？', 'On which day did the job end?'],
      ),
      happened(
        'labor.arbitration',
        ['被辞退、加班费等别的劳动纠纷', 'Dismissal, overtime or other'],
        ['申请劳动仲裁', 'labour arbitration'],
        ['被辞退，或者知道吃了亏，是哪一天？', 'On which day were you dismissed, or knew of the wrong?'],
      ),
      happened(
        'labor.sueAward',
        ['收到了劳动仲裁裁决书，不服', 'Received the award'],
        ['去法院起诉', 'to sue'],
        ['收到仲裁裁决书是哪一天？', 'On which day did the award arrive?'],
      ),
      happened(
        'workInjury.worker',
        ['上班受伤，自己申请工伤', 'Hurt at work'],
        ['申请工伤认定', 'recognition of injury'],
        ['受伤，或者确诊职业病，是哪一天？', 'On which day was the accident or the diagnosis?'],
      ),
      happened(
        'laborCapacity.again',
        ['收到了伤残鉴定结论，不服', 'Received the appraisal'],
        ['申请再次鉴定', 'a second appraisal'],
        ['收到鉴定结论是哪一天？', 'On which day did the appraisal arrive?'],
      ),
      happened(
        'contract.doublePay',
        ['上班了没签劳动合同', 'Working without a contract'],
        ['双倍工资算到哪天', 'double pay until when'],
        ['第一天上班是哪一天？', 'Which was the first day of work?'],
      ),
    ],
  },
  court: {
    zh: '法院、调解',
    en: 'Court and mediation',
    icon: 'scale',
    happened: [
      happened(
        'civil.appeal.judgment',
        ['收到了判决书，不服', 'Received a judgment'],
        ['上诉', 'to appeal'],
        ['收到判决书是哪一天？', 'On which day did the judgment arrive?'],
      ),
      happened(
        'civil.appeal.ruling',
        ['收到了裁定书，不服', 'Received a ruling'],
        ['上诉', 'to appeal'],
        ['收到裁定书是哪一天？', 'On which day did the ruling arrive?'],
      ),
      happened(
        'civil.answer',
        ['收到了法院寄来的起诉状', 'Received a complaint'],
        ['交答辩状', 'to answer'],
        ['收到起诉状是哪一天？', 'On which day did the complaint arrive?'],
      ),
      happened(
        'confirm.apply',
        ['调解成功，签了协议', 'Signed a mediation agreement'],
        ['请法院确认', 'court confirmation'],
        ['调解协议签字生效是哪一天？', 'On which day did the agreement take effect?'],
      ),
      happened(
        'enforcement.apply',
        ['判决了，对方不给', 'Judged, but not paid'],
        ['申请强制执行', 'enforcement'],
        ['判决书、调解书写的付款最后一天是哪一天？', 'Which is the last day for payment in the judgment?'],
      ),
      happened(
        'paymentOrder.object',
        ['收到了支付令', 'Received a payment order'],
        ['提异议', 'to object'],
        ['收到支付令是哪一天？', 'On which day did the order arrive?'],
      ),
    ],
  },
  money: {
    zh: '欠钱和买卖',
    en: 'Debts and purchases',
    icon: 'handshake',
    happened: [
      happened(
        'limitation.general',
        ['借出去的钱到期没还', 'A loan not repaid when due'],
        ['诉讼时效', 'limitation'],
        ['约定还钱的最后一天是哪一天？', 'On which day was it due?'],
      ),
      happened(
        'limitation.noDueDate',
        ['借条没写还款日，催过了', 'A loan without due day, demanded'],
        ['诉讼时效', 'limitation'],
        [
          '催的时候给的最后期限是哪一天？（对方明说不还的，就写那天）',
          'Until which day was time given, or when was payment refused?',
        ],
      ),
      happened(
        'limitation.instalments',
        ['说好分期还，没还完', 'Instalments not paid'],
        ['诉讼时效', 'limitation'],
        ['最后一期该还的是哪一天？', 'On which day was the last instalment due?'],
      ),
      happened(
        'guarantee.period',
        ['有人给这笔钱做担保', 'Somebody guaranteed it'],
        ['找保证人', 'to claim on the guarantee'],
        ['这笔钱到期是哪一天？', 'On which day was the debt due?'],
      ),
      happened(
        'consumer.return',
        ['网上买的东西想退', 'Return of an online purchase'],
        ['七天无理由', 'without giving reasons'],
        ['收到货是哪一天？', 'On which day did the goods arrive?'],
      ),
      happened(
        'revoke.act',
        ['被骗、被逼签了合同', 'A contract by fraud or duress'],
        ['请求撤销', 'to avoid it'],
        ['知道受骗，或者不再受逼迫，是哪一天？', 'On which day did you learn of the fraud, or was the duress over?'],
      ),
    ],
  },
  family: {
    zh: '家里的事',
    en: 'Family',
    icon: 'users',
    happened: [
      happened(
        'divorce.withdraw',
        ['登记离婚，想撤回', 'Divorce registered, to withdraw'],
        ['冷静期', 'cooling-off period'],
        ['民政局收下离婚申请是哪一天？', 'On which day did the registry receive the application?'],
      ),
      happened(
        'divorce.certificate',
        ['冷静期满，去领证', 'Cooling-off ended'],
        ['领离婚证', 'to fetch the certificate'],
        ['冷静期满是哪一天？', 'On which day did the cooling-off period end?'],
      ),
      happened(
        'divorce.resue',
        ['法院没判离，想再起诉', 'Divorce dismissed'],
        ['要等多久', 'how long to wait'],
        ['判决不准离婚，或者撤诉，是哪一天？', 'On which day was it dismissed or withdrawn?'],
      ),
      happened(
        'legacy.accept',
        ['遗嘱留了东西给我', 'A will left something to me'],
        ['表示接受', 'to accept'],
        ['知道有这份遗赠是哪一天？', 'On which day did you learn of the legacy?'],
      ),
      happened(
        'protectionOrder.decide',
        ['申请了人身安全保护令', 'Applied for a protection order'],
        ['法院多久决定', 'when the court decides'],
        ['法院受理申请是哪一天？', 'On which day did the court accept the application?'],
      ),
      happened(
        'revoke.marriage',
        ['被逼或者被瞒着病结了婚', 'Marriage by coercion or concealment'],
        ['请求撤销', 'annulment'],
        ['不再受逼迫，或者知道被瞒着，是哪一天？', 'On which day was the coercion over, or the concealment known?'],
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
        ['收到了处罚或者别的决定，不服', 'Received a decision'],
        ['申请行政复议', 'reconsideration'],
        ['收到或者知道这个决定是哪一天？', 'On which day did you learn of the decision?'],
      ),
      happened(
        'admin.sue',
        ['想直接告行政机关', 'To sue the authority'],
        ['行政诉讼', 'administrative suit'],
        ['收到或者知道这个决定是哪一天？', 'On which day did you learn of the decision?'],
      ),
      happened(
        'admin.sue.afterReconsider',
        ['收到了复议决定，不服', 'Received the reconsideration'],
        ['去法院起诉', 'to sue'],
        ['收到复议决定书是哪一天？', 'On which day did the decision arrive?'],
      ),
      happened(
        'penalty.hearing.ask',
        ['告知要处罚，想听证', 'Told of a penalty'],
        ['要求听证', 'to ask for a hearing'],
        ['被告知要处罚是哪一天？', 'On which day were you told?'],
      ),
      happened(
        'petition.review',
        ['收到了信访答复，不服', 'Received a reply to a petition'],
        ['请求复查', 'review'],
        ['收到书面答复是哪一天？', 'On which day did the written reply arrive?'],
      ),
      happened(
        'disclosure.reply',
        ['申请了信息公开', 'Asked for information'],
        ['多久答复', 'when it is answered'],
        ['机关收到申请是哪一天？', 'On which day did the authority receive the request?'],
      ),
    ],
  },
  other: {
    zh: '事故、房屋和别的',
    en: 'Accidents, housing, other',
    icon: 'ambulance',
    happened: [
      happened(
        'traffic.review',
        ['收到了事故认定书，不服', 'Received the traffic finding'],
        ['申请复核', 'review'],
        ['收到事故认定书是哪一天？', 'On which day did the finding arrive?'],
      ),
      happened(
        'traffic.mediationApply',
        ['收到了事故认定书，想调解', 'Received the traffic finding'],
        ['请交警调解', 'police mediation'],
        ['收到事故认定书是哪一天？', 'On which day did the finding arrive?'],
      ),
      happened(
        'tenant.preemption',
        ['房东要卖我租的房', 'The landlord sells the flat'],
        ['优先购买', 'pre-emption'],
        ['收到房东通知是哪一天？', 'On which day did the landlord tell you?'],
      ),
      happened(
        'possession.recover',
        ['东西、房子被人占了', 'Something was taken over'],
        ['要求返还', 'to get it back'],
        ['被占是哪一天？', 'On which day was it taken?'],
      ),
      happened(
        'legalAid.decide',
        ['申请了法律援助', 'Applied for legal aid'],
        ['多久答复', 'when it is decided'],
        ['法律援助中心收到申请是哪一天？', 'On which day was the application received?'],
      ),
      happened(
        'notary.issue',
        ['申请了公证', 'Applied to a notary'],
        ['多久出证', 'when it is issued'],
        ['公证处受理是哪一天？', 'On which day did the notary accept it?'],
      ),
    ],
  },
}

/** Where a resident chose this period, how its day is asked for there, and in Chinese how that day is then called. */
export const chosenAt = (id: string): { group: string; day: Both; called: string } | undefined => {
  for (const [group, { happened: choices }] of Object.entries(residentGroups)) {
    const found = choices.find((each) => each.id === id)
    if (found) return { group, day: found.day, called: found.day.zh.replace(/，?是哪一天？.*$/, '') }
  }
  return undefined
}
